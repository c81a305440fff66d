"""A move of the plan is past its date and still open.

*Why it matters*
A plan with old dates is no longer read. The gap that the move was to close counts as
closed in everybody's mind, and is open.

*How to close it*
Do it, give it a new date, or drop it: each of the three is honest, leaving it is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import may_be_met_today
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown
from decisionmap.gaps.planning import concerns
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.account import Move
from decisionmap.model.process import MoveStatus
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
    involved = dict.fromkeys((*move.people, *move.aim))
    people = tuple(person for person in involved if person in analysis.seats)
    shared = move.decision is None and len(analysis.account.decisions) > 1
    return Finding(
        people,
        first_place(analysis, (move.places,), "due", "what"),
        case=_case(analysis, move, people),
        figures={
            "what": move.what,
            "due": move.due or analysis.as_of,
            "days": late,
            "names": tuple(member_shown(analysis, member) for member in move.who),
        },
        whole=shared,
    )


def _case(analysis: Analysis, move: Move, people: tuple[str, ...]) -> str:
    if not move.who:
        return "ownerless"
    barred = any(not may_be_met_today(analysis, person) for person in people)
    quiet = analysis.decision.quiet_on(analysis.as_of)
    return "quiet" if quiet and barred else "default"


RULE = Rule("overdue", Severity.MEDIUM, check, limits={"days": 0.0})
