"""Dates as a map writes them, and what other writings of a day probably meant."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from decisionmap.mapfile.notation import Field
from decisionmap.mapfile.values import Fault

_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d\d)\Z", re.ASCII)
_YEAR_FIRST = re.compile(
    r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?\Z", re.ASCII
)
_NO_YEAR = re.compile(r"(\d{1,2})[/.\-](\d{1,2})\Z", re.ASCII)
_LEAP = 8
"""Years among which there is always a 29 February."""


def day(text: str, field: Field) -> date | Fault:
    """Read a day written YYYY-MM-DD; of another writing say which day it names.

    >>> from decisionmap.mapfile.notation import Field, Kind
    >>> day("2026-04-20", Field("last", (), Kind.DATE, "", ""))
    datetime.date(2026, 4, 20)
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return _no_such_day(text)
    return _other_writing(text)


def in_words(fault: Fault, text: str, today: date, *, past: bool) -> Fault:
    """Return which day is meant by one without its year, or with words, beside today.

    Without a year it is the nearest such day; of what has happened, the last.

    >>> fault = Fault("bad-date")
    >>> in_words(fault, "3/12", date(2026, 11, 23), past=False).figures["nearest"]
    '2026-12-03'
    """
    if fault.case != "default":
        return fault
    found = _NO_YEAR.match(text)
    if found:
        number, month = int(found[1]), int(found[2])
        if month > 12:
            number, month = month, number
    else:
        from decisionmap.mapfile.handwritten_days import day_in  # slow, and seldom due

        told = day_in(text, today=today)
        if told is None or told[0][0] != text:
            return fault
        number, month = told[1].day, told[1].month
        if re.search(r"\d{4}|^\D+$", text):
            return Fault("bad-date", "near", {"nearest": told[1].isoformat()})
    near = _nearest(number, month, today, past=past)
    return Fault("bad-date", "no-year", {"nearest": near}) if near else fault


def _nearest(number: int, month: int, today: date, *, past: bool) -> str | None:
    years = range(max(1, today.year - _LEAP), min(9999, today.year + _LEAP) + 1)
    texts = (f"{year:04}-{month:02}-{number:02}" for year in years)
    days = [date.fromisoformat(text) for text in texts if _exists(text)]
    due = [one for one in days if one <= today or not past]
    near = min(due, key=lambda one: abs(one - today), default=None)
    return near.isoformat() if near else None


def _no_such_day(text: str) -> Fault:
    year, month, number = map(_int, (text[:4], text[5:7], text[8:]))
    if year is None or month is None or number is None or not year:
        return Fault("bad-date")
    if 1 <= month <= 12:
        last = monthrange(year, month)[1]
        figures = {"last": last, "nearest": f"{year:04}-{month:02}-{last:02}"}
        return Fault("bad-date", "no-such-day" if number else "default", figures)
    if 1 <= number <= 12 and 1 <= month <= 31:
        swapped = f"{year:04}-{number:02}-{month:02}"
        if _exists(swapped):
            # A slip of the month is as likely as the other order: asked, not mended.
            return Fault("bad-date", "swapped", {"month": month, "nearest": swapped})
    return Fault("bad-date", "no-such-month", {"month": month})


def _other_writing(text: str) -> Fault:
    """Read a day in another order of day, month and year, if it names one."""
    year_first = _YEAR_FIRST.match(text)
    if year_first:
        year, month, number = year_first.groups()
        found = f"{year}-{month:0>2}-{number:0>2}"
        return _meant(found, sure=True)
    day_first = _DAY_FIRST.match(text)
    if not day_first:
        return Fault("bad-date")
    number, month, year = day_first.groups()
    sure = len(year) == 4 and (int(number) > 12 or int(month) > 12 or number == month)
    if len(year) == 2:
        # 26-01-05 is a year written short rather than a day of 2005.
        if int(year) < 10 <= int(number):
            number, year = year, number
        year = f"20{year}"
    if int(month) > 12:
        number, month = month, number
    return _meant(f"{year}-{month:0>2}-{number:0>2}", sure=sure)


def _meant(found: str, *, sure: bool) -> Fault:
    if not _exists(found):
        return Fault("bad-date")
    return Fault("bad-date", "near", {"nearest": found}, found if sure else None)


def _exists(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _int(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None
