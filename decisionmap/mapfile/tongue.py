"""In which language a map is written, also where nothing else of it can be read.

Two questions: which language the reader of the map speaks (``language_of``), and which
language the keys of the map are in (``tongue_of``), for what is written there has to
match them. Both are told by the lines as they stand: a file whose YAML is broken still
says ``idioma: es``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from decisionmap.mapfile.fields import MAP, RECORDS
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.vocabularies import VOCABULARIES

_LANGUAGE = VOCABULARIES["language"]
_KEY = re.compile(
    r"""(?:^|[{,])[ \t]*(?:- +)*["']?([^\W\d][\w -]{0,39})["']?[ \t]*:(?=\s)""", re.M
)
_LINE = re.compile(r"""^["']?([^\W\d]+)["']?[ \t]*:[ \t]+["']?([^\W\d]+)""", re.M)
_SPOKEN_IN = frozenset(
    fold(word)
    for field in MAP.fields
    if field.key == "language"
    for word in (field.key, *field.spanish)
)
_ENGLISH = frozenset(fold(one.key) for r in RECORDS.values() for one in r.fields)
_SPANISH = frozenset(
    fold(word) for r in RECORDS.values() for one in r.fields for word in one.spanish
)


def language_of(data: bytes | str) -> str | None:
    """Return the language of a map: the one it names, else Spanish if its keys are.

    >>> language_of("cuenta: A\\nidioma: es\\npersonas: [")
    'es'
    >>> language_of(b"cuenta: A\\npersonas: {ana: Ana}"), language_of("account: A")
    ('es', None)
    """
    text = data if isinstance(data, str) else data.decode("utf-8-sig", "replace")
    named = _named(text)
    if named is not None:
        return named
    return "es" if tongue_of(text) == "es" else None


@lru_cache(maxsize=2)
def tongue_of(text: str) -> str:
    """Return the language that most keys are in; where none tells, the one named.

    >>> tongue_of("language: es\\naccount: A\\npeople: {}"), tongue_of("cuenta: A")
    ('en', 'es')
    """
    english = spanish = 0
    for found in _KEY.finditer(text):
        key = fold(found[1])
        english += key in _ENGLISH and key not in _SPANISH
        spanish += key in _SPANISH and key not in _ENGLISH
    if english == spanish:
        return _named(text) or "en"
    return "es" if spanish > english else "en"


def tongue_of_key(key: str) -> str | None:
    """Return the language of one key, where it is a word of one language only.

    >>> tongue_of_key("postura"), tongue_of_key("stance"), tongue_of_key("plan")
    ('es', 'en', None)
    """
    word = fold(key)
    if (word in _SPANISH) == (word in _ENGLISH):
        return None
    return "es" if word in _SPANISH else "en"


def _named(text: str) -> str | None:
    """Return the language that the line ``language:`` or ``idioma:`` names."""
    for found in _LINE.finditer(text):
        if fold(found[1]) in _SPOKEN_IN:
            word = _LANGUAGE.find(found[2])
            return str(word.value) if word is not None else None
    return None
