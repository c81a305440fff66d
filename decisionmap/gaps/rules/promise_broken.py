"""A promise of ours is past its date and not kept.

*Why it matters*
What we promise and do not do is told there more often than what we do well. To a key
person it is the only thing that counts until it is mended: then the gap is critical.

*How to close it*
Keep it today, or call today with a day that will hold; then write the day under `kept`. A
promise is told once, in a decision where the person sits to whom it was made: the one for
which the two met, else the one where that person has most to say. One to somebody who sits
in none, or to nobody in particular, concerns the account as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown, shown
from decisionmap.gaps.promises import Late, late
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import owner
from decisionmap.model.terms import Severity, Side


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each promise of ours that is more than ``days`` days late."""
    for broken in late(analysis, Side.OURS):
        if broken.days > limits["days"]:
            yield _finding(analysis, broken)


def _finding(analysis: Analysis, broken: Late) -> Finding:
    promise, person = broken.promise, broken.person
    by = broken.member
    return Finding(
        (person,) if person is not None else (),
        first_place(analysis, (promise.places,), "due", "what"),
        case=_case(analysis, broken),
        figures={
            "what": promise.what,
            "due": promise.due,
            "days": broken.days,
            "person": shown(analysis, person) if person is not None else "",
            "by": member_shown(analysis, by) if by else Phrase("gaps.whom.one_of_ours"),
            "member": owner(analysis, by, person),
            "standing": broken.standing(analysis),
        },
        step=1 if person in analysis.key else 0,
        whole=not broken.seated(analysis),
        stake=None if broken.seated(analysis) else 0.0,
    )


def _case(analysis: Analysis, broken: Late) -> str:
    """Return how one stands with the person; whoever is not known yet cannot be called."""
    person = broken.person
    if person is not None and analysis.account.people[person].placeholder:
        return "nameless"
    return broken.case(analysis)


RULE = Rule("promise-broken", Severity.HIGH, check, limits={"days": 0.0})
