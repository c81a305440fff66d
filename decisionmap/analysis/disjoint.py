"""Two ways: a pair of routes to one person that share nobody, or who stands in every way."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from itertools import pairwise

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.ways import START, TEAM, Meets, Ways, opposed, route, ways
from decisionmap.frozen import dataclass

_AGAINST = 10**30
"""What passing somebody against us costs: more than any chain of others."""
_LINK = 10**6
"""A unit of a pass's cost counts this much, one more pass counts 1."""

_Node = tuple[str, bool]
"""A person from before (False) or from behind (True): what enters, and what leaves."""
_Arcs = dict[_Node, dict[_Node, int]]
_Path = list[_Node]


@dataclass(frozen=True, slots=True)
class TwoWays:
    """How we reach a person if somebody drops out."""

    routes: tuple[Route, ...] = ()
    """Two that share nobody, the stronger first; else none."""
    through: tuple[str, ...] = ()
    """Where ways lead there, but not two: those, ours or theirs, whom each passes."""


def two_ways(analysis: Analysis, target: str, *, meets: Meets = may_be_met) -> TwoWays:
    """Return the pair of routes from ours to a person that share nobody on either side.

    Nobody of ours and nobody of theirs stands on both, so whoever drops out, one is
    left. Of all such pairs it is the one that passes the fewest people against us and
    of those the one with the greatest product of strengths; fewest passes among equals.
    Shut are the same people as for :func:`~decisionmap.analysis.routes.routes`. Where
    there is no pair somebody stands in every way (Menger 1927): they are named.

    Source: Suurballe, *Disjoint paths in a network* (1974), with every person split in
    two as by Bhandari, *Survivable Networks* (1999).
    """
    if target not in analysis.seats:
        return TwoWays()
    open_to, against = ways(analysis, TEAM, meets=meets), opposed(analysis)
    arcs = _arcs(open_to, target, against)
    start, end = (START, True), (target, False)
    near = _distances(arcs, start)
    if end not in near:
        return TwoWays()
    first = _back(near, end)
    turned = _turned(arcs, first, near)
    again = _distances(turned, start)
    if end not in again:
        return TwoWays(through=_in_every_way(arcs, _people(first), end))
    pair = [route(open_to, c, against) for c in _apart(first, _back(again, end))]
    pair.sort(key=lambda one: (-round(one.strength, 9), len(one.people), one.people))
    return TwoWays(tuple(pair))


def _arcs(open_to: Ways, target: str, against: frozenset[str]) -> _Arcs:
    """Return the network with everybody split: whoever is entered is left only once.

    Nobody who is shut is left again, and nothing goes on from the target.
    """
    arcs: _Arcs = {}
    for one, others in open_to.costs.items():
        if one == target or (one in open_to.shut and one != START):
            continue
        if one != START:
            arcs[one, False] = {(one, True): _AGAINST if one in against else 0}
        arcs[one, True] = {
            (other, False): cost * _LINK + 1 for other, cost in others.items()
        }
    return arcs


@dataclass(frozen=True, slots=True)
class _Near:
    """How far each node is from the start, and from which it is come to."""

    cost: Mapping[_Node, int]
    before: Mapping[_Node, _Node]

    def __contains__(self, node: _Node) -> bool:
        return node in self.cost


def _distances(arcs: _Arcs, start: _Node) -> _Near:
    """Return the cheapest way from a node to each other: Dijkstra, ties by id."""
    cost: dict[_Node, int] = {}
    before: dict[_Node, _Node] = {}
    best = {start: 0}
    waiting = [(0, start)]
    while waiting:
        so_far, node = heapq.heappop(waiting)
        if node in cost:
            continue
        cost[node] = so_far
        for other, more in arcs.get(node, {}).items():
            on = so_far + more
            if other not in cost and on < best.get(other, on + 1):
                best[other], before[other] = on, node
                heapq.heappush(waiting, (on, other))
    return _Near(cost, before)


def _back(near: _Near, end: _Node) -> _Path:
    """Return the cheapest way to a node, from the start."""
    path = [end]
    while path[-1] in near.before:
        path.append(near.before[path[-1]])
    return path[::-1]


def _turned(arcs: _Arcs, path: _Path, near: _Near) -> _Arcs:
    """Return what is left once a path is taken: its arcs turned round, nothing below 0.

    Every arc costs what it does more than the cheapest way to where it leads, so that
    the arcs of a cheapest path cost nothing and may be gone back along.
    """
    left: _Arcs = {
        node: {
            other: cost + near.cost[node] - near.cost[other]
            for other, cost in others.items()
        }
        for node, others in arcs.items()
        if node in near
    }
    for node, other in pairwise(path):
        del left[node][other]
        left.setdefault(other, {})[node] = 0
    return left


def _apart(one: _Path, other: _Path) -> list[tuple[str, ...]]:
    """Return the two chains that two paths make once what both went is left out."""
    arcs = set(pairwise(one))
    for node, to in pairwise(other):
        if (to, node) in arcs:
            arcs.remove((to, node))
        else:
            arcs.add((node, to))
    onward = {node: to for node, to in arcs if node != one[0]}
    chains = []
    for first in sorted(to for node, to in arcs if node == one[0]):
        path = [one[0], first]
        while path[-1] in onward:
            path.append(onward[path[-1]])
        chains.append(_people(path))
    return chains


def _people(path: _Path) -> tuple[str, ...]:
    """Return those a path leads past, each once."""
    return tuple(dict.fromkeys(person for person, _ in path))


def _in_every_way(arcs: _Arcs, chain: tuple[str, ...], end: _Node) -> tuple[str, ...]:
    """Return those of a chain without whom the end is not reached at all."""
    found = []
    for person in chain[1:-1]:
        without = {node: to for node, to in arcs.items() if node[0] != person}
        if end not in _distances(without, (START, True)):
            found.append(person)
    return tuple(found)
