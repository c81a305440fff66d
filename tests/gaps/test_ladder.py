"""The ladder of asks: the first question of the champion test that is not yet a yes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from decisionmap.gaps.ladder import doubt, next_ask, told
from decisionmap.model.settings import Thresholds
from decisionmap.words.telling import tell

MAP = """
account: Acme
people:
  luis: {{name: Luis, power: 3, stance: for, champion_test: {{{test}}}}}
  carmen: {{name: Carmen, power: 5, roles: [decider]}}
team: {{jo: {{name: Jo Pérez}}}}
contacts: {{jo: {{{known}}}}}
"""
MET = "carmen: working 2026-11-22"
ALL = "wants_us: yes, has_clout: yes, sells_inside: yes, vested: yes"


@pytest.mark.parametrize(
    ("test", "known", "ask"),
    [
        ("has_clout: yes", "", "Ask Luis for a plain word on whom to choose today"),
        ("wants_us: yes", "", "Ask Luis to bring us together with Carmen"),
        (
            "wants_us: yes",
            MET,
            "Ask Luis to bring us together with those whose yes it takes",
        ),
        (
            "wants_us: yes, has_clout: yes",
            "",
            "Ask Luis to make our case in a meeting without us",
        ),
        (
            "wants_us: yes, has_clout: yes, sells_inside: yes, vested: no",
            "",
            "Ask Luis what there is to gain from it personally",
        ),
        ("", "", "Ask Luis to bring us together with Carmen"),
        ("", MET, "Ask Luis to make our case in a meeting without us"),
        (ALL, MET, "Ask Luis to make our case in a meeting without us"),
    ],
)
def test_the_next_ask_is_the_first_rung_that_is_no_yes(
    test: str, known: str, ask: str, analysed: Callable[..., Any]
) -> None:
    analysis = analysed(MAP.format(test=test, known=known))
    assert tell("en", next_ask(analysis, "luis")) == ask


@pytest.mark.parametrize(
    ("covered", "ask"),
    [
        (0.7, "Ask Luis to bring us together with those whose yes it takes"),
        (0.71, "Ask Luis to bring us together with Carmen"),
    ],
)
def test_whoever_decides_is_met_from_the_very_threshold_of_cover(
    covered: float, ask: str, analysed: Callable[..., Any]
) -> None:
    today = "carmen: working 2026-11-23"
    analysis = analysed(MAP.format(test="wants_us: yes", known=today))
    held = replace(analysis, thresholds=Thresholds(covered=covered))
    assert tell("en", next_ask(held, "luis")) == ask


def test_the_doubt_is_the_question_behind_the_ask(analysed: Callable[..., Any]) -> None:
    analysis = analysed(MAP.format(test="wants_us: yes", known=MET))
    assert tell("en", doubt(analysis, "luis")) == "Who changes course when Luis speaks"
    assert tell("es", doubt(analysis, "luis")).startswith("Quién cambia de rumbo")


def test_the_four_answers_are_read_one_by_one(analysed: Callable[..., Any]) -> None:
    analysis = analysed(MAP.format(test="wants_us: yes, vested: no", known=""))
    assert [tell("en", answer) for answer in told(analysis, "luis")] == [
        "wants us: yes",
        "has clout: unknown",
        "sells inside: unknown",
        "has a stake of their own: no",
    ]


@pytest.mark.parametrize(
    ("language", "asked", "doubted"),
    [
        (
            "en",
            "Ask Luis whether what there is to gain (“the post”) hangs on choosing us",
            "Does what Luis gains (“the post”) hang on choosing us",
        ),
        (
            "es",
            "Preguntar a Luis si lo que gana («the post») depende de elegirnos",
            "Depende de que nos elijan lo que gana Luis: «the post»",
        ),
    ],
)
def test_of_a_win_that_is_written_it_is_asked_whether_it_hangs_on_us(
    language: str, asked: str, doubted: str, analysed: Callable[..., Any]
) -> None:
    three = "wants_us: yes, has_clout: yes, sells_inside: yes"
    text = MAP.format(test=three, known="").replace(
        "stance: for,", "stance: for, wins: the post,"
    )
    analysis = analysed(text)
    assert tell(language, next_ask(analysis, "luis")) == asked
    assert tell(language, doubt(analysis, "luis")) == doubted
