"""Exactly one key person supports us.

*Why it matters*
What hangs on one voice ends with it: a holiday, a transfer, a change of mind, and nobody who
counts speaks for us any more. One voice also sounds like a personal preference; two sound
like a reason.

*How to close it*
Grow a second supporter among the key people while the first is there to open the door. The
rule names the one it is worth most to win.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.promise import most_promising
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity, Stance


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the only key person for us; a question where no other stance is known.

    Where there is one key person in all a second cannot be grown among them.
    """
    key = key_people(analysis)
    stances = {person: analysis.seats[person].judgement.stance for person in key}
    ours = [p for p, stance in stances.items() if _for_us(stance)]
    if len(ours) != 1 or len(key) < 2:
        return
    others = tuple(person for person in key if person != ours[0])
    unknown = sum(stances[person] is None for person in others)
    yield _finding(analysis, ours[0], others, unknown)


def _for_us(stance: Stance | None) -> bool:
    return stance is not None and stance >= Stance.FOR


def _finding(
    analysis: Analysis, person: str, others: tuple[str, ...], unknown: int
) -> Finding:
    second = most_promising(analysis, others)
    all_unknown = unknown == len(others)
    shut = off_limits(analysis, person)
    asked = source(analysis, person) if shut else person
    case = "unknown" if all_unknown else "default" if second else "alone"
    return Finding(
        (person,),
        place(analysis, person, "stance"),
        case=f"{case}_closed" if shut and case != "default" else case,
        figures={
            "person": shown(analysis, person),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
            "n": len(others) + 1,
            "unknown": unknown,
            "second": shown(analysis, second) if second else "",
            "weight": analysis.weight[second] if second else 0.0,
            "whom": whom(analysis, asked),
            "way": way(analysis, second or person),
        },
        unknown=all_unknown,
        ask=asked,
    )


RULE = Rule("single-champion", Severity.MEDIUM, check, wakes=("six-people",))
