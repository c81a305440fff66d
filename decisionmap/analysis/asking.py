"""Asking: whose stance is most worth asking for, and who could tell."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.frozen import dataclass
from decisionmap.model.terms import Stance


@dataclass(frozen=True, slots=True)
class Question:
    """A stance to ask for, what knowing it is worth, and who of theirs could tell."""

    person: str
    worth: float
    teller: str | None
    """One of theirs whom we cover and who is not against us; None where there is none."""


def worth_of_asking(
    weight: Mapping[str, float], certainties: Mapping[str, float]
) -> dict[str, float]:
    """Return what knowing each stance for sure would add to the certainty: ``w (1 − c)``.

    >>> worth_of_asking({"ana": 0.5}, {"ana": 0.2})
    {'ana': 0.4}
    """
    return {person: w * (1 - certainties[person]) for person, w in weight.items()}


def questions(analysis: Analysis, *, most: int = 3) -> tuple[Question, ...]:
    """Return the unknown stances most worth asking for, the worthiest first.

    An empty seat has no stance, be it that its holder left or that nobody is known to
    hold it. Of somebody off limits one does not ask, not even others.
    """
    worth = worth_of_asking(analysis.weight, analysis.certainties)
    unknown = [
        id_
        for id_, seat in analysis.seats.items()
        if seat.judgement.stance is None
        and worth[id_] > 0
        and may_be_met(analysis, id_)
    ]
    unknown.sort(key=lambda id_: (-worth[id_], id_))
    all_ = (Question(id_, worth[id_], teller(analysis, id_)) for id_ in unknown)
    return tuple(islice(all_, most))


def teller(analysis: Analysis, about: str | None = None) -> str | None:
    """Return who of theirs could best tell us of a person, or of the decision at large.

    Somebody we cover who is not known to be against us: whoever listens to the person
    or sways her before a manager or report, they before the same unit, and that before
    the rest; among equals the best covered, then the heaviest.
    """
    near = _nearness(analysis, about) if about is not None else {}
    able = [id_ for id_ in analysis.seats if id_ != about and _able(analysis, id_)]
    return min(
        able,
        key=lambda id_: (
            -near.get(id_, 0),
            -analysis.cover[id_].strength,
            -analysis.weight[id_],
            id_,
        ),
        default=None,
    )


def _able(analysis: Analysis, person: str) -> bool:
    stance = analysis.seats[person].judgement.stance
    against = stance is not None and stance <= Stance.AGAINST
    covered = analysis.cover[person].strength >= analysis.thresholds.covered
    return covered and not against and may_be_met(analysis, person)


def _nearness(analysis: Analysis, person: str) -> Mapping[str, int]:
    """Return how near others are: 3 by influence, 2 by a reporting line, 1 by unit."""
    graph, people = analysis.graph, analysis.account.people
    unit = people[person].unit
    near = {id_: 1 for id_ in analysis.seats if unit and people[id_].unit == unit}
    near.update(dict.fromkeys((*graph.managers(person), *graph.reports(person)), 2))
    near.update(dict.fromkeys((*graph.swayers(person), *graph.swayed(person)), 3))
    return near
