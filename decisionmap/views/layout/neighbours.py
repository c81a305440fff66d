"""Which card an arrow key goes to: the nearest that way, and nobody is left out.

The cost of a card is its distance along the arrow plus 2.2 times that across it. Where
somebody could not be reached by any walk, the nearest arrow that can be spared is bent
towards them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decisionmap.views.layout.box import Point

DIRECTIONS = {"left": (-1, 0), "up": (0, -1), "right": (1, 0), "down": (0, 1)}
_ACROSS = 2.2

Walk = dict[str, dict[str, str]]


def neighbours(cards: Mapping[str, Point], home: str | None = None) -> Walk:
    """Return person → direction → the person an arrow key leads to."""
    walk: Walk = {person: {} for person in cards}
    for way, (right, down) in DIRECTIONS.items():
        for person, other in _nearest(cards, sign=right or down, turned=bool(down)):
            walk[person][way] = other
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
    cards: Mapping[str, Point], *, sign: int, turned: bool
) -> Iterator[tuple[str, str]]:
    """Yield whom each person's arrow of one way leads to, where somebody is that way.

    The cards lie in order along the way, and nobody farther along than the best cost so
    far can cost less, so each search ends early. Of equal costs the first card counts.
    """
    places = [
        (sign * (y if turned else x), x if turned else y, rank, person)
        for rank, (person, (x, y)) in enumerate(cards.items())
    ]
    places.sort()
    for at, (along, across, _, person) in enumerate(places):
        best: tuple[float, int, str] | None = None
        for later in range(at + 1, len(places)):
            further, aside, rank, other = places[later]
            ahead = further - along
            if best is not None and ahead > best[0]:
                break
            cost = ahead + _ACROSS * abs(aside - across)
            if ahead > 0 and (best is None or (cost, rank) < best[:2]):
                best = (cost, rank, other)
        if best is not None:
            yield person, best[2]


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
