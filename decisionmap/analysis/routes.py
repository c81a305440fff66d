"""Routes: the most reliable chains of people from one of ours to one of theirs."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from itertools import pairwise

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.ways import PASS as PASS
from decisionmap.analysis.ways import START, TEAM, Meets, Ways, opposed, route, ways
from decisionmap.frozen import dataclass

MOST = 5
"""Routes that are told to one person at most."""

_Chain = tuple[str, ...]
_Ahead = Mapping[str, tuple[int, int]]
"""What is left from each person to the target at best: cost and passes."""


def introductions(analysis: Analysis) -> Mapping[str, Route]:
    """Return the best chain from anybody of ours to each person that one leads to.

    The first of :func:`routes` for everybody at once, at the cost of one; in the file's
    order.
    """
    open_to = ways(analysis, TEAM)
    against = opposed(analysis)
    found: dict[str, _Chain] = {}
    for some in (open_to.past(against), open_to):
        for chain in _spread(some):
            found.setdefault(chain[-1], chain)
    return {
        id_: route(open_to, found[id_], against)
        for id_ in analysis.seats
        if id_ in found
    }


def routes(
    analysis: Analysis,
    source: str,
    target: str,
    *,
    meets: Meets = may_be_met,
    avoided: bool = False,
) -> tuple[Route, ...]:
    """Return at most five chains from one of ours, or :data:`TEAM`, to one of theirs.

    Best first by the product of the first contact's strength and of ``.15 × influence``
    for each pass; fewest passes among equals, then by id. A chain never passes through
    a placeholder, somebody off limits or who has left, never uses a contact marked
    ``avoid``, and passes somebody against us only where nothing else leads there.
    ``source`` may also be one of theirs: then there are only passes. ``meets`` says who
    may be gone to see: one who may be met today, where a quiet period is to count;
    ``avoided`` takes the contacts that are to be avoided too.

    Source: the most reliable path as the shortest by ``−log`` (Dijkstra), the next best
    by Yen, *Finding the k shortest loopless paths in a network* (1971), each of them
    looked for towards the target (Hart, Nilsson and Raphael 1968).
    """
    if target not in analysis.seats or source == target:
        return ()
    open_to = ways(analysis, source, meets=meets, avoided=avoided)
    against = opposed(analysis)
    start = source if source in analysis.seats and source != TEAM else START
    for some in (open_to.past(against), open_to):
        chains = _best(some, start, target, most=MOST)
        if chains:
            return tuple(route(open_to, chain, against) for chain in chains)
    return ()


# ---- everybody at once


def _spread(open_to: Ways) -> Iterator[_Chain]:
    """Yield the best chain from the start to each person, best first: Dijkstra."""
    waiting: list[tuple[int, int, _Chain]] = [(0, 1, (START,))]
    done: set[str] = set()
    while waiting:
        cost, links, chain = heapq.heappop(waiting)
        person = chain[-1]
        if person in done:
            continue
        done.add(person)
        yield chain
        if person in open_to.shut:
            continue
        for other, more in open_to.onward(person):
            if other not in done:
                heapq.heappush(waiting, (cost + more, links + 1, (*chain, other)))


# ---- the best few to one person


@dataclass(frozen=True, slots=True)
class _Search:
    """The ways, a target, and how far each person is from it."""

    open_to: Ways
    target: str
    ahead: _Ahead


def _best(open_to: Ways, start: str, target: str, *, most: int) -> list[_Chain]:
    """Return the best loopless chains, best first: Yen's algorithm."""
    search = _Search(open_to, target, _ahead(open_to, target))
    first = _shortest(search, (start,))
    if first is None:
        return []
    found = [first]
    waiting: list[tuple[int, int, _Chain]] = []
    while len(found) < most:
        for turn in range(len(found[-1]) - 1):
            other = _detour(search, found, turn)
            if other is not None and (told := _ranked(open_to, other)) not in waiting:
                heapq.heappush(waiting, told)
        while waiting and waiting[0][2] in found:
            heapq.heappop(waiting)
        if not waiting:
            break
        found.append(heapq.heappop(waiting)[2])
    return found


def _detour(search: _Search, found: list[_Chain], turn: int) -> _Chain | None:
    """Return the best chain that leaves the last one found at a turn, unlike all found."""
    root = found[-1][: turn + 1]
    used = (chain[turn + 1] for chain in found if chain[: turn + 1] == root)
    return _shortest(search, root, taken=frozenset(used))


def _shortest(
    search: _Search, root: _Chain, taken: frozenset[str] = frozenset()
) -> _Chain | None:
    """Return the best chain that goes on from a root, its first pass to nobody taken.

    Those nearest by what lies behind and what is left at best are tried first (A*), so
    that hardly anybody is who does not lie on the way.
    """
    if root[-1] not in search.ahead:
        return None
    waiting = [(*search.ahead[root[-1]], root, 0)]
    done = set(root[:-1])
    while waiting:
        _, _, chain, cost = heapq.heappop(waiting)
        person = chain[-1]
        if person == search.target:
            return chain
        if person in done or (person in search.open_to.shut and chain is not root):
            continue
        done.add(person)
        for other, more in search.open_to.onward(person):
            if other in done or (chain is root and other in taken):
                continue
            left = search.ahead.get(other)
            if left is not None:
                links, on = len(chain) + left[1], cost + more
                heapq.heappush(waiting, (on + left[0], links, (*chain, other), on))
    return None


def _ahead(open_to: Ways, target: str) -> _Ahead:
    """Return what is left to the target from everybody who can reach it: Dijkstra."""
    back: dict[str, list[tuple[str, int]]] = {}
    for one, others in open_to.costs.items():
        for other, cost in others.items():
            back.setdefault(other, []).append((one, cost))
    found: dict[str, tuple[int, int]] = {}
    waiting = [(0, 0, target)]
    while waiting:
        cost, passes, person = heapq.heappop(waiting)
        if person in found:
            continue
        found[person] = cost, passes
        if person in open_to.shut and person != target:
            continue
        for one, more in back.get(person, ()):
            if one not in found:
                heapq.heappush(waiting, (cost + more, passes + 1, one))
    return found


def _ranked(open_to: Ways, chain: _Chain) -> tuple[int, int, _Chain]:
    cost = sum(open_to.costs[one][other] for one, other in pairwise(chain))
    return cost, len(chain), chain
