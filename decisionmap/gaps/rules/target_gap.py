"""A contact that lies well short of what we set out to make of it.

*Why it matters*
A target for a contact is a promise of the team to itself. Two steps short of it there is
no such contact yet: nobody who was only met picks up the phone the way somebody does who
trusts us, and steps of that size take months, not a visit.

*How to close it*
Plan the way there: a date for the next meeting, and something that is worth the next step
to both. Or set a target that will be worked for. The rule waits a month after our first
contact with the account, because every contact begins short of its target.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.gaps.advice import by
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import first_place, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.person import Contact
from decisionmap.model.terms import Depth, Severity

_DEPTHS = tuple(Depth)


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each contact whose depth lies ``steps`` or more under its target."""
    known = {
        (contact.member, contact.person): contact
        for cover in analysis.cover.values()
        for contact in cover.contacts
    }
    for contact in analysis.account.contacts:
        found = known.get((contact.member, contact.person))
        if found is None or contact.avoid or _left(analysis, contact.member):
            continue
        if _rank(contact.target) - _rank(found.depth) >= limits["steps"]:
            yield _finding(analysis, contact, found)


def _rank(depth: Depth | None) -> int:
    """Return how deep a contact is, 0 where the two have not met."""
    return 0 if depth is None else _DEPTHS.index(depth) + 1


def _left(analysis: Analysis, member: str) -> bool:
    found = analysis.account.team.get(member)
    return found is not None and found.has_left(analysis.as_of)


def _finding(analysis: Analysis, contact: Contact, found: Strength) -> Finding:
    depth = Phrase("gaps.depth.unmet")
    if found.depth is not None:
        depth = Phrase(f"terms.depth.{found.depth}")
    return Finding(
        (contact.person,),
        first_place(analysis, (contact.places,), "target"),
        case="default" if found.depth else "unmet",
        figures={
            "person": shown(analysis, contact.person),
            "member": member_shown(analysis, contact.member),
            "target": str(contact.target),
            "depth": depth,
            "by": by(analysis, contact.person, contact.member),
            "standing": standing(analysis, contact.person),
        },
        ask=contact.person,
    )


RULE = Rule(
    "target-gap",
    Severity.MEDIUM,
    check,
    limits={"steps": 2.0},
    wakes=("first-month",),
    coverage=True,
)
