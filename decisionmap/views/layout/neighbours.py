"""Which card an arrow key goes to: the nearest that way, and nobody is left out.

The cost of a card is its distance along the arrow plus 2.2 times that across it. Where
somebody could not be reached by any walk, the nearest arrow that can be spared is bent
towards them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from decisionmap.views.layout.box import Point

DIRECTIONS = {"left": (-1, 0), "up": (0, -1), "right": (1, 0), "down": (0, 1)}
_ACROSS = 2.2

Walk = dict[str, dict[str, str]]


def neighbours(cards: Mapping[str, Point], home: str | None = None) -> Walk:
    """Return person → direction → the person an arrow key leads to."""
    places = [(person, x, y) for person, (x, y) in cards.items()]
    walk: Walk = {person: _nearest(places, x, y) for person, x, y in places}
    if cards:
        _reach_all(walk, cards, home or next(iter(cards)))
    return walk


def reached(walk: Mapping[str, Mapping[str, str]], home: str) -> set[str]:
    """Return everybody to whom some walk leads, breadth first."""
    found = {home}
    waiting = [home]
    for person in waiting:
        for other in walk[person].values():
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _nearest(
    places: Sequence[tuple[str, float, float]], x: float, y: float
) -> dict[str, str]:
    """The nearest each way; the four ways are judged in one round over all."""
    best: dict[str, tuple[float, str]] = {}
    for other, ox, oy in places:
        dx, dy = ox - x, oy - y
        across, down = abs(dx), abs(dy)
        if dx:
            _keep(best, "right" if dx > 0 else "left", across + _ACROSS * down, other)
        if dy:
            _keep(best, "down" if dy > 0 else "up", down + _ACROSS * across, other)
    return {way: best[way][1] for way in DIRECTIONS if way in best}


def _keep(
    best: dict[str, tuple[float, str]], way: str, cost: float, other: str
) -> None:
    if way not in best or cost < best[way][0]:
        best[way] = (cost, other)


def _reach_all(walk: Walk, cards: Mapping[str, Point], home: str) -> None:
    while len(known := reached(walk, home)) < len(cards):
        _bend(walk, cards, known, home)


def _bend(walk: Walk, cards: Mapping[str, Point], known: set[str], home: str) -> None:
    """Lead one more arrow to somebody unreached, so that more are reached than before."""
    pairs = [
        (_distance(cards[a], cards[b]), a, b)
        for a in cards
        if a in known
        for b in cards
        if b not in known
    ]
    for _, a, b in sorted(pairs):
        for direction in _towards(cards[a], cards[b]):
            before = walk[a].get(direction)
            walk[a][direction] = b
            if len(reached(walk, home)) > len(known):
                return
            if before is None:
                del walk[a][direction]
            else:
                walk[a][direction] = before
    raise AssertionError("the outermost card always has an arrow to spare")


def _towards(a: Point, b: Point) -> list[str]:
    """The directions, the one that points best from a to b first."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    return sorted(
        DIRECTIONS, key=lambda d: -(dx * DIRECTIONS[d][0] + dy * DIRECTIONS[d][1])
    )


def _distance(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])
