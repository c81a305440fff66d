"""Roles and advocacy in the words of a sales method, wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import study
from decisionmap.model.terms import Advocacy, Role
from decisionmap.publish import render
from decisionmap.views.style.metrics import width
from decisionmap.words.dialect import LANGUAGES, METHODS, alike, plain, speech
from decisionmap.words.loader import say, topic

EXAMPLE = Path(__file__).parents[2] / "maps" / "penarrubia.yaml"
DAY = date(2026, 11, 23)
ROOM_ON_A_CARD = 76.0
"""Between the icon of the role and the pips of power, at 12.1 px on a compact card."""


def _dialects() -> Iterator[str]:
    for method in METHODS:
        for language in LANGUAGES:
            yield speech(language, method)


@pytest.mark.parametrize(
    ("method", "role", "name"),
    [
        ("altify", "economic_buyer", "Approver"),
        ("altify", "decider", "Decision Maker"),
        ("miller_heiman", "prescriber", "Technical Buyer"),
        ("miller_heiman", "economic_buyer", "Economic Buyer"),
        ("meddpicc", "buyer", "Procurement"),
        ("meddpicc", "signatory", "Signatory"),
        ("webster_wind", "gatekeeper", "Gatekeeper"),
        ("webster_wind", "prescriber", "Influencer"),
    ],
)
def test_a_role_is_called_as_the_method_calls_it(
    method: str, role: str, name: str
) -> None:
    assert say(speech("en", method), f"terms.role.{role}") == name


def test_who_evaluates_with_a_technical_veto_is_a_gatekeeper_to_webster_and_wind() -> (
    None
):
    spoken = speech("en", "webster_wind")
    assert say(spoken, "terms.role_with_veto.evaluator") == "Gatekeeper"
    assert say(spoken, "terms.role.evaluator") == "Influencer"
    assert say("en", "terms.role_with_veto.evaluator") == "Evaluates"


def test_a_champion_is_a_mentor_to_altify_and_a_coach_to_miller_heiman() -> None:
    assert say("en@altify", "terms.advocacy.champion") == "Mentor"
    assert say("es@miller_heiman", "page.card.advocacy.champion") == "Coach"


def test_what_a_method_has_no_name_for_keeps_ours() -> None:
    assert say("en@altify", "terms.role.gatekeeper") == "Filters"
    assert say("es@webster_wind", "terms.advocacy.coach") == "informador/a"


def test_in_a_sentence_somebody_is_what_the_method_calls_the_role() -> None:
    assert say("en@miller_heiman", "gaps.does.approver") == "approves"
    assert say("en@altify", "gaps.does.approver") == "is Approver"
    assert say("es@meddpicc", "verdict.part.economic_buyer") == "es Comprador económico"


def test_all_else_is_said_as_in_the_language_itself() -> None:
    figures = {"day": DAY}
    for key in ("report.header.as_of", "terms.stance.for"):
        assert say("es@altify", key, figures) == say("es", key, figures)


@pytest.mark.parametrize("method", METHODS)
def test_a_method_names_the_same_things_in_both_languages(method: str) -> None:
    named = [
        {
            (table, term)
            for table, names in topic(language, "methods")[method].items()
            if table in ("role", "with_veto", "advocacy")
            for term in names
        }
        for language in LANGUAGES
    ]
    assert named[0] == named[1]
    terms = {term for table, term in named[0] if table != "name"}
    assert terms <= {*map(str, Role), *map(str, Advocacy)}


@pytest.mark.parametrize("spoken", list(_dialects()))
def test_on_a_card_a_methods_name_fits_beside_the_pips(spoken: str) -> None:
    keys = [f"page.card.role.{role}" for role in Role]
    keys += [f"page.card.advocacy.{advocacy}" for advocacy in Advocacy]
    keys.append("page.card.role_with_veto.evaluator")
    told = [say(spoken, key) for key in keys]
    assert [text for text in told if width(text, 12.1) > ROOM_ON_A_CARD] == []


def test_a_dialect_is_spoken_in_every_language_of_a_page() -> None:
    assert alike("es@altify") == ("en@altify", "es@altify")
    assert alike("es") == LANGUAGES
    assert plain("es@altify") == "es"


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_page_and_report_name_roles_after_the_method_and_say_so(suffix: str) -> None:
    ours, theirs = (
        study(EXAMPLE, as_of=DAY, lang="en", method=method)
        for method in (None, "miller_heiman")
    )
    path = Path(f"page{suffix}")
    plainly, named = (render(found, path).decode() for found in (ours, theirs))
    assert "Economic Buyer" not in plainly
    assert "Economic Buyer" in named
    assert "roles named after Miller Heiman" in named
    if suffix == ".html":
        assert '<html lang="en">' in named
        assert "Comprador económico" in named


def test_a_method_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="altify"):
        study(EXAMPLE, as_of=DAY, method="spin")
