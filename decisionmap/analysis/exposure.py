"""Exposure: how much of the decision hangs on a person we do not reach."""

from __future__ import annotations

from collections.abc import Mapping

from decisionmap.analysis.result import Cover


def exposure(
    weight: Mapping[str, float], cover: Mapping[str, Cover]
) -> dict[str, float]:
    """Return each person's exposure, 0 to 1: ``w (1 − C)``, weight by what is uncovered.

    >>> from decisionmap.analysis.result import CoverState
    >>> exposure({"ana": 0.5}, {"ana": Cover(0.5, CoverState.COVERED, 1, "jo")})
    {'ana': 0.25}
    """
    return {
        person: share * (1 - cover[person].strength) for person, share in weight.items()
    }
