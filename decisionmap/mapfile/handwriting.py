"""Read names, days and amounts of money as people type and paste them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LONGEST = 200
_ADDRESS = re.compile(r"<?\s*([^\s<>;,\"']+@[^\s<>;,\"']+)\s*>?")
_MONTHS = (
    "jan ene", "feb", "mar", "apr abr", "may", "jun",
    "jul", "aug ago", "sep set", "oct", "nov", "dec dic",
)  # fmt: skip
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_NAMED = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|º)?[ .-]*(?:of|de)?[ .-]*([^\W\d_]{3,10})\.?"
    r"[ .,-]*(?:de |del )?(\d{4})\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_SPOKEN = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1}
_MONEY = re.compile(
    r"(?<![\w.,])(?:(?P<sign>[€$£])\s?)?(?P<number>\d[\d.,]*)\s?(?P<size>[kKM])?\s?"
    r"(?P<unit>€|\$|£|[A-Z]{3}\b|euros?\b)?"
)
_CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "euros": "EUR"}
_EDGES = " \t,;:.-–—·/|"


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody of theirs we talked to: name, title, the day where it was said."""

    name: str
    title: str | None = None
    day: date | None = None
    met: bool = True
    """Whether it was said that we talked to the person, not only that there is one."""


@dataclass(frozen=True, slots=True)
class Stake:
    """What is at stake: its name, its value as written in a map, until when."""

    name: str | None = None
    value: str | None = None
    close: date | None = None


def people_in(line: str, *, today: date, day_first: bool = False) -> Iterator[Met]:
    """Read the people of a line: one "name, title, day", or pasted recipients.

    >>> day = date(2026, 11, 23)
    >>> [p.name for p in people_in('"Ruiz, Ana" <ana@x.es>; Jo Li <jo@x>', today=day)]
    ['Ana Ruiz', 'Jo Li']
    >>> [str(p.day) for p in people_in("Nuria Casals, CFO, yesterday", today=day)]
    ['2026-11-22']
    """
    line, day = day_in(clean(line), today=today, day_first=day_first)
    if "@" in line:
        for name, title in _recipients(line):
            yield Met(name, title, day)
        return
    name, _, title = line.partition(",")
    if _trimmed(name):
        yield Met(_trimmed(name)[:_LONGEST], _trimmed(title)[:_LONGEST] or None, day)


def stake_in(text: str, *, today: date, day_first: bool = False) -> Stake:
    """Read what is at stake: a day, an amount of money, and what is left as its name.

    >>> stake_in("Maintenance renewal, 2.4M EUR, 2027-03-31", today=date(2026, 11, 23))
    Stake(name='Maintenance renewal', value='2.4M EUR', close=datetime.date(2027, 3, 31))
    """
    text, close = day_in(clean(text), today=today, day_first=day_first)
    text, value = _money_in(text)
    name = re.sub(r"\b(?:by|before|para|antes de|hasta)\s*$", "", _trimmed(text))
    return Stake(_trimmed(name)[:_LONGEST] or None, value, close)


def day_in(
    text: str, *, today: date, day_first: bool = False
) -> tuple[str, date | None]:
    """Take the first day out of a text. ``3/4/2026`` may be two days, so it is none.

    ``day_first`` says that it is one: Spanish always writes the day before the month.

    >>> day_in("Ana, 3 de noviembre de 2026", today=date(2026, 11, 23))
    ('Ana', datetime.date(2026, 11, 3))
    """
    for match, day in _days(text, today, day_first):
        if day is not None:
            return _without(text, match), day
    return text, None


def two_days(text: str) -> str | None:
    """Return what in a text may be either of two days: ``3/4/2026``."""
    for found in _SLASHED.finditer(text):
        first, second = int(found[1]), int(found[2])
        if first <= 12 and second <= 12 and first != second:
            return found[0]
    return None


