"""A key account with so many people on the map that nobody can see where they belong.

*Why it matters*
A map is read in a minute or not at all. Dozens of names without a unit are an address book:
nobody sees which part of the client is covered and which is not.

*How to close it*
Write down the unit of those who count, and prune the rest: whoever has no part in any
decision can go.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.waking import named_people
from decisionmap.model.person import Person
from decisionmap.model.process import Tier
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that in a key account more than ``people`` people have no unit."""
    firm = analysis.account.firm
    loose = [one for one in analysis.account.people.values() if _is_loose(one)]
    if firm.tier is Tier.KEY and len(loose) > limits["people"]:
        yield Finding(
            (),
            first_place(analysis, (firm.places,), "tier", "name"),
            figures={
                "firm": firm.name,
                "n": len(loose),
                "people": named_people(analysis),
            },
            stake=0.0,
        )


def _is_loose(person: Person) -> bool:
    """Tell whether somebody with a name is still there and belongs to no unit, nor to
    another firm."""
    named = person.name is not None and not person.placeholder
    there = person.left is None and person.external is None
    return named and there and not (person.unit or "").strip()


RULE = Rule(
    "too-many",
    Severity.LOW,
    check,
    limits={"people": 30.0},
    coverage=True,
    account=True,
)
