"""A gap tells itself in both languages, with nothing but what it carries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from decisionmap.gaps.rule import GapState, Words
from decisionmap.gaps.tell import limit_value, tell
from decisionmap.words.loader import LANGUAGES


@pytest.fixture(scope="module")
def gaps(found: Callable[..., Any], example: Path) -> Any:
    return found(example.read_text(encoding="utf-8"))[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_gap_of_the_example_is_told_in_full(language: str, gaps: Any) -> None:
    assert gaps
    for gap in gaps:
        told = tell(gap, language)
        assert all(astuple(told)), gap.rule
        assert not any("{" in text or "  " in text for text in astuple(told)), gap.rule


def test_a_person_of_the_gap_is_named_as_one_says_the_name(gaps: Any) -> None:
    said = {
        "isabel": "Isabel Arrieta",
        "nuria": "Nuria Casals",
        "andres": "Andrés Peñalver",
    }
    named = [gap for gap in gaps if gap.people and gap.people[0] in said]
    assert named
    for gap in named:
        told = " ".join(astuple(tell(gap, "es")))
        assert said[gap.people[0]] in told, gap.rule
        assert "Arrieta Lasa" not in told, gap.rule


def test_the_two_languages_tell_the_same_gap_differently(gaps: Any) -> None:
    assert all(tell(gap, "en").message != tell(gap, "es").message for gap in gaps)


def test_a_seat_without_a_name_is_told_in_a_sentence_without_an_article(
    found: Callable[..., Any],
) -> None:
    gaps, _ = found(
        """
        account: Acme
        people:
          luis: {name: Luis Prado, power: 3, roles: [user], stance: for}
          cfo: {title: CFO, placeholder: yes, power: 5, roles: [decider]}
        decisions: {crm: {quiet: {from: 2026-11-01, to: 2026-12-01}}}
        """
    )
    told = {tell(gap, "es").message for gap in gaps if gap.rule == "stance-unknown"}
    assert told == {"No se sabe qué postura tiene la persona de «CFO»"}


def test_a_limit_of_words_is_told_case_by_case_in_both_languages() -> None:
    each = {"rebuy": ("purchasing",), "tender": ("legal", "finance"), "new": ()}
    limit = Words("function", ("legal",), "decision_kind", each)
    assert limit_value(limit, "en") == (
        "repeat purchase: purchasing; tender: legal and finance; "
        "new purchase: none; else legal"
    )
    assert limit_value(limit, "es") == (
        "recompra: compras; licitación: jurídico y finanzas; "
        "compra nueva: ninguna; si no, jurídico"
    )


def test_a_limit_set_once_for_all_cases_is_told_as_one_list() -> None:
    assert limit_value(Words("function", ("legal", "it")), "en") == "legal and IT"
    assert limit_value(0.25, "es") == "0,25"


QUIET = """
account: Acme
people:
  carmen: {{name: Carmen Vidal, power: 5, roles: [decider]}}
  ana: {{name: Ana Ruiz, power: 2}}
team: {{jo: {{name: Jo Pérez}}}}
plan: [{plan}]
decisions: {{crm: {{quiet: {{from: {start}, only: [{only}]}}}}}}
"""


def _mend(
    found: Callable[..., Any], start: str, *, only: str = "", plan: str = ""
) -> str:
    gaps, _ = found(QUIET.format(start=start, only=only, plan=plan))
    gap = next(one for one in gaps if one.rule == "economic-buyer-uncovered")
    assert (gap.state is GapState.PLANNED) == bool(plan)
    return tell(gap, "en").mend.replace("\N{NO-BREAK SPACE}", " ")


def test_a_mend_that_sends_somebody_there_says_before_which_quiet_period(
    found: Callable[..., Any],
) -> None:
    end = "; before the quiet period of 21 Feb 2027"
    assert _mend(found, "2027-02-21").endswith(end)


def test_a_mend_says_no_day_where_none_is_near_or_the_person_may_still_be_met(
    found: Callable[..., Any],
) -> None:
    assert "quiet period" not in _mend(found, "2027-02-22")
    assert "quiet period" not in _mend(found, "2026-12-15", only="carmen")


def test_a_planned_gap_has_its_day_in_the_plan(found: Callable[..., Any]) -> None:
    move = "{what: First meeting, with: carmen, due: 2026-12-01}"
    assert "quiet period" not in _mend(found, "2026-12-15", plan=move)
