"""Asking: whose stance is most worth asking for, and who could tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    for group in _nearest_first(analysis, about):
        able = (id_ for id_ in group if id_ != about and _able(analysis, id_))
        best = min(able, key=lambda id_: _rank(analysis, id_), default=None)
        if best is not None:
            return best
    return None


def _rank(analysis: Analysis, person: str) -> tuple[float, float, str]:
    return -analysis.cover[person].strength, -analysis.weight[person], person


def _able(analysis: Analysis, person: str) -> bool:
    stance = analysis.seats[person].judgement.stance
    against = stance is not None and stance <= Stance.AGAINST
    covered = analysis.cover[person].strength >= analysis.thresholds.covered
    return covered and not against and may_be_met(analysis, person)


def _nearest_first(analysis: Analysis, about: str | None) -> Iterator[Iterable[str]]:
    """Yield the nearest to a person before the rest, who are looked at only if need be.

    First by influence, then by a reporting line, then by unit; at last everybody.
    """
    if about is not None:
        graph, people = analysis.graph, analysis.account.people
        yield {*graph.swayers(about), *graph.swayed(about)}
        yield {*graph.managers(about), *graph.reports(about)}
        unit = people[about].unit
        if unit:
            yield (id_ for id_ in analysis.seats if people[id_].unit == unit)
    yield analysis.seats
