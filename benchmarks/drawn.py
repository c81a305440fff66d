"""The same people and ties drawn by others in a browser, each with its places given."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from math import ceil, sqrt
from pathlib import Path

import yaml

CYTOSCAPE = "cytoscape@3.30.4"
_PAGE = """<!doctype html><meta charset="utf-8"><style>
html,body,#web{{margin:0;width:100%;height:100%}}</style><div id="web"></div>
<script>{library}</script><script>const {{nodes, ties}} = {data};{run}</script>"""
_VIS = """
const network = new vis.Network(document.getElementById("web"), {
  nodes: nodes.map(([id, label, x, y]) => ({ id, label, x, y, shape: "box" })),
  edges: ties.map(([from, to]) => ({ from, to, arrows: "to" })),
}, { physics: false });
network.once("afterDrawing", () => window.drawn());
"""
_CYTOSCAPE = """
const network = cytoscape({
  container: document.getElementById("web"),
  elements: [
    ...nodes.map(([id, label, x, y]) => ({ data: { id, label }, position: { x, y } })),
    ...ties.map(([source, target]) => ({ data: { source, target } })),
  ],
  style: [
    { selector: "node", style: { label: "data(label)", shape: "round-rectangle" } },
    { selector: "edge", style: { "curve-style": "bezier", "target-arrow-shape": "triangle" } },
  ],
  layout: { name: "preset" },
});
network.one("render", () => window.drawn());
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What is drawn: everybody with a place in a grid, every reporting line and sway."""

    nodes: list[tuple[str, str, int, int]]
    ties: list[tuple[str, str]]


def told(account: Path) -> Told:
    """Read an account as one who only draws it would."""
    people = yaml.load(account.read_text("utf-8"), Loader=yaml.CSafeLoader)["people"]
    wide = ceil(sqrt(len(people)))
    nodes = [
        (key, one["name"], 200 * (at % wide), 110 * (at // wide))
        for at, (key, one) in enumerate(people.items())
    ]
    ties = [(k, one["reports_to"]) for k, one in people.items() if "reports_to" in one]
    ties += [
        (key, to) for key, one in people.items() for to in one.get("influences", {})
    ]
    return Told(nodes, ties)


def vis(drawn: Told, library: str) -> str:
    """Return a page that draws by vis-network, nothing left for it to place."""
    return _page(drawn, library, _VIS)


def cytoscape(drawn: Told, library: str) -> str:
    """Return a page that draws by cytoscape.js with a preset layout."""
    return _page(drawn, library, _CYTOSCAPE)


def cytoscape_library(folder: Path) -> str | None:
    """Return cytoscape.js as its registry hands it out; None where none answers."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    packing = (npm, "pack", "--silent", CYTOSCAPE)
    done = subprocess.run(packing, cwd=folder, capture_output=True, check=False)
    archives = list(folder.glob("cytoscape-*.tgz"))
    if done.returncode or not archives:
        return None
    with tarfile.open(archives[0]) as archive:
        inside = archive.extractfile("package/dist/cytoscape.min.js")
        return None if inside is None else inside.read().decode("utf-8")


def _page(drawn: Told, library: str, run: str) -> str:
    data = json.dumps({"nodes": drawn.nodes, "ties": drawn.ties})
    return _PAGE.format(library=library, data=data.replace("<", "\\u003c"), run=run)
