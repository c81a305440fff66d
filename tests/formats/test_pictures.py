"""Drawings are kept as data that say all that is drawn, each card once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from decisionmap.formats import html
from decisionmap.page import Page, Picture
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
