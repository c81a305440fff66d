"""Who of the competitors knows a person, and how deep, waits behind a switch."""

from __future__ import annotations

from decisionmap.page import Shape
from decisionmap.views.pieces.card import WIDTH, card, sketch
from decisionmap.views.pieces.rivals import holds
from tests.views.accounts import told

MAP = """
map: 1
account: {name: Acme}
people:
  ana: {name: Ana Ruiz, power: 3}
  leo: {name: Leo Gil, power: 3}
competitors:
  kessler: {name: Kessler, contacts: {ana: met}}
  norte: {name: Norte, contacts: {ana: trusted}}
  status_quo: {name: Nothing}
"""
THIRD = "  sur: {name: Sur, contacts: {ana: working}}\n"
VETO = MAP.replace("Ana Ruiz,", "Ana Ruiz, veto: yes,")


def _on_edge(text: str, person: str) -> list[Shape]:
    drawn = card(sketch(told(text), person), "full", (0, 0))
    return [shape for shape in drawn.shapes if shape.part == "badge"]


def _laid_over(text: str, person: str) -> list[Shape]:
    return [shape for shape in _on_edge(text, person) if shape.layer == "rivals"]


def _words(text: str) -> list[object]:
    return [shape.text for shape in _on_edge(text, "ana") if shape.kind == "text"]


def test_the_closest_has_one_pill_that_the_switch_gives_its_depth() -> None:
    once = MAP.replace("  kessler: {name: Kessler, contacts: {ana: met}}\n", "")
    shapes = _laid_over(once, "ana")
    assert _words(once) == ["Norte"]
    assert [(s.kind, s.mark) for s in shapes] == [
        ("rect", ""),
        ("mark", "held-trusted"),
    ]


def test_whoever_knows_a_person_best_stands_at_the_edge() -> None:
    assert _words(MAP) == ["Norte", "Kessler"]
    marks = [s.mark for s in _laid_over(MAP, "ana") if s.mark]
    assert marks == ["held-trusted", "held-met"]


def test_whose_name_has_no_room_is_counted() -> None:
    assert _words(MAP + THIRD) == ["Norte", "+2"]
    assert _words(VETO)[1:] == ["Norte", "+1"]


def test_nothing_lies_on_the_lower_edge_over_the_role() -> None:
    assert max(shape.y for shape in _on_edge(MAP, "ana")) < 2


def test_nothing_is_laid_over_whom_no_competitor_knows() -> None:
    assert _laid_over(MAP, "leo") == []


def test_names_of_any_length_stay_within_the_card() -> None:
    long = MAP.replace("Kessler,", "Kesselmaier Anlagenbau,").replace(
        "Norte,", "Norteña de Automatización,"
    )
    assert [name for name, _ in holds(told(long).analysis.account, "ana")]
    for shape in _laid_over(long, "ana"):
        assert 12 <= shape.x <= WIDTH - 8 - shape.width
