"""The lane of those without a path: cards in even rows, lines between the rows."""

from __future__ import annotations

from collections.abc import Mapping

from decisionmap.frozen import dataclass
from decisionmap.views.layout.order import Order
from decisionmap.views.layout.strands import Net

CLEAR = 18.0
"""How far a line through a column keeps from the edge of a card: a pill sticks out."""
SLOT = 12.0
"""How far two lines through a column keep from each other."""
GAP = 14.0
"""How far cards of a column stand apart."""


@dataclass(frozen=True, slots=True)
class Lane:
    """How far below the lane's top each node's middle lies, and how high the lane is."""

    at: Mapping[int, float]
    height: float


def lane(net: Net, order: Order, card: float) -> Lane:
    """Set the rows of the lane, wide enough apart for what runs between them."""
    shelves = [_shelved(column, net) for column in order]
    rows = max((len(shelf) - 1 for shelf in shelves), default=0)
    at: dict[int, float] = {}
    y = 0.0
    for row in range(rows + 1):
        some = [shelf[row] for shelf in shelves if row < len(shelf)]
        gap = _gap(max((len(slots) for _, slots in some), default=0), row, rows)
        for _, slots in some:
            for i, slot in enumerate(slots):
                at[slot] = y + gap / 2 + (i - (len(slots) - 1) / 2) * SLOT
        y += gap
        if row < rows:
            following = [shelf[row + 1] for shelf in shelves if row + 1 < len(shelf)]
            at.update({person: y + card / 2 for person, _ in following})
            y += card
    return Lane(at, y)


def _shelved(column: tuple[int, ...], net: Net) -> list[tuple[int, list[int]]]:
    """Each person of the lane with the slots below; first nobody, with those above."""
    shelf: list[tuple[int, list[int]]] = [(-1, [])]
    for node in column:
        if net.low[node] and node < len(net.people):
            shelf.append((node, []))
        elif net.low[node]:
            shelf[-1][1].append(node)
    return shelf


def _gap(slots: int, row: int, rows: int) -> float:
    """Room for so many lines between two rows; at the ends none is needed without."""
    if slots:
        return 2 * CLEAR + (slots - 1) * SLOT
    return GAP if 0 < row < rows else 0.0
