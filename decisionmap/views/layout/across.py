"""Lines that belong to no tree find their way round the cards, at right angles.

A line runs on tracks a few points off the edges of cards; turns and stretches that
another line has taken cost more. The shortest way is found by A* (Hart, Nilsson,
Raphael 1968) with the remaining distance as the guide.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import pairwise

from decisionmap.views.layout.box import Point
from decisionmap.views.layout.tree import straight

OFF = 5.0
"""How far off the cards a track runs; cards stand at least 14 apart."""
_TURN = 40.0
_TAKEN = 3.0
"""A stretch that another line runs on counts so many times its length."""

_Node = tuple[int, int]
_Step = tuple[_Node, bool]
"""A crossing of tracks and whether it is reached going sideways."""


@dataclass(slots=True)
class Tracks:
    """The tracks between cards of one size, and who runs where."""

    cards: Mapping[str, Point]
    width: float
    height: float
    taken: set[tuple[Point, Point]] = field(default_factory=set)

    def route(self, source: str, target: str) -> tuple[Point, ...]:
        """Return the points of a line from the edge of one card to another's."""
        board = _Board(self, source, target)
        way = board.way()
        self.taken.update(pairwise(way))
        return straight(way)


class _Board:
    """The grid of tracks for one line: crossings, walls, and the search."""

    def __init__(self, tracks: Tracks, source: str, target: str) -> None:
        self.tracks = tracks
        w, h = tracks.width, tracks.height
        xs = {x + d for x, _ in tracks.cards.values() for d in (-OFF, w + OFF)}
        ys = {y + d for _, y in tracks.cards.values() for d in (-OFF, h + OFF)}
        for end in (source, target):
            x, y = tracks.cards[end]
            xs |= {x + w / 2 - 30, x + w / 2 + 30}
            ys |= {y + h / 2 + 14}
        self.xs, self.ys = sorted(xs), sorted(ys)
        self.walls_across: dict[int, list[tuple[float, float]]] = {}
        self.walls_down: dict[int, list[tuple[float, float]]] = {}
        self.starts = self._doors(source)
        self.ends = self._doors(target)

    def way(self) -> list[Point]:
        """Search from any door of the source to any door of the target."""
        best: dict[_Step, float] = {}
        came: dict[_Step, _Step | None] = {}
        heap: list[tuple[float, float, _Step]] = []
        for step in self.starts:
            best[step], came[step] = 0.0, None
            heappush(heap, (self._left(step[0]), 0.0, step))
        while heap:
            _, cost, step = heappop(heap)
            if cost > best[step]:
                continue
            if step in self.ends:
                return self._points(step, came)
            for following, price in self._next(step):
                total = cost + price
                if total < best.get(following, float("inf")):
                    best[following], came[following] = total, step
                    heappush(heap, (total + self._left(following[0]), total, following))
        raise AssertionError("cards that stand apart always leave a way between them")

    def _points(self, step: _Step, came: Mapping[_Step, _Step | None]) -> list[Point]:
        found = [self.ends[step], self._at(step[0])]
        before = came[step]
        while before is not None:
            found.append(self._at(before[0]))
            step, before = before, came[before]
        found.append(self.starts[step])
        return found[::-1]

    def _next(self, step: _Step) -> Iterator[tuple[_Step, float]]:
        (i, j), sideways = step
        for di, dj in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            a, b = i + di, j + dj
            if not (0 <= a < len(self.xs) and 0 <= b < len(self.ys)):
                continue
            if self._blocked((i, j), (a, b)):
                continue
            here, there = self._at((i, j)), self._at((a, b))
            length = abs(here[0] - there[0]) + abs(here[1] - there[1])
            taken = self.tracks.taken
            if (here, there) in taken or (there, here) in taken:
                length *= _TAKEN
            turn = _TURN if (di != 0) != sideways else 0.0
            yield ((a, b), di != 0), length + turn

    def _at(self, node: _Node) -> Point:
        return self.xs[node[0]], self.ys[node[1]]

    def _left(self, node: _Node) -> float:
        x, y = self._at(node)
        return min(abs(x - self.xs[i]) + abs(y - self.ys[j]) for (i, j), _ in self.ends)

    # ---- walls

    def _blocked(self, a: _Node, b: _Node) -> bool:
        if a[1] == b[1]:
            walls, low, high = self._across(a[1]), self.xs[a[0]], self.xs[b[0]]
        else:
            walls, low, high = self._down(a[0]), self.ys[a[1]], self.ys[b[1]]
        low, high = min(low, high), max(low, high)
        at = bisect_left(walls, (low,))
        before = at > 0 and walls[at - 1][1] > low
        return before or (at < len(walls) and walls[at][0] < high)

    def _across(self, j: int) -> list[tuple[float, float]]:
        """Stretches of a level track that cards stand on."""
        if j not in self.walls_across:
            y, t = self.ys[j], self.tracks
            self.walls_across[j] = sorted(
                (x, x + t.width)
                for x, top in t.cards.values()
                if top < y < top + t.height
            )
        return self.walls_across[j]

    def _down(self, i: int) -> list[tuple[float, float]]:
        """Stretches of an upright track that cards stand on."""
        if i not in self.walls_down:
            x, t = self.xs[i], self.tracks
            self.walls_down[i] = sorted(
                (y, y + t.height)
                for left, y in t.cards.values()
                if left < x < left + t.width
            )
        return self.walls_down[i]

    def _doors(self, person: str) -> dict[_Step, Point]:
        """Where a line may leave or reach a card: track crossing → point on its edge."""
        x, y = self.tracks.cards[person]
        w, h = self.tracks.width, self.tracks.height
        level = bisect_left(self.ys, y + h / 2 + 14)
        doors: dict[_Step, Point] = {}
        for px in (x + w / 2 - 30, x + w / 2 + 30):
            i = bisect_left(self.xs, px)
            doors[(i, bisect_left(self.ys, y) - 1), False] = (px, y)
            doors[(i, bisect_right(self.ys, y + h)), False] = (px, y + h)
        doors[(bisect_left(self.xs, x) - 1, level), True] = (x, self.ys[level])
        doors[(bisect_right(self.xs, x + w), level), True] = (x + w, self.ys[level])
        return doors
