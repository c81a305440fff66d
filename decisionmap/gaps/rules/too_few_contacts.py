"""A key account of which we know only a handful of people.

*Why it matters*
In a large client many have a say, and they change posts. Whoever knows five of them knows
what five of them want to tell; the sixth is the one who will be asked.

*How to close it*
Extend: one new contact a month, function by function, beginning with those on the map who
weigh most and whom none of ours has met.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.held import known
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.waking import named_people
from decisionmap.model.process import Tier
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that in a key account fewer than ``people`` know any of ours."""
    firm = analysis.account.firm
    if firm.tier is not Tier.KEY:
        return
    met = len(known(analysis))
    if met < limits["people"]:
        yield Finding(
            (),
            first_place(analysis, (firm.places,), "tier", "name"),
            case="default" if met else "nobody",
            figures={"firm": firm.name, "met": met, "people": named_people(analysis)},
            stake=0.0,
        )


RULE = Rule(
    "too-few-contacts",
    Severity.LOW,
    check,
    limits={"people": 6.0},
    wakes=("six-people",),
    coverage=True,
    account=True,
)
