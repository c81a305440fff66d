"""Somebody with a good part of the weight is strongly against us.

*Why it matters*
A conviction of that weight is seldom turned by a better offer, and it draws others along. Time
spent on arguments with it is missing where the decision can still be won. It has to be
contained: heard by somebody who has that ear, and not left to be the only voice on the way to
who decides.

*How to close it*
Let somebody for us who has that person's ear carry the answer. Where there is nobody, make
those strong who reach the decider another way. Of somebody who decides, learn first hand what
would have to change.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.allies import ally, around
from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import deciding
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import evidence, listeners, standing
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity, Stance


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each person strongly against us with a weight of at least ``weight``."""
    for person, seat in analysis.seats.items():
        firm = seat.judgement.stance is Stance.STRONGLY_AGAINST
        if firm and round(analysis.weight[person], 9) >= limits["weight"]:
            yield _finding(analysis, person)


def _finding(analysis: Analysis, person: str) -> Finding:
    case, other = _help(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "stance"),
        case=case,
        figures={
            "person": shown(analysis, person),
            "ally": shown(analysis, other),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
            "listeners": listeners(analysis, person),
            "way": way(analysis, other),
        },
        ask=None if case == "alone" else other,
    )


def _help(analysis: Analysis, person: str) -> tuple[str, str]:
    """Return how such a voice is contained, and through whom."""
    near = ally(analysis, person)
    if near is not None:
        return "ear", near
    if person in deciding(analysis.seats) and may_be_met(analysis, person):
        return "decides", person
    past = around(analysis, person)
    return ("past", past) if past is not None else ("alone", person)


RULE = Rule("strongly-against", Severity.CRITICAL, check, limits={"weight": 0.15})
