"""Whom the competitors hold in a decision, how deep, and how we stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.model.person import Competitor
from decisionmap.page import Cell, Section, Table, Word
from decisionmap.views.pieces import people as called


def positions(found: DecisionBriefing) -> Section:
    """Tell every tie and preference that a competitor has, by the person's weight."""
    analysis = found.analysis
    rows = tuple(
        tuple(_row(analysis, competitor, person))
        for competitor in analysis.account.competitors.values()
        for person in sorted(
            _held(analysis, competitor), key=lambda name: -analysis.weight[name]
        )
    )
    names = ("competitor", "person", "weight", "theirs", "prefers", "cover")
    heads = wording.heads("competitors", *names)
    empty = Word("report.competitors.empty")
    table = Table(heads, rows, numeric=frozenset({2}), empty=empty)
    return wording.titled("competitors", table)


def _held(analysis: Analysis, competitor: Competitor) -> Iterator[str]:
    for person, seat in analysis.seats.items():
        prefers = seat.judgement.prefers == competitor.id
        if prefers or person in competitor.contacts:
            yield person


def _row(analysis: Analysis, competitor: Competitor, person: str) -> Iterator[Cell]:
    depth = competitor.contacts.get(person)
    prefers = analysis.seats[person].judgement.prefers == competitor.id
    state = Word(f"terms.cover_state.{analysis.cover[person].state}")
    yield Cell(competitor.shown)
    yield Cell(called.person(analysis.account, person))
    yield Cell(wording.share(analysis.weight[person]))
    yield Cell(Word(f"terms.depth.{depth}") if depth is not None else "·")
    yield Cell(Word("report.competitors.yes") if prefers else "·")
    closed = off_limits(analysis, person)
    yield Cell(Word("report.cover.off_limits") if closed else state)
