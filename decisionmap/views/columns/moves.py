"""What is planned and promised, as rows: steps, moves, promises, each with its line."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.planning import concerns
from decisionmap.model.account import Move
from decisionmap.page import Cell, Word
from decisionmap.views.columns import cells
from decisionmap.views.pieces.lane import called
from decisionmap.views.pieces.moves import closes

STEPS = (
    ("step", False),
    ("day", False),
    ("done", False),
    ("concerned", False),
    ("line", True),
)
MOVES = (
    ("move", False),
    ("who", False),
    ("concerned", False),
    ("through", False),
    ("due", False),
    ("state", False),
    ("closes", False),
    ("every", True),
    ("note", False),
    ("line", True),
)
PROMISES = (
    ("promise", False),
    ("by", False),
    ("to", False),
    ("due", False),
    ("kept", False),
    ("note", False),
    ("line", True),
)


def steps(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield the steps of the decision and who acts there, in the file's order."""
    analysis = found.analysis
    for step in analysis.decision.steps:
        yield (
            Cell(called(step)),
            cells.day(step.date),
            cells.day(step.done),
            cells.everybody(analysis, tuple(step.people)),
            cells.line(step.places, "name"),
        )


def moves(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield the moves of the decision, open or not, in the file's order."""
    for move in found.analysis.account.plan:
        if concerns(move, found.analysis):
            yield _move(found, move)


def _move(found: DecisionBriefing, move: Move) -> tuple[Cell, ...]:
    analysis = found.analysis
    people = tuple(dict.fromkeys((*move.people, *move.aim)))
    return (
        Cell(move.what),
        cells.everybody(analysis, move.who),
        cells.everybody(analysis, people),
        cells.everybody(analysis, move.via),
        cells.day(move.due),
        Cell(Word(f"page.plan.state.{move.status}")),
        cells.text(closes(move)),
        cells.count(move.every),
        cells.text(move.note),
        cells.line(move.places, "what"),
    )


def promises(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield the promises of both sides, in the file's order."""
    analysis = found.analysis
    for promise in analysis.account.promises:
        yield (
            Cell(promise.what),
            cells.everybody(analysis, (promise.by,) if promise.by else ()),
            cells.everybody(analysis, (promise.to,) if promise.to else ()),
            cells.day(promise.due),
            cells.day(promise.kept),
            cells.text(promise.note),
            cells.line(promise.places, "what"),
        )
