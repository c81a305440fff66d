"""Where a gap stands: being closed by a planned move, lived with until a date, or open."""

from __future__ import annotations

from dataclasses import replace

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Acceptance, Move
from decisionmap.model.process import MoveStatus


def settle(gap: Gap, analysis: Analysis) -> Gap:
    """Return the gap with its state: accepted before planned, planned before the rest."""
    accepted = _acceptance(gap, analysis)
    if accepted is not None:
        return replace(gap, state=GapState.ACCEPTED, acceptance=accepted)
    move = _closing_move(gap, analysis)
    if move is not None:
        return replace(gap, state=GapState.PLANNED, move=move)
    return gap


def on_time(move: Move, analysis: Analysis) -> bool:
    """Tell whether a move is open, has a date, and the date has not passed."""
    return (
        move.status is MoveStatus.OPEN
        and move.due is not None
        and move.due >= analysis.as_of
    )


def concerns(move: Move, analysis: Analysis) -> bool:
    """Tell whether a move belongs to this decision or to no decision in particular."""
    return move.decision in (None, analysis.decision.id)


def reaches(move: Move, person: str) -> bool:
    """Tell whether a move is made with a person or aims at moving that person."""
    return person in move.people or person in move.aim


def _closing_move(gap: Gap, analysis: Analysis) -> Move | None:
    """Return the first move to come that has one of the gap's people in it.

    A gap without people, and one that meeting its people does not cure, is closed by a
    move that names its rule; so is a question, which no meeting answers by itself. That
    the only one of ours who knows somebody goes once more is no second thread.
    """
    moves = [
        move
        for move in analysis.account.plan
        if on_time(move, analysis)
        and (gap.decision is None or concerns(move, analysis))
        and _closes(move, gap)
    ]
    return min(moves, key=lambda move: (move.gap != gap.rule, move.due), default=None)


def _closes(move: Move, gap: Gap) -> bool:
    if gap.named or not gap.people or gap.state is GapState.UNKNOWN:
        return move.gap == gap.rule
    if gap.besides and move.who and set(move.who) <= set(gap.besides):
        return False
    return any(reaches(move, person) for person in gap.people)


def _acceptance(gap: Gap, analysis: Analysis) -> Acceptance | None:
    """Return the acceptance that covers all of a gap's people on the day, if any.

    One without a date holds until somebody takes it out of the map.
    """
    for word in analysis.account.accept:
        # What concerns the account as a whole stands alike in every decision.
        here = gap.decision is None or word.decision in (None, analysis.decision.id)
        same = word.gap == gap.rule and here
        running = word.until is None or analysis.as_of <= word.until
        if same and running and _covers(word, gap):
            return word
    return None


def _covers(word: Acceptance, gap: Gap) -> bool:
    """Tell whether the team meant this gap: one that names people, a gap about them."""
    if not word.people:
        return True
    return bool(gap.people) and set(gap.people) <= set(word.people)
