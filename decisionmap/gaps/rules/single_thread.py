"""A key person whom only one of ours knows.

*Why it matters*
People change posts, fall ill and leave. If the only thread to a key person is one of
ours, the account loses that person on the same day, and until then we hear one single
version of what is said there.

*How to close it*
The owner of the contact brings a second of ours to the next meeting, best somebody who
does for us what this person does there: finance to finance, service to operations.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import second_owner
from decisionmap.gaps.facts import contact, standing
from decisionmap.gaps.people import key_people, member_shown, place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person with exactly one contact of ours from ``thin`` up."""
    for person in key_people(analysis):
        contacts = analysis.cover[person].contacts
        threads = [c.member for c in contacts if c.strength >= limits["thin"]]
        if len(threads) == 1:
            yield _finding(analysis, person, threads[0], limits["heavy"])


def _finding(analysis: Analysis, person: str, owner: str, heavy: float) -> Finding:
    second = second_owner(analysis, person, owner)
    assert second is not None, "the rule sleeps until there are two of ours"
    cold = _cold(analysis, person, owner)
    return Finding(
        (person,),
        place(analysis, person, "power", "roles"),
        case="cold" if cold else "default",
        figures={
            "person": shown(analysis, person),
            "member": member_shown(analysis, owner),
            "second": member_shown(analysis, second),
            "others": Phrase("gaps.some.all", {"names": cold}),
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
        },
        step=1 if round(analysis.weight[person], 9) >= heavy else 0,
        unknown=analysis.seats[person].bare,
        ask=person,
        besides=(owner,),
    )


def _cold(analysis: Analysis, person: str, owner: str) -> tuple[str, ...]:
    """Return who else of ours knew a person well enough, and let it go cold."""
    return tuple(
        member_shown(analysis, contact.member)
        for contact in analysis.cover[person].contacts
        if contact.member != owner and 0 < contact.strength < contact.full
    )


RULE = Rule(
    "single-thread",
    Severity.MEDIUM,
    check,
    limits={"thin": 0.2, "heavy": 0.15},
    wakes=("two-of-ours",),
    coverage=True,
)
