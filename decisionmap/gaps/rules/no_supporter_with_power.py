"""Not one of the key people is for us.

*Why it matters*
Sympathy that carries no weight does not sign. If none of those who count supports us, the
case is told inside by people who are indifferent to it or against it.

*How to close it*
Win one key person first: whoever carries weight, is within our reach and can still be
moved. The rule names the one where the three together are greatest.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.promise import promise
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that no key person supports us; a question where no stance is known."""
    key = key_people(analysis)
    stances = [analysis.seats[person].judgement.stance for person in key]
    if not key or any(stance is not None and stance > 0 for stance in stances):
        return
    target = min(key, key=lambda person: (-promise(analysis, person), person))
    yield _finding(analysis, key, target, unknown=all(s is None for s in stances))


def _finding(
    analysis: Analysis, key: tuple[str, ...], target: str, *, unknown: bool
) -> Finding:
    stance = analysis.seats[target].judgement.stance
    return Finding(
        (target,),
        place(analysis, target, "stance"),
        case=_case(len(key), unknown=unknown),
        figures={
            "person": shown(analysis, target),
            "weight": analysis.weight[target],
            "n": len(key),
            "stance": stance_word(stance),
            "contact": contact(analysis, target),
            "way": way(analysis, target),
        },
        unknown=unknown,
        stake=min(1.0, fsum(analysis.weight[person] for person in key)),
        ask=target,
    )


def _case(people: int, *, unknown: bool) -> str:
    if people == 1:
        return "one_unknown" if unknown else "one"
    return "unknown" if unknown else "default"


RULE = Rule(
    "no-supporter-with-power", Severity.CRITICAL, check, wakes=("requirements",)
)
