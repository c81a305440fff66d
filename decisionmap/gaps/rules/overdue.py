"""A move of the plan is past its date and still open.

*Why it matters*
A plan with old dates is no longer read. The gap that the move was to close counts as
closed in everybody's mind, and is open.

*How to close it*
Do it, give it a new date, or drop it: each of the three is honest, leaving it is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown
from decisionmap.gaps.planning import concerns
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.account import Move
from decisionmap.model.decision import Decision
from decisionmap.model.process import MoveStatus
from decisionmap.model.state import sitting
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each open move whose date lies more than ``days`` days back."""
    for move in analysis.account.plan:
        if move.status is not MoveStatus.OPEN or move.due is None:
            continue
        late = (analysis.as_of - move.due).days
        if late > limits["days"] and concerns(move, analysis):
            yield _finding(analysis, move, late)


def _finding(analysis: Analysis, move: Move, late: int) -> Finding:
    """Return the gap of a move; one of no decision is the account's, told alike in each."""
    shared = move.decision is None and len(analysis.account.decisions) > 1
    there = analysis.account.people if shared else analysis.seats
    involved = dict.fromkeys((*move.people, *move.aim))
    people = tuple(person for person in involved if person in there)
    return Finding(
        people,
        first_place(analysis, (move.places,), "due", "what"),
        case=_case(analysis, move, people, shared=shared),
        figures={
            "what": move.what,
            "due": move.due or analysis.as_of,
            "days": late,
            "names": tuple(member_shown(analysis, member) for member in move.who),
        },
        stake=0.0 if shared else None,
        whole=shared,
    )


def _case(
    analysis: Analysis, move: Move, people: tuple[str, ...], *, shared: bool
) -> str:
    if not move.who:
        return "ownerless"
    matters = analysis.account.decisions.values() if shared else (analysis.decision,)
    quiet = any(_barred(analysis, one, people) for one in matters)
    return "quiet" if quiet else "default"


def _barred(analysis: Analysis, decision: Decision, people: tuple[str, ...]) -> bool:
    """Tell whether some people sit in a decision that lets nobody see them today."""
    periods = [quiet for quiet in decision.quiet if quiet.holds(analysis.as_of)]
    if not periods:
        return False
    there = sitting(analysis.account, decision)
    met = {person for person in people if person in there}
    return any(not met <= set(quiet.only) for quiet in periods)


RULE = Rule("overdue", Severity.MEDIUM, check, limits={"days": 0.0})
