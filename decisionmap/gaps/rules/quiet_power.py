"""Somebody weighs clearly more than the post tells, and we do not cover that person.

*Why it matters*
Organisation charts hide those who are listened to. Whoever stands higher by weight than by
authority sways or stops things without showing it, and is easily passed over by a team that
calls on titles.

*How to close it*
Go and see the person, about the matter and not about the vote: somebody of ours with the same
trade.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.ranks import ranks
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact, listeners, standing
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity

_Rank = tuple[int, int]


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find whom we do not cover with a place by weight ``ranks`` above that by power.

    Ranked are those whose power is written. Of places shared with equals the lowest
    counts for weight and the highest for power, so that no tie makes anybody greater.
    Whoever is not key is a matter of medium severity.
    """
    power = {
        person: seat.judgement.power
        for person, seat in analysis.seats.items()
        if seat.judgement.power is not None
    }
    by_power = ranks(power)
    by_weight = ranks({person: analysis.weight[person] for person in power})
    for person in power:
        above = by_power[person][0] - by_weight[person][1]
        open_ = analysis.cover[person].strength < limits["covered"]
        if above >= limits["ranks"] and open_ and may_be_met(analysis, person):
            yield _finding(
                analysis, person, by_weight[person], by_power[person], len(power)
            )


def _finding(
    analysis: Analysis, person: str, weight: _Rank, power: _Rank, of: int
) -> Finding:
    return Finding(
        (person,),
        place(analysis, person, "power"),
        case="default" if analysis.graph.swayed(person) else "unheard",
        figures={
            "person": shown(analysis, person),
            "weight": _rank(weight),
            "power": _rank(power),
            "n": of,
            "standing": standing(analysis, person),
            "listeners": listeners(analysis, person),
            "contact": contact(analysis, person),
            "way": way(analysis, person),
        },
        step=0 if person in analysis.key else -1,
        ask=person,
    )


def _rank(rank: _Rank) -> Phrase:
    first, last = rank
    case = "alone" if first == last else "shared"
    return Phrase(f"gaps.rank.{case}", {"first": first, "last": last})


RULE = Rule(
    "quiet-power",
    Severity.HIGH,
    check,
    limits={"covered": 0.5, "ranks": 2.0},
    wakes=("six-people",),
    coverage=True,
)
