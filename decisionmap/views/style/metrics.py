"""How wide a text is, and how it is broken, without drawing it: the font's own widths.

The table beside this module (``docs/widths.py`` writes it) has the advances of the
shipped Inter. A character outside it is drawn by a font of the reader's machine: it is
taken for as wide as such letters get, so that a text may end early but never runs out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

from decisionmap.page import Text
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell

_TABLE = Path(__file__).with_name("widths.json")
_SLACK = 1.08
ELLIPSIS = "…"
_JOINERS = "\u200d\u200c"
"""Zero-width joiner and non-joiner: they shape letters and pictures, and reach nowhere."""
_MARKS_KEPT = 2
"""Marks stacked on one letter: more would tower over the card."""
_BREAK = re.compile(r"(?<=[-/·–—])(?=\w)|\s+")

_ARABIC = {
    "آأإا": 350,
    "ءةدذرزؤهوػؼؽؾؿ": 620,
    "جحخعغم": 740,
    "ئقكلنىي": 920,
    "بتث": 1010,
    "طظف": 1160,
    "سشصض": 1380,
}
"""How wide Arabic letters get where they stand alone; joined to others they are less."""
_HALF_FLAG = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Letters of which two make a flag."""
_FIRST_MARK = "\u0300"
"""Below it no character stacks on another."""


def width(text: Text, size: float, weight: int = 400) -> float:
    """Return the width of a text; a word of ours is as wide as in its longest language.

    >>> round(width("Nuria Casals", 13, 600), 1)
    79.3
    """
    if not isinstance(text, str):
        return max(width(tell(language, text), size, weight) for language in LANGUAGES)
    table = _table(weight)
    advances = (table.get(c) or _outside(c) for c in text)
    return sum(advances) * size / 1000


def fit(text: str, room: float, size: float, weight: int = 400) -> str:
    """Return the text, cut with an ellipsis where it is wider than the room.

    >>> fit("Directora de Ingeniería", 90, 11)
    'Directora de In…'
    """
    if width(text, size, weight) <= room:
        return text
    kept = [c + ELLIPSIS for c in _beginnings(text)]
    for shorter in reversed(kept):
        if width(shorter, size, weight) <= room:
            return shorter
    return ELLIPSIS if width(ELLIPSIS, size, weight) <= room else ""


def wrap(
    text: str, room: float, size: float, *, lines: int, weight: int = 400
) -> tuple[str, ...]:
    """Break a text between its words into at most so many lines; the last may be cut.

    A word wider than the room is broken where it must be.

    >>> wrap("Directora de Ingeniería y Mantenimiento", 133, 11, lines=2)
    ('Directora de Ingeniería y', 'Mantenimiento')
    """
    done: list[str] = []
    rest = " ".join(text.split())
    while rest and len(done) < lines - 1:
        line, rest = _first_line(rest, room, size, weight)
        done.append(line)
    if rest:
        done.append(fit(rest, room, size, weight))
    return tuple(done)


def clean(text: str) -> str:
    """Return a text as one line that can be measured and cannot reach outside itself.

    Control and direction marks go, spaces become one, marks stacked on a letter end
    after the second.

    >>> clean("  Ana \\u202e\\n Ruiz ")
    'Ana Ruiz'
    """
    text = unicodedata.normalize("NFC", text)
    if text.isprintable() and all(c < _FIRST_MARK for c in text):
        return " ".join(text.split())  # as nearly all names are
    kept: list[str] = []
    stacked = 0
    for c in text:
        stacked = stacked + 1 if unicodedata.combining(c) else 0
        hidden = unicodedata.category(c) in ("Cf", "Co", "Cs") and c not in _JOINERS
        if hidden or stacked > _MARKS_KEPT:
            continue
        kept.append(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c)
    return " ".join("".join(kept).split())


def _first_line(text: str, room: float, size: float, weight: int) -> tuple[str, str]:
    """Split off as much as fits: at a space or hyphen, else inside the first word."""
    best = None
    for match in _BREAK.finditer(text):
        if width(text[: match.start()], size, weight) > room:
            break
        best = match
    if width(text, size, weight) <= room:
        return text, ""
    if best is not None and best.start() > 0:
        return text[: best.start()], text[best.end() :]
    for head in reversed(_beginnings(text)):
        if width(head, size, weight) <= room:
            return head, text[len(head) :].lstrip()
    return text[0], text[1:].lstrip()


def _beginnings(text: str) -> list[str]:
    """All beginnings that end on a whole letter, shortest first, without end spaces."""
    ends = [
        i
        for i in range(1, len(text))
        if not unicodedata.combining(text[i])
        and text[i] not in f"\ufe0f{_JOINERS}"
        and text[i - 1] != _JOINERS[0]
        and not (text[i] in _HALF_FLAG and text[i - 1] in _HALF_FLAG)
    ]
    return [text[:end].rstrip() for end in ends]


@cache
def _table(weight: int) -> dict[str, int]:
    tables: dict[str, dict[str, int]] = json.loads(_TABLE.read_text(encoding="utf-8"))
    return tables[str(weight)]


@cache
def _outside(c: str) -> float:
    """Width in thousandths of a character that the shipped font has not."""
    if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    arabic = next((wide for letters, wide in _ARABIC.items() if c in letters), 0)
    if arabic:
        return arabic
    if c in _HALF_FLAG:
        return 700
    if ord(c) >= 0x1F000 or unicodedata.category(c) == "So":
        return 1400
    if unicodedata.east_asian_width(c) in ("W", "F"):
        return 1000 * _SLACK
    if 0xFB50 <= ord(c) <= 0xFDFF and unicodedata.decomposition(c):
        return 700 * len(unicodedata.normalize("NFKC", c))
    base = unicodedata.normalize("NFD", c)[0]
    return (_table(700).get(base) or (1000 if c.isupper() else 850)) * _SLACK
