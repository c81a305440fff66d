"""Promise: whom of theirs it is worth most to win, by weight, reach and how movable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.model.terms import Stance

_FAR = 0.1
_MOVABLE: Mapping[Stance | None, float] = {
    Stance.AGAINST: 0.5,
    Stance.STRONGLY_AGAINST: 0.25,
}


def promise(analysis: Analysis, person: str) -> float:
    """Return what it promises to work on winning a person: weight × reach × how movable.

    Reach is our cover or the best chain of introductions, whichever is stronger; out of
    reach is a tenth, whoever may not be met promises nothing. Somebody against us is
    half as movable as the rest, somebody strongly against us a quarter. Conventions
    that order people, no forecast.
    """
    if not may_be_met(analysis, person):
        return 0.0
    route = analysis.introductions.get(person)
    reach = max(analysis.cover[person].strength, route.strength if route else 0.0, _FAR)
    movable = _MOVABLE.get(analysis.seats[person].judgement.stance, 1.0)
    return round(analysis.weight[person] * reach * movable, 9)


def most_promising(analysis: Analysis, among: Iterable[str]) -> str | None:
    """Return whom of some it is worth most to win; equal ones go by id, None of nobody."""
    worth = {person: promise(analysis, person) for person in among}
    able = [person for person, one in worth.items() if one > 0]
    return min(able, key=lambda person: (-worth[person], person), default=None)
