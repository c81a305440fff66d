"""The languages the tool speaks, and how the followers of a sales method speak them.

A dialect is written after its language as a locale writes its own: ``es@altify``. It is
asked for words like any language, and has its own for roles and advocacy alone.
"""

from __future__ import annotations

LANGUAGES = ("en", "es")
METHODS = ("altify", "miller_heiman", "meddpicc", "webster_wind")
"""Sales methods whose own names for roles and advocacy can be asked for."""
_AT = "@"


def speech(language: str, method: str | None) -> str:
    """Return a language as the followers of a method speak it.

    >>> speech("es", "altify"), speech("es", None)
    ('es@altify', 'es')
    """
    return language if method is None else f"{language}{_AT}{method}"


def parted(language: str) -> tuple[str, str | None]:
    """Return the language itself and the method in whose words it is spoken, if any.

    >>> parted("es@altify"), parted("es")
    (('es', 'altify'), ('es', None))
    """
    plainly, _, method = language.partition(_AT)
    return plainly, method or None


def plain(language: str) -> str:
    """Return the language itself: by it numbers, days and lists are set."""
    return parted(language)[0]


def alike(language: str) -> tuple[str, ...]:
    """Return all languages, each in the dialect that one of them is spoken in.

    >>> alike("es@altify")
    ('en@altify', 'es@altify')
    """
    method = parted(language)[1]
    return tuple(speech(other, method) for other in LANGUAGES)
