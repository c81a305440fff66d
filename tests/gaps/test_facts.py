"""Facts many rules tell: weight and veto, who of ours is near and since when, evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from decisionmap.gaps.facts import (
    acquaintance,
    contact,
    evidence,
    listeners,
    standing,
)
from decisionmap.words.telling import tell

MAP = """
account: Acme
people: {{carmen: {{name: Carmen, power: 5{said}}}}}
team: {{jo: {{name: Jo Pérez}}}}
contacts: {{jo: {{{known}}}}}
"""


def _told(phrase: Any) -> str:
    return tell("en", phrase).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("known", "case", "told"),
    [
        ("", "never", "no contact of ours"),
        ("carmen: {depth: met}", "undated", "Jo Pérez: contact without a date"),
        ("carmen: met 2026-11-22", "shallow", "Jo Pérez: last contact 1 day ago"),
        ("carmen: met 2026-06-01", "cold", "Jo Pérez: last contact 175 days ago"),
    ],
)
def test_how_we_stand_with_a_person_is_told_by_the_best_contact(
    known: str, case: str, told: str, analysed: Callable[..., Any]
) -> None:
    analysis = analysed(MAP.format(said="", known=known))
    assert acquaintance(analysis, "carmen") == case
    assert _told(contact(analysis, "carmen")) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", "no stance on the map"),
        (", stance: for", "nobody noted how we know"),
        (", stance: for, proof: signal", "there was a signal, without a date"),
        (
            ", stance: for, proof: behaviour, seen: 2026-11-01",
            "seen in behaviour, 1 Nov 2026",
        ),
    ],
)
def test_evidence_says_how_a_stance_is_known_and_since_when(
    said: str, told: str, analysed: Callable[..., Any]
) -> None:
    analysis = analysed(MAP.format(said=said, known=""))
    assert _told(evidence(analysis, "carmen")) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", "100 % of the weight"),
        (", veto: budget", "100 % of the weight and a veto on budget"),
    ],
)
def test_a_veto_is_said_with_the_weight(
    said: str, told: str, analysed: Callable[..., Any]
) -> None:
    assert (
        _told(standing(analysed(MAP.format(said=said, known="")), "carmen"))
    ) == told


@pytest.mark.parametrize(
    ("swayed", "told"),
    [
        ("", "nobody on the map listens to Carmen"),
        ("b: 1", "listens to Carmen: b"),
        ("b: 1, c: 1, d: 1, e: 1", "listen to Carmen: c, b, d and e"),
        ("b: 1, c: 1, d: 1, e: 1, f: 1", "listen to Carmen: c, b, d and 2 more"),
    ],
)
def test_who_listens_is_told_heaviest_first_and_many_by_their_number(
    swayed: str, told: str, analysed: Callable[..., Any]
) -> None:
    text = """
    account: Acme
    people:
      carmen: {{name: Carmen, power: 3, influences: {{{swayed}}}}}
      b: {{name: b, power: 3}}
      c: {{name: c, power: 4}}
      d: {{name: d, power: 3}}
      e: {{name: e, power: 3}}
      f: {{name: f, power: 3}}
    """
    analysis = analysed(text.format(swayed=swayed))
    assert _told(listeners(analysis, "carmen")) == told
