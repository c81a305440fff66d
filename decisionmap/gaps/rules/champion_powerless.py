"""A champion of ours who carries hardly any weight and has no good way to who decides.

*Why it matters*
Enthusiasm far from the decision stays there. Somebody who weighs little and is not heard by
whoever decides can tell us much, and carry little: a coach, whom one should not take for a
champion.

*How to close it*
Keep this one for what is to be known, and win a second champion who is heard where it is
decided. The rule names the one it is worth most to win.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.champions import champions, stays
from decisionmap.analysis.onward import onward
from decisionmap.analysis.presence import may_be_met, off_limits
from decisionmap.analysis.promise import most_promising
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.steps import deciding
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import listeners, standing
from decisionmap.gaps.people import in_turn, key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity, Stance


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each champion under ``weight`` without a route of ``strength`` to who decides.

    Whoever leaves within ``notice`` days carries nothing any more. A question where
    nobody is named who decides, or the map draws no influence at all.
    """
    light = [
        person
        for person in champions(analysis)
        if round(analysis.weight[person], 9) < limits["weight"]
        and stays(analysis, person, limits["notice"])
    ]
    heard = onward(analysis) if light else {}
    for person in light:
        best = heard.get(person)
        if best is None or round(best.strength, 9) < limits["strength"]:
            yield _finding(analysis, person, best)


def _finding(analysis: Analysis, person: str, best: Route | None) -> Finding:
    second = most_promising(analysis, _candidates(analysis, person))
    told = bool(deciding(analysis.seats)) and analysis.graph.influence.size() > 0
    case = "unknown" if not told else "default" if second else "alone"
    shut = off_limits(analysis, person)
    asked = source(analysis, person) if shut else person
    return Finding(
        (person,),
        place(analysis, person, "advocacy", "power", "stance"),
        case=f"{case}_closed" if shut and case != "default" else case,
        figures={
            "person": shown(analysis, person),
            "standing": standing(analysis, person),
            "listeners": listeners(analysis, person),
            "passes": _passes(analysis, best),
            "second": shown(analysis, second) if second else "",
            "weight": analysis.weight[second] if second else 0.0,
            "whom": whom(analysis, asked),
            "way": way(analysis, second or person),
        },
        unknown=not told,
        ask=asked,
    )


def _passes(analysis: Analysis, best: Route | None) -> Phrase:
    if best is None:
        return Phrase("gaps.passes.none")
    chain = in_turn(analysis, best.people)
    return Phrase("gaps.passes.weak", {"chain": chain, "strength": best.strength})


def _candidates(analysis: Analysis, champion: str) -> Iterator[str]:
    """Yield the key people who could be a second champion before whoever decides.

    They may be met and are not against us; whoever decides is won over, not sent.
    """
    besides = {champion, *deciding(analysis.seats)}
    for person in key_people(analysis):
        stance = analysis.seats[person].judgement.stance
        able = stance is None or stance >= Stance.NEUTRAL
        if person not in besides and able and may_be_met(analysis, person):
            yield person


RULE = Rule(
    "champion-powerless",
    Severity.HIGH,
    check,
    limits={"weight": 0.05, "strength": 0.3, "notice": 30.0},
)
