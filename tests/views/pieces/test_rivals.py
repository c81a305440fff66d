"""Who of the competitors knows a person, and how deep, waits behind a switch."""

from __future__ import annotations

from decisionmap.page import Shape
from decisionmap.views.pieces.card import WIDTH, card, sketch
from decisionmap.views.pieces.rivals import holds
from decisionmap.views.style.marks import HELD
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


def _laid_over(text: str, person: str) -> list[Shape]:
    drawn = card(sketch(told(text), person), "full", (0, 0))
    return [shape for shape in drawn.shapes if shape.layer == "rivals"]


def test_whoever_knows_a_person_best_stands_first() -> None:
    shapes = _laid_over(MAP, "ana")
    assert [s.text for s in shapes if s.kind == "text"] == ["Norte", "Kessler"]
    assert [s.mark for s in shapes if s.mark] == ["held-trusted", "held-met"]


def test_of_more_than_two_the_rest_are_counted() -> None:
    shapes = _laid_over(MAP + THIRD, "ana")
    assert [s.text for s in shapes if s.kind == "text"] == ["Norte", "+2"]


def test_nothing_is_laid_over_whom_no_competitor_knows() -> None:
    assert _laid_over(MAP, "leo") == []


def test_names_of_any_length_stay_within_the_card() -> None:
    long = MAP.replace("Kessler,", "Kesselmaier Anlagenbau,").replace(
        "Norte,", "Norteña de Automatización,"
    )
    assert [name for name, _ in holds(told(long).analysis.account, "ana")]
    for shape in _laid_over(long, "ana"):
        assert 26 <= shape.x <= WIDTH - max(shape.width, HELD[0])
