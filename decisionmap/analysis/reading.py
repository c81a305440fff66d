"""Reading: where the room stands today, with the range that the unknown leave open.

Source: on 351 EU decisions (DEU III) the power-times-salience mean was not beaten by any
model tried; the bounds of the words follow its accuracy by distance from the middle.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from decisionmap.analysis.result import Reading, ReadingWord
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Stance

_SCALE = 50.0
"""Points of the reading to one step of stance."""

_CLOSE = 20.0
_STRONG = 60.0
_ENOUGH_KNOWN = 0.5
_DIGITS = 9
"""Bounds are compared after the last digits of floating point are rounded away."""


def reading(
    seats: Mapping[str, Seat],
    say: Mapping[str, float],
    weight: Mapping[str, float],
    *,
    named: frozenset[str],
    asked: frozenset[str],
) -> Reading:
    """Return where the room stands, −100 to +100, its exact range and its word.

    50 × the say-weighted mean of the known stances (−2 … +2), each unknown one at its
    two ends for the range; what is seen today, no forecast. ``named`` are there and more
    than a seat we expect, ``asked`` those whose stance one may find out.

    >>> from decisionmap.model.person import Judgement
    >>> ana = Seat("ana", Judgement(power=3, stance=Stance.FOR))
    >>> jo = Seat("jo", Judgement(power=3))
    >>> say, both = {"ana": 0.75, "jo": 0.25}, frozenset({"ana", "jo"})
    >>> found = reading({"ana": ana, "jo": jo}, say, say, named=both, asked=both)
    >>> found.value, found.low, found.high, found.ask
    (50.0, 12.5, 62.5, 'jo')
    """
    stances = _known(seats)
    known_say, total = fsum(say[person] for person in stances), fsum(say.values())
    told = fsum(say[person] * stance for person, stance in stances.items())
    value = _SCALE * told / known_say if known_say > 0 else None
    low, high = _range(told, open_say=total - known_say, total=total)
    signed = any(seat.signs and id_ in named for id_, seat in seats.items())
    enough = signed and round(known_say, _DIGITS) >= _ENOUGH_KNOWN
    return Reading(
        value=value,
        low=low,
        high=high,
        word=reading_word(value, low, high) if enough else ReadingWord.NONE,
        known=len(stances),
        people=len(seats),
        known_say=known_say,
        ask=_ask({id_: say[id_] for id_ in asked - stances.keys()}, named),
        against=_against(seats, weight),
    )


def _known(seats: Mapping[str, Seat]) -> dict[str, float]:
    """Return the stances that are known, by person."""
    return {
        person: float(seat.judgement.stance)
        for person, seat in seats.items()
        if seat.judgement.stance is not None
    }


def reading_word(value: float | None, low: float, high: float) -> ReadingWord:
    """Return the honest word for a reading of which enough is known.

    Under 20 from the middle too close to call, to 60 leaning, over it strong; where the
    unknown could turn the side never more than leaning.

    >>> reading_word(70.0, 10.0, 80.0).value, reading_word(70.0, -10.0, 80.0).value
    ('strong', 'leaning')
    """
    if value is None:
        return ReadingWord.NONE
    distance = round(abs(value), _DIGITS)
    if distance < _CLOSE:
        return ReadingWord.TOO_CLOSE
    turns = round(low if value > 0 else -high, _DIGITS) < 0
    return (
        ReadingWord.STRONG if distance > _STRONG and not turns else ReadingWord.LEANING
    )


def _range(told: float, *, open_say: float, total: float) -> tuple[float, float]:
    """Return the reading were all unknown fully against, and were they fully for."""
    if total <= 0:
        return -2 * _SCALE, 2 * _SCALE
    open_say = max(open_say, 0.0)
    ends = (told + end * open_say for end in (-2, 2))
    low, high = (min(max(_SCALE * end / total, -100.0), 100.0) for end in ends)
    return low, high


def _ask(unknown: Mapping[str, float], named: frozenset[str]) -> str | None:
    """Return whose unknown stance holds the most say; somebody with a name first."""
    some = [id_ for id_, share in unknown.items() if share > 0]
    return min(
        some, key=lambda id_: (id_ not in named, -unknown[id_], id_), default=None
    )


def _against(seats: Mapping[str, Seat], weight: Mapping[str, float]) -> tuple[str, ...]:
    """Return those who sign or hold a veto and are against us, heaviest first."""
    found = [
        id_
        for id_, seat in seats.items()
        if seat.closes
        and seat.judgement.stance is not None
        and seat.judgement.stance <= Stance.AGAINST
    ]
    return tuple(sorted(found, key=lambda id_: (-weight[id_], id_)))
