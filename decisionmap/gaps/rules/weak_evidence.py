"""More than half of the weight rests on a guess or on nothing.

*Why it matters*
A reading made of guesses looks like a reading. It sends the team to the wrong people and
is believed because it stands on a page.

*How to close it*
Ask about those who are worth most to know: much weight, little certainty. Each answer is
written with how it is known (`proof`) and the day (`seen`). Of somebody off limits nobody asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.asking import worth_of_asking
from decisionmap.analysis.presence import gone, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import question
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Proof, Severity

_NAMED = 3


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that more than ``share`` of the weight has no evidence but a guess."""
    people = [person for person in analysis.seats if _unproven(analysis, person)]
    share = fsum(analysis.weight[person] for person in people)
    asked = [person for person in people if not off_limits(analysis, person)]
    if asked and round(share, 9) > limits["share"]:
        yield _finding(analysis, asked, len(people), share)


def _unproven(analysis: Analysis, person: str) -> bool:
    said = analysis.seats[person].judgement
    return said.stance is None or said.proof in (None, Proof.GUESS)


def _finding(
    analysis: Analysis, asked: list[str], unproven: int, share: float
) -> Finding:
    value = worth_of_asking(analysis.weight, analysis.certainties)
    there = [person for person in asked if not gone(analysis, person)] or asked
    worth = sorted(there, key=lambda person: (-round(value[person], 9), person))
    worth = worth[:_NAMED]
    ask, source = question(analysis, worth[0])
    return Finding(
        tuple(worth),
        place(analysis, worth[0], "stance"),
        figures={
            "share": share,
            "n": unproven,
            "people": len(analysis.seats),
            "names": tuple(shown(analysis, person) for person in worth),
            "person": shown(analysis, worth[0]),
            "ask": ask,
        },
        stake=share,
        ask=source,
    )


RULE = Rule(
    "weak-evidence",
    Severity.HIGH,
    check,
    limits={"share": 0.5},
    wakes=("first-proof",),
)
