"""Where lines leave and reach a card: spread along its side, in the order they go.

What leads up leaves above what leads across, and that above what leads down, so that
lines do not cross at the card. A line inside a column bows out on the side on which it
passes fewer other lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from decisionmap.frozen import dataclass
from decisionmap.views.layout.order import Order
from decisionmap.views.layout.strands import Net

LEFT, RIGHT = 0, 1
_PITCH = 14.0
_CORNER = 9.0
"""How far from a card's corners lines keep."""

Port = tuple[int, int]
"""A line and the person at one of its ends."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The side on which each line inside a column bows out, and the lines at each side.

    ``ends`` are the lines at a person's left and right, from the top.
    """

    bows: Mapping[int, int]
    ends: Mapping[int, tuple[tuple[int, ...], tuple[int, ...]]]

    def ports(self, height: float) -> dict[Port, float]:
        """Return how far below the middle of a card of a height each line meets it."""
        return {
            (line, node): offset
            for node, sides in self.ends.items()
            for lines in sides
            for line, offset in zip(lines, spread(len(lines), height), strict=True)
        }


def spread(count: int, height: float) -> list[float]:
    """Return where so many lines meet a side, from its middle.

    >>> spread(3, 80)
    [-14.0, 0.0, 14.0]
    """
    if count < 2:
        return [0.0] * count
    pitch = min(_PITCH, (height - 2 * _CORNER) / (count - 1))
    return [float(round((i - (count - 1) / 2) * pitch)) for i in range(count)]


def sides(net: Net, order: Order) -> Sides:
    """Sort the lines of each person to her sides."""
    place = {node: at for column in order for at, node in enumerate(column)}
    found: list[tuple[list[_End], list[_End]]] = [([], []) for _ in net.people]
    inside = []
    for line, strand in enumerate(net.strands):
        if net.inside(strand):
            inside.append(line)
            continue
        left, right = strand[0], strand[-1]
        found[left][RIGHT].append((_ACROSS, float(place[strand[1]]), line))
        found[right][LEFT].append((_ACROSS, float(place[strand[-2]]), line))
    bows = {}
    for line in inside:
        upper, lower = sorted(net.strands[line], key=place.__getitem__)
        column = order[net.column[upper]][place[upper] : place[lower] + 1]
        side = _free(column, found)
        bows[line] = side
        far = float(place[lower] - place[upper])
        found[lower][side].append((_UP, far, line))
        found[upper][side].append((_DOWN, -far, -line))
    ends = {
        node: (_lines(ends[LEFT]), _lines(ends[RIGHT]))
        for node, ends in enumerate(found)
    }
    return Sides(bows, ends)


_UP, _ACROSS, _DOWN = range(3)
_End = tuple[int, float, int]
"""Whether a line goes up, across or down, what sorts it there, and its number."""


def _free(column: Sequence[int], found: Sequence[tuple[list[_End], list[_End]]]) -> int:
    """The side on which fewer lines leave the cards that a line passes."""
    people = [node for node in column if node < len(found)]
    left, right = (sum(len(found[n][side]) for n in people) for side in (LEFT, RIGHT))
    return LEFT if left < right else RIGHT


def _lines(ends: list[_End]) -> tuple[int, ...]:
    """The lines at a side from the top."""
    return tuple(abs(line) for _, _, line in sorted(ends))
