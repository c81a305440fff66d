"""Bypass: whom a way of introductions still leads to when some people hand nobody on."""

from __future__ import annotations

from collections import deque

from decisionmap.analysis.result import Analysis
from decisionmap.analysis.ways import START, TEAM, ways


def bypass(analysis: Analysis, people: frozenset[str]) -> frozenset[str]:
    """Return those of theirs who can be reached past some people, from anybody of ours.

    A way may end at one of ``people`` and never leads through one; otherwise it may go
    where a route may (:func:`~decisionmap.analysis.routes.routes`), those against us
    included. A breadth-first search: linear in people and ties.
    """
    open_to = ways(analysis, TEAM).past(people)
    found = {START}
    waiting = deque(found)
    while waiting:
        one = waiting.popleft()
        if one in open_to.shut:
            continue
        for other, _ in open_to.onward(one):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found & analysis.seats.keys())
