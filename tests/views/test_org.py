"""Org shows who reports to whom, legibly in every density, language and size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from decisionmap.model.account import Account
from decisionmap.page import Drawing, Page
from decisionmap.views import org
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, company, example, of, organisations
from tests.views.described import both, drawn_now, legend_line
from tests.views.legible import drawings, faults

SNAPSHOT = Path(__file__).with_name("org_penarrubia.txt")
"""Written anew by ``DECISIONMAP_SNAPSHOT=write pytest tests/views/test_org.py``."""


def _page(text: str) -> Page:
    found = briefed(text)
    return org.draw(found.decisions[0], found)


def _full(text: str) -> Drawing:
    return drawings(_page(text))[0]


def _lines(drawing: Drawing) -> set[tuple[str, str, str]]:
    return {(line.source, line.target, line.kind) for line in drawing.connectors}


# ---- legible


@pytest.mark.parametrize("name", ["penarrubia", "minimo"])
def test_the_examples_can_be_read(name: str) -> None:
    found = example(name)
    assert faults(org.draw(found.decisions[0], found)) == []


@given(organisations())
def test_any_organisation_can_be_read(drawn: Account) -> None:
    found = of(drawn)
    page = org.draw(found.decisions[0], found)
    assert faults(page) == []
    assert all(len(d.cards) == len(drawn.people) for d in drawings(page))


@pytest.mark.parametrize("span", [2, 9, 299])
def test_three_hundred_people_can_be_read_and_make_no_endless_strip(span: int) -> None:
    found = of(company(300, span))
    page = org.draw(found.decisions[0], found)
    assert faults(page) == []
    for drawing in drawings(page):
        assert 0.4 < drawing.width / drawing.height < 4


def test_the_example_fits_its_windows_with_names_of_eleven_pixels() -> None:
    """1440 × 900 holds the full cards, 1280 × 720 the compact ones."""
    found = example("penarrubia")
    full, compact = drawings(org.draw(found.decisions[0], found))
    for drawing, (width, height) in ((full, (1128, 700)), (compact, (1016, 540))):
        scale = min(width / drawing.width, height / drawing.height)
        assert scale * drawing.smallest >= 11


def test_a_chain_of_four_hundred_managers_is_drawn() -> None:
    found = of(company(400, 1))
    page = org.draw(found.decisions[0], found)
    assert len(drawings(page)[0].cards) == 400


# ---- what is drawn


def test_the_example_is_drawn_as_it_was() -> None:
    found = example("penarrubia")
    lines = _described(org.draw(found.decisions[0], found))
    assert drawn_now(lines, SNAPSHOT) == SNAPSHOT.read_text(encoding="utf-8")


def _described(page: Page) -> Iterator[str]:
    for drawing in drawings(page):
        yield f"{drawing.density} {drawing.width:g} x {drawing.height:g}"
        for frame in drawing.frames:
            place = f"{frame.x:g},{frame.y:g} {frame.width:g} x {frame.height:g}"
            yield f"  frame {place} {both(frame.label.text)}"
        for line in drawing.connectors:
            points = " ".join(f"{x:g},{y:g}" for x, y in line.points)
            yield f"  {line.kind} {line.source} {line.target} {points}"
        for card in drawing.cards:
            yield f"  card {card.person} {card.x:g},{card.y:g} {both(card.label)}"
            shown = [s for s in card.shapes[1:] if not s.layer]
            yield "    " + " | ".join(s.mark or both(s.text) for s in shown)
    for group in page.legend:
        if group.layer:
            continue
        yield legend_line(group)


def test_the_same_account_is_drawn_alike_twice() -> None:
    found = example("penarrubia")
    first, second = (org.draw(found.decisions[0], found) for _ in range(2))
    assert first == second


def test_roots_own_leaves_stand_beside_it() -> None:
    """
    account: Acme
    people:
      ceo: {name: Ann}
      law: {name: Lea, reports_to: ceo}
      ops: {name: Olaf, reports_to: ceo}
      fin: {name: Fay, reports_to: ops}
    """
    cards = _cards(test_roots_own_leaves_stand_beside_it)
    assert cards["law"][1] == cards["ceo"][1] < cards["ops"][1] < cards["fin"][1]


def test_siblings_who_lead_nobody_hang_in_stacks_of_three() -> None:
    """
    account: Acme
    people:
      boss: {name: Ann}
      a: {name: A, reports_to: boss}
      b: {name: B, reports_to: boss}
      c: {name: C, reports_to: boss}
      d: {name: D, reports_to: boss}
    """
    cards = _cards(test_siblings_who_lead_nobody_hang_in_stacks_of_three)
    columns = {x for person, (x, _) in cards.items() if person != "boss"}
    assert len(columns) == 2


def test_a_second_manager_and_a_dotted_one_have_their_lines() -> None:
    """
    account: Acme
    people:
      boss: {name: Ann}
      ops: {name: Olaf, reports_to: boss}
      fin: {name: Fay, reports_to: boss}
      bob: {name: Bob, reports_to: [ops, fin]}
      eve: {name: Eve, reports_to: [{to: ops, line: dotted}, fin]}
    """
    drawn = _drawn(test_a_second_manager_and_a_dotted_one_have_their_lines)
    assert {("ops", "bob", "reports"), ("fin", "bob", "reports")} <= _lines(drawn)
    assert {("ops", "eve", "dotted"), ("fin", "eve", "reports")} <= _lines(drawn)


def test_a_line_to_somebody_external_is_dashed_and_so_is_the_card() -> None:
    """
    account: Acme
    people:
      boss: {name: Ann}
      ext: {name: Eva, external: Delmas, reports_to: boss}
    """
    drawn = _drawn(test_a_line_to_somebody_external_is_dashed_and_so_is_the_card)
    assert [bool(line.dash) for line in drawn.connectors] == [True]
    frames = {c.person: c.shapes[0].dash for c in drawn.cards}
    assert frames["ext"]
    assert not frames["boss"]


def test_a_line_passes_over_a_manager_who_has_no_part_in_the_decision() -> None:
    """
    account: Acme
    people:
      ceo: {name: Ann}
      mid: {name: Mia, reports_to: ceo}
      low: {name: Leo, reports_to: mid}
    decisions:
      one: {seats: {ceo: {stance: for}, low: {stance: for}}}
      two: {seats: {mid: {stance: for}}}
    """
    drawn = _drawn(test_a_line_passes_over_a_manager_who_has_no_part_in_the_decision)
    assert _lines(drawn) == {("ceo", "low", "reports-via")}


def test_people_without_any_line_stand_in_a_block_of_their_own() -> None:
    """
    account: Acme
    people:
      boss: {name: Ann}
      a: {name: A, reports_to: boss}
      lone: {name: Lea}
      wolf: {name: Wim}
    """
    drawn = _drawn(test_people_without_any_line_stand_in_a_block_of_their_own)
    labels = [tell("en", frame.label.text) for frame in drawn.frames]
    assert labels == ["No reporting line · 2"]


def test_without_any_line_people_are_grouped_by_unit() -> None:
    """
    account: Acme
    people:
      a: {name: A, unit: Finance}
      b: {name: B, unit: Plant}
      c: {name: C, unit: Finance}
    """
    drawn = _drawn(test_without_any_line_people_are_grouped_by_unit)
    labels = [tell("en", frame.label.text) for frame in drawn.frames]
    assert labels == ["Finance · 2", "Plant · 1"]


def test_each_of_several_roots_has_its_block() -> None:
    """
    account: Acme
    people:
      p: {name: P, unit: Finance}
      q: {name: Q, reports_to: p}
      u: {name: U}
      v: {name: V, reports_to: u}
    """
    drawn = _drawn(test_each_of_several_roots_has_its_block)
    labels = [tell("en", frame.label.text) for frame in drawn.frames]
    assert labels == ["Finance · 2", "With U · 2"]


def test_the_keyboard_starts_at_who_decides() -> None:
    """
    account: Acme
    people:
      a: {name: A}
      b: {name: B, roles: [decider]}
    """
    assert _drawn(test_the_keyboard_starts_at_who_decides).home == "b"


def test_the_legend_explains_the_pills_that_are_in_use() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, veto: legal, prefers: norte}, bob: {name: Bob}}
    competitors: {norte: {name: Norte}}
    """
    text = test_the_legend_explains_the_pills_that_are_in_use.__doc__ or ""
    for written, pills in (
        (text, {"pill-veto", "pill-competitor"}),
        (text.replace("veto: legal, ", ""), {"pill-competitor"}),
    ):
        marks = {item.mark for group in _page(written).legend for item in group.items}
        assert {mark for mark in marks if mark.startswith("pill-")} == pills


def test_the_legend_lists_only_what_is_in_use() -> None:
    """
    account: Acme
    people:
      a: {name: A, stance: for}
      b: {name: B, stance: against, power: 3}
    """
    page = _page(test_the_legend_lists_only_what_is_in_use.__doc__ or "")
    marks = {item.mark for group in page.legend for item in group.items}
    assert {"chip-for", "chip-against", "power-3", "power-unknown"} <= marks
    assert not {"chip-neutral", "cover-covered", "line-reports"} & marks


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
    assert drawings(page) == ()
    assert [type(b).__name__ for s in page.sections for b in s.blocks] == ["Note"]


def _drawn(test: object) -> Drawing:
    return _full(test.__doc__ or "")


def _cards(test: object) -> dict[str, tuple[float, float]]:
    return {card.person: (card.x, card.y) for card in _drawn(test).cards}
