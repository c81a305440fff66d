"""The three networks of a decision; the only place that names node and edge attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeAlias

import networkx as nx

from decisionmap.frozen import dataclass
from decisionmap.model.person import Person
from decisionmap.model.terms import Line

Network: TypeAlias = "nx.DiGraph[str]"
"""Ids of people, joined by arrows of one kind."""


class Tie(Protocol):
    """A contact with its strength on the day: who of ours, who of theirs, how strong."""

    @property
    def member(self) -> str: ...
    @property
    def person(self) -> str: ...
    @property
    def strength(self) -> float: ...


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """The networks among those who sit, layers apart, directed and frozen.

    ``influence`` runs from who sways to who listens (``strength`` 1 to 5);
    ``reporting`` from manager to report (``line`` solid or dotted); ``contacts`` from
    ours to theirs (``strength`` 0 to 1). Nodes are ids in the file's order. Whoever
    hands a network to a library that writes into it hands over a copy.
    """

    influence: Network
    reporting: Network
    contacts: Network

    def swayers(self, person: str) -> Mapping[str, float]:
        """Return those a person listens to, each with the strength of the sway."""
        return {
            source: float(tie["strength"])
            for source, tie in self.influence.pred[person].items()
        }

    def swayed(self, person: str) -> Mapping[str, float]:
        """Return those who listen to a person, each with the strength of the sway."""
        return {
            target: float(tie["strength"])
            for target, tie in self.influence.succ[person].items()
        }

    def managers(self, person: str) -> Mapping[str, Line]:
        """Return whom a person reports to, each with the kind of line."""
        return {
            boss: Line(line["line"])
            for boss, line in self.reporting.pred[person].items()
        }

    def reports(self, person: str) -> Mapping[str, Line]:
        """Return who reports to a person, each with the kind of line."""
        return {
            report: Line(line["line"])
            for report, line in self.reporting.succ[person].items()
        }

    def sways(self) -> Iterator[tuple[str, str, float]]:
        """Yield every sway: who, over whom, how strong."""
        for source, target, strength in self.influence.edges(data="strength"):
            yield source, target, float(strength)


def make_graph(
    people: Mapping[str, Person], sitting: Iterable[str], contacts: Iterable[Tie]
) -> Graph:
    """Build the networks among those who sit; nobody sways or manages himself."""
    seats = {id_: people[id_] for id_ in sitting}
    influence = _network(seats)
    reporting = _network(seats)
    for id_, person in seats.items():
        for tie in person.influences:
            if tie.target in seats and tie.target != id_ and tie.strength > 0:
                influence.add_edge(id_, tie.target, strength=float(tie.strength))
        for line in person.reports_to:
            if line.to in seats and line.to != id_:
                reporting.add_edge(line.to, id_, line=line.line.value)
    touching = _network(seats)
    for contact in contacts:
        if contact.person in seats:
            touching.add_edge(contact.member, contact.person, strength=contact.strength)
    return Graph(*(nx.freeze(network) for network in (influence, reporting, touching)))


def _network(nodes: Iterable[str]) -> Network:
    network: Network = nx.DiGraph()
    network.add_nodes_from(nodes)
    return network
