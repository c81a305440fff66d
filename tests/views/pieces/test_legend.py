"""The legend lists the signs that are in use, each under what it speaks of, and no other."""

from __future__ import annotations

import pytest

from decisionmap.page import Drawing, Page
from decisionmap.views import influence, org, power_interest, power_stance
from decisionmap.views.pieces.legend import lines
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example
from tests.views.legible import drawings

DRAWN = pytest.mark.parametrize("view", [org, influence, power_stance, power_interest])
FULL = """
account: Acme
people:
  ann: {name: Ann, power: 5, stance: for, roles: [decider], veto: legal, prefers: norte}
  bob: {name: Bob, power: 4, stance: against, external: Delmas, influences: {ann: 3}}
  cid: {name: Cid, reports_to: ann}
  dee: {name: Dee, power: 2, stance: neutral, reports_to: {to: bob, line: dotted}}
team: {eva: {name: Eva}}
contacts: {eva: {cid: {depth: trusted, last: 2026-11-20}}}
competitors: {norte: {name: Norte, contacts: {bob: working}}}
"""


def _page(view: object, text: str) -> Page:
    found = briefed(text)
    page = view.draw(found.decisions[0], found)  # type: ignore[attr-defined]
    assert isinstance(page, Page)
    return page


def _told(page: Page) -> dict[str, list[str]]:
    """Each group of a legend by its title, with its marks."""
    return {tell("en", g.title): [i.mark for i in g.items] for g in page.legend}


def _on_cards(drawn: tuple[Drawing, ...], kind: str) -> set[str]:
    """The marks of a kind that the cards of drawings carry, without their density."""
    return {
        shape.mark.replace("-full", "").replace("-compact", "")
        for drawing in drawn
        for card in drawing.cards
        for shape in card.shapes
        if shape.mark.startswith(f"{kind}-")
    }


@DRAWN
@pytest.mark.parametrize("name", ["penarrubia", "hospital", "minimo"])
def test_stances_and_covers_of_the_legend_are_those_of_the_cards(
    view: object, name: str
) -> None:
    found = example(name)
    page = view.draw(found.decisions[0], found)  # type: ignore[attr-defined]
    told, drawn = _told(page), drawings(page)
    stances = {mark.replace("bar-", "chip-") for mark in _on_cards(drawn, "bar")}
    assert set(told["Stance"]) == stances
    assert set(told["Our cover"]) == _on_cards(drawn, "cover")
    assert ("power-unknown" in told["Power"]) == (
        "power-unknown" in _on_cards(drawn, "power")
    )


@DRAWN
def test_nothing_that_is_not_drawn_is_told(view: object) -> None:
    told = _told(_page(view, "account: Acme\npeople: {ann: Ann}"))
    fields = (
        {"Fields": ["ground-danger", "ground-goal"]} if view is power_stance else {}
    )
    gaps = {"Gaps": told["Gaps"]} if "Gaps" in told else {}
    assert told == {
        "Stance": ["chip-unknown"],
        "Our cover": ["cover-none"],
        "Power": ["power-unknown"],
        **fields,
        **gaps,
    }


@DRAWN
def test_an_external_person_is_told_of_people_and_not_of_lines(view: object) -> None:
    assert _told(_page(view, FULL))["People"] == ["frame-outside"]
    assert "People" not in _told(_page(view, FULL.replace("external: Delmas, ", "")))


def test_the_lines_are_those_of_the_view() -> None:
    assert _told(_page(org, FULL))["Lines"] == ["line-reports", "line-dotted"]
    told = _told(_page(influence, FULL))
    assert told["Lines"] == ["line-influences", "line-unverified"]
    assert "Lines" not in _told(_page(power_stance, FULL))


def test_an_unverified_line_is_told_beside_the_sway_that_it_is() -> None:
    assert [item.mark for item in lines({"unverified"})] == [
        "line-influences",
        "line-unverified",
    ]
    assert lines(()) == []


def test_fields_of_worry_and_of_help_are_told_where_they_are_drawn() -> None:
    told = _told(_page(power_stance, FULL))
    assert told["Fields"] == ["ground-danger", "ground-goal"]
    assert "Fields" not in _told(_page(power_interest, FULL))


@DRAWN
def test_pills_are_told_where_a_card_carries_one(view: object) -> None:
    assert _told(_page(view, FULL))["Signs"] == ["pill-veto", "pill-competitor"]
    assert _told(_page(view, FULL.replace("veto: legal, ", "")))["Signs"] == [
        "pill-competitor"
    ]


def test_what_a_switch_shows_is_told_with_the_switch() -> None:
    groups = {tell("en", g.title): g.layer for g in _page(org, FULL).legend}
    assert groups["Held by a competitor"] == "rivals"
    assert groups["Gaps"] == "gaps"
    assert {layer for name, layer in groups.items() if name not in _SWITCHED} == {""}


_SWITCHED = ("Held by a competitor", "Gaps")


def test_a_sign_that_is_a_value_of_a_filter_filters_by_it() -> None:
    picks = {i.mark: i.picks for g in _page(org, FULL).legend for i in g.items}
    assert picks["chip-for"] == "stance:for"
    assert picks["cover-covered"] == "cover:covered"
    assert picks["power-unknown"] == "power:unknown"
    assert picks["line-reports"] == picks["pill-veto"] == picks["frame-outside"] == ""
