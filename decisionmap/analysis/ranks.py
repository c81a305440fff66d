"""Ranks: the place of each in an order from the greatest down, equal ones sharing theirs."""

from __future__ import annotations

from collections.abc import Mapping

_DIGITS = 9


def ranks(values: Mapping[str, float]) -> dict[str, tuple[int, int]]:
    """Return the first and the last place that each shares with its equals, from 1.

    Values are compared as they are to nine digits: what a sum leaves behind the last of
    them makes nobody greater.

    >>> ranks({"ana": 5, "jo": 3, "luis": 3, "eva": 1})
    {'ana': (1, 1), 'jo': (2, 3), 'luis': (2, 3), 'eva': (4, 4)}
    """
    told = {one: round(value, _DIGITS) for one, value in values.items()}
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for place, value in enumerate(sorted(told.values(), reverse=True), start=1):
        first.setdefault(value, place)
        last[value] = place
    return {one: (first[value], last[value]) for one, value in told.items()}
