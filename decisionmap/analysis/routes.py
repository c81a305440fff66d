"""Routes: the most reliable chains of people from one of ours to one of theirs."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import log, prod

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.model.terms import Stance

TEAM = "team"
"""The source of a route that may start with anybody of ours."""

PASS = 0.15
"""What one step of influence is worth in being passed on: .15 up to .75."""

_MOST = 5
_DIGITS = 9
_START = ""
"""Where all chains begin, before the first of them; no id is empty."""

_Cost = tuple[float, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Ways:
    """Who can hand on to whom, how reliably; who may be passed through."""

    to: Mapping[str, Mapping[str, float]]
    shut: frozenset[str] = frozenset()
    """People a chain may end at but not pass through."""
    cut: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Single passes that are taken out."""
    gone: frozenset[str] = frozenset()
    """People that are taken out."""

    def onward(self, person: str) -> Iterator[tuple[str, float]]:
        for other, reliability in self.to.get(person, {}).items():
            if other not in self.gone and (person, other) not in self.cut:
                yield other, reliability


def introductions(analysis: Analysis) -> Mapping[str, Route]:
    """Return the best chain from anybody of ours to each person that one leads to.

    The first of :func:`routes` for everybody at once, at the cost of one; in the file's
    order.
    """
    ways = _ways(analysis, TEAM)
    against = _against(analysis)
    found: dict[str, tuple[str, ...]] = {}
    for open_to in (_Ways(ways.to, ways.shut | against), ways):
        for chain in _spread(open_to, (_START,)):
            found.setdefault(chain[-1], chain)
    return {
        id_: _route(ways, found[id_], against) for id_ in analysis.seats if id_ in found
    }


def routes(analysis: Analysis, source: str, target: str) -> tuple[Route, ...]:
    """Return at most five chains from one of ours, or ``team``, to one of theirs.

    Best first by the product of the first contact's strength and of ``.15 × influence``
    for each pass; fewest passes among equals, then by id. A chain never passes through
    a placeholder, somebody off limits or who has left, never uses a contact marked ``avoid``, and
    passes somebody against us only where nothing else leads there. ``source`` may also
    be one of theirs: then there are only passes.

    Source: the most reliable path as the shortest by ``−log`` (Dijkstra), the next best
    by Yen, *Finding the k shortest loopless paths in a network* (1971).
    """
    if target not in analysis.seats or source == target:
        return ()
    ways = _ways(analysis, source)
    against = _against(analysis)
    friendly = _Ways(ways.to, ways.shut | against)
    start = _START if source not in analysis.seats else source
    for open_to in (friendly, ways):
        chains = _best(open_to, start, target, most=_MOST)
        if chains:
            return tuple(_route(ways, chain, against) for chain in chains)
    return ()


def _ways(analysis: Analysis, source: str) -> _Ways:
    """Return all passes: start → ours → theirs by contacts, theirs → theirs by influence."""
    to: dict[str, dict[str, float]] = {}
    avoided = {(c.member, c.person) for c in analysis.account.contacts if c.avoid}
    for person, cover in analysis.cover.items():
        for contact in cover.contacts:
            ours = source in (TEAM, contact.member)
            pair = contact.member, person
            if ours and contact.strength > 0 and pair not in avoided:
                to.setdefault(_START, {})[contact.member] = 1.0
                to.setdefault(contact.member, {})[person] = contact.strength
    for person, other, strength in analysis.graph.sways():
        to.setdefault(person, {})[other] = min(1.0, PASS * strength)
    shut = (id_ for id_ in analysis.seats if not may_be_met(analysis, id_))
    return _Ways(to, frozenset(shut))


def _against(analysis: Analysis) -> frozenset[str]:
    return frozenset(
        id_
        for id_, seat in analysis.seats.items()
        if seat.judgement.stance is not None and seat.judgement.stance <= Stance.AGAINST
    )


def _best(ways: _Ways, start: str, target: str, *, most: int) -> list[tuple[str, ...]]:
    """Return the best loopless chains, best first: Yen's algorithm."""
    first = _shortest(ways, (start,), target)
    if first is None:
        return []
    found = [first]
    candidates: list[_Cost] = []
    while len(found) < most:
        for turn in range(len(found[-1]) - 1):
            other = _detour(ways, found, turn, target)
            if other is not None:
                cost = _cost(ways, other)
                if cost not in candidates:
                    heapq.heappush(candidates, cost)
        while candidates and candidates[0][2] in found:
            heapq.heappop(candidates)
        if not candidates:
            break
        found.append(heapq.heappop(candidates)[2])
    return found


def _detour(
    ways: _Ways, found: list[tuple[str, ...]], turn: int, target: str
) -> tuple[str, ...] | None:
    """Return the best chain that leaves the last one found at a turn, unlike all found."""
    root = found[-1][: turn + 1]
    used = {chain[turn : turn + 2] for chain in found if chain[: turn + 1] == root}
    cut = frozenset((pair[0], pair[1]) for pair in used if len(pair) == 2)
    without = _Ways(ways.to, ways.shut, cut, frozenset(root[:-1]))
    return _shortest(without, root, target)


def _shortest(
    ways: _Ways, root: tuple[str, ...], target: str
) -> tuple[str, ...] | None:
    """Return the best chain that goes on from a root to the target."""
    return next((chain for chain in _spread(ways, root) if chain[-1] == target), None)


def _spread(ways: _Ways, root: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the best chain from a root to each person, best first: Dijkstra."""
    waiting: list[_Cost] = [(0.0, 0, root)]
    done: set[str] = set(root[:-1])
    while waiting:
        cost, passes, chain = heapq.heappop(waiting)
        person = chain[-1]
        if person in done:
            continue
        done.add(person)
        yield chain
        if person in ways.shut and len(chain) > len(root):
            continue
        for other, reliability in ways.onward(person):
            if other not in done:
                on = round(cost - log(reliability), _DIGITS)
                heapq.heappush(waiting, (on, passes + 1, (*chain, other)))


def _cost(ways: _Ways, chain: tuple[str, ...]) -> _Cost:
    lost = -sum(log(ways.to[one][other]) for one, other in pairwise(chain))
    return round(lost, _DIGITS), len(chain), chain


def _route(ways: _Ways, chain: tuple[str, ...], against: frozenset[str]) -> Route:
    strength = prod(ways.to[one][other] for one, other in pairwise(chain))
    people = tuple(id_ for id_ in chain if id_ != _START)
    between = tuple(id_ for id_ in people[:-1] if id_ in against and id_ != chain[0])
    return Route(people, strength, between)
