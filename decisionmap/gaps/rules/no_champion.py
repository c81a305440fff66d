"""People are for us, and none of them passes all four questions of the champion test.

*Why it matters*
Decisions are made in rooms where we do not sit. A friend wishes us well; a champion wants
us, is listened to, speaks for us when we are not there, and has something to gain by it.
Where one of the four is missing nobody carries the case through the meeting that counts.
As long as the answers are not known it is a question; a no makes it a gap.

*How to close it*
The next ask of the ladder, of whoever is nearest: a plain word on whom to choose, a meeting
with whoever decides, our case made without us, what there is to gain. Each is a step dearer,
and each answers one of the four questions under `champion_test`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.champions import (
    Trial,
    answers,
    stays,
    supporters,
    trial,
)
from decisionmap.analysis.presence import may_be_met, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import standing
from decisionmap.gaps.ladder import doubt, next_ask, told
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Advocacy, Severity, Tri

_ORDER = (Trial.OPEN, Trial.FAILED, Trial.UNTRIED)
"""Whoever may still pass comes first: then it is a question, no alarm."""


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that nobody for us passes the champion test; a question where one still may.

    Nobody is tried who leaves within ``notice`` days; somebody off limits only where all are.
    """
    friends = supporters(analysis)
    tried = {person: trial(analysis, person) for person in friends}
    stands = {
        person: stand
        for person, stand in tried.items()
        if stays(analysis, person, limits["notice"])
    }
    if not stands or Trial.PASSED in tried.values():
        return
    free = {
        one: stand for one, stand in stands.items() if not off_limits(analysis, one)
    }
    case = next(one for one in _ORDER if one in (free or stands).values())
    near = [one for one, stand in (free or stands).items() if stand is case]
    nearest = min(near, key=lambda person: (*_distance(analysis, person), person))
    yield _finding(analysis, friends, nearest, case)


def _distance(analysis: Analysis, person: str) -> tuple[object, ...]:
    """Return how near a person is to passing: reachable, champion by name, most yes."""
    yes = sum(answer is Tri.YES for answer in answers(analysis, person).values())
    champion = analysis.seats[person].judgement.advocacy is Advocacy.CHAMPION
    weight = round(analysis.weight[person], 9)
    return not may_be_met(analysis, person), not champion, -yes, -weight


def _finding(
    analysis: Analysis, friends: tuple[str, ...], nearest: str, case: Trial
) -> Finding:
    return Finding(
        (nearest,),
        place(analysis, nearest, "champion_test", "advocacy", "stance"),
        case=f"{case.value}_closed" if off_limits(analysis, nearest) else case.value,
        figures={
            "person": shown(analysis, nearest),
            "n": len(friends),
            "standing": standing(analysis, nearest),
            "answers": told(analysis, nearest),
            "doubt": doubt(analysis, nearest),
            "ask": next_ask(analysis, nearest),
            "way": way(analysis, nearest),
        },
        unknown=case is not Trial.FAILED,
        stake=min(1.0, fsum(analysis.weight[person] for person in friends)),
        ask=nearest,
    )


RULE = Rule(
    "no-champion",
    Severity.HIGH,
    check,
    limits={"notice": 30.0},
    wakes=("selection",),
)
