"""Cover: the strongest contact of ours with a person, its state, the threads beside it."""

from __future__ import annotations

from collections.abc import Iterable

from decisionmap.analysis.result import Cover, CoverState, Strength
from decisionmap.model.settings import Thresholds


def covers(
    people: Iterable[str], strengths: Iterable[Strength], thresholds: Thresholds
) -> dict[str, Cover]:
    """Return our cover of each person, in the people's order."""
    found: dict[str, list[Strength]] = {person: [] for person in people}
    for one in strengths:
        if one.person in found:
            found[one.person].append(one)
    return {person: cover(ties, thresholds) for person, ties in found.items()}


def cover(contacts: Iterable[Strength], thresholds: Thresholds) -> Cover:
    """Return the cover that some contacts with one person make: the strongest of them.

    ``C`` is its strength, 0 to 1: covered from .5, thin from .2, else none; *stale*,
    instead of thin or none, where it would be covered without the silence. Contacts of
    any strength are threads. Ties of the strongest go by the order in the file.

    >>> from decisionmap.model.terms import Depth
    >>> old = Strength("ana", "jo", Depth.WORKING, 0.1, 0.7, None, None, 30)
    >>> found = cover([old], Thresholds())
    >>> found.strength, found.state.value, found.threads, found.owner
    (0.1, 'stale', 1, 'ana')
    """
    ranked = tuple(sorted(contacts, key=lambda one: -one.strength))
    strongest = ranked[0].strength if ranked else 0.0
    full = max((one.full for one in ranked), default=0.0)
    return Cover(
        strength=strongest,
        state=_state(strongest, full, thresholds),
        threads=sum(one.strength > 0 for one in ranked),
        owner=ranked[0].member if strongest > 0 else None,
        contacts=ranked,
    )


def _state(strength: float, full: float, thresholds: Thresholds) -> CoverState:
    if strength >= thresholds.covered:
        return CoverState.COVERED
    if full >= thresholds.covered:
        return CoverState.STALE
    return CoverState.THIN if strength >= thresholds.thin else CoverState.NONE
