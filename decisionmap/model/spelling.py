"""When two spellings are the same word: accents, case, spaces and dashes do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_JOINTS = str.maketrans(" -", "__")


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return a key or a word as it is compared.

    >>> fold("Muy a favor"), fold("muy_a-favor"), fold("Sí")
    ('muy_a_favor', 'muy_a_favor', 'si')
    """
    if word.isascii():
        return word.lower().translate(_JOINTS)
    return plain(word).translate(_JOINTS)


def plain(text: str) -> str:
    """Return a text as words are looked for in it: without accents and capitals.

    >>> plain("Está en Málaga")
    'esta en malaga'
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
