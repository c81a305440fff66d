"""The gaps as rows: what is at stake, of whom, what closes it, its line."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.terms import Severity
from decisionmap.page import Cell, Word
from decisionmap.views.columns import cells
from decisionmap.views.pieces.gap import callout

COLUMNS = (
    ("gap", False),
    ("severity", False),
    ("state", False),
    ("concerned", False),
    ("stake", True),
    ("certainty", True),
    ("closing", False),
    ("line", True),
)
_WORST = tuple(Severity)


def rows(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield the gaps in the order in which they are found: worst first."""
    for gap in found.gaps:
        yield _row(found, gap)


def _row(found: DecisionBriefing, gap: Gap) -> tuple[Cell, ...]:
    told = callout(gap, found.analysis.account)
    severity = Cell(
        Word(f"terms.severity.{gap.severity}"),
        mark=f"severity-{gap.severity}",
        value=_WORST.index(gap.severity),
    )
    question = gap.state is GapState.UNKNOWN
    return (
        Cell(told.title),
        Cell(Word("report.kind.question")) if question else severity,
        Cell(Word(f"terms.gap_state.{gap.state}")),
        cells.everybody(found.analysis, gap.people),
        cells.share(gap.stake),
        cells.share(gap.certainty),
        cells.text(told.ask or told.move),
        cells.count(gap.place.line),
    )
