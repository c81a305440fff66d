"""A contact that has been silent for too long.

*Why it matters*
Knowing somebody is a fact with a date. After two missed rhythms the person has lived
through decisions of which we heard nothing, and the map shows a tie that is a memory.
For key people four months of silence are too long, whatever was agreed.

*How to close it*
The owner of the contact meets the person, or hands the contact over to somebody who
will. Where nobody noted the last date, writing it down is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.gaps.facts import latest, standing
from decisionmap.gaps.people import first_place, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.place import Place
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each person with whom every one of ours has been silent for too long."""
    for person, cover in analysis.cover.items():
        living = [contact for contact in cover.contacts if contact.full > 0]
        if not living:
            continue
        key = person in analysis.key
        if all(contact.silence is None for contact in living):
            if key:
                yield _undated(analysis, living[0])
        elif all(_stale(contact, limits, key=key) for contact in living):
            yield _silent(analysis, latest(analysis, person) or living[0], key=key)


def _stale(contact: Strength, limits: Limits, *, key: bool) -> bool:
    """Tell whether a contact is silent beyond the limits; one without a date is no news."""
    if contact.silence is None:
        return True
    long = key and contact.silence > limits["days"]
    return long or contact.silence > limits["factor"] * contact.every


def _silent(analysis: Analysis, contact: Strength, *, key: bool) -> Finding:
    return Finding(
        (contact.person,),
        _place(analysis, contact),
        figures={
            "person": shown(analysis, contact.person),
            "member": member_shown(analysis, contact.member),
            "days": contact.silence or 0,
            "every": contact.every,
            "standing": standing(analysis, contact.person),
        },
        step=1 if key else 0,
        unknown=analysis.seats[contact.person].bare and key,
        ask=contact.person,
    )


def _undated(analysis: Analysis, contact: Strength) -> Finding:
    return Finding(
        (contact.person,),
        _place(analysis, contact),
        case="undated",
        figures={
            "person": shown(analysis, contact.person),
            "member": member_shown(analysis, contact.member),
            "standing": standing(analysis, contact.person),
        },
        unknown=True,
        # Whoever finds the cover too thin for want of a date asks for the same date.
        fact="reach",
    )


def _place(analysis: Analysis, contact: Strength) -> Place:
    written = [
        found.places
        for found in analysis.account.contacts
        if (found.member, found.person) == (contact.member, contact.person)
    ]
    person = analysis.account.people[contact.person].places
    return first_place(analysis, (*written[-1:], person), "last", "depth")


RULE = Rule(
    "stale-contact",
    Severity.MEDIUM,
    check,
    limits={"factor": 2.0, "days": 120.0},
    coverage=True,
    turn=6,
)
