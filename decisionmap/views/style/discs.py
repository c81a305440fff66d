"""How people look where each is a disc: its area tells the power."""

from __future__ import annotations

from math import sqrt

from decisionmap.page import Mark, Shape

_LEAST, _MOST = 9.0, 26.0
"""Radius of a disc without power, and of one with all of it."""
UNKNOWN = 14.0
"""Radius where the power is not known; the disc's edge is dashed then."""


def radius(power: float | None) -> float:
    """Return a disc's radius: beyond the least its area grows evenly with the power.

    >>> radius(0), radius(5), radius(None)
    (9.0, 26.0, 14.0)
    """
    if power is None:
        return UNKNOWN
    area = _LEAST**2 + (_MOST**2 - _LEAST**2) * power / 5
    return round(sqrt(area), 1)


def disc_marks() -> dict[str, Mark]:
    """Return the discs as the legend shows them: growing, and with a dashed edge."""
    growing = tuple(_disc(x, r) for x, r in ((3, 2.5), (11, 4.5), (24, 7)))
    return {
        "disc-power": Mark(32, 16, growing, "o O"),
        "disc-unknown": Mark(16, 16, (_disc(8, 7, "3 2.4"),), "(?)"),
    }


def _disc(x: float, r: float, dash: str = "") -> Shape:
    return Shape(
        "circle",
        x,
        8,
        radius=r,
        fill="surface",
        stroke="card",
        stroke_width=1,
        dash=dash,
    )
