"""Influence shows who sways whom on the way to who decides, and no line crosses a card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from decisionmap.model.account import Account
from decisionmap.page import ARROW, Connector, Drawing, Note, Page, Picture
from decisionmap.views import influence
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example, of, web, webs
from tests.views.described import both, drawn_now, legend_line
from tests.views.legible import drawings, faults, tip, way

SNAPSHOT = Path(__file__).with_name("influence_penarrubia.txt")
"""Written anew by ``DECISIONMAP_SNAPSHOT=write pytest tests/views/test_influence.py``."""


def _page(text: str) -> Page:
    found = briefed(text)
    return influence.draw(found.decisions[0], found)


def _drawn(test: object) -> Drawing:
    page = _page(test.__doc__ or "")
    assert faults(page) == []
    return drawings(page)[0]


def _cards(drawing: Drawing) -> dict[str, tuple[float, float]]:
    return {card.person: (card.x, card.y) for card in drawing.cards}


def _lines(drawing: Drawing) -> dict[tuple[str, str], Connector]:
    return {(line.source, line.target): line for line in drawing.connectors}


def _said(drawing: Drawing, language: str = "en") -> list[str]:
    return [tell(language, s.text) for s in drawing.labels if s.kind == "text"]


def _notes(page: Page) -> list[str]:
    return [
        tell("en", block.text)
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Note)
    ]


# ---- legible


@pytest.mark.parametrize("name", ["penarrubia", "minimo"])
def test_the_examples_can_be_read(name: str) -> None:
    found = example(name)
    assert faults(influence.draw(found.decisions[0], found)) == []


@settings(deadline=None)
@given(webs())
def test_no_line_of_any_web_of_sixty_runs_through_a_card(drawn: Account) -> None:
    found = of(drawn)
    page = influence.draw(found.decisions[0], found)
    assert faults(page) == []
    for drawing in drawings(page):
        assert len(drawing.cards) == len(drawn.people)
        assert _joined(drawing) == _meant(drawn)


def _joined(drawing: Drawing) -> list[tuple[bool, list[str]]]:
    told = []
    for line in drawing.connectors:
        ends = [line.source, line.target]
        told.append((line.arrow, ends if line.arrow else sorted(ends)))
    return sorted(told)


def _meant(drawn: Account) -> list[tuple[bool, list[str]]]:
    people = drawn.people.values()
    sways = [
        (True, [p.id, tie.target])
        for p in people
        for tie in p.influences
        if tie.target != p.id
    ]
    pairs = {frozenset((p.id, c.other)) for p in people for c in p.conflicts}
    return sorted([*sways, *((False, sorted(pair)) for pair in pairs)])


@pytest.mark.parametrize(
    ("people", "ties", "deciders"), [(10, 18, 1), (30, 60, 2), (60, 180, 1)]
)
def test_webs_of_ten_thirty_and_sixty_can_be_read(
    people: int, ties: int, deciders: int
) -> None:
    found = of(web(people, ties, deciders))
    page = influence.draw(found.decisions[0], found)
    assert faults(page) == []
    for drawing in drawings(page):
        assert 0.4 < drawing.width / drawing.height < 4


def test_a_thousand_people_are_drawn_whole() -> None:
    found = of(web(1000, 2000, 3))
    page = influence.draw(found.decisions[0], found)
    for drawing in drawings(page):
        assert len(drawing.cards) == 1000
        assert len(drawing.connectors) == 2000


def test_the_example_fits_its_windows_with_names_of_eleven_pixels() -> None:
    """1440 × 900 holds the full cards, 1280 × 720 the compact ones."""
    found = example("penarrubia")
    full, compact = drawings(influence.draw(found.decisions[0], found))
    for drawing, (width, height) in ((full, (1128, 660)), (compact, (1016, 520))):
        scale = min(width / drawing.width, height / drawing.height)
        assert scale * drawing.smallest >= 11


# ---- what is drawn


def test_the_example_is_drawn_as_it_was() -> None:
    found = example("penarrubia")
    lines = _described(influence.draw(found.decisions[0], found))
    assert drawn_now(lines, SNAPSHOT) == SNAPSHOT.read_text(encoding="utf-8")


def _described(page: Page) -> Iterator[str]:
    for drawing in drawings(page):
        yield f"{drawing.density} {drawing.width:g} x {drawing.height:g}"
        for label in drawing.labels:
            yield f"  label {label.x:g},{label.y:g} {both(label.text) or label.path}"
        for line in drawing.connectors:
            points = " ".join(f"{x:g},{y:g}" for x, y in line.points)
            look = f"{line.kind} {line.width:g}" + (f" ({line.dash})" * bool(line.dash))
            yield f"  {look} {line.source} {line.target} {points}"
        for card in drawing.cards:
            yield f"  card {card.person} {card.x:g},{card.y:g}"
    for group in page.legend:
        if tell("en", group.title) == "Lines":
            yield legend_line(group)


def test_the_same_account_is_drawn_alike_twice() -> None:
    found = example("penarrubia")
    first, second = (influence.draw(found.decisions[0], found) for _ in range(2))
    assert first == second


def test_columns_stand_by_steps_with_who_decides_at_the_right() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      eng: {name: Bob, influences: {cio: 3}}
      sec: {name: Cid, influences: {eng: 2}}
    """
    drawn = _drawn(test_columns_stand_by_steps_with_who_decides_at_the_right)
    cards = _cards(drawn)
    assert cards["sec"][0] < cards["eng"][0] < cards["cio"][0]
    assert _said(drawn) == ["2 steps", "1 step", "Decision"]
    assert _said(drawn, "es") == ["2 pasos", "1 paso", "Decisión"]
    assert drawn.home == "cio"


