"""Steps to the decider: how many ears lie between a person and who decides."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping

from decisionmap.analysis.graph import Graph
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Role


def deciding(seats: Mapping[str, Seat]) -> tuple[str, ...]:
    """Return the deciders of a decision; where there is none, the economic buyers.

    Whoever has left decides no longer while any of them is there; with nobody left the
    emptied seats decide, whoever comes to sit there.

    >>> from decisionmap.model.person import Judgement
    >>> decides = Judgement(roles=(Role.DECIDER,))
    >>> left = Seat("ana", decides, keeps_say=True)
    >>> deciding({"ana": left}), deciding({"ana": left, "jo": Seat("jo", decides)})
    (('ana',), ('jo',))
    """
    there = {id_: seat for id_, seat in seats.items() if not seat.keeps_say}
    for some in (there, seats):
        for role in (Role.DECIDER, Role.ECONOMIC_BUYER):
            found = tuple(id_ for id_, s in some.items() if role in s.judgement.roles)
            if found:
                return found
    return ()


def steps(seats: Mapping[str, Seat], graph: Graph) -> dict[str, int | None]:
    """Return the influences between each person and the nearest decider.

    The fewest arrows of influence from the person to a decider (none: to an economic
    buyer), 0 for a decider, None where no path leads there; a breadth-first search
    against the arrows.

    >>> from decisionmap.analysis.graph import make_graph
    >>> from decisionmap.model.person import Influence, Judgement, Person
    >>> people = {"ana": Person("ana", influences=(Influence("jo", 3),)),
    ...           "jo": Person("jo"), "luis": Person("luis")}
    >>> seats = {id_: Seat(id_, Judgement()) for id_ in people}
    >>> seats["jo"] = Seat("jo", Judgement(roles=(Role.DECIDER,)))
    >>> steps(seats, make_graph(people, seats, []))
    {'ana': 1, 'jo': 0, 'luis': None}
    """
    found = dict.fromkeys(deciding(seats), 0)
    waiting = deque(found)
    while waiting:
        listener = waiting.popleft()
        for source in graph.swayers(listener):
            if source not in found:
                found[source] = found[listener] + 1
                waiting.append(source)
    return {person: found.get(person) for person in seats}


def reaching(
    targets: Iterable[str], graph: Graph, *, shut: Collection[str] = ()
) -> frozenset[str]:
    """Return who has a path of influence to one of some targets, the targets included.

    Nobody ``shut`` hands anything on: such a person may begin a path or end it, never
    lie on it.

    >>> from decisionmap.analysis.graph import make_graph
    >>> from decisionmap.model.person import Influence, Person
    >>> people = {"ana": Person("ana", influences=(Influence("jo", 3),)),
    ...           "jo": Person("jo", influences=(Influence("luis", 3),)),
    ...           "luis": Person("luis")}
    >>> graph = make_graph(people, people, [])
    >>> sorted(reaching(["luis"], graph)), sorted(reaching(["luis"], graph, shut=["jo"]))
    (['ana', 'jo', 'luis'], ['jo', 'luis'])
    """
    ends = frozenset(targets)
    found = set(ends)
    waiting = deque(ends)
    while waiting:
        listener = waiting.popleft()
        if listener in shut and listener not in ends:
            continue
        for source in graph.swayers(listener):
            if source not in found:
                found.add(source)
                waiting.append(source)
    return frozenset(found)
