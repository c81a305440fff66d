"""Fit: how well we and a competitor meet what one person judges by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import fsum

from decisionmap.frozen import dataclass
from decisionmap.model.decision import Criterion
from decisionmap.model.spelling import fold

_CARE = 3.0
_CARE_UNSPOKEN = 1.0


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two sellers meet a person's criteria, on the scale of the scores."""

    ours: float
    theirs: float
    best: Criterion | None
    """The criterion the person spoke of on which we lead most, None where on none."""
    worst: Criterion | None
    """The criterion on which the competitor leads most, None where it leads on none."""


def care(cares: Mapping[str, float], criterion: str) -> float:
    """Return how much a person cares for a criterion, 1 to 5.

    What somebody who spoke of criteria does not speak of still counts a little, 1; of
    somebody who spoke of none nothing is known, and each counts the middle, 3.

    >>> care({"Price": 5.0}, "price"), care({"price": 5.0}, "service"), care({}, "price")
    (5.0, 1.0, 3.0)
    """
    said = {fold(name): value for name, value in cares.items()}
    return said.get(fold(criterion), _CARE_UNSPOKEN if cares else _CARE)


def fit(
    criteria: Sequence[Criterion], cares: Mapping[str, float], competitor: str
) -> Fit | None:
    """Return the weighted fit of ours and of a competitor to a person's criteria.

    Over the criteria on which both have a score::

        fit = Σ weight · care · score / Σ weight · care

    a mean of the scores, so on their scale; it adds up as any weighted scoring does
    (Keeney and Raiffa, *Decisions with Multiple Objectives*, 1976). ``weight`` is the
    criterion's own, all alike where none has one; ``care`` is the person's. None where
    nothing can be compared: nobody's score meets ours, or none of the criteria compared
    is one that the person spoke of.

    >>> price = Criterion("price", 60, 3, {"norte": 4})
    >>> service = Criterion("service", 40, 5, {"norte": 3})
    >>> found = fit([price, service], {"price": 5, "service": 1}, "norte")
    >>> round(found.ours, 2), round(found.theirs, 2), found.worst.name
    (3.24, 3.88, 'price')
    """
    compared = tuple(_compared(criteria, cares, competitor))
    spoken = {fold(name) for name in cares}
    total = fsum(one.counts for one in compared)
    if total <= 0 or not any(fold(one.criterion.name) in spoken for one in compared):
        return None
    cared = (one for one in compared if fold(one.criterion.name) in spoken)
    up = max(cared, key=lambda one: one.lead)
    down = min(compared, key=lambda one: one.lead)
    return Fit(
        ours=fsum(one.counts * one.ours for one in compared) / total,
        theirs=fsum(one.counts * one.theirs for one in compared) / total,
        best=up.criterion if up.lead > 0 else None,
        worst=down.criterion if down.lead < 0 else None,
    )


@dataclass(frozen=True, slots=True)
class _Compared:
    criterion: Criterion
    counts: float
    ours: float
    theirs: float

    @property
    def lead(self) -> float:
        return self.counts * (self.ours - self.theirs)


def _compared(
    criteria: Sequence[Criterion], cares: Mapping[str, float], competitor: str
) -> Iterator[_Compared]:
    """Yield the criteria on which both have a score, with how much each counts."""
    even = all(criterion.weight is None for criterion in criteria)
    for criterion in criteria:
        theirs = criterion.competitors.get(competitor)
        if criterion.ours is not None and theirs is not None:
            weight = 1.0 if even else criterion.weight or 0.0
            counts = weight * care(cares, criterion.name)
            yield _Compared(criterion, counts, criterion.ours, theirs)
