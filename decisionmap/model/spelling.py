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
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return bare.translate(_JOINTS)
