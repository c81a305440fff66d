"""Cuts: whose loss would part others from everybody who decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from decisionmap.analysis.graph import Graph
from decisionmap.frozen import dataclass

_ROOT = ""
"""Stands behind all deciders, so that several count as one; no id is empty."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """The cut people of an influence network, and whom the loss of each would part.

    Each person and those reached only through that person stand side by side in one
    list, so that a chain of a thousand people is told as cheaply as it is found.
    """

    order: tuple[str, ...] = ()
    behind: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where in the order those stand whom the loss of a person would part."""

    def people(self) -> Iterator[str]:
        """Yield the cut people: those whose loss parts at least one other."""
        for person, (start, end) in self.behind.items():
            if end > start:
                yield person

    def parted(self, person: str) -> tuple[str, ...]:
        """Return who would have no path to any decider any more without a person."""
        start, end = self.behind.get(person, (0, 0))
        return self.order[start:end]


def cuts(graph: Graph, deciders: tuple[str, ...]) -> Cuts:
    """Return the cut people of the paths of influence towards the deciders.

    A person is cut off by another who lies on every path of influence to every decider:
    the dominators of the network read backwards from the deciders. The deciders
    themselves are what one wants to reach, never a cut. People without a path are
    parted already and count nowhere.

    Source: Cooper, Harvey and Kennedy, *A simple, fast dominance algorithm* (2001).

    >>> from decisionmap.analysis.graph import make_graph
    >>> from decisionmap.model.person import Influence, Person
    >>> people = {"ana": Person("ana", influences=(Influence("jo", 3),)),
    ...           "eva": Person("eva", influences=(Influence("jo", 1),)),
    ...           "jo": Person("jo", influences=(Influence("luis", 3),)),
    ...           "luis": Person("luis")}
    >>> found = cuts(make_graph(people, people, []), ("luis",))
    >>> list(found.people()), found.parted("jo")
    (['jo'], ('ana', 'eva'))
    """
    nearer = _nearer(graph, deciders)
    above = _dominators(graph, deciders, nearer)
    below: dict[str, list[str]] = {}
    for person in graph.influence:
        if person in above:
            below.setdefault(above[person], []).append(person)
    order, behind = _laid_out(below)
    cut = (one for one in graph.influence if one in behind and one not in deciders)
    return Cuts(order, {person: behind[person] for person in cut})


def _nearer(graph: Graph, deciders: tuple[str, ...]) -> list[str]:
    """Return everybody with a path, each after some neighbour nearer to the deciders.

    Reverse postorder of a depth-first search from the root against the arrows.
    """
    done: list[str] = []
    seen = {_ROOT}
    waiting: list[tuple[str, Iterator[str]]] = [(_ROOT, iter(deciders))]
    while waiting:
        person, sources = waiting[-1]
        for source in sources:
            if source not in seen:
                seen.add(source)
                waiting.append((source, iter(graph.swayers(source))))
                break
        else:
            done.append(person)
            waiting.pop()
    return done[::-1]


def _dominators(
    graph: Graph, deciders: tuple[str, ...], nearer: list[str]
) -> Mapping[str, str]:
    """Return for each person the nearest one on all paths to the deciders, or the root."""
    place = {person: turn for turn, person in enumerate(nearer)}
    above = {_ROOT: _ROOT}

    def meet(one: str, other: str) -> str:
        while one != other:
            if place[one] > place[other]:
                one = above[one]
            else:
                other = above[other]
        return one

    changed = True
    while changed:
        changed = False
        for person in nearer[1:]:
            ways = [_ROOT] if person in deciders else []
            ways += [one for one in graph.swayed(person) if one in above]
            found = ways[0]
            for way in ways[1:]:
                found = meet(found, way)
            if above.get(person) != found:
                above[person] = found
                changed = True
    return above


def _laid_out(
    below: Mapping[str, list[str]],
) -> tuple[tuple[str, ...], dict[str, tuple[int, int]]]:
    """Lay the tree of dominators out in one list: whoever lies below stands right after."""
    order: list[str] = []
    behind: dict[str, tuple[int, int]] = {}
    waiting: list[tuple[str, int | None]] = [(_ROOT, None)]
    while waiting:
        person, start = waiting.pop()
        if start is not None:
            behind[person] = start, len(order)
            continue
        if person != _ROOT:
            order.append(person)
        waiting.append((person, len(order)))
        waiting.extend((one, None) for one in reversed(below.get(person, ())))
    return tuple(order), behind
