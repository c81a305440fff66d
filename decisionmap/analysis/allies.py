"""Allies: who of theirs, being for us, has somebody's ear or a way around somebody."""

from __future__ import annotations

from collections.abc import Collection

from decisionmap.analysis.champions import supporters
from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import deciding, reaching


def ally(analysis: Analysis, person: str, besides: Collection[str] = ()) -> str | None:
    """Return who is for us and has a person's ear: the strongest sway, then the weight.

    Somebody who may be met and is not in open conflict with that person; None if there
    is nobody.
    """
    sways = analysis.graph.swayers(person)
    shut = {*besides, *quarrels(analysis, person)}
    able = [
        one
        for one in supporters(analysis)
        if one in sways and one not in shut and may_be_met(analysis, one)
    ]
    weight = analysis.weight
    return min(
        able, key=lambda one: (-sways[one], -round(weight[one], 9), one), default=None
    )


def around(analysis: Analysis, person: str) -> str | None:
    """Return the heaviest who is for us and reaches who decides past a person, if any."""
    barred = {one for one in analysis.seats if not may_be_met(analysis, one)}
    shut = frozenset({*barred, person})
    there = reaching(deciding(analysis.seats), analysis.graph, shut=shut)
    able = [one for one in supporters(analysis) if one in there - shut]
    weight = analysis.weight
    return min(able, key=lambda one: (-round(weight[one], 9), one), default=None)


def quarrels(analysis: Analysis, person: str) -> dict[str, float]:
    """Return with whom of those who sit a person is in open conflict, and how strongly.

    Whichever of the two the map says it of; where both do, the stronger counts.
    """
    people = analysis.account.people
    found = {one.other: one.strength for one in people[person].conflicts}
    for other in analysis.seats:
        for one in people[other].conflicts:
            if one.other == person:
                found[other] = max(one.strength, found.get(other, 0.0))
    return {
        other: found[other]
        for other in analysis.seats
        if other != person and found.get(other, 0.0) > 0
    }
