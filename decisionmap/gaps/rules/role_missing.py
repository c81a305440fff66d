"""Fewer people than the decision needs for a role.

*Why it matters*
The team itself wrote down what this decision takes. A role that nobody fills is filled
inside all the same, by somebody whom we will meet when it is too late to be heard.

*How to close it*
Find the missing person, or put a `placeholder` in the seat: an empty seat that is on the
map is looked after, one that is not is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.budget import money_unknown, nobody_decides
from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, heaviest, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Role, Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each role of ``needs`` that more people are asked for than have it."""
    for role, needed in analysis.decision.needs.items():
        people = tuple(
            id_
            for id_, seat in analysis.seats.items()
            if role in seat.judgement.roles and not gone(analysis, id_)
        )
        if len(people) < needed and (people or not _told(analysis, role)):
            yield _finding(analysis, role, people, needed)


def _told(analysis: Analysis, role: Role) -> bool:
    """Tell whether another gap says that nobody has a role: it is told once.

    That nobody decides or holds the budget is such a gap, and that somebody decides and
    nobody is known to hold the budget.
    """
    if role is Role.DECIDER:
        return nobody_decides(analysis)
    if role is Role.ECONOMIC_BUYER:
        return nobody_decides(analysis) or money_unknown(analysis)
    return False


def _finding(
    analysis: Analysis, role: Role, people: tuple[str, ...], needed: int
) -> Finding:
    asked = source(analysis)
    return Finding(
        (),
        first_place(analysis, (analysis.decision.places,), "needs", "name"),
        case="fewer" if people else "default",
        figures={
            "role": str(role),
            "found": len(people),
            "needed": needed,
            "people": len(analysis.seats),
            "names": tuple(shown(analysis, one) for one in heaviest(analysis, people)),
            "whom": whom(analysis, asked),
        },
        step=-1 if people else 0,
        ask=asked,
    )


RULE = Rule("role-missing", Severity.HIGH, check, wakes=("requirements",))
