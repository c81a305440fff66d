"""Onward: how surely the word of each of theirs is handed on to whoever decides."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping

from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.steps import deciding
from decisionmap.analysis.ways import TEAM, Ways, opposed, route, ways

_Chain = tuple[str, ...]


def onward(analysis: Analysis) -> Mapping[str, Route]:
    """Return the best chain of influence from each of theirs to somebody who decides.

    The first of :func:`~decisionmap.analysis.routes.routes` from everybody at once, to
    whichever decider is reached most surely, at the cost of one: the product of ``.15 ×
    influence`` for each pass, through nobody who may not be met, and through somebody
    against us only where nothing else leads there. Whoever decides is there already.

    Source: the most reliable path as the shortest by ``−log``, sought from the deciders
    against the arrows (Dijkstra).
    """
    open_to = ways(analysis, TEAM)
    against = opposed(analysis)
    found: dict[str, _Chain] = {}
    for some in (open_to.past(against), open_to):
        for chain in _spread(analysis, some):
            found.setdefault(chain[0], chain)
    return {
        person: route(open_to, found[person], against)
        for person in analysis.seats
        if person in found
    }


def _spread(analysis: Analysis, open_to: Ways) -> Iterator[_Chain]:
    """Yield the best chain of each who has one, the surest first."""
    waiting: list[tuple[int, int, _Chain]] = [
        (0, 1, (person,)) for person in deciding(analysis.seats)
    ]
    heapq.heapify(waiting)
    done: set[str] = set()
    while waiting:
        cost, links, chain = heapq.heappop(waiting)
        person = chain[0]
        if person in done:
            continue
        done.add(person)
        yield chain
        if person in open_to.shut and links > 1:
            continue
        for source in analysis.graph.swayers(person):
            if source not in done:
                more = open_to.costs[source][person]
                heapq.heappush(waiting, (cost + more, links + 1, (source, *chain)))
