"""The free network in the page: pyvis' data, vis-network as inert text, nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from decisionmap.formats.html import explore, write
from decisionmap.formats.html.policy import policy
from decisionmap.page import Document, Node, OtherLibrary, Page, Section, Strand, Web
from tests.formats.pages import document

NODE = Node("ana", "Ana", 20, "chip-for", "cover-none", "Ana </script>")
OTHER = replace(NODE, person="luis", name="<b>Luis</b>")
TIES = (
    Strand("influences", "ana", "luis", 2, "influence", bent=True),
    Strand("influences", "luis", "ana", 2, "influence", bent=True),
    Strand("conflict", "ana", "luis", 2, "conflict", arrow=False, crossed=True),
)
WEB = Web((NODE, OTHER), TIES, "Two people")


def _with(web: Web) -> Document:
    whole = document()
    page = Page("explore", "Explore", (Section(None, (web,)),))
    part = whole.parts[0]
    return replace(whole, parts=(replace(part, pages=(*part.pages, page)),))


@pytest.fixture(scope="module")
def html() -> str:
    return write(_with(WEB))


def _data(html: str) -> dict[str, list[dict[str, object]]]:
    found = re.findall(r'<script type="application/json">(.*?)</script>', html)
    return dict(json.loads(found[0]))


def test_ties_both_ways_and_several_between_two_people_are_kept(html: str) -> None:
    edges = _data(html)["edges"]
    assert [one["person"] for one in _data(html)["nodes"]] == ["ana", "luis"]
    assert [(one["from"], one["to"]) for one in edges] == [
        (0, 1),
        (1, 0),
        (0, 1),
    ]


def test_a_dashed_tie_stays_dashed_and_a_conflict_has_its_sign(html: str) -> None:
    dashed = replace(TIES[0], dash="5 4")
    edges = _data(write(_with(replace(WEB, strands=(dashed, *TIES[1:])))))["edges"]
    assert [one.get("dashes") for one in edges] == [[5.0, 4.0], None, None]
    assert [f'id="{one["crossed"]}"' in html for one in edges if "crossed" in one] == [
        True
    ]


def test_people_start_apart_from_each_other_and_always_at_the_same_place(
    html: str,
) -> None:
    places = [(one["x"], one["y"]) for one in _data(html)["nodes"]]
    assert places == [(0, 0), (-52, 47)]
    assert write(_with(WEB)) == html


def test_no_text_of_the_account_becomes_markup(html: str) -> None:
    assert "<b>Luis" not in html
    assert _data(html)["nodes"][1]["label"] == "<b>Luis</b>"


def test_the_library_is_that_of_pyvis_to_the_letter_and_runs_by_its_hash(
    html: str,
) -> None:
    engine = re.search(
        r'<script type="text/plain" data-engine>(.*?)</script>', html, re.S
    )
    assert engine is not None
    assert engine[1].startswith("/**\n * vis-network")
    assert "@version 9.1.2" in engine[1]
    hashed = (
        policy(scripts=(engine[1],), style="").split("script-src ")[1].split(";")[0]
    )
    assert hashed in unescape(html)


def test_a_page_without_a_network_carries_no_library() -> None:
    html = write(document())
    assert "data-engine>" not in html
    assert "vis-network\n" not in html


@pytest.fixture
def another_engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(explore, "ENGINE_SHA256", "0" * 64)
    explore.library.cache_clear()
    yield
    explore.library.cache_clear()


@pytest.mark.usefixtures("another_engine")
def test_another_vis_network_than_the_one_that_was_looked_at_is_refused() -> None:
    with pytest.raises(OtherLibrary):
        write(_with(WEB))


def test_the_hash_in_the_documents_is_that_of_the_code() -> None:
    told = (Path(__file__).parents[2] / "docs" / "dependencies.md").read_text("utf-8")
    assert explore.ENGINE_SHA256 in told
