"""A key person whom we know, but not closely enough to count on.

*Why it matters*
A contact that is shallow or fading hears our news and not our case. It holds while
nothing happens, and gives way the day a competitor or a budget cut comes along.

*How to close it*
The one of ours who is closest raises the rhythm: the next meeting has a date and
something to work on together. The rule waits a month after our first contact with the
account, because every contact begins thin.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import acquaintance, closest, contact, standing
from decisionmap.gaps.people import key_people, member_shown, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person whose cover lies from ``thin`` to under ``covered``."""
    for person in key_people(analysis):
        cover = analysis.cover[person].strength
        if limits["thin"] <= cover < limits["covered"]:
            yield _finding(analysis, person)


def _finding(analysis: Analysis, person: str) -> Finding:
    best = closest(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "power", "roles"),
        case=acquaintance(analysis, person),
        figures={
            "person": shown(analysis, person),
            "member": member_shown(analysis, best.member) if best else "",
            "every": best.every if best else 0,
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
        },
        unknown=analysis.seats[person].bare,
        ask=person,
    )


RULE = Rule(
    "key-person-thin",
    Severity.MEDIUM,
    check,
    limits={"thin": 0.2, "covered": 0.5},
    wakes=("first-month",),
    coverage=True,
    fact="reach",
    turn=4,
)
