"""Coverage: the share of the decision that our contacts reach."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from decisionmap.analysis.result import Cover
from decisionmap.model.seat import Seat


def coverage(
    weight: Mapping[str, float],
    cover: Mapping[str, Cover],
    seats: Mapping[str, Seat],
) -> float:
    """Return the coverage of a decision, 0 to 1: ``Σ w C`` over those who may be met.

    ``w`` is the weight and ``C`` the strongest contact of each; people off limits add
    nothing, for one does not lobby them.

    >>> from decisionmap.analysis.result import CoverState
    >>> known = Cover(0.7, CoverState.COVERED, 1, "jo")
    >>> nobody = Cover(0.0, CoverState.NONE, 0, None)
    >>> from decisionmap.model.person import Judgement
    >>> seats = {id_: Seat(id_, Judgement()) for id_ in ("ana", "luis")}
    >>> coverage({"ana": 0.5, "luis": 0.5}, {"ana": known, "luis": nobody}, seats)
    0.35
    """
    return fsum(
        share * cover[person].strength
        for person, share in weight.items()
        if seats[person].judgement.off_limits is None
    )
