"""Raters: where two of ours hold different stances of the same person."""

from __future__ import annotations

from itertools import combinations

from decisionmap.model.seat import Seat, Statement

_STEPS = 2
_DAYS = 180


def disagreement(
    seat: Seat, *, steps: float = _STEPS, days: float = _DAYS
) -> tuple[Statement, Statement] | None:
    """Return two newest statements of ours that differ, the widest apart first, or None.

    Two raters disagree where their stances lie two steps or more apart and were seen
    within 180 days of each other, unless other ``steps`` and ``days`` are asked for.
    They are shown side by side, never averaged.

    >>> from datetime import date
    >>> from decisionmap.model.person import Judgement
    >>> from decisionmap.model.place import Place
    >>> from decisionmap.model.terms import Stance
    >>> def said(rater: str, stance: Stance) -> Statement:
    ...     day, place = date(2026, 11, 1), Place("acme.yaml", 1, 1)
    ...     return Statement(stance, None, day, rater, None, place)
    >>> two = said("ana", Stance.FOR), said("jo", Stance.AGAINST)
    >>> disagreement(Seat("luis", Judgement(), two)) == two
    True
    """
    apart = [
        (one, other)
        for one, other in combinations(seat.statements, 2)
        if _gap(one, other) >= steps and _together(one, other, days)
    ]
    return max(apart, key=lambda pair: _gap(*pair), default=None)


def _gap(one: Statement, other: Statement) -> int:
    if one.stance is None or other.stance is None:
        return 0
    return abs(one.stance - other.stance)


def _together(one: Statement, other: Statement, days: float) -> bool:
    raters = one.rater is not None and other.rater is not None
    if not raters or one.day is None or other.day is None:
        return False
    return abs((one.day - other.day).days) <= days
