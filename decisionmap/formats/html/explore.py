"""The one door of pyvis: a free network as the data of its library, and the library.

Of pyvis only nodes, edges, options and the script of vis-network are taken, never its
page: that asks the network for styles and makes markup of names.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from math import cos, sin, sqrt
from pathlib import Path

from markupsafe import Markup

from decisionmap.formats.html.drawing import zoom
from decisionmap.formats.html.island import dumped
from decisionmap.formats.html.markup import element
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Document, Node, OtherLibrary, Strand, Web

ENGINE = "lib/vis-9.1.2/vis-network.min.js"
"""Where pyvis keeps vis-network, its version in the path."""
ENGINE_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
_OPTIONS = {
    "autoResize": False,  # it would look at the window's size once a second
    "layout": {"randomSeed": 7, "improvedLayout": False},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {
        "smooth": False,
        "chosen": False,
        "selectionWidth": 0,
        "hoverWidth": 0,
        "arrows": {"to": {"scaleFactor": 0.55}},
        "color": {"inherit": False},
    },
    "interaction": {"hover": True, "keyboard": False, "selectConnectedEdges": False},
}
_FORCES = {
    "gravitationalConstant": -110,
    "centralGravity": 0.012,
    "springLength": 110,
    "springConstant": 0.07,
    "damping": 0.6,
    "avoidOverlap": 0.6,
}
_WORK = 60_000
"""Moves of one person that laying a network out may take; a large one is left coarser."""
_ROUNDS = 400
_FIRST_RING = 70.0
_GOLDEN = 2.399963
"""The angle, in radians, by which seeds of a sunflower follow each other."""


def web(pen: Pen, drawn: Web) -> Markup:
    """Return the place of a free network, its data, and its zoom."""
    host = element("div", {"class": "web", "role": "img", **pen.labels(drawn.label)})
    data = element("script", {"type": "application/json"}, Markup(_data(pen, drawn)))
    return element("div", {"class": "picture"}, host, data, zoom(pen, "data-wander"))


def engine(document: Document) -> str:
    """Return the script of vis-network where a page of the document needs it, else nothing.

    It lies in the page as text; the page runs it when a free network is first opened.
    """
    blocks = (
        block
        for part in document.parts
        for page in part.pages
        for section in page.sections
        for block in section.blocks
    )
    return library() if any(isinstance(block, Web) for block in blocks) else ""


@cache
def library() -> str:
    """Read vis-network from the installed pyvis, and only the one that was looked at.

    Its lines end as a browser reads them, so that it is what the policy's hash says; the
    address of its map of sources goes, because nothing lies there.
    """
    import pyvis

    path = Path(pyvis.__file__).parent / ENGINE
    raw = path.read_bytes() if path.is_file() else b""
    if sha256(raw).hexdigest() != ENGINE_SHA256:
        raise OtherLibrary(f"{path} is not the vis-network that was looked at")
    text = raw.decode("utf-8").replace("\r\n", "\n")
    return text.partition("\n//# sourceMappingURL=")[0]


def _data(pen: Pen, drawn: Web) -> str:
    """Return nodes, edges and options as pyvis hands them to vis-network.

    A person has a number there: an id might be a name of the library's own.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    network.set_options(json.dumps(_OPTIONS | _physics(len(drawn.nodes))))
    for number, node in enumerate(drawn.nodes):
        network.add_node(number, label=node.name, **_node(pen, node, number))
    numbers = {node.person: number for number, node in enumerate(drawn.nodes)}
    for strand in drawn.strands:
        ends = numbers[strand.source], numbers[strand.target]
        network.add_edge(*ends, **_edge(pen, strand))
    nodes, edges, *_, options = network.get_network_data()
    told = {"nodes": nodes, "edges": edges, "options": json.loads(options)}
    return dumped(told | {"signs": _signs(pen, drawn)})


def _signs(pen: Pen, drawn: Web) -> dict[str, tuple[float, float]]:
    """Return width and height of each sign that stands in the network."""
    used = dict.fromkeys(m for node in drawn.nodes for m in (node.mark, node.cover))
    if any(strand.crossed for strand in drawn.strands):
        used["conflict"] = None
    boxes = {name: pen.painter.box(name) for name in used}
    return {pen.painter.mark(name): (b.width, b.height) for name, b in boxes.items()}


def _physics(people: int) -> dict[str, object]:
    """Return by which forces so many people find their places, and in how many rounds."""
    rounds = min(_ROUNDS, _WORK // max(1, people))
    return {
        "physics": {
            "solver": "forceAtlas2Based",
            "forceAtlas2Based": _FORCES,
            "minVelocity": 0.6,
            "stabilization": {"iterations": rounds, "updateInterval": rounds},
        }
    }


def _node(pen: Pen, node: Node, number: int) -> dict[str, object]:
    """Return how a node looks, and where it starts: on the spiral of a sunflower, so that
    those named first begin in the middle."""
    away, turn = _FIRST_RING * sqrt(number), _GOLDEN * number
    return {
        "person": node.person,
        "shape": "custom",
        "dashed": int(node.dashed),
        "size": node.size,
        "chip": pen.painter.mark(node.mark),
        "cover": pen.painter.mark(node.cover),
        "told": pen.lexicon.coded(node.label),
        "under": pen.lexicon.coded(node.under),
        "x": round(away * cos(turn)),
        "y": round(away * sin(turn)),
    }


def _edge(pen: Pen, strand: Strand) -> dict[str, object]:
    """Return how an edge looks; what is not said is as vis-network has it."""
    told: dict[str, object] = {
        "kind": strand.kind,
        "width": strand.width,
        "color": strand.stroke,
        "arrows": "to" if strand.arrow else "",
    }
    if strand.dash:
        told["dashes"] = [float(length) for length in strand.dash.split()]
    if strand.bent and not strand.crossed:
        told["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": 0.12}
    if strand.crossed:
        told["crossed"] = pen.painter.mark("conflict")
    return told
