"""More than one person holds the budget of one decision.

*Why it matters*
Of two who hold the budget one can release money that nobody planned, and the other can
only spend what is planned. A case made to the wrong one is heard kindly and goes nowhere.

*How to close it*
Find out which of them can release money that is not in the budget; that one keeps
`economic_buyer`, the others become approvers or advisers.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import heaviest, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Role, Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find more than ``most`` economic buyers; a question where only one has a name."""
    holders = tuple(
        id_
        for id_, seat in analysis.seats.items()
        if Role.ECONOMIC_BUYER in seat.judgement.roles and not gone(analysis, id_)
    )
    if len(holders) > limits["most"]:
        yield _finding(analysis, heaviest(analysis, holders))


def _finding(analysis: Analysis, holders: tuple[str, ...]) -> Finding:
    people = analysis.account.people
    asked = source(analysis)
    return Finding(
        holders,
        place(analysis, holders[0], "roles"),
        figures={
            "names": tuple(shown(analysis, person) for person in holders),
            "n": len(holders),
            "weight": fsum(analysis.weight[person] for person in holders),
            "whom": whom(analysis, asked),
        },
        unknown=sum(not people[person].placeholder for person in holders) < 2,
        ask=asked,
    )


RULE = Rule("several-economic-buyers", Severity.MEDIUM, check, limits={"most": 1.0})
