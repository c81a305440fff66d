"""What binds them to each other: reporting lines, sway, open conflicts."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.person import Conflict, Influence, ReportsTo
from decisionmap.page import Cell, Word
from decisionmap.views.columns import cells

COLUMNS = (
    ("from", False),
    ("tie", False),
    ("to", False),
    ("tie_strength", True),
    ("topic", False),
    ("proof", False),
    ("seen", False),
    ("note", False),
    ("line", True),
)


def rows(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield each tie of whoever sits here, by who it comes from, in the file's order."""
    analysis = found.analysis
    for id_ in analysis.seats:
        known = analysis.account.people[id_]
        yield from (_reports(analysis, id_, tie) for tie in known.reports_to)
        yield from (_sways(analysis, id_, tie) for tie in known.influences)
        yield from (_conflict(analysis, id_, tie) for tie in known.conflicts)


def _reports(analysis: Analysis, id_: str, tie: ReportsTo) -> tuple[Cell, ...]:
    where = tie.places or analysis.account.people[id_].places
    return (
        cells.theirs(analysis, id_),
        _kind("reports" if tie.line.value == "solid" else "dotted"),
        cells.theirs(analysis, tie.to),
        *(cells.EMPTY,) * 5,
        cells.line(where, "to", "reports_to"),
    )


def _sways(analysis: Analysis, id_: str, tie: Influence) -> tuple[Cell, ...]:
    return (
        cells.theirs(analysis, id_),
        _kind("influences"),
        cells.theirs(analysis, tie.target),
        cells.count(tie.strength),
        cells.text(tie.topic),
        cells.term("proof", tie.proof),
        cells.day(tie.seen),
        cells.text(tie.note),
        cells.line(tie.places, "strength", "target"),
    )


def _conflict(analysis: Analysis, id_: str, tie: Conflict) -> tuple[Cell, ...]:
    return (
        cells.theirs(analysis, id_),
        _kind("conflict"),
        cells.theirs(analysis, tie.other),
        cells.count(tie.strength),
        *(cells.EMPTY,) * 4,
        cells.line(tie.places, "strength", "other"),
    )


def _kind(name: str) -> Cell:
    return Cell(Word(f"page.table.kind.{name}"), mark=f"line-{name}")
