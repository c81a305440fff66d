"""One of ours holds more key people than one can keep up with.

*Why it matters*
A key person wants somebody of ours with time to listen. Whoever holds nine meets them when
something burns; the rhythm is missed first with those who complain least.

*How to close it*
Rebalance: hand over those whose work a colleague of ours speaks the language of, one at a
time and in person, and keep the ones that nobody else can hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.held import held
from decisionmap.analysis.presence import ours
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity

_NAMED = 3


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each of ours who holds more than ``people`` key people of any decision."""
    load = held(analysis, more_than=limits["people"])
    for member in ours(analysis):
        if member.id in load:
            yield _finding(analysis, member.id, load[member.id])


def _finding(analysis: Analysis, member: str, people: tuple[str, ...]) -> Finding:
    # The gap is about one of ours: a move with any one of those held does not close it.
    return Finding(
        (),
        first_place(analysis, (analysis.account.team[member].places,), "name"),
        figures={
            "member": member_shown(analysis, member),
            "n": len(people),
            "names": tuple(shown(analysis, person) for person in people[:_NAMED]),
        },
        stake=0.0,
    )


RULE = Rule(
    "overload",
    Severity.LOW,
    check,
    limits={"people": 8.0},
    wakes=("two-of-ours",),
    coverage=True,
    account=True,
)
