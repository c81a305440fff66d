"""Promises, both ways: what we promised and what was promised to us, what is late first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.promises import side_of
from decisionmap.model.account import Promise
from decisionmap.model.terms import Side
from decisionmap.page import Cell, Section, Table, Text, Word
from decisionmap.views.pieces.people import member

_WORDS = "page.promises"
_SIDES = {Side.OURS: "ours", Side.THEIRS: "theirs", None: "unclaimed"}


def promises(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the account's promises by whose they are, the open ones first, as due."""
    account = found.analysis.account
    told = sorted(account.promises, key=_order)
    tables = []
    for side, name in _SIDES.items():
        some = [one for one in told if side_of(account, one) is side]
        if some:
            rows = tuple(tuple(_row(found.analysis, one)) for one in some)
            heads = tuple(map(_word, ("what", "by", "to", "until", "state")))
            tables.append(Table(heads, rows, caption=_word(name, n=len(some))))
    if tables:
        title = _word("title")
        yield Section(title, tuple(tables), id="promises")


def _order(promise: Promise) -> tuple[bool, date]:
    return promise.kept is not None, promise.kept or promise.due or date.max


def _row(analysis: Analysis, promise: Promise) -> Iterator[Cell]:
    yield Cell(promise.what)
    yield _who(analysis, promise.by)
    yield _who(analysis, promise.to)
    yield Cell("" if promise.due is None else _day(promise.due))
    yield _state(promise, analysis.as_of)


def _who(analysis: Analysis, id_: str | None) -> Cell:
    """Return one of either side; one of theirs who sits here opens."""
    if id_ is None:
        return Cell("")
    theirs = id_ if id_ in analysis.seats else ""
    return Cell(member(analysis.account, id_), person=theirs)


def _state(promise: Promise, today: date) -> Cell:
    if promise.kept is not None:
        return Cell(_word("kept", day=promise.kept))
    days = None if promise.due is None else (promise.due - today).days
    if days is None:
        return Cell(_word("undated"))
    if days < 0:
        return Cell(_word("late", days=-days), "stale")
    return Cell(_word("ahead", days=days) if days else _word("today"))


def _day(day: date) -> Text:
    return Word("page.value.day", {"day": day})


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
