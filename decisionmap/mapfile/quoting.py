"""Write a text as one YAML value: bare where it reads back as itself, else in quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

_RESERVED = frozenset("true false null ~ yes no on off y n".split())  # noqa: SIM905
_INDICATORS = tuple("-?:,[]{}#&*!|>'\"%@`=<")
_STARTS_PLAIN = re.compile(r"[-?:][^\s,\[\]{}]")
_NUMBER = re.compile(r"[-+.]?[0-9][0-9.eE_:xob+-]*|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_ENDS_IN_FLOW = re.compile(r"[,\[\]{}]|:\?")
_PART_OF_TEXT = re.compile(r":(\s|$)|\s#")
_ONLY_ESCAPED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


class Word(str):
    """A word of a vocabulary, a number, a day: what is meant as such stands bare."""

    __slots__ = ()


Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
"""What can be written: a text, a :class:`Word`, a list, a record."""


def written(value: Value, *, flow: bool = False) -> str:
    """Return a value as it stands in a map; lists and records in brackets.

    >>> written({"name": "Peñarrubia, S.A.", "power": Word("4"), "wants": ["no"]})
    '{name: "Peñarrubia, S.A.", power: 4, wants: ["no"]}'
    """
    if isinstance(value, str):
        return scalar(value, flow=flow)
    if isinstance(value, Mapping):
        pairs = (
            f"{scalar(key, flow=True)}: {written(inner, flow=True)}"
            for key, inner in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(written(item, flow=True) for item in value) + "]"


def scalar(text: str, *, flow: bool = False, quote: str = "") -> str:
    """Return a text as a scalar; ``flow`` says that it stands inside ``{ }`` or ``[ ]``.

    ``quote`` is the quote that stood there before: it is kept where it can hold the
    text, so that a change of value does not change the writer's habit.

    >>> print(scalar("Nuria Casals"), scalar("Peñarrubia, S.A.", flow=True))
    Nuria Casals "Peñarrubia, S.A."
    >>> print(scalar("yes"), scalar(Word("yes")), scalar("price: high"))
    "yes" yes "price: high"
    """
    if quote == "'" and not _ONLY_ESCAPED.search(text):
        return "'" + text.replace("'", "''") + "'"
    if quote != '"' and _can_be_bare(text, flow=flow):
        return str(text)
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def reads_as_other(text: str) -> bool:
    """Tell whether YAML tools read a bare text as a number, a day, a yes or nothing."""
    return text.casefold() in _RESERVED or bool(_NUMBER.fullmatch(text))


def _can_be_bare(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or text.startswith(("---", "...")):
        return False
    if not isinstance(text, Word) and reads_as_other(text):
        return False
    if text.startswith(_INDICATORS) and (flow or not _STARTS_PLAIN.match(text)):
        return isinstance(text, Word) and bool(_NUMBER.fullmatch(text))
    if flow and (_ENDS_IN_FLOW.search(text) or text.endswith(":")):
        return False
    return not _PART_OF_TEXT.search(text) and not _ONLY_ESCAPED.search(text)


def _escaped(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    if not _ONLY_ESCAPED.match(letter):
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
