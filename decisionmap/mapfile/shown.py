"""How a piece of the file is echoed in a message: harmless, and never long."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
"""Characters of the user's text that a message echoes."""

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\uffff\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e0fff]"
)


def shown(text: str) -> str:
    """Return a text with its invisible characters spelled out, cut at 60 characters.

    >>> shown("Ana\\x1b[31m"), shown("Luis \\u202eodarP")
    ('Ana\\\\x1b[31m', 'Luis U+202EodarP')
    """
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return _HIDDEN.sub(lambda found: _spelled(found[0]), cut)


def visible(text: str) -> str:
    """Return a text without its invisible characters.

    >>> visible("a\u200bna")
    'ana'
    """
    return _HIDDEN.sub("", text)


def code_point(character: str) -> str:
    """Return a character's number as Unicode writes it: U+202E."""
    return f"U+{ord(character):04X}"


def character_name(character: str) -> str:
    """Return what Unicode calls a character, or an empty text."""
    return unicodedata.name(character, "").lower()


def _spelled(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x80 else code_point(character)
