"""In which order each column stands, so that few lines cross.

Columns are sorted by the mean place of what their lines lead to, to and fro (Sugiyama,
Tagawa, Toda 1981), from several beginnings; then neighbours change places while that
helps. A line inside a column counts one crossing for everything it passes.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from decisionmap.views.layout.strands import Net

Order = tuple[tuple[int, ...], ...]
"""Each column's nodes from the top, those of the lane last."""

_MANY = 400
"""Nodes beyond which one beginning and fewer sweeps must do."""
_SWEEPS, _FEW_SWEEPS = 14, 6
_ROUNDS = 12
_BESIDE = 0.5
"""How much a line inside the column counts beside one that leaves it."""


@dataclass(frozen=True, slots=True)
class _Ties:
    """What each node is joined to in the next column each way, and in its own."""

    left: list[list[int]]
    right: list[list[int]]
    beside: list[list[int]]


def ordered(net: Net) -> Order:
    """Return the order with the fewest crossings that was found; always the same one."""
    ties = _ties(net)
    many = len(net.column) > _MANY
    found: list[tuple[int, int, Order]] = []
    for rank, start in enumerate(_starts(net, ties)):
        if many and rank:
            break
        best = _swept(start, net, ties, _FEW_SWEEPS if many else _SWEEPS)
        if not many:
            best = _exchanged(best, net, ties)
        found.append((_cost(best, net, ties), rank, best))
    return min(found)[2]


def crossings(order: Order, net: Net) -> int:
    """Count how often two lines between columns cross."""
    place = _places(order, net)
    ties = _ties(net)
    return sum(_between(column, place, ties) for column in order[:-1])


# ---- beginnings


def _ties(net: Net) -> _Ties:
    size = range(len(net.column))
    ties = _Ties([[] for _ in size], [[] for _ in size], [[] for _ in size])
    for strand in net.strands:
        if net.inside(strand):
            ties.beside[strand[0]].append(strand[1])
            ties.beside[strand[1]].append(strand[0])
            continue
        for left, right in pairwise(strand):
            ties.right[left].append(right)
            ties.left[right].append(left)
    return ties


def _starts(net: Net, ties: _Ties) -> Iterator[Order]:
    """Yield orders to begin with: along the branches, as given, and turned about."""
    rank = _branches(net, ties)
    yield _sorted(net.columns, net, rank)
    yield net.columns
    yield _sorted(net.columns, net, [-one for one in range(len(net.column))])
    yield _sorted(net.columns, net, [-one for one in rank])


def _branches(net: Net, ties: _Ties) -> list[int]:
    """When a walk from the right, deep first, comes to each node."""
    rank = [-1] * len(net.column)
    came = 0
    for column in reversed(net.columns):
        for start in column:
            waiting = [start]
            while waiting:
                node = waiting.pop()
                if rank[node] < 0:
                    rank[node] = came
                    came += 1
                    waiting.extend(reversed(ties.left[node]))
    return rank


def _sorted(columns: Order, net: Net, key: Sequence[float]) -> Order:
    low = net.low
    return tuple(
        tuple(sorted(column, key=lambda node: (low[node], key[node])))
        for column in columns
    )


# ---- sweeps


def _swept(start: Order, net: Net, ties: _Ties, sweeps: int) -> Order:
    """Sort columns by their neighbours, to and fro; return the best of all passes."""
    order = [list(column) for column in start]
    place = [float(at) for at in _places(start, net)]
    best, least = start, _cost(start, net, ties)
    for sweep in range(sweeps):
        leftward = sweep % 2 == 0
        columns = range(len(order) - 1, -1, -1) if leftward else range(len(order))
        sides = ties.right if leftward else ties.left
        for i in columns:
            _sort(order[i], place, sides, ties.beside, net.low)
        now = tuple(map(tuple, order))
        cost = _cost(now, net, ties)
        if cost < least:
            best, least = now, cost
    return best


def _sort(
    column: list[int],
    place: list[float],
    sides: Sequence[Sequence[int]],
    beside: Sequence[Sequence[int]],
    low: Sequence[bool],
) -> None:
    """Sort one column by the mean place of what its nodes are joined to."""
    wanted: dict[int, float] = {}
    for node in column:
        total = weight = 0.0
        for other in sides[node]:
            total += place[other]
            weight += 1
        for other in beside[node]:
            total += _BESIDE * place[other]
            weight += _BESIDE
        wanted[node] = total / weight if weight else place[node]
    column.sort(key=lambda node: (low[node], wanted[node], place[node]))
    for at, node in enumerate(column):
        place[node] = at


# ---- neighbours change places


def _exchanged(order: Order, net: Net, ties: _Ties) -> Order:
    """Let neighbours in a column change places while that costs less."""
    columns = [list(column) for column in order]
    place = _places(order, net)
    for _ in range(_ROUNDS):
        better = False
        for column in columns:
            for at in range(len(column) - 1):
                upper, lower = column[at], column[at + 1]
                if net.low[upper] != net.low[lower]:
                    continue
                if _gain(upper, lower, place, ties) > 0:
                    column[at], column[at + 1] = lower, upper
                    place[upper], place[lower] = at + 1, at
                    better = True
        if not better:
            break
    return tuple(map(tuple, columns))


def _gain(upper: int, lower: int, place: Sequence[int], ties: _Ties) -> int:
    """How many crossings fewer there are once two neighbours have changed places."""
    gain = 0
    for sides in (ties.left, ties.right):
        for a in sides[upper]:
            for b in sides[lower]:
                gain += (place[a] > place[b]) - (place[a] < place[b])
    for node, other, down in ((upper, lower, 1), (lower, upper, -1)):
        for end in ties.beside[node]:
            if end != other:
                gain += down if place[end] > place[node] else -down
    return gain


# ---- what an order costs


def _places(order: Order, net: Net) -> list[int]:
    place = [0] * len(net.column)
    for column in order:
        for at, node in enumerate(column):
            place[node] = at
    return place


def _cost(order: Order, net: Net, ties: _Ties) -> int:
    place = _places(order, net)
    passed = sum(
        abs(place[node] - place[end]) - 1
        for node, ends in enumerate(ties.beside)
        for end in ends
        if end > node
    )
    return passed + sum(_between(column, place, ties) for column in order[:-1])


def _between(column: Sequence[int], place: Sequence[int], ties: _Ties) -> int:
    """Count the crossings of lines from a column to the next one on its right."""
    found = 0
    ended: list[int] = []
    for node in column:
        ends = [place[end] for end in ties.right[node]]
        found += sum(len(ended) - bisect_right(ended, end) for end in ends)
        for end in ends:
            insort(ended, end)
    return found
