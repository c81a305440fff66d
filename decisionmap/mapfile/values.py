"""Text to typed value: numbers, money, rhythms, booleans and words, or what is wrong."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import NamedTuple

from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.notation import Field, Shape
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.vocabularies import VOCABULARIES, Word
from decisionmap.model.money import Money
from decisionmap.model.place import Figure, Grade
from decisionmap.model.terms import Stance


class Fault(NamedTuple):
    """Why a text is no value of its field; place and key are added by who asked."""

    code: str
    case: str = "default"
    figures: Mapping[str, Figure] = {}
    fix: str | None = None
    grade: Grade = Grade.ERROR


_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\Z", re.ASCII)
_COMMA = re.compile(r"([-+]?\d+),(\d+)\Z", re.ASCII)
_PERCENT = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*%\Z", re.ASCII)
_RHYTHM = re.compile(r"(\d{1,5})\s*([dwm])\Z", re.ASCII)
_DAYS = {"d": 1, "w": 7, "m": 30}
_LONGEST_RHYTHM = 36_500
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "euro": "EUR", "euros": "EUR"}
_TIMES = {"": 1.0, "k": 1e3, "mil": 1e3, "m": 1e6, "mm": 1e6}
_CURRENCY = r"€|\$|£|¥|euros?|[A-Za-z]{3}"
_NO_ROLES = {
    **dict.fromkeys(VOCABULARIES["advocacy"].spellings, "advocacy"),
    **dict.fromkeys(("blocker", "bloqueador", "detractor", "opponent"), "stance"),
}
"""What is a relationship or a stance, and often taken for a role."""
_MONEY = re.compile(
    rf"(?:(?P<before>{_CURRENCY})\s*)?(?P<sign>[-+]?)"
    r"(?P<number>\d+(?:[.,]\d+)*(?:[eE]\+?\d+)?)\s*(?P<times>mil\b|MM|[kKM](?![A-Za-z]{1,2}\b))?"
    rf"\s*(?P<after>{_CURRENCY})?\Z"
)
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?\Z", re.ASCII)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}\Z", re.ASCII)
_DECIMALS = re.compile(r"\d+(?:[.,]\d+)?(?:[eE]\+?\d+)?\Z", re.ASCII)


def number(text: str, field: Field) -> float | Fault:
    """Read a number with a decimal point; a comma is refused with its mend."""
    if not _NUMBER.match(text):
        return _no_number(text)
    found = float(text)
    if math.isinf(found) and field.high is None:
        return Fault("bad-number", "huge")
    return _in_range(found, text, field)


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


def money(text: str, field: Field) -> Money | Fault:
    """Read an amount and its currency, as sellers write it: ``2.4M EUR``, ``2,4 M€``."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    spaced = _SPACED.search(text)
    if spaced:
        mended = text.replace(spaced[0], spaced[0].replace(" ", ""))
        return Fault("bad-number", "grouped", {"nearest": shown(mended)}, mended)
    found = _MONEY.match(text)
    if not found or (found["before"] and found["after"]):
        return Fault("bad-number", "money")
    currency = _currency(found["before"] or found["after"] or "")
    digits, times = found["number"], found["times"] or ""
    if _THOUSANDS.match(digits) and not times:
        return _thousands(digits, found["sign"], currency)
    if not _DECIMALS.match(digits):
        if not _GROUPED.match(digits):
            return Fault("bad-number", "money")
        return _grouped(digits, found["sign"], times, currency)
    amount = float(digits.replace(",", ".")) * _TIMES[times.lower()]
    if math.isinf(amount):
        return Fault("bad-number", "huge")
    return Money(-amount if found["sign"] == "-" else amount, currency)


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
    return no_word(text, vocabulary.words)


def stance(text: str, field: Field) -> object:
    """Read a stance: a word, or a whole number from -2 to +2."""
    if not _NUMBER.match(text):
        return word(text, field)
    found = number(text, field)
    if isinstance(found, Fault):
        return found
    if not found.is_integer():
        return no_word(text, VOCABULARIES["stance"].words)
    return Stance(int(found))


def term_value(text: str, field: Field) -> float | str | Fault:
    """Read a value of a term: a number, else one of its options, judged by the term."""
    if _NUMBER.match(text):
        found = float(text)
        return Fault("bad-number", "huge") if math.isinf(found) else found
    return _no_number(text) if _COMMA.match(text) else text


def _in_range(found: float, text: str, field: Field) -> float | Fault:
    low, high = field.low, field.high
    if (low is None or low <= found) and (high is None or found <= high):
        return found
    if low is not None and high is not None:
        return Fault("out-of-range", "between", {"low": low, "high": high})
    case, bound = ("least", low) if high is None else ("most", high)
    return Fault("out-of-range", case, {"bound": bound})


def _no_number(text: str) -> Fault:
    comma = _COMMA.match(text)
    if comma:
        mended = f"{comma[1]}.{comma[2]}"
        fix = mended if len(comma[2]) != 3 else None
        return Fault("bad-number", "comma", {"nearest": mended}, fix)
    percent = _PERCENT.match(text)
    if percent:
        return Fault("bad-number", "percent", {"nearest": percent[1]})
    return Fault("bad-number")


def no_word(text: str, words: tuple[Word, ...]) -> Fault:
    """Return the fault of a text that is none of some words."""
    spellings = [s for w in words for s in (w.english, *w.spanish)]
    near = nearest(text, spellings)
    listed = tuple(w.english for w in words)
    spanish = tuple(w.spanish[0] for w in words)
    figures = {"words": ", ".join(listed), "spanish": ", ".join(spanish)}
    if near is None:
        return Fault("bad-value", figures=figures)
    figures["nearest"] = near
    return Fault("bad-value", "near", figures, certain(text, spellings))


def _currency(text: str) -> str:
    return _SIGNS.get(text.lower(), text.upper())


def _thousands(digits: str, sign: str, currency: str) -> Fault:
    """Refuse ``2.400 EUR``: two and a bit, or two thousand four hundred?"""
    whole_part, part = re.split("[.,]", digits)
    tail = f" {currency}".rstrip()
    figures = {
        "large": f"{sign}{whole_part}{part}{tail}",
        "small": f"{sign}{whole_part}.{part.rstrip('0') or '0'}{tail}",
    }
    return Fault("bad-number", "thousands", figures)


def _grouped(digits: str, sign: str, times: str, currency: str) -> Fault:
    last = max(digits.rfind("."), digits.rfind(","))
    grouping = next(s for s in digits if s in ".,")
    decimals = digits[last + 1 :] if digits[last] != grouping else ""
    amount = re.sub("[.,]", "", digits[:last] if decimals else digits)
    mended = f"{sign}{amount}{'.' + decimals if decimals else ''}{times} {currency}"
    return Fault(
        "bad-number", "grouped", {"nearest": shown(mended.strip())}, mended.strip()
    )
