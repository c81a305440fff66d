"""Rules wake one condition at a time, as the map begins to say what they judge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from decisionmap.gaps.tell import asleep, wakes
from decisionmap.gaps.waking import CONDITIONS, holds
from decisionmap.words.loader import LANGUAGES, has

START = "account: Acme\npeople: {ana: Ana Ruiz}\n"
MORE = {
    "two-of-ours": "team: {jo: {name: Jo Pérez}, eva: {name: Eva Gil}}",
    "requirements": "decisions: {crm: {stage: requirements}}",
    "selection": "decisions: {crm: {stage: selection}}",
    "first-month": "team: {jo: {name: Jo}}\ncontacts: {jo: {ana: met 2026-10-24}}",
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_map_of_one_name_wakes_nothing(
    name: str, analysed: Callable[..., Any]
) -> None:
    assert not holds(name, analysed(START))


@pytest.mark.parametrize("name", MORE)
def test_a_line_more_wakes_it(name: str, analysed: Callable[..., Any]) -> None:
    assert holds(name, analysed(f"{START}{MORE[name]}\n"))


@pytest.mark.parametrize(
    ("leaves", "two"), [("2026-11-23", False), ("2026-11-24", True)]
)
def test_whoever_of_ours_has_left_is_not_one_of_two(
    leaves: str, two: bool, analysed: Callable[..., Any]
) -> None:
    team = f"team: {{jo: {{name: Jo}}, eva: {{name: Eva, leaves: {leaves}}}}}"
    assert holds("two-of-ours", analysed(f"{START}{team}\n")) is two


@pytest.mark.parametrize(
    ("how", "met"),
    [
        ("how: mail, initiative: ours", False),
        ("how: mail, initiative: ours, answered: yes", True),
        ("how: mail, initiative: theirs", True),
        ("how: review", False),
        ("how: visit", True),
    ],
)
def test_the_first_month_begins_with_a_contact_and_not_with_a_mail_unanswered(
    how: str, met: bool, analysed: Callable[..., Any]
) -> None:
    entry = f"{{date: 2026-10-24, who: jo, with: ana, {how}}}"
    text = f"{START}team: {{jo: {{name: Jo}}}}\nlog: [{entry}]\n"
    assert holds("first-month", analysed(text)) is met


@pytest.mark.parametrize("said", ["proof: claim", "seen: 2026-11-01"])
def test_the_first_proof_or_day_is_the_first_evidence(
    said: str, analysed: Callable[..., Any]
) -> None:
    text = f"account: Acme\npeople: {{ana: {{name: Ana, stance: for, {said}}}}}\n"
    assert holds("first-proof", analysed(text))


def test_what_a_log_entry_learned_is_evidence(analysed: Callable[..., Any]) -> None:
    text = f"""{START}team: {{jo: {{name: Jo}}}}
log: [{{date: 2026-11-01, who: jo, with: ana, learned: {{ana: {{stance: for, proof: signal}}}}}}]
"""
    assert holds("first-proof", analysed(text))
    assert not holds("first-proof", analysed(text, as_of=date(2026, 10, 31)))


@pytest.mark.parametrize(
    ("close", "awake"),
    [
        ("2027-02-21", {"requirements", "selection"}),
        ("2027-05-22", {"requirements"}),
        ("2027-05-23", set()),
    ],
)
def test_a_close_to_come_wakes_as_a_stage_does(
    close: str, awake: set[str], analysed: Callable[..., Any]
) -> None:
    analysis = analysed(f"{START}decisions: {{crm: {{close: {close}}}}}\n")
    assert {n for n in ("requirements", "selection") if holds(n, analysis)} == awake


def test_a_later_stage_wakes_what_an_earlier_one_did(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed(f"{START}decisions: {{crm: {{stage: contract}}}}\n")
    assert holds("requirements", analysis)
    assert holds("selection", analysis)


def test_placeholders_and_titles_are_no_names(analysed: Callable[..., Any]) -> None:
    people = ", ".join(f"p{n}: {{name: Name {n}}}" for n in range(5))
    seat = "{title: IT security, placeholder: yes}"
    analysis = analysed(f"account: Acme\npeople: {{{people}, ciso: {seat}}}\n")
    assert not holds("six-people", analysis)
    named = analysed(f"account: Acme\npeople: {{{people}, p6: Name 6}}\n")
    assert holds("six-people", named)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_has_its_words(name: str, language: str) -> None:
    assert has(language, f"gaps.waking.{name}")


def test_the_grey_line_names_what_wakes(found: Callable[..., Any]) -> None:
    _, sleepers = found(START)
    lines = {one.rule: asleep(one, "en") for one in sleepers}
    assert (
        lines["single-thread"]
        == "One single thread to a key person: sleeps until the map has two of ours in the team"
    )


def test_conditions_are_told_as_one_list() -> None:
    assert wakes(("two-of-ours", "six-people"), "en") == (
        "two of ours in the team and six people with a name"
    )
