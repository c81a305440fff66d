"""Read a day out of a text as people write it: 18-11-2026, 30 de junio, yesterday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta

_MONTH_NAMES = (
    "january jan enero ene", "february feb febrero", "march mar marzo",
    "april apr abril abr", "may mayo", "june jun junio", "july jul julio",
    "august aug agosto ago", "september sep sept septiembre setiembre set",
    "october oct octubre", "november nov noviembre", "december dec diciembre dic",
)  # fmt: skip
_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(_MONTH_NAMES, 1)
    for name in names.split()
}
_ABBREVIATED = 4
"""Letters of the longest abbreviation; ``mayo`` is whole in spite of it."""
_LEAP = 4
"""Years until there is another 29 February."""
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_FIGURES = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b")
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|º)?[ .-]*(of|de)?[ .-]*\b({_MONTH})\b\.?"
    r"(?:[ .,-]*(?:del? )?(\d{4})\b)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?![./-]\d)(?:,? (\d{{4}})\b)?",
    re.IGNORECASE,
)
_SPOKEN = {
    "today": 0, "hoy": 0, "yesterday": -1, "ayer": -1, "anteayer": -2,
    "tomorrow": 1, "mañana": 1,
}  # fmt: skip
_SPOKEN_DAY = re.compile(rf"\b(?:{'|'.join(_SPOKEN)})\b", re.IGNORECASE)
_LOOKS_LIKE_A_DAY = re.compile(
    rf"\b(?:\d{{1,4}}([/.-])\d{{1,2}}\1\d{{1,4}}|[QT][1-4](?: (?:de )?\d{{4}})?"
    rf"|(?:\d{{1,2}} )?(?:de )?(?:{_MONTH}) (?:del? )?\d{{4}}"
    rf"|\d{{1,2}} de (?:{_MONTH}))\b",
    re.IGNORECASE,
)


def day_in(
    text: str, *, today: date, language: str = "en", coming: bool = False
) -> tuple[re.Match[str], date] | None:
    """Return the first day in a text and what of the text says it.

    ``3/4/2026`` may be two days: in Spanish, which always writes the day before the
    month, it is one; in English it is none. Without a year it is the nearest such day,
    or where ``coming`` the next one.

    >>> day = date(2026, 11, 23)
    >>> print(day_in("Ana, 3 de noviembre de 2026", today=day)[1])
    2026-11-03
    >>> print(day_in("30 de junio", today=day, language="es", coming=True)[1])
    2027-06-30
    """
    found = _days(text, today, language, coming)
    return next(((match, day) for match, day in found if day is not None), None)


def two_days(text: str, language: str) -> str | None:
    """Return what in a text may be either of two days: ``3/4/2026`` in English."""
    for found in _FIGURES.finditer(text):
        first, second = int(found[1]), int(found[3])
        twice = first <= 12 and second <= 12 and first != second
        if twice and language != "es" and (found[2] != "." or len(found[4]) == 4):
            return found[0]
    return None


def unread_day(text: str) -> str | None:
    """Return what looks like a day and is none that can be told: ``31-02-2026``.

    >>> unread_day("Renewal in June 2027"), unread_day("Renewal of line 3")
    ('June 2027', None)
    """
    found = _LOOKS_LIKE_A_DAY.search(text)
    return found[0] if found else None


def _days(
    text: str, today: date, language: str, coming: bool
) -> Iterator[tuple[re.Match[str], date | None]]:
    for match in _ISO.finditer(text):
        yield match, _day(match[1], match[2], match[3])
    for match in _DAY_MONTH.finditer(text):
        month = _MONTHS[match[3].lower()]
        if match[4]:
            yield match, _day(match[4], month, match[1])
        elif match[2] or _whole(match[3]):
            yield match, _without_year(month, int(match[1]), today, coming)
    for match in _MONTH_DAY.finditer(text):
        month = _MONTHS[match[1].lower()]
        if match[3]:
            yield match, _day(match[3], month, match[2])
        elif _whole(match[1]):
            yield match, _without_year(month, int(match[2]), today, coming)
    for match in _FIGURES.finditer(text):
        yield match, _of_figures(match, language)
    for match in _SPOKEN_DAY.finditer(text):
        # The first and the last day of the calendar have no yesterday, no tomorrow.
        with suppress(OverflowError):
            yield match, today + timedelta(days=_SPOKEN[match[0].lower()])


def _whole(month: str) -> bool:
    """Tell whether a month without a year is meant as one: not the *may* of *may be*."""
    return month != "may" and (len(month) > _ABBREVIATED or month[0].isupper() or (
        month == "mayo"
    ))  # fmt: skip


def _of_figures(match: re.Match[str], language: str) -> date | None:
    """Read 18-11-2026, 18/11/26, 18.11.2026; where it may be two days, none."""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if len(year) == 2:
        if match[2] == ".":
            return None  # a number of a version rather
        year = f"20{year}"
    if language == "es" or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _without_year(month: int, day: int, today: date, coming: bool) -> date | None:
    years = range(today.year - _LEAP, today.year + _LEAP + 1)
    days = [found for year in years if (found := _day(year, month, day)) is not None]
    if coming:
        return min((day for day in days if day >= today), default=None)
    return min(days, key=lambda day: abs(day - today), default=None)


def _day(year: object, month: object, day: object) -> date | None:
    try:
        return date(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:
        return None
