"""The lines themselves: cubic curves that leave and reach level, each on its own track.

Between two columns a line stays in the channel between them, so that it meets no card.
Lines that fall or rise together bend one beside the other: of those that fall the upper
bends later, of those that rise earlier, so that they neither cross nor close up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from decisionmap.frozen import dataclass
from decisionmap.views.layout.box import Point

_LEVEL = 24.0
"""A line that falls or rises by no more needs no track of its own."""
_APART, _WIDEST = 0.14, 0.7
"""How far tracks lie apart and all of them reach, as shares of the channel's width."""
_ROUND = 0.5523
"""Where the control points of a quarter of a circle lie."""
_TURN = 1.4
"""How much longer than wide the corner of a bow is."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line's way through one channel, from its left end to its right one."""

    start: Point
    end: Point


def bent(stretches: Sequence[Stretch]) -> list[tuple[Point, ...]]:
    """Return the control points and end of the curve of each stretch of one channel."""
    bends = [0.5] * len(stretches)
    for falling in (True, False):
        steep = [
            i
            for i, one in enumerate(stretches)
            if abs(_fall(one)) > _LEVEL and (_fall(one) > 0) is falling
        ]
        for group in _groups(steep, stretches):
            _spread(group, stretches, bends, falling=falling)
    return [_curve(one, bend) for one, bend in zip(stretches, bends, strict=True)]


def _fall(stretch: Stretch) -> float:
    return stretch.end[1] - stretch.start[1]


def _groups(steep: list[int], stretches: Sequence[Stretch]) -> Iterator[list[int]]:
    """Yield lines that run beside each other somewhere in the channel."""
    spans = {i: sorted((stretches[i].start[1], stretches[i].end[1])) for i in steep}
    group: list[int] = []
    reach = float("-inf")
    for i in sorted(steep, key=lambda i: (spans[i][0], spans[i][1])):
        if group and spans[i][0] > reach:
            yield group
            group = []
        group.append(i)
        reach = max(reach, spans[i][1])
    if group:
        yield group


def _spread(
    group: list[int],
    stretches: Sequence[Stretch],
    bends: list[float],
    *,
    falling: bool,
) -> None:
    """Give the lines of a group their tracks, as many as run beside each other."""
    if len(group) < 2:
        return

    def height(i: int) -> tuple[float, int]:
        return stretches[i].start[1] + stretches[i].end[1], i

    group.sort(key=height, reverse=falling)
    last = len(group) - 1
    apart = min(_APART, _WIDEST / last)
    for rank, i in enumerate(group):
        bends[i] = 0.5 + apart * (rank - last / 2)


def _curve(stretch: Stretch, bend: float) -> tuple[Point, ...]:
    (x0, y0), (x1, y1) = stretch.start, stretch.end
    x = float(round(x0 + (x1 - x0) * bend))
    return (x, y0), (x, y1), (x1, y1)


def level(y: float, start: float, end: float) -> tuple[Point, ...]:
    """Return a straight way through a slot, as a curve's control points and end."""
    third = float(round((end - start) / 3))
    return (start + third, y), (end - third, y), (end, y)


def bow(start: Point, end: Point, depth: float) -> tuple[Point, ...]:
    """Return a line between two of one column, round the corner, along, and back.

    It bows out by ``depth``, below 0 to the left, and soon, so that of two lines the
    deeper one stays outside.
    """
    (x0, y0), (x1, y1) = start, end
    x = (max(x0, x1) if depth > 0 else min(x0, x1)) + depth
    down = 1 if y1 > y0 else -1
    turn = float(round(min(abs(y1 - y0) / 2, _TURN * abs(depth)))) * down
    top, low = y0 + turn, y1 - turn
    third = float(round((low - top) / 3))
    near, far = (float(round(a + (x - a) * _ROUND)) for a in (x0, x1))
    bend = float(round(turn * (1 - _ROUND)))
    return (
        start,
        *((near, y0), (x, y0 + bend), (x, top)),
        *((x, top + third), (x, low - third), (x, low)),
        *((x, y1 - bend), (far, y1), end),
    )


def halfway(curve: Sequence[Point], share: float = 0.5) -> Point:
    """Return the point at a share of the middle one of joined cubic curves (de Casteljau).

    >>> halfway([(0, 0), (4, 0), (4, 8), (8, 8)])
    (4.0, 4.0)
    """
    middle = (len(curve) - 1) // 3 // 2 * 3
    points = list(curve[middle : middle + 4])
    while len(points) > 1:
        points = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in pairwise(points)
        ]
    return points[0]
