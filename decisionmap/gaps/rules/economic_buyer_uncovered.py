"""Somebody who decides, holds the budget, approves or signs, and whom we do not cover.

*Why it matters*
Without this person there is no purchase, and what we know of the decision is hearsay.
A competitor who sits there hears the objections that we only guess. For those who
decide or hold the budget the gap is critical, for those who approve or sign it is high.

*How to close it*
Take the surest way there is: a living contact of ours, an introduction, a colleague who
opens the door, our executive sponsor. An old contact that has gone cold is taken up again
first. A seat without a name is a question before it is anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import again, question, way
from decisionmap.gaps.facts import acquaintance, contact, latest, signing_role, standing
from decisionmap.gaps.people import member_shown, named, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Role, Severity

_LESSER = {Role.APPROVER, Role.SIGNATORY}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each person who signs and whose cover is under ``thin``."""
    for person in analysis.seats:
        role = signing_role(analysis, person)
        if role is not None and analysis.cover[person].strength < limits["thin"]:
            yield _finding(analysis, person, role)


def _finding(analysis: Analysis, person: str, role: Role) -> Finding:
    nameless = analysis.account.people[person].placeholder
    met = acquaintance(analysis, person)
    last = latest(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "roles"),
        case="placeholder" if nameless else met,
        figures={
            # The sentences of a seat without a name quote its title themselves.
            "person": (named if nameless else shown)(analysis, person),
            "role": str(role),
            "member": member_shown(analysis, last.member) if last else "",
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
            "way": way(analysis, person),
            "again": again(analysis, person),
        },
        step=-1 if role in _LESSER else 0,
        unknown=nameless,
        ask=question(analysis, person)[1] if may_be_met(analysis, person) else None,
    )


RULE = Rule(
    "economic-buyer-uncovered",
    Severity.CRITICAL,
    check,
    limits={"thin": 0.2},
    coverage=True,
    fact="reach",
    turn=1,
)
