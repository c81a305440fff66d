"""Power × Interest shows Mendelow's four fields, and apart whoever stands in none."""

from __future__ import annotations

import pytest
from hypothesis import given

from decisionmap.model.account import Account
from decisionmap.page import Drawing, Note, Page, Picture
from decisionmap.views import power_interest
from decisionmap.views.style.metrics import width
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example, of, organisations
from tests.views.legible import drawings, faults

MAP = """
account: Acme
people:
  ana: {name: Ana, power: 5, interest: 4}
  leo: {name: Leo, power: 4, interest: 1}
  eva: {name: Eva, power: 2, interest: 5}
  noa: {name: Noa, power: 1, interest: 2}
"""
UNKNOWN = "  ugo: {name: Ugo, power: 5, roles: [user]}\n"


def _page(text: str) -> Page:
    found = briefed(text)
    return power_interest.draw(found.decisions[0], found)


def _named(drawing: Drawing, language: str = "en") -> dict[str, str]:
    """Each person → the name of the field in which the card stands."""
    found = {}
    for card in drawing.cards:
        for frame in drawing.frames:
            across = frame.x <= card.x <= frame.x + frame.width
            if across and frame.y <= card.y <= frame.y + frame.height:
                label = frame.label
                found[card.person] = tell(language, label.text) if label else ""
    return found


@pytest.mark.parametrize("name", ["penarrubia", "hospital", "group", "minimo"])
def test_the_examples_can_be_read(name: str) -> None:
    found = example(name)
    for decision in found.decisions:
        assert faults(power_interest.draw(decision, found)) == []


@given(organisations())
def test_any_people_can_be_read_and_each_stands_once(drawn: Account) -> None:
    found = of(drawn)
    page = power_interest.draw(found.decisions[0], found)
    assert faults(page) == []
    for drawing in drawings(page):
        assert sorted(card.person for card in drawing.cards) == sorted(drawn.people)


def test_everybody_stands_in_one_of_four_named_fields() -> None:
    full = drawings(_page(MAP))[0]
    assert len(full.frames) == 4
    assert _named(full) == {
        "ana": "Key players",
        "leo": "Keep satisfied",
        "eva": "Keep informed",
        "noa": "Minimal effort",
    }
    assert _named(full, "es")["ana"] == "Gestionar de cerca"


def test_power_grows_upwards_and_interest_to_the_right() -> None:
    at = {card.person: card for card in drawings(_page(MAP))[0].cards}
    assert at["ana"].y == at["leo"].y < at["eva"].y == at["noa"].y
    assert at["ana"].x == at["eva"].x > at["leo"].x == at["noa"].x


@pytest.mark.parametrize("people", [1, 40])
def test_all_heads_stand_over_the_middle_of_their_columns_or_over_the_start(
    people: int,
) -> None:
    """Over the start where a column is so wide that its middle is not seen with it."""
    more = "".join(
        f"  p{i}: {{name: P{i}, power: 4, interest: 4}}\n" for i in range(people)
    )
    for drawing in drawings(_page(MAP + more)):
        columns = sorted({(frame.x, frame.width) for frame in drawing.frames})
        heads = [
            one for one in drawing.labels if one.y < drawing.frames[0].y and one.text
        ]
        starts = {
            round(head.x - x) for head, (x, _) in zip(heads, columns, strict=True)
        }
        middles = [
            abs(head.x + width(head.text, head.size, head.weight) / 2 - x - wide / 2)
            for head, (x, wide) in zip(heads, columns, strict=True)
        ]
        assert max(middles) < 2 if people == 1 else starts == {12}


def test_whoever_is_not_known_enough_stands_apart_in_no_field() -> None:
    full = drawings(_page(MAP + UNKNOWN))[0]
    assert _named(full)["ugo"] == ""
    assert len(full.frames) == 6
    at = {card.person: card for card in full.cards}
    assert at["ugo"].y == at["ana"].y
    assert at["ugo"].x > at["ana"].x


def test_the_name_of_a_field_filters_by_it() -> None:
    frames = drawings(_page(MAP))[0].frames
    picks = [frame.label.picks for frame in frames if frame.label]
    assert picks == ["field:satisfied", "field:key", "field:minimal", "field:informed"]


def test_the_more_powerful_stand_first_in_a_field() -> None:
    people = "".join(
        f"  p{n}: {{name: Persona {n}, power: {power}, interest: 4}}\n"
        for n, power in enumerate((3, 5, 4))
    )
    full = drawings(_page(f"account: Acme\npeople:\n{people}"))[0]
    assert [card.person for card in full.cards] == ["p1", "p2", "p0"]


def test_on_a_narrow_screen_the_fields_follow_each_other() -> None:
    (picture,) = _page(MAP + UNKNOWN).sections[0].blocks
    assert isinstance(picture, Picture)
    told = [line.person or tell("en", line.heading or "") for line in picture.outline]
    assert told == [
        *("Key players", "ana", "Keep satisfied", "leo", "Keep informed", "eva"),
        *("Minimal effort", "noa", "Power or interest unknown", "ugo"),
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
