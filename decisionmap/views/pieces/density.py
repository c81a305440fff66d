"""In which densities a drawing is made: full cards only where a screen could show them.

Measured on the largest stage, that of a window of 1920 × 1080 (1608 × 915): the names of
full cards fall under 11 px from about 40 people on in Influence and Power × Stance, 50 in
Org and 60 in Power × Interest. One number counts for all, because a card that one view
shows in full costs its bytes once for all of them.
"""

from __future__ import annotations

from decisionmap.briefing import DecisionBriefing
from decisionmap.views.pieces.card import Density

MOST_FULL = 45
"""The most people whose cards are drawn in full."""
MANY = 60
"""Above so many people a page opens with the key ones alone."""


def densities(people: int) -> tuple[Density, ...]:
    """Return the densities of a drawing of so many people, the fullest first."""
    return ("full", "compact") if people <= MOST_FULL else ("compact",)


def key_alone(found: DecisionBriefing) -> tuple[str, ...]:
    """Return the key people where there are so many that they are drawn alone as well."""
    analysis = found.analysis
    if len(analysis.seats) <= MANY or len(analysis.key) == len(analysis.seats):
        return ()
    return tuple(id_ for id_ in analysis.seats if id_ in analysis.key)
