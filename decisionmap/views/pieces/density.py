"""In which densities a drawing is made: full cards only where some screen could show them.

Measured on the stage of a window of 1920 × 1080 (1608 × 915): from more than so many
people on, no drawing with full cards shows its names at 11 px, so it would only cost
time and bytes.
"""

from __future__ import annotations

from decisionmap.views.pieces.card import Density

MOST_FULL = 45


def densities(people: int) -> tuple[Density, ...]:
    """Return the densities of a drawing of so many people, the fullest first."""
    return ("full", "compact") if people <= MOST_FULL else ("compact",)
