"""Three networks among those who sit: directed, layers apart, frozen."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest

from decisionmap.analysis.graph import Graph, make_graph
from decisionmap.analysis.result import Strength
from decisionmap.model.person import Influence, ReportsTo
from decisionmap.model.terms import Depth, Line
from tests.analysis.accounts import person


def three() -> Graph:
    """Return ana who sways jo and reports to luis, whom eva of ours has met."""
    ana = replace(
        person("ana", sways={"jo": 4, "ana": 5, "out": 3}),
        reports_to=(ReportsTo("luis", Line.DOTTED),),
    )
    people = {p.id: p for p in (ana, person("jo"), person("luis"), person("out"))}
    met = Strength("eva", "luis", Depth.MET, 0.35, 0.35, None, None, 90)
    away = Strength("eva", "out", Depth.MET, 0.35, 0.35, None, None, 90)
    return make_graph(people, ["ana", "jo", "luis"], [met, away])


def test_influence_runs_from_who_sways_to_who_listens() -> None:
    assert three().swayers("jo") == {"ana": 4.0}
    assert three().swayed("ana") == {"jo": 4.0}


def test_reporting_runs_from_manager_to_report() -> None:
    assert three().managers("ana") == {"luis": Line.DOTTED}
    assert three().reports("luis") == {"ana": Line.DOTTED}


def test_contacts_run_from_ours_to_theirs() -> None:
    assert list(three().contacts.edges(data="strength")) == [("eva", "luis", 0.35)]


def test_only_those_who_sit_are_in_it_and_nobody_sways_himself() -> None:
    assert list(three().influence) == ["ana", "jo", "luis"]
    assert list(three().influence.edges) == [("ana", "jo")]


def test_the_layers_are_apart() -> None:
    assert list(three().reporting.edges) == [("luis", "ana")]


def test_nobody_can_change_it() -> None:
    for network in (three().influence, three().reporting, three().contacts):
        with pytest.raises(nx.NetworkXError):
            network.add_edge("a", "b")


def test_an_influence_without_strength_is_none() -> None:
    ana = replace(person("ana"), influences=(Influence("jo", 0),))
    graph = make_graph({"ana": ana, "jo": person("jo")}, ["ana", "jo"], [])
    assert not graph.influence.edges
