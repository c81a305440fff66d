"""Say: the share of a decision that is a person's own, before anybody listens."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from decisionmap.model.seat import Seat

INTEREST = 3.0
"""How much the matter is taken to mean to a person where that is not stated."""

_POWER_WITH_PART = 3.0
_POWER_WITHOUT = 2.0
_CLOSING = 3.0


def say(seats: Mapping[str, Seat]) -> dict[str, float]:
    """Return each person's share of the say, 0 to 1; together 1, or all 0.

    ``power × interest``, times 3 for those who sign or hold a veto (each factor at
    least 1 for them), as a share of all. Unstated: interest 3, power 3 with a role or
    a veto, else 2. A bare name has none, unless all are bare: then all alike.

    Source: power times salience as in the comparisons on EU decisions (Thomson et al.,
    *The European Union Decides*); the factor 3 is a convention of this tool.

    >>> from decisionmap.model.person import Judgement
    >>> from decisionmap.model.terms import Role
    >>> boss = Judgement(power=4, interest=5, roles=(Role.DECIDER,))
    >>> seats = {"ana": Seat("ana", boss), "jo": Seat("jo", Judgement(power=4, interest=5))}
    >>> say(seats)
    {'ana': 0.75, 'jo': 0.25}
    """
    if all(seat.bare for seat in seats.values()):
        return {person: 1 / len(seats) for person in seats}
    amounts = {person: amount(seat) for person, seat in seats.items()}
    total = fsum(amounts.values())
    return {person: one / total if total else 0.0 for person, one in amounts.items()}


def amount(seat: Seat) -> float:
    """Return a person's say before it is made a share of all: 0 to 75."""
    if seat.bare:
        return 0.0
    said = seat.judgement
    has_part = bool(said.roles) or seat.holds_veto
    unstated = _POWER_WITH_PART if has_part else _POWER_WITHOUT
    power = said.power if said.power is not None else unstated
    interest = said.interest if said.interest is not None else INTEREST
    if seat.closes:
        return _CLOSING * max(power, 1.0) * max(interest, 1.0)
    return power * interest
