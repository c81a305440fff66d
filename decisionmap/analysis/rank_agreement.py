"""Rank agreement: how far two judgements of the same people put them in the same order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum, sqrt

from decisionmap.analysis.ranks import ranks

_DIGITS = 12


def rank_agreement(
    one: Mapping[str, float], other: Mapping[str, float]
) -> float | None:
    """Return Spearman's rho of two judgements over those who have both, -1 to 1.

    The correlation of the ranks, equal ones sharing the mean of their places::

        rho = Σ (r - r̄)(s - s̄) / sqrt(Σ (r - r̄)² Σ (s - s̄)²)

    1 is the same order, -1 the reverse. Not defined, None, where fewer than three have
    both or where one of the two tells nobody apart. Source: C. Spearman, "The proof and
    measurement of association between two things", Am. J. Psychology 15 (1904).

    >>> rank_agreement({"ana": 1, "jo": 2, "luis": 3}, {"ana": 5, "jo": 7, "luis": 9})
    1.0
    >>> rank_agreement({"ana": 1, "jo": 2, "luis": 3}, {"ana": 5, "jo": 5, "luis": 5})
    """
    both = [id_ for id_ in one if id_ in other]
    if len(both) < 3:
        return None
    r, s = _spread(one, both), _spread(other, both)
    wide = fsum(a * a for a in r) * fsum(b * b for b in s)
    if wide == 0:
        return None
    together = fsum(a * b for a, b in zip(r, s, strict=True))
    return round(together / sqrt(wide), _DIGITS)


def _spread(values: Mapping[str, float], ids: Sequence[str]) -> list[float]:
    """Return how far the rank of each lies from the mean rank; they add up to nothing."""
    places = ranks({id_: values[id_] for id_ in ids})
    mean = (len(ids) + 1) / 2
    return [mean - (first + last) / 2 for first, last in (places[id_] for id_ in ids)]
