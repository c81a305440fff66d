"""A key person is against us and no dated move answers it.

*Why it matters*
Resistance that nobody answers grows by itself: the arguments are repeated until they are
everybody's. It need not be won over; it has to be met, heard, and outweighed in time.

*How to close it*
One move with a date and an owner, with that person in it or aimed at that stance: hear
the reason, bring the fact that answers it. With such a move the gap counts as planned; it
opens again when the date passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.planning import concerns, on_time, reaches
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.account import Move
from decisionmap.model.process import MoveStatus
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person who is against us, told by what the plan has for it."""
    for person in key_people(analysis):
        stance = analysis.seats[person].judgement.stance
        if stance is not None and stance < 0:
            yield _finding(analysis, person)


def _finding(analysis: Analysis, person: str) -> Finding:
    move = _answer(analysis, person) or _through(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "stance"),
        case=_case(analysis, move, person),
        figures={
            "person": shown(analysis, person),
            "stance": stance_word(analysis.seats[person].judgement.stance),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
            "what": move.what if move else "",
            "due": move.due if move and move.due else "",
            "way": way(analysis, person),
        },
        ask=person,
    )


def _answer(analysis: Analysis, person: str) -> Move | None:
    """Return the open move that answers a person best: in time, late, without a date."""
    moves = [move for move in _open(analysis) if reaches(move, person)]
    ranked = sorted(moves, key=lambda m: (not on_time(m, analysis), m.due is None))
    return next(iter(ranked), None)


def _through(analysis: Analysis, person: str) -> Move | None:
    """Return the first open move in which a person is but the way in to others."""
    return next((move for move in _open(analysis) if person in move.via), None)


def _open(analysis: Analysis) -> Iterator[Move]:
    for move in analysis.account.plan:
        if move.status is MoveStatus.OPEN and concerns(move, analysis):
            yield move


def _case(analysis: Analysis, move: Move | None, person: str) -> str:
    if move is None:
        return "default"
    if not reaches(move, person):
        return "through"
    if move.due is None:
        return "undated"
    return "answered" if on_time(move, analysis) else "late"


RULE = Rule("opposition-unanswered", Severity.HIGH, check, coverage=True)
