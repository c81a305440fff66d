"""Every judged field reads as words, whoever says it: card, seat or log."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from decisionmap.briefing import brief
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text
from decisionmap.model.person import Judgement
from decisionmap.words.loader import LANGUAGES

DAY = date(2026, 11, 23)
BOTH = {
    "wins": ("[a quiet year]", "[a new plant]"),
    "wants": ("[one contract]", "[three contracts]"),
    "fears": ("[a stop]", "[two stops]"),
    "cares": ("{price: 3}", "{price: 5, service: 2}"),
    "champion_test": ("{wants_us: yes}", "{wants_us: no}"),
    "note": ("asks for figures", "asks for visits"),
    "off_limits": ("audits the award", "advises the board"),
    "roles": ("[user]", "[buyer, evaluator]"),
    "veto": ("budget", "no"),
    "stance": ("for", "against"),
    "prefers": ("status_quo", "us"),
    "profile": ("guide", "teacher"),
    "mode": ("growth", "trouble"),
    "adaptability": ("laggard", "visionary"),
    "advocacy": ("coach", "champion"),
    "power": ("2", "5"),
    "interest": ("1", "4"),
    "proof": ("guess", "signal"),
    "seen": ("2026-01-15", "2026-10-15"),
}
"""Each field of a judgement as a card and as a seat say it."""


def test_every_field_of_a_judgement_is_tried() -> None:
    aside = {"sits", "places"}
    assert {part.name for part in fields(Judgement)} - aside == BOTH.keys()


@pytest.mark.parametrize("field", BOTH)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_and_a_seat_that_differ_are_both_told(field: str, language: str) -> None:
    card, seat = BOTH[field]
    loaded = read_text(
        f"""
account: Acme
people:
  ana: {{name: Ana Ruiz, title: CFO, {field}: {card}}}
  jo: {{name: Jo Vidal, roles: [decider]}}
decisions:
  a: {{name: A, seats: {{ana: {{{field}: {seat}}}, jo: {{}}}}}}
  b: {{name: B, seats: {{ana: {{}}, jo: {{}}}}}}
""",
        file="acme.yaml",
        as_of=DAY,
    )
    page = write(compose(brief(loaded, as_of=DAY, lang=language)))
    assert "status_quo" not in page.split('id="data"')[0]
    for value in (card, seat):
        if value[0] == "[" and field not in ("roles",):
            assert value.strip("[]") in page