def test_a_line_is_as_wide_as_the_sway_is_strong() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: {strength: 1, proof: signal}}}
      b: {name: B, influences: {cio: {strength: 5, proof: behaviour}}}
    """
    lines = _lines(_drawn(test_a_line_is_as_wide_as_the_sway_is_strong))
    assert lines["a", "cio"].width < lines["b", "cio"].width
    assert {line.dash for line in lines.values()} == {""}


def test_a_sway_without_proof_or_guessed_is_dashed() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: {strength: 3, proof: claim}}}
      b: {name: B, influences: {cio: {strength: 3, proof: guess}}}
      c: {name: C, influences: {cio: 3}}
    """
    lines = _lines(_drawn(test_a_sway_without_proof_or_guessed_is_dashed))
    dashed = {source for (source, _), line in lines.items() if line.dash}
    assert dashed == {"b", "c"}


def test_an_arrow_ends_before_the_card_and_its_tip_touches_it() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      eng: {name: Bob, influences: {cio: 3}}
    """
    drawn = _drawn(test_an_arrow_ends_before_the_card_and_its_tip_touches_it)
    (line,) = drawn.connectors
    assert line.points[-1][0] == _cards(drawn)["cio"][0] - ARROW
    assert tip(line)[0] == _cards(drawn)["cio"][0]


def test_a_conflict_told_twice_is_one_dotted_line_with_its_sign_and_no_arrow() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: 3}, conflicts: {b: 2}}
      b: {name: B, influences: {cio: 3}, conflicts: {a: 4}}
    """
    drawn = _drawn(
        test_a_conflict_told_twice_is_one_dotted_line_with_its_sign_and_no_arrow
    )
    (line,) = (line for line in drawn.connectors if line.kind == "conflict")
    assert line.dash
    assert line.stroke == "conflict"
    assert not line.arrow
    assert line.sign is not None
    middle = (line.sign.x + 8, line.sign.y + 8)
    assert min(abs(x - middle[0]) + abs(y - middle[1]) for x, y in way(line)) < 6


def test_a_long_line_takes_a_free_slot_between_the_cards_it_passes() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: 3}}
      b: {name: B, influences: {cio: 3}}
      c: {name: C, influences: {a: 3, b: 3}}
      d: {name: D, influences: {c: 3}, conflicts: {cio: 2}}
    """
    drawn = _drawn(test_a_long_line_takes_a_free_slot_between_the_cards_it_passes)
    line = _lines(drawn)["d", "cio"]
    cards = _cards(drawn)
    for person in ("a", "b", "c"):
        x, y = cards[person]
        at = [py for px, py in way(line) if x <= px <= x + 176]
        assert at
        assert all(py < y - 10 or py > y + 90 for py in at)


def test_whoever_sways_back_has_a_line_back() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider], influences: {eng: 2}}
      eng: {name: Bob, influences: {cio: 3}}
    """
    lines = _lines(_drawn(test_whoever_sways_back_has_a_line_back))
    there, back = lines["eng", "cio"], lines["cio", "eng"]
    assert there.points[0][0] < there.points[-1][0]
    assert back.points[0][0] > back.points[-1][0]
    assert abs(there.points[0][1] - back.points[-1][1]) >= 8


