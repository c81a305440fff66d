"""Weight: say after everyone has passed a part of it on to those they listen to."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from decisionmap.analysis.graph import Graph
from decisionmap.analysis.settle import settle

_HALF = 5.0
"""The influence arriving at which a person passes on half of the most there is."""
_ROUNDS = 48
"""A third at most passes on each time: what a further round would move is 1e-23."""


def weight(say: Mapping[str, float], graph: Graph) -> dict[str, float]:
    """Return each person's weight in the decision, 0 to 1; together as much as the say.

    Everyone keeps at least two thirds of the say and passes the rest on to those they
    listen to, in proportion to the strength of their influence::

        w = sayᵀ (I − A W)⁻¹ (I − A),   W_ij = s_ij / S_i,   A_ii = S_i / (3 (S_i + 5))

    with ``s_ij`` the strength of j's influence on i and ``S_i`` what arrives at i in
    all. It sums to the say's total by itself. Without influence weight is say; an arrow
    moves its listener and whoever is downstream of the say, no one else; circles make
    no weight. Weight orders attention; it is no forecast.

    Source: the control of outcomes in Friedkin and Johnsen, *Social influence networks
    and opinion change* (1999): column sums of ``V = (I − AW)⁻¹(I − A)``, here weighed
    by say. The susceptibility ``A`` is a convention of this tool.

    >>> from decisionmap.model.person import Influence, Person
    >>> from decisionmap.analysis.graph import make_graph
    >>> ana = Person("ana", influences=(Influence("jo", 5),))
    >>> graph = make_graph({"ana": ana, "jo": Person("jo")}, ["ana", "jo"], [])
    >>> w = weight({"ana": 0.4, "jo": 0.6}, graph)
    >>> {person: round(share, 3) for person, share in w.items()}
    {'ana': 0.5, 'jo': 0.5}
    """
    heard = {person: graph.swayers(person) for person in say}
    passed = {person: susceptibility(ears) for person, ears in heard.items()}
    flows: dict[str, dict[str, float]] = {}
    for listener, ears in heard.items():
        total = fsum(ears.values())
        for source, strength in ears.items():
            share = passed[listener] * strength / total
            flows.setdefault(source, {})[listener] = share
    settled = settle(say, flows, rounds=_ROUNDS)
    return {person: (1 - passed[person]) * settled[person] for person in say}


def susceptibility(heard: Mapping[str, float]) -> float:
    """Return the share of the say that a person passes on, 0 to under one third.

    >>> susceptibility({}), round(susceptibility({"ana": 5}), 4)
    (0.0, 0.1667)
    """
    total = fsum(heard.values())
    return total / (3 * (total + _HALF))


def opinions(
    first: Mapping[str, float],
    susceptible: Mapping[str, float],
    listening: Mapping[str, Mapping[str, float]],
) -> dict[str, float]:
    """Return where opinions end if people talk: ``x = (I − A W)⁻¹ (I − A) x₀``.

    ``listening[i][j]`` is the share of i's ear that j has (each row sums to 1, one's own
    share included), ``susceptible[i]`` how far i gives way (0 holds fast). The same
    equation as the weight's, read in the direction of the talk. A what-if, no forecast.

    Source: Friedkin and Johnsen (1999).

    >>> opinions({"ana": 100, "jo": 0}, {"ana": 0, "jo": 0.5}, {"jo": {"ana": 1}})
    {'ana': 100.0, 'jo': 50.0}
    """
    own = {i: (1.0 - susceptible[i]) * value for i, value in first.items()}
    flows = {
        i: {j: susceptible[i] * share for j, share in row.items()}
        for i, row in listening.items()
    }
    return settle(own, flows)
