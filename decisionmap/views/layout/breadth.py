"""How far columns stand apart: room for the lines between them, and for what bows out."""

from __future__ import annotations

from collections.abc import Mapping

from decisionmap.frozen import dataclass
from decisionmap.views.layout.order import Order
from decisionmap.views.layout.sides import RIGHT, Sides
from decisionmap.views.layout.strands import Net

MARGIN = 20.0
_LEAST, _MOST, _WIDEST = 84.0, 260.0, 190.0
"""The narrowest channel, the widest for its lines' sake, the widest to fill a window."""
_EACH = 6.0
"""What a channel grows by with each line through it, beyond the first few."""
_FEW = 8
_SHALLOW, _DEEPER, _DEEPEST = 26.0, 11.0, 180.0
"""How deep the shortest bow is, how much deeper each longer one, and the deepest."""


@dataclass(frozen=True, slots=True)
class Breadth:
    """Left edges of the columns, the width of a card and of all, how deep lines bow."""

    columns: tuple[float, ...]
    card: float
    width: float
    depths: Mapping[int, float]


def breadth(
    net: Net, order: Order, sides: Sides, card: float, wanted: float
) -> Breadth:
    """Set the columns apart, about as wide as wanted where there is reason to."""
    depths = _depths(net, order, sides)
    count = len(net.columns)
    outside = [0.0] * (count + 1)
    for line, depth in depths.items():
        channel = net.column[net.strands[line][0]] + (sides.bows[line] == RIGHT)
        outside[channel] = max(outside[channel], depth + 12)
    through = [0] * (count + 1)
    for strand in net.strands:
        for node in strand[1:] if not net.inside(strand) else ():
            through[net.column[node]] += 1
    rooms = [
        max(min(_MOST, _LEAST + _EACH * max(0, through[i] - _FEW)), 1.5 * outside[i])
        for i in range(1, count)
    ]
    first, right = MARGIN + outside[0], MARGIN + outside[count]
    spare = wanted - first - right - count * card - sum(rooms)
    if rooms and spare > 0:
        rooms = [max(room, min(_WIDEST, room + spare / len(rooms))) for room in rooms]
    columns = [float(round(first))]
    for room in rooms:
        columns.append(columns[-1] + card + round(room))
    return Breadth(tuple(columns), card, columns[-1] + card + round(right), depths)


def _depths(net: Net, order: Order, sides: Sides) -> dict[int, float]:
    """How deep each line inside a column bows: outside of all it passes or runs beside."""
    place = {node: at for column in order for at, node in enumerate(column)}
    rows: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for line, side in sides.bows.items():
        upper, lower = sorted(place[node] for node in net.strands[line])
        where = net.column[net.strands[line][0]], side
        rows.setdefault(where, []).append((upper, lower, line))
    depths: dict[int, float] = {}
    for bows in rows.values():
        ranks = _ranks(bows)
        most = max(ranks.values())
        deeper = min(_DEEPER, (_DEEPEST - _SHALLOW) / max(1, most))
        depths.update(
            (line, _SHALLOW + round(rank * deeper)) for line, rank in ranks.items()
        )
    return depths


def _ranks(bows: list[tuple[int, int, int]]) -> dict[int, int]:
    """Number the tracks of bows: each, the shortest first, outside of those it meets."""
    placed: list[tuple[int, int, int]] = []
    found: dict[int, int] = {}
    for upper, lower, line in sorted(bows, key=lambda bow: (bow[1] - bow[0], bow)):
        inside = (rank for a, b, rank in placed if a < lower and b > upper)
        found[line] = 1 + max(inside, default=-1)
        placed.append((upper, lower, found[line]))
    return found
