"""In which order each column stands, so that few lines cross.

Columns are sorted by the mean place of what their lines lead to, to and fro (Sugiyama,
Tagawa, Toda 1981), from several beginnings; then neighbours change places while that
helps. A line inside a column counts one crossing for everything it passes.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from itertools import pairwise

from decisionmap.frozen import dataclass
from decisionmap.views.layout.strands import Net

Order = tuple[tuple[int, ...], ...]
"""Each column's nodes from the top, those of the lane last."""

_MANY = 400
"""Nodes beyond which one beginning must do, and nobody changes places."""
_SWEEPS, _LEAST_SWEEPS, _MOVES = 14, 2, 12_000
"""Passes over all columns: as many as keep within so many moves of a node."""
_ROUNDS = 12
_SIFTED = 4_000
"""Effort up to which one beginning more is tried, and everybody is sifted besides."""
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
    nodes = len(net.column)
    many = nodes > _MANY
    easy = _effort(net, ties) < _SIFTED
    sweeps = max(_LEAST_SWEEPS, min(_SWEEPS, _MOVES // nodes))
    found: list[tuple[int, int, Order]] = []
    for rank, start in enumerate(_starts(net, ties, chains=easy)):
        if many and rank:
            break
        best = _swept(start, net, ties, sweeps)
        if not many:
            best = _exchanged(best, net, ties)
        found.append((_cost(best, net, ties), rank, best))
    best = min(found)[2]
    return _sifted(best, net, ties) if easy else best


def crossings(order: Order, net: Net) -> int:
    """Count how often two lines between columns cross."""
    place = _places(order, net)
    ties = _ties(net)
    return sum(_between(column, place, ties) for column in order[:-1])


# ---- beginnings


def _ties(net: Net) -> _Ties:
    size = range(len(net.column))
    ties = _Ties([[] for _ in size], [[] for _ in size], [[] for _ in size])
    known: set[tuple[int, int]] = set()
    for strand in net.strands:
        if net.inside(strand):
            ties.beside[strand[0]].append(strand[1])
            ties.beside[strand[1]].append(strand[0])
            continue
        for pair in pairwise(strand):
            if net.shared and pair in known:
                continue  # lines that run together are one to the eye
            known.add(pair)
            ties.right[pair[0]].append(pair[1])
            ties.left[pair[1]].append(pair[0])
    return ties


def _starts(net: Net, ties: _Ties, *, chains: bool) -> Iterator[Order]:
    """Yield orders to begin with: along the branches, along all lines, as given."""
    branches = _walk(net, ties.left)
    yield _sorted(net.columns, net, branches)
    every = zip(ties.left, ties.right, ties.beside, strict=True)
    near = [[*left, *right, *beside] for left, right, beside in every]
    yield _sorted(net.columns, net, _walk(net, near))
    yield net.columns
    yield _sorted(net.columns, net, [-rank for rank in branches])
    if not chains:
        return
    # A chain of lines is laid out straight only by who begins at one of its ends.
    starts = sorted(range(len(near)), key=lambda node: len(near[node]))
    yield _sorted(net.columns, net, _walked(starts, near))


def _walk(net: Net, near: Sequence[Sequence[int]]) -> list[int]:
    """When a walk from the right comes to each node."""
    return _walked([n for column in reversed(net.columns) for n in column], near)


def _walked(starts: Sequence[int], near: Sequence[Sequence[int]]) -> list[int]:
    """When a walk comes to each node: deep first, to dead ends before."""
    rank = [-1] * len(near)
    came = 0
    for start in starts:
        waiting = [start]
        while waiting:
            node = waiting.pop()
            if rank[node] < 0:
                rank[node] = came
                came += 1
                after = sorted(near[node], key=lambda n: (-len(near[n]), -n))
                waiting.extend(after)
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
    known: set[tuple[bool, Order]] = set()
    for sweep in range(sweeps):
        leftward = sweep % 2 == 0
        columns = range(len(order) - 1, -1, -1) if leftward else range(len(order))
        sides = ties.right if leftward else ties.left
        for i in columns:
            _sort(order[i], place, sides, ties.beside, net.low)
        now = tuple(map(tuple, order))
        if (leftward, now) in known:
            break  # from here on the passes repeat themselves
        known.add((leftward, now))
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
                    _swap(at, column, place, ties)
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


def _effort(net: Net, ties: _Ties) -> float:
    """About how many pairs of lines are compared when everybody is sifted once."""
    lines = sum(map(len, ties.right)) * 2 / max(1, len(net.column))
    return sum(len(column) ** 2 for column in net.columns) * lines**2


def _sifted(order: Order, net: Net, ties: _Ties) -> Order:
    """Move each node through its column to the place that costs least (Matuszewski 1999).

    This finds what no exchange of two neighbours does: a node far from its best place.
    """
    columns = [list(column) for column in order]
    place = _places(order, net)
    for _ in range(_ROUNDS):
        gained = 0
        for column in columns:
            for node in tuple(column):
                gained += _sift(node, column, place, net, ties)
        if not gained:
            break
    return tuple(map(tuple, columns))


def _sift(node: int, column: list[int], place: list[int], net: Net, ties: _Ties) -> int:
    """Walk a node up and down its column, leave it at the best place; tell the gain."""
    best = gain = 0
    chosen = start = place[node]
    for step in (-1, 1):
        while 0 <= (there := place[node] + step) < len(column):
            if net.low[column[there]] != net.low[node]:
                break
            gain += _swap(min(there, place[node]), column, place, ties)
            if gain > best or (gain == best and place[node] == start):
                best, chosen = gain, place[node]
    while place[node] > chosen:
        _swap(place[node] - 1, column, place, ties)
    return best


def _swap(at: int, column: list[int], place: list[int], ties: _Ties) -> int:
    """Let a node and the next one below change places; tell what that gains."""
    upper, lower = column[at], column[at + 1]
    gain = _gain(upper, lower, place, ties)
    column[at], column[at + 1] = lower, upper
    place[upper], place[lower] = at + 1, at
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
        for end in ends:
            found += len(ended) - bisect_right(ended, end)
        for end in ends:
            insort(ended, end)
    return found
