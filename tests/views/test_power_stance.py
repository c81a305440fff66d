"""Power × Stance shows who could carry the decision or stop it, each in one field."""

from __future__ import annotations

import pytest
from hypothesis import given

from decisionmap.model.account import Account
from decisionmap.page import Drawing, Frame, Note, Page, Picture
from decisionmap.views import power_stance
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, company, example, of, organisations
from tests.views.legible import drawings, faults

MAP = """
account: Acme
people:
  ana: {name: Ana, power: 5, stance: for, roles: [decider]}
  leo: {name: Leo, power: 4.6, stance: against}
  eva: {name: Eva, power: 2, stance: against}
  noa: {name: Noa, power: 4, roles: [user]}
  ugo: {name: Ugo, stance: neutral, roles: [user]}
"""


def _page(text: str) -> Page:
    found = briefed(text)
    return power_stance.draw(found.decisions[0], found)


def _full(text: str) -> Drawing:
    return drawings(_page(text))[0]


def _frame(drawing: Drawing, person: str) -> Frame:
    """The field in which a person's card stands."""
    card = next(card for card in drawing.cards if card.person == person)
    return next(
        frame
        for frame in drawing.frames
        if frame.x <= card.x <= frame.x + frame.width
        and frame.y <= card.y <= frame.y + frame.height
    )


def _said(drawing: Drawing, language: str = "en") -> list[str]:
    return [tell(language, s.text) for s in drawing.labels if s.kind == "text"]


# ---- legible


@pytest.mark.parametrize("name", ["penarrubia", "hospital", "group", "minimo"])
def test_the_examples_can_be_read(name: str) -> None:
    found = example(name)
    for decision in found.decisions:
        assert faults(power_stance.draw(decision, found)) == []


@given(organisations())
def test_any_people_can_be_read_and_each_stands_once(drawn: Account) -> None:
    found = of(drawn)
    page = power_stance.draw(found.decisions[0], found)
    assert faults(page) == []
    for drawing in drawings(page):
        assert sorted(card.person for card in drawing.cards) == sorted(drawn.people)


def test_the_example_fits_its_windows_with_names_of_eleven_pixels() -> None:
    found = example("penarrubia")
    full, compact = drawings(power_stance.draw(found.decisions[0], found))
    for drawing, (width, height) in ((full, (1128, 700)), (compact, (1016, 510))):
        scale = min(width / drawing.width, height / drawing.height)
        assert scale * drawing.smallest >= 11


def test_from_forty_six_people_on_only_compact_cards_are_drawn() -> None:
    few, many = of(company(45, 5)), of(company(46, 5))
    densities = [
        [d.density for d in drawings(power_stance.draw(found.decisions[0], found))]
        for found in (few, many)
    ]
    assert densities == [["full", "compact"], ["compact"]]


def test_of_more_than_sixty_people_the_key_ones_are_drawn_alone_as_well() -> None:
    found = of(company(70, 5))
    decision = found.decisions[0]
    (picture,) = power_stance.draw(decision, found).sections[0].blocks
    assert isinstance(picture, Picture)
    assert {card.person for drawing in picture.key for card in drawing.cards} == set(
        decision.analysis.key
    )
    fields = {len(drawing.frames) for drawing in (*picture.drawings, *picture.key)}
    assert len(fields) == 1


# ---- what is drawn


def test_rows_go_from_much_power_to_none_known_and_columns_from_against_to_for() -> (
    None
):
    assert _said(_full(MAP)) == [
        *("Strongly against", "Against", "Neutral", "For", "Strongly for", "Unknown"),
        *(word for power in "54321" for word in ("Power", power)),
        *("Power", "unknown"),
    ]


def test_a_power_between_two_stands_in_the_row_of_the_nearest() -> None:
    drawing = _full(MAP)
    assert _frame(drawing, "leo").y == _frame(drawing, "ana").y


def test_the_powerful_against_or_unknown_stand_in_hatched_fields() -> None:
    drawing = _full(MAP)
    hatched = {p: _frame(drawing, p).hatched for p in ("ana", "leo", "eva", "noa")}
    assert hatched == {"ana": False, "leo": True, "eva": False, "noa": True}
    assert sum(frame.hatched for frame in drawing.frames) == 6


def test_the_powerful_for_us_stand_in_outlined_fields() -> None:
    drawing = _full(MAP)
    outlined = [frame for frame in drawing.frames if frame.stroke == "for"]
    assert len(outlined) == 4
    assert _frame(drawing, "ana") in outlined


def test_who_has_no_known_power_stands_apart_from_all_that_is_known() -> None:
    drawing = _full(MAP)
    assert _frame(drawing, "ugo").fill == "page"
    assert not _frame(drawing, "ugo").hatched


def test_the_heads_and_sides_filter_by_what_they_say() -> None:
    picks = {shape.picks for shape in _full(MAP).labels}
    assert {"stance:strongly_for", "stance:unknown", "power:5", "power:unknown"} < picks
    assert "" not in picks


def test_the_legend_tells_what_fields_mean_and_filters_by_stance_and_cover() -> None:
    items = [item for group in _page(MAP).legend for item in group.items]
    assert {item.mark for item in items} >= {"ground-danger", "ground-goal"}
    picks = {item.picks for item in items}
    assert {"stance:against", "cover:none", "power:unknown"} <= picks


def test_the_keyboard_starts_at_who_decides() -> None:
    assert _full(MAP).home == "ana"


def test_on_a_narrow_screen_it_is_told_row_by_row() -> None:
    (section,) = _page(MAP).sections
    (picture,) = section.blocks
    assert isinstance(picture, Picture)
    told = [line.person or tell("en", line.heading or "") for line in picture.outline]
    assert told == [
        *("Power 5 of 5", "leo", "ana", "Power 4 of 5", "noa"),
        *("Power 2 of 5", "eva", "Power unknown", "ugo"),
    ]


def test_nobody_seated_is_said() -> None:
    """
    account: Acme
    people:
      a: {name: A}
    decisions:
      one: {seats: {a: {sits: no}}}
      two: {seats: {a: {stance: for}}}
    """
    page = _page(test_nobody_seated_is_said.__doc__ or "")
    (block,) = page.sections[0].blocks
    assert isinstance(block, Note)
