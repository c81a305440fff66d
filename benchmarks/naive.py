"""The naive tool, as one writes it in an afternoon: what ours is measured against."""

import sys

import networkx as nx
import yaml
from pyvis.network import Network

with open(sys.argv[1], encoding="utf-8") as file:
    account = yaml.safe_load(file)
graph = nx.DiGraph()
for key, person in account["people"].items():
    graph.add_node(key, label=person["name"], title=person["title"])
    if "reports_to" in person:
        graph.add_edge(key, person["reports_to"])
    graph.add_edges_from((key, other) for other in person.get("influences", {}))
nx.set_node_attributes(graph, nx.betweenness_centrality(graph), "value")
network = Network(directed=True, cdn_resources="in_line")
network.from_nx(graph)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write(network.generate_html())
