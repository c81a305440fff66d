"""Read people and what is at stake as they are typed and pasted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from decisionmap.frozen import dataclass
from decisionmap.mapfile.handwritten_days import day_in, two_days, unread_day
from decisionmap.mapfile.handwritten_money import money_in, unread_money

LONGEST = 200
"""Letters of a name or a title that a map may hold."""
_ADDRESS = re.compile(r"<?\s*([^\s<>;,\"']+@[^\s<>;,\"']+)\s*>?")
_BEFORE_A_DAY = re.compile(
    r"\b(?:on|by|before|until|due|el|para(?: el)?|antes del?(?: el)?|hasta(?: el)?)\s*$",
    re.IGNORECASE,
)
_UNSURE = frozenset(
    {
        "don't know",
        "do not know",
        "i don't know",
        "dont know",
        "no idea",
        "not sure",
        "unknown",
        "nobody",
        "nobody knows",
        "n a",
        "tbd",
        "none",
        "no se",
        "no lo se",
        "no sabemos",
        "no lo sabemos",
        "ni idea",
        "no se sabe",
        "aun no se sabe",
        "aun no lo se",
        "desconocido",
        "por saber",
        "nadie",
        "ninguno",
    }
)
"""Answers that say there is none yet, in both languages, without accents."""
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


def people_in(line: str, *, today: date, language: str = "en") -> Iterator[Met]:
    """Read the people of a line: one "name, title, day", or pasted recipients.

    >>> day = date(2026, 11, 23)
    >>> [p.name for p in people_in('"Ruiz, Ana" <ana@x.es>; Jo Li <jo@x>', today=day)]
    ['Ana Ruiz', 'Jo Li']
    >>> [str(p.day) for p in people_in("Nuria Casals, CFO, yesterday", today=day)]
    ['2026-11-22']
    """
    line = clean(line)
    if is_unsure(line):
        return
    found = day_in(line, today=today, language=language)
    day = None
    if found is not None:
        line, day = _without(line, found[0]), found[1]
    if "@" in line:
        for name, title in _recipients(line):
            yield Met(name, title, day)
        return
    name, _, title = line.partition(",")
    if _trimmed(name):
        yield Met(_trimmed(name)[:LONGEST], _trimmed(title)[:LONGEST] or None, day)


def is_unsure(line: str) -> bool:
    """Tell whether somebody answers that there is no answer: nobody is called so.

    >>> is_unsure("¡No lo sé!"), is_unsure("ni idea"), is_unsure("Noelia")
    (True, True, False)
    """
    said = " ".join(re.findall(r"[a-z']+", bare_letters(line)))
    return said in _UNSURE or (not said and "?" in line)


def stake_in(text: str, *, today: date, language: str = "en") -> Stake:
    """Read what is at stake: a day, an amount of money, and what is left as its name.

    >>> stake_in("Maintenance renewal, 2.4M EUR, 2027-03-31", today=date(2026, 11, 23))
    Stake(name='Maintenance renewal', value='2.4M EUR', close=datetime.date(2027, 3, 31))
    """
    text, close, value = clean(text), None, None
    if found := day_in(text, today=today, language=language, coming=True):
        text, close = _without(text, found[0]), found[1]
    if amount := money_in(text, language):
        text, value = _without(text, amount[0]), amount[1]
    name = _BEFORE_A_DAY.sub("", _trimmed(text))
    return Stake(_trimmed(name)[:LONGEST] or None, value, close)


def clean(text: str) -> str:
    """Leave out what no map may hold: control characters and direction marks."""
    kept = (c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def bare_letters(text: str) -> str:
    """Return a name as names are compared: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def unread(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield what in a name or a title looks like a day or an amount, and what it looks like.

    It was not taken for one, so it has stayed in the text.

    >>> list(unread("Renewal 250.000 EUR, 3/4/2026", "en"))
    [('two-days', '3/4/2026'), ('amount', '250.000 EUR')]
    """
    if twice := two_days(text, language):
        yield "two-days", twice
    elif day := unread_day(text):
        yield "day", day
    if amount := unread_money(text):
        yield "amount", amount


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
            yield name[:LONGEST], title_or_none and title_or_none[:LONGEST]


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


def _without(text: str, match: re.Match[str]) -> str:
    before, after = text[: match.start()], text[match.end() :]
    before = _BEFORE_A_DAY.sub("", before)
    if not _trimmed(before) or not _trimmed(after):
        return _trimmed(before + after)
    return f"{before.rstrip(' ,')}, {after.lstrip(' ,')}"


def _trimmed(text: str) -> str:
    return text.strip(_EDGES)
