"""A picture stands alone: well-formed, inert, in plain colours, with all it needs."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from decisionmap.documents import map as decision_map
from decisionmap.formats import svg
from decisionmap.page import Connector, NothingDrawn
from tests.browser.payloads import PAYLOADS
from tests.formats.pages import document
from tests.views.accounts import briefed, example

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def picture() -> str:
    """The org chart of the example."""
    return svg.write(decision_map.compose(example("penarrubia"), views=["org"]))


def _texts(picture: str) -> str:
    root = ElementTree.fromstring(picture)
    return "\n".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))


def test_it_is_well_formed_and_holds_every_name_as_text(picture: str) -> None:
    told = _texts(picture)
    for name in ("Isabel Arrieta", "Nuria Casals", "Hélène Marchetti"):
        assert name in told


def test_it_carries_title_legend_and_source(picture: str) -> None:
    told = _texts(picture)
    assert "Envases Peñarrubia, S.A." in told
    assert "Postura" in told
    assert "Fuente: acme.yaml" in told


def test_it_leans_on_nothing_outside_itself(picture: str) -> None:
    tags = {
        element.tag.removeprefix(SVG)
        for element in ElementTree.fromstring(picture).iter()
    }
    assert tags <= {"svg", "title", "desc", "g", "rect", "circle", "path", "text"}
    assert "var(" not in picture
    assert "url(" not in picture
    assert "href" not in picture


def test_every_colour_is_written_out(picture: str) -> None:
    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', picture))
    assert all(c == "none" or re.fullmatch("#[0-9A-F]{6}", c) for c in colours)


def test_what_a_switch_would_show_is_left_out_of_drawing_and_legend(
    picture: str,
) -> None:
    assert "Huecos" not in _texts(picture)


@pytest.mark.parametrize("view", ["org", "influence", "power-stance", "power-interest"])
@pytest.mark.parametrize("account", ["penarrubia", "minimo", "group"])
def test_a_title_of_the_legend_stands_beside_its_first_sign(
    account: str, view: str
) -> None:
    drawn = svg.write(decision_map.compose(example(account), views=[view]))
    legend = drawn[drawn.rindex("</g>\n</g>") :]
    texts = re.findall(r'<text x="[^"]+" y="([^"]+)"[^>]*font-weight="(\d+)"', legend)
    assert "600" in {weight for _, weight in texts}
    for (line, weight), (next_line, _) in pairwise(texts):
        assert weight != "600" or line == next_line


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_texts_stay_text(payload: str) -> None:
    hostile = document(lambda text: f"{text}{payload}\x00\ufffe\ud800")
    root = ElementTree.fromstring(svg.write(hostile))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"script", "a", "image", "foreignObject", "use", "style"}
    names = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on")}


def test_several_decisions_are_drawn_under_each_other() -> None:
    text = """account: Acme
people: {ann: {name: Ann Lee}, bob: {name: Bob Ray}}
decisions: {one: {seats: {ann: {power: 3}}}, two: {seats: {bob: {power: 3}}}}
"""
    told = _texts(svg.write(decision_map.compose(briefed(text), views=["org"])))
    assert "Ann Lee" in told
    assert "Bob Ray" in told


def test_pages_without_a_drawing_are_told_to_have_none() -> None:
    with pytest.raises(NothingDrawn):
        svg.write(decision_map.compose(example("minimo"), views=["summary"]))


def test_an_arrow_stands_where_its_line_ends_and_points_on() -> None:
    line = Connector(
        "sways", "a", "b", ((0, 0), (50, 0)), stroke="influence", arrow=True
    )
    pen = svg._Pen(document())
    assert 'd="M50 4.5l9 -4.5 -9 -4.5Z"' in pen.line(line)
    assert "Z" not in pen.line(replace(line, arrow=False))


def test_the_same_document_gives_the_same_bytes(picture: str) -> None:
    again = svg.write(decision_map.compose(example("penarrubia"), views=["org"]))
    assert again == picture
