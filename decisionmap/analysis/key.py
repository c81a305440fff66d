"""Key people: those without whom the decision cannot be understood."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from decisionmap.model.seat import Seat
from decisionmap.model.settings import Thresholds

_POWER = 4.0
_DIGITS = 12


def key_people(
    seats: Mapping[str, Seat], weight: Mapping[str, float], thresholds: Thresholds
) -> frozenset[str]:
    """Return the ids of the key people of a decision.

    A weight of at least 10 % (``key_weight``) and not under the average, or a written
    power of at least 4, or a part among those who sign, or a veto.

    >>> from decisionmap.model.person import Judgement
    >>> seats = {"ana": Seat("ana", Judgement(power=4)), "jo": Seat("jo", Judgement())}
    >>> key_people(seats, {"ana": 1.0, "jo": 0.0}, Thresholds())
    frozenset({'ana'})
    """
    average = fsum(weight.values()) / len(seats) if seats else 0.0
    heavy = round(max(thresholds.key_weight, average), _DIGITS)
    return frozenset(
        id_
        for id_, seat in seats.items()
        if seat.closes
        or (seat.judgement.power or 0.0) >= _POWER
        or round(weight[id_], _DIGITS) >= heavy
    )
