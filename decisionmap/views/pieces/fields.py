"""In which field of a grid a person stands: by power, and by Mendelow's power and interest.

The grid that bears Mendelow's name halves both scales; whoever is at or above the middle,
2.5 of 5, counts as high. Where one of the two is not known the person stands in none of
its four fields.
"""

from __future__ import annotations

from decisionmap.model.person import Judgement

UNKNOWN = "unknown"
POWERS = ("5", "4", "3", "2", "1", "0", UNKNOWN)
HALVES = ("high", "low", UNKNOWN)
"""Halves of a scale: from 2.5 up, below, and not known."""
_MIDDLE = 2.5
_FIELDS = {
    ("high", "high"): "key",
    ("high", "low"): "satisfied",
    ("low", "high"): "informed",
    ("low", "low"): "minimal",
}
MENDELOW = (*_FIELDS.values(), UNKNOWN)
"""His four fields: key players, keep satisfied, keep informed, minimal effort."""


def whole(value: float | None) -> str:
    """Return a value of a scale of five as its nearest whole, or that it is not known.

    >>> whole(2.5), whole(0.4), whole(None)
    ('3', '0', 'unknown')
    """
    return UNKNOWN if value is None else f"{min(5, int(value + 0.5))}"


def half(value: float | None) -> str:
    """Return in which half of its scale a value lies.

    >>> half(2.5), half(2.4), half(None)
    ('high', 'low', 'unknown')
    """
    if value is None:
        return UNKNOWN
    return "high" if value >= _MIDDLE else "low"


def field(power: str, interest: str) -> str:
    """Return the field of two halves.

    >>> field("high", "low"), field("high", "unknown")
    ('satisfied', 'unknown')
    """
    return _FIELDS.get((power, interest), UNKNOWN)


def mendelow(said: Judgement) -> str:
    """Return the field in which a person stands."""
    return field(half(said.power), half(said.interest))
