"""Certainty: how well what we hold of people's stances is known, and how fresh it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import fsum

from decisionmap.model.seat import Seat
from decisionmap.model.terms import Proof

PROOF: Mapping[Proof | None, float] = {
    Proof.BEHAVIOUR: 1.0,
    Proof.SIGNAL: 0.7,
    Proof.CLAIM: 0.5,
    Proof.GUESS: 0.2,
    None: 0.0,
}
"""What each kind of proof is worth on the day it was seen."""

_HALF_LIFE = 180
_UNDATED = 360


def certainties(seats: Mapping[str, Seat], as_of: date) -> dict[str, float]:
    """Return how certain each person's stance is, 0 to 1."""
    return {person: certainty_of(seat, as_of) for person, seat in seats.items()}


def certainty_of(seat: Seat, as_of: date) -> float:
    """Return how certain a person's stance is: ``proof × 0.5^(age / 180 days)``.

    Behaviour 1, signal .7, claim .5, guess .2; nothing, or a stance that is unknown, 0.
    Without a date the age is 360 days. Values and half-life are conventions.

    >>> from decisionmap.model.person import Judgement
    >>> from decisionmap.model.terms import Stance
    >>> said = Judgement(stance=Stance.FOR, proof=Proof.CLAIM, seen=date(2026, 1, 1))
    >>> certainty_of(Seat("ana", said), date(2026, 6, 30))
    0.25
    """
    said = seat.judgement
    if said.stance is None:
        return 0.0
    age = (as_of - said.seen).days if said.seen is not None else _UNDATED
    return float(PROOF[said.proof] * 0.5 ** (age / _HALF_LIFE))


def certainty(weight: Mapping[str, float], certainties: Mapping[str, float]) -> float:
    """Return the certainty of a decision, 0 to 1: ``Σ w c``.

    >>> certainty({"ana": 0.5, "jo": 0.5}, {"ana": 1.0, "jo": 0.0})
    0.5
    """
    return fsum(share * certainties[person] for person, share in weight.items())
