"""Drawings are kept as data that say all that is drawn, each card once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from decisionmap.formats import html
from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.pictures import Album
from decisionmap.formats.html.wardrobe import Look, Wardrobe
from decisionmap.page import (
    Card,
    Connector,
    Drawing,
    Frame,
    Page,
    Part,
    Picture,
    Section,
    Shape,
)
from tests.formats.pages import PEOPLE, document, island, part


def _kept(pages: tuple[Page, ...] | None = None) -> dict[str, Any]:
    whole = part("first", str)
    shown = replace(whole, pages=pages or whole.pages)
    kept: dict[str, Any] = island(html.write(replace(document(), parts=(shown,))))
    return kept["decisions"]["first"]


def _picture() -> tuple[Page, Picture]:
    page = part("first", str).pages[1]
    (picture,) = (b for s in page.sections for b in s.blocks if isinstance(b, Picture))
    return page, picture


def test_everybody_has_a_card_in_each_density_and_the_arrows_know_them() -> None:
    kept = _kept()
    for drawing in kept["pictures"][0]:
        who = [kept["ids"][card[0]] for card in drawing["cards"]]
        assert who == list(PEOPLE)
        near = {kept["ids"][card[0]]: card[3] for card in drawing["cards"]}
        assert near["javier"] == ",0,2,3"


def test_each_line_names_its_ends() -> None:
    kept = _kept()
    ends = {
        (kept["ids"][line[1]], kept["ids"][line[2]])
        for drawing in kept["pictures"][0]
        for line in drawing["lines"]
    }
    assert ends == {("isabel", "nuria"), ("tomas", "javier")}


def test_a_card_that_looks_alike_in_two_views_is_kept_once_and_another_beside_it() -> (
    None
):
    page, picture = _picture()
    first, *others = picture.drawings[0].cards
    changed = replace(first, shapes=first.shapes[:1])
    drawing = replace(picture.drawings[0], cards=(changed, *others))
    section = replace(page.sections[0], blocks=(replace(picture, drawings=(drawing,)),))
    kept = _kept((page, replace(page, id="again", sections=(section,))))
    cards = kept["pictures"][1][0]["cards"]
    assert [len(card) for card in cards] == [6, *[5] * len(others)]
    assert len(cards[0][5]) == 1


def test_who_is_drawn_alone_where_there_are_many_is_marked() -> None:
    page, picture = _picture()
    alone = replace(picture, drawings=picture.drawings[:1], key=picture.drawings[:1])
    section = replace(page.sections[0], blocks=(alone,))
    drawings = _kept((replace(page, sections=(section,)),))["pictures"][0]
    assert [drawing.get("key") for drawing in drawings] == [None, 1]


# ---- each shape, line and frame as the script reads it

DRESSED = Wardrobe()


def _coded(drawing: Drawing) -> dict[str, Any]:
    """Code one drawing of a decision without anybody else."""
    page = Page("org", "Org", (Section(None, (Picture((drawing,)),)),))
    alone = Part("d", "", (), "", (), (page,), (), {})
    lexicon = Lexicon("en")
    told: dict[str, Any] = Album(
        alone, lexicon, Painter(document(), lexicon, DRESSED)
    ).coded()
    assert told["pictures"][0][0]["density"] == drawing.density
    return {**told["pictures"][0][0], "all": told}


def _label(shape: Shape) -> list[Any]:
    told: list[Any] = _coded(Drawing("full", 10, 10, labels=(shape,)))["labels"][0]
    return told


def _look(look: Look) -> int:
    return int(DRESSED.dress(look)[1:])


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        (
            Shape("rect", 1, 2.004, width=3.5, height=4, radius=5.126, fill="ink"),
            [0, _look(Look("ink")), 1, 2, 3.5, 4, 5.13],
        ),
        (
            Shape("rect", 1, 2, width=3, height=4, radius=5, fill="ink", part="frame"),
            [0, _look(Look("ink", box=(3, 4, 5))), 1, 2, {"is": "f"}],
        ),
        (
            Shape("circle", 0, 0, radius=2.5, stroke="rule", stroke_width=1),
            [1, _look(Look("", "rule", 1)), 0, 0, 2.5],
        ),
        (
            Shape("path", 0, 7, path="M0 0H1", fill="ink", layer="gaps", judged=True),
            [2, _look(Look("ink")), 0, 7, "M0 0H1", {"is": "gj"}],
        ),
        (
            Shape("text", 4, 5, text="Ana", size=12, fill="ink", picks="stance:for"),
            [
                3,
                _look(Look("ink", size=12)),
                4,
                5,
                "Ana",
                {"is": "", "picks": "stance:for"},
            ],
        ),
        (
            Shape("mark", 4, 5, mark="chip-for", part="badge", layer="rivals"),
            [4, 0, 4, 5, {"is": "br"}],
        ),
    ],
)
def test_a_shape_is_kept_with_what_its_kind_needs(
    shape: Shape, told: list[object]
) -> None:
    assert _label(shape) == told


def test_a_line_keeps_its_head_and_its_sign_where_it_has_them() -> None:
    line = Connector("reports", "ana", "bo", ((2, 3), (2, 23)), stroke="ink", width=2)
    sign = Shape("circle", 1, 1, radius=2, fill="ink")
    lines = (
        line,
        replace(line, arrow=True),
        replace(line, sign=sign),
        replace(line, arrow=True, sign=sign),
    )
    found = _coded(Drawing("full", 10, 10, connectors=lines))
    bare = ["reports", 0, 1, _look(Look("", "ink", 2)), "M2 3V23"]
    head = [_look(Look("ink")), 2, 23, 1.571]
    dot = [1, _look(Look("ink")), 1, 1, 2]
    assert found["lines"] == [
        bare,
        [*bare, head],
        [*bare, 0, dot],
        [*bare, head, dot],
    ]
    assert found["all"]["ids"] == ["ana", "bo"]


def test_a_frame_keeps_its_edge_its_hatching_its_name_and_whether_it_folds() -> None:
    plain = Frame(0, 1, 20, 20, radius=8)
    name = Shape("text", 2, 3, text="Ops", fill="ink", size=12)
    frames = (
        plain,
        Frame(0, 1, 20, 20, name, 8, "page", "rule", hatched=True, folds=True),
    )
    bare, full = _coded(Drawing("full", 10, 10, frames=frames))["frames"]
    assert bare == [[_look(Look("group")), 0, 1, 20, 20, 8], 0, 0, 0]
    box, folds, (drawn, lines), label = full
    assert box == [_look(Look("page", "rule", 1.5)), 0, 1, 20, 20, 8]
    assert (folds, drawn) == (1, _look(Look("", "hatch", 1)))
    assert lines.startswith("M0 17L16 1")
    assert label == [3, _look(Look("ink", size=12)), 2, 3, "Ops"]


def test_a_drawing_keeps_its_size_and_where_the_keyboard_starts() -> None:
    card = Card("ana", 1.256, 2, 30, 40, (), "Ana")
    found = _coded(Drawing("full", 10.5, 20.0, (card,), smallest=12, home="ana"))
    assert (found["size"], found["smallest"], found["home"]) == ([10.5, 20], 12, "ana")
    assert found["cards"] == [[0, 1.26, 2, ",,,", "Ana"]]
    assert _coded(Drawing("full", 10, 10))["home"] == ""
    assert isinstance(found["size"][1], int)
