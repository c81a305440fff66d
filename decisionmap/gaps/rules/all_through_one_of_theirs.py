"""Most of our cover of the decision hangs on one of theirs.

*Why it matters*
A friend of weight feels like an account that is covered. When that one person moves,
falls ill or loses an argument inside, nearly all that we reach is gone, and until then we
see the whole client through one pair of eyes.

*How to close it*
Open two threads in other functions: people whose work is another one see what ours does
not, and stay when ours goes. It is no reason to see the one we have any less, but one more
meeting there opens no other thread: only a move that names this rule closes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact, standing
from decisionmap.gaps.people import heaviest, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity

_THREADS = 2


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the one of theirs who bears ``share`` or more of ``Σ w C``.

    It is what the coverage loses if that person leaves: the seat stays, empty.
    """
    held = {
        person: analysis.weight[person] * cover.strength
        for person, cover in analysis.cover.items()
        if may_be_met(analysis, person)
    }
    total = fsum(held.values())
    for person, lost in held.items():
        if total > 0 and round(lost / total, 9) >= limits["share"]:
            yield _finding(analysis, person, lost, total)


def _finding(analysis: Analysis, person: str, lost: float, total: float) -> Finding:
    others = _others(analysis, person)
    met = sum(1 for cover in analysis.cover.values() if cover.strength > 0)
    return Finding(
        (person,),
        place(analysis, person, "power", "roles"),
        case="default" if others else "alone",
        figures={
            "person": shown(analysis, person),
            "share": lost / total,
            "met": met,
            "people": len(analysis.seats),
            "others": tuple(shown(analysis, other) for other in others),
            "way": way(analysis, others[0]) if others else "",
            "n": len(others),
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
        },
        stake=lost,
        ask=person,
    )


def _others(analysis: Analysis, person: str) -> tuple[str, ...]:
    """Return whom to begin with: the heaviest of other functions, one of each, uncovered."""
    people = analysis.account.people
    open_to = tuple(
        other
        for other in analysis.seats
        if may_be_met(analysis, other)
        and analysis.cover[other].strength < analysis.thresholds.covered
        and analysis.weight[other] > 0
        and people[other].function not in (None, people[person].function)
    )
    first: dict[str, str] = {}
    for other in heaviest(analysis, open_to):
        first.setdefault(str(people[other].function), other)
    return tuple(first.values())[:_THREADS]


RULE = Rule(
    "all-through-one-of-theirs",
    Severity.HIGH,
    check,
    limits={"share": 0.6},
    wakes=("six-people",),
    coverage=True,
    named=True,
)