def clean(text: str) -> str:
    """Leave out what no map may hold: control characters and direction marks."""
    kept = (c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def bare_letters(text: str) -> str:
    """Return a name as names are compared: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def _recipients(line: str) -> Iterator[tuple[str, str | None]]:
    """Split pasted recipients; what follows an address is a title, or the next name."""
    for part in line.split(";"):
        found: list[tuple[str, str | None]] = []
        end = 0
        for address in _ADDRESS.finditer(part):
            pieces = _pieces(part[end : address.start()])
            if not found and len(pieces) == 2 and '"' not in part:
                pieces = [_turned(", ".join(pieces))]
            if found and pieces[:-1]:
                found[-1] = (found[-1][0], ", ".join(pieces[:-1]))
            found.append((pieces[-1] if pieces else _from_address(address[1]), None))
            end = address.end()
        title = ", ".join(_pieces(part[end:]))
        if found and title:
            found[-1] = (found[-1][0], title)
        for name, title_or_none in found:
            yield name[:_LONGEST], title_or_none and title_or_none[:_LONGEST]


def _pieces(text: str) -> list[str]:
    """Split at commas; a name in quotes is one piece, turned to first and last name."""
    found = re.findall(r'"[^"]*"|[^,"]+', text)
    pieces = (
        _turned(piece.strip('"')) if piece.startswith('"') else piece for piece in found
    )
    return [trimmed for trimmed in map(_trimmed, pieces) if trimmed]


def _turned(name: str) -> str:
    """Turn "Ruiz, Ana" into Ana Ruiz, as mail programs write it."""
    last, comma, first = name.partition(",")
    return f"{_trimmed(first)} {_trimmed(last)}" if comma else name


def _from_address(address: str) -> str:
    parts = re.split(r"[._\-+]+", address.partition("@")[0])
    return " ".join(part.capitalize() for part in parts if part) or address


def _days(
    text: str, today: date, day_first: bool
) -> Iterator[tuple[re.Match[str], date | None]]:
    for match in _ISO.finditer(text):
        yield match, _day(match[1], match[2], match[3])
    for match in _NAMED.finditer(text):
        month = _month(match[2])
        if month:
            yield match, _day(match[3], month, match[1])
    for match in _SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        if first > 12 or first == second or (day_first and second <= 12):
            yield match, _day(match[3], second, first)
        elif second > 12:
            yield match, _day(match[3], first, second)
    for match in re.finditer(r"\b(?:today|yesterday|hoy|ayer)\b", text, re.IGNORECASE):
        yield match, today - timedelta(days=_SPOKEN[match[0].lower()])


def _day(year: object, month: object, day: object) -> date | None:
    try:
        return date(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:
        return None


def _month(name: str) -> int | None:
    short = bare_letters(name)[:3]
    for number, names in enumerate(_MONTHS, 1):
        if short in names.split():
            return number
    return None


def _money_in(text: str) -> tuple[str, str | None]:
    """Take an amount with its currency out of a text; a bare number is no money."""
    for match in _MONEY.finditer(text):
        unit = match["unit"] or match["sign"]
        number = _number(match["number"])
        if unit and number:
            currency = _CURRENCIES.get(unit.lower(), unit)
            size = match["size"] or ""
            size = "k" if size == "K" else size
            return _without(text, match), f"{number}{size} {currency}"
    return text, None


def _number(text: str) -> str | None:
    """Read 2.4, 2,4, 2.400.000 and 2,400,000; a number that may be two is none."""
    text = text.rstrip(".,")
    if re.fullmatch(r"\d+", text):
        return text
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3}){2,}", text):
        return re.sub(r"[.,]", "", text)
    if re.fullmatch(r"\d+[.,]\d{1,2}", text):
        return text.replace(",", ".")
    return None


def _without(text: str, match: re.Match[str]) -> str:
    before, after = text[: match.start()], text[match.end() :]
    before = re.sub(r"\b(?:on|el|by|before|para|antes del?)\s*$", "", before)
    if not _trimmed(before) or not _trimmed(after):
        return _trimmed(before + after)
    return f"{before.rstrip(' ,')}, {after.lstrip(' ,')}"


def _trimmed(text: str) -> str:
    return text.strip(_EDGES)