def test_a_line_between_two_of_one_column_bows_out_beside_it() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: 3}}
      b: {name: B, influences: {cio: 3, a: 2, c: 1}}
      c: {name: C, influences: {cio: 3}}
    """
    drawn = _drawn(test_a_line_between_two_of_one_column_bows_out_beside_it)
    cards, lines = _cards(drawn), _lines(drawn)
    assert cards["a"][0] == cards["b"][0] == cards["c"][0]
    for end in ("a", "c"):
        out = [x for x, _ in way(lines["b", end])]
        assert max(out) <= cards["a"][0] or min(out) >= cards["a"][0] + 176


def test_of_several_who_decide_each_stands_at_the_right() -> None:
    """
    account: Acme
    people:
      one: {name: Ann, roles: [decider]}
      two: {name: Bob, roles: [decider]}
      eng: {name: Cid, influences: {two: 3}}
    """
    cards = _cards(_drawn(test_of_several_who_decide_each_stands_at_the_right))
    assert cards["eng"][0] < cards["one"][0] == cards["two"][0]


def test_a_circle_of_sway_has_its_place_by_the_fewest_steps() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider], influences: {c: 1}}
      a: {name: A, influences: {cio: 3}}
      b: {name: B, influences: {a: 3}}
      c: {name: C, influences: {b: 3}}
    """
    cards = _cards(_drawn(test_a_circle_of_sway_has_its_place_by_the_fewest_steps))
    assert cards["c"][0] < cards["b"][0] < cards["a"][0] < cards["cio"][0]


def test_people_without_a_path_stand_in_a_lane_of_their_own() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: 3}}
      b: {name: B, influences: {cio: 3}}
      lone: {name: Lea}
      wolf: {name: Wim, influences: {lone: 2}}
    """
    drawn = _drawn(test_people_without_a_path_stand_in_a_lane_of_their_own)
    assert "No known path to the decider" in _said(drawn)
    cards = _cards(drawn)
    lowest = max(cards[person][1] for person in ("cio", "a", "b"))
    assert all(cards[person][1] > lowest for person in ("lone", "wolf"))
    assert ("wolf", "lone") in _lines(drawn)


SIGNED = """
account: Acme
people:
  cio: {name: Ann, roles: [decider], influences: {aid: 2, ceo: 3}}
  eng: {name: Bob, influences: {cio: 3, ceo: 1}}
  aid: {name: Cid}
  ceo: {name: Dee, roles: [signatory]}
  law: {name: Eve, roles: [signatory]}
