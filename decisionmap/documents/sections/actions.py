"""The moves to come, by who of ours makes them, and what is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.model.account import Account, Move
from decisionmap.model.process import MoveStatus
from decisionmap.page import Cell, Section, Table, Word
from decisionmap.views.pieces import people as called
from decisionmap.views.pieces.moves import closes


def by_owner(found: DecisionBriefing) -> Section:
    """Tell the open moves of a decision, and those of none, by their first owner."""
    return _section(found.analysis, (found.analysis.decision.id, None))


def of_decision(found: DecisionBriefing) -> Section:
    """Tell the open moves of a decision alone, where it is one of several."""
    return _section(found.analysis, (found.analysis.decision.id,))


def of_account(analysis: Analysis) -> Iterator[Section]:
    """Tell the open moves that belong to no decision in particular, if there are any."""
    if any(_open(move, (None,)) for move in analysis.account.plan):
        yield _section(analysis, (None,))


def _section(analysis: Analysis, decisions: tuple[str | None, ...]) -> Section:
    """Tell open moves under their first owner, soonest first."""
    account = analysis.account
    moves = [move for move in account.plan if _open(move, decisions)]
    team = {name: number for number, name in enumerate(account.team)}
    moves.sort(key=lambda move: (_owner(move, team), move.due or date.max))
    rows = tuple(tuple(_row(account, move, analysis.as_of)) for move in moves)
    heads = wording.heads("actions", "who", "what", "people", "due", "gap")
    table = Table(heads, rows, empty=Word("report.actions.empty"))
    return wording.titled("actions", table)


def _open(move: Move, decisions: tuple[str | None, ...]) -> bool:
    return move.decision in decisions and move.status is MoveStatus.OPEN


def _owner(move: Move, team: dict[str, int]) -> int:
    return min((team.get(name, len(team)) for name in move.who[:1]), default=len(team))


def _row(account: Account, move: Move, as_of: date) -> Iterator[Cell]:
    ours = tuple(called.member(account, name) for name in move.who)
    yield Cell(_names(ours) if ours else Word("report.actions.nobody"))
    yield Cell(move.what)
    yield Cell(_with(account, move))
    yield _due(move, as_of)
    yield Cell(closes(move) or "", "quiet")


def _with(account: Account, move: Move) -> Word | str:
    people = wording.people(account, move.people)
    via = wording.people(account, move.via)
    if people and via:
        return Word("report.actions.with_via", {"people": people, "via": via})
    if via:
        return Word("report.actions.via", {"via": via})
    return _names(people) if people else ""


def _due(move: Move, as_of: date) -> Cell:
    if move.due is None:
        return Cell(Word("report.actions.undated"), "stale")
    late = move.due < as_of
    key = "report.actions.overdue" if late else "report.day"
    return Cell(Word(key, {"day": move.due}), "stale" if late else "")


def _names(names: tuple[str, ...]) -> Word:
    return Word("report.names", {"names": names})
