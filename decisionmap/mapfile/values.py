"""Text to typed value: numbers, money, rhythms, booleans and words, or what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.notation import LARGEST, Field, Shape
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.vocabularies import VOCABULARIES, Word
from decisionmap.model.place import Figure
from decisionmap.model.terms import Stance


class Fault(NamedTuple):
    """Why a text is no value of its field; place and key are added by who asked."""

    code: str
    case: str = "default"
    figures: Mapping[str, Figure] = {}
    fix: str | None = None
    words: tuple[Word, ...] = ()
    """The words of which it is none; the nearest one is looked for by who tells it."""
    instead: Mapping[str, Fault] = {}
    """By the language of the map: what it is there."""


FORMS = {"colour": "#[0-9A-Fa-f]{6}"}
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\Z", re.ASCII)
_COMMA = re.compile(r"([-+]?\d+),(\d+)\Z", re.ASCII)
_PERCENT = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*%\Z", re.ASCII)
_RHYTHM = re.compile(r"(\d{1,5})\s*([dwm])\Z", re.ASCII)
_DAYS = {"d": 1, "w": 7, "m": 30}
_LONGEST_RHYTHM = 36_500
_NO_ROLES = {
    **dict.fromkeys(VOCABULARIES["advocacy"].spellings, "advocacy"),
    **dict.fromkeys(("blocker", "bloqueador", "detractor", "opponent"), "stance"),
}
"""What is a relationship or a stance, and often taken for a role."""


def number(text: str, field: Field) -> float | Fault:
    """Read a number with a decimal point; a comma is refused with its mend."""
    if not _NUMBER.match(text):
        return _no_number(text, field)
    return _in_range(float(text), field)


def whole(text: str, field: Field) -> int | Fault:
    """Read a whole number."""
    found = number(text, field)
    if isinstance(found, Fault):
        return found
    return int(found) if found.is_integer() else Fault("bad-number", "whole")


def rhythm(text: str, field: Field) -> int | Fault:
    """Read a length of time in days: ``30d``, ``6w``, ``3m`` with months of 30 days."""
    found = _RHYTHM.match(text)
    if not found:
        case = "rhythm-bare" if text.isdecimal() and len(text) < 6 else "rhythm"
        return Fault("bad-number", case)
    days = int(found[1]) * _DAYS[found[2]]
    if not 0 < days <= _LONGEST_RHYTHM:
        return Fault("out-of-range", "rhythm", {"most": _LONGEST_RHYTHM})
    return days


def word(text: str, field: Field) -> object:
    """Read a word of the field's vocabulary; an unknown one names the nearest."""
    vocabulary = VOCABULARIES[field.vocabulary]
    found = vocabulary.find(text)
    if found is not None:
        return found.value
    if field.vocabulary == "role" and fold(text) in _NO_ROLES:
        return Fault("bad-value", _NO_ROLES[fold(text)])
    if field.shape is Shape.LIST and "," in text:
        parts = [part.strip() for part in text.split(",")]
        if all(vocabulary.find(part) for part in parts):
            listed = f"[{', '.join(parts)}]"
            return Fault("bad-value", "commas", {"nearest": shown(listed)}, listed)
    return Fault("bad-value", words=vocabulary.words)


def stance(text: str, field: Field) -> object:
    """Read a stance: a word, or a whole number from -2 to +2."""
    if not _NUMBER.match(text):
        return word(text, field)
    found = number(text, field)
    if isinstance(found, Fault):
        return found
    if not found.is_integer():
        return Fault("bad-value", words=VOCABULARIES["stance"].words)
    return Stance(int(found))


def term_value(text: str, field: Field) -> float | str | Fault:
    """Read a value of a term: a number, else one of its options, judged by the term."""
    if _NUMBER.match(text):
        return _in_range(float(text), field)
    return _no_number(text, field) if _COMMA.match(text) else text


def formed(text: str, field: Field) -> str | Fault:
    """Read a text that must have a form, such as a colour: ``#0a3d62``."""
    if re.fullmatch(FORMS[field.form], text):
        return text
    return Fault("bad-value", field.form)


def _in_range(found: float, field: Field) -> float | Fault:
    low, high = field.low, field.high
    if (low is None or low <= found) and abs(found) <= field.most:
        return found
    if low is not None and high is not None:
        return Fault("out-of-range", "between", {"low": low, "high": high})
    if abs(found) > LARGEST:
        return Fault("bad-number", "huge", {"most": LARGEST})
    return Fault("out-of-range", "least", {"bound": low})


def _no_number(text: str, field: Field) -> Fault:
    comma = _COMMA.match(text)
    if comma:
        mended = f"{comma[1]}.{comma[2]}"
        fix = mended if len(comma[2]) != 3 else None
        return Fault("bad-number", "comma", {"nearest": mended}, fix)
    percent = _PERCENT.match(text)
    if percent:
        share = f"{float(percent[1]) / 100:g}" if field.high == 1 else percent[1]
        return Fault("bad-number", "percent", {"nearest": shown(share)})
    if field.low is not None and field.high is not None:
        return Fault("bad-number", "between", {"low": field.low, "high": field.high})
    return Fault("bad-number")