"""


def test_who_signs_and_hears_who_decides_stands_after_the_decision() -> None:
    """Aid hears her too and signs nothing; law signs, but nobody is known to sway him."""
    page = _page(SIGNED)
    assert faults(page) == []
    drawn = drawings(page)[0]
    assert _said(drawn) == [
        "1 step",
        "Decision",
        "Signature",
        "No known path to the decider",
    ]
    assert _said(drawn, "es")[:3] == ["1 paso", "Decisión", "Firma"]
    cards = _cards(drawn)
    assert cards["eng"][0] < cards["cio"][0] < cards["ceo"][0]
    assert all(cards[person][1] > cards["eng"][1] for person in ("aid", "law"))
    assert drawn.home == "cio"


def test_an_outline_tells_who_signs_after_all_steps_to_the_decision() -> None:
    [told] = [b for b in _page(SIGNED).sections[0].blocks if isinstance(b, Picture)]
    lines = [tell("en", one.heading or one.person) for one in told.outline]
    assert lines == [
        *("Decision", "cio", "1 step", "eng", "Signature", "ceo"),
        *("No known path to the decider", "aid", "law"),
    ]


def test_who_signs_and_sways_who_decides_stands_before_the_decision() -> None:
    drawn = drawings(
        _page(SIGNED.replace("[signatory]}", "[signatory], influences: {cio: 1}}", 1))
    )[0]
    cards = _cards(drawn)
    assert cards["ceo"][0] < cards["cio"][0]
    assert "Signature" not in _said(drawn)


def test_many_without_a_path_stand_in_rows_and_no_endless_column() -> None:
    found = of(web(40, 0))
    page = influence.draw(found.decisions[0], found)
    assert faults(page) == []
    for drawing in drawings(page):
        assert len({card.x for card in drawing.cards}) > 3
        assert 0.4 < drawing.width / drawing.height < 4


def test_with_no_decider_steps_are_counted_to_who_holds_the_budget() -> None:
    """
    account: Acme
    people:
      cfo: {name: Ann, roles: [economic_buyer]}
      eng: {name: Bob, influences: {cfo: 3}}
    """
    text = test_with_no_decider_steps_are_counted_to_who_holds_the_budget.__doc__ or ""
    page = _page(text)
    assert _said(drawings(page)[0]) == ["1 step", "Budget"]
    assert _notes(page) == [
        "Nobody on the map decides yet: steps are counted to whoever holds the budget."
    ]


def test_with_nobody_known_to_decide_the_sways_still_run_from_left_to_right() -> None:
    """
    account: Acme
    people:
      a: {name: A, influences: {b: 3}}
      b: {name: B, influences: {c: 3}}
      c: {name: C}
      d: {name: D}
    """
    test = test_with_nobody_known_to_decide_the_sways_still_run_from_left_to_right
    page = _page(test.__doc__ or "")
    assert faults(page) == []
    drawn = drawings(page)[0]
    cards = _cards(drawn)
    assert cards["a"][0] < cards["b"][0] < cards["c"][0]
    assert _said(drawn) == ["No known influence"]
    assert any("Nobody on the map decides" in note for note in _notes(page))


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
    assert len(_notes(page)) == 1


def test_a_map_without_any_sway_asks_who_listens_to_whom() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A}
    """
    page = _page(test_a_map_without_any_sway_asks_who_listens_to_whom.__doc__ or "")
    assert _notes(page) == ["Nobody on the map sways anybody yet: who listens to whom?"]


@pytest.mark.parametrize("lines", [2, 5, 8])
def test_lines_beside_each_other_stay_apart_on_their_way(lines: int) -> None:
    """Each of one column sways his own above or below: the lines fall side by side."""
    people = [f"  d{n}: {{name: D{n}, roles: [decider]}}" for n in range(lines)]
    people += [
        f"  s{n}: {{name: S{n}, influences: {{d{n}: {{strength: 3, proof: signal}}}}}}"
        for n in range(lines)
    ]
    people += [f"  t{n}: {{name: T{n}, influences: {{d0: 1}}}}" for n in range(9)]
    page = _page("\n".join(["account: Acme", "people:", *people]))
    assert faults(page) == []
    for drawing in drawings(page):
        found = _lines(drawing)
        ways = [way(found[f"s{n}", f"d{n}"], 60) for n in range(lines)]
        for i, one in enumerate(ways):
            for other in ways[:i]:
                assert _nearest(one, other) >= 4


def _nearest(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> float:
    return min(((x - a) ** 2 + (y - b) ** 2) ** 0.5 for x, y in one for a, b in other)


def test_the_legend_lists_only_the_lines_in_use() -> None:
    """
    account: Acme
    people:
      cio: {name: Ann, roles: [decider]}
      a: {name: A, influences: {cio: {strength: 3, proof: signal}}}
    """
    text = test_the_legend_lists_only_the_lines_in_use.__doc__ or ""
    sure = {"line-influences"}
    for written, marks in (
        (text, sure),
        (text.replace("signal", "guess"), {*sure, "line-unverified"}),
        (text.replace("}}}", "}}, conflicts: {cio: 1}}"), {*sure, "line-conflict"}),
    ):
        groups = _page(written).legend
        found = {item.mark for group in groups for item in group.items}
        assert {mark for mark in found if mark.startswith("line-")} == marks


def test_the_keyboard_walks_from_who_decides_to_everybody() -> None:
    found = example("penarrubia")
    for drawing in drawings(influence.draw(found.decisions[0], found)):
        assert drawing.home == "javier"
        assert drawing.neighbours["javier"]["left"] in {"ramon", "marta", "tomas"}
