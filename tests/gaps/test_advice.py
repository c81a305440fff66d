"""Advice names the surest way: our own contact, an introduction, a colleague, a sponsor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from decisionmap.gaps.advice import (
    executive_sponsor,
    question,
    second_owner,
    way,
)

TEAM = "team: {jo: {name: Jo Pérez}, eva: {name: Eva Gil, role: finance}}"


def _map(people: str, contacts: str = "{}", more: str = TEAM) -> str:
    return f"account: Acme\npeople:\n{people}\ncontacts: {contacts}\n{more}\n"


@pytest.mark.parametrize(
    ("people", "contacts", "key", "figure"),
    [
        pytest.param(
            "  carmen: {name: Carmen}",
            "{jo: {carmen: working 2026-11-01}}",
            "gaps.way.own",
            "Jo Pérez",
            id="our own living contact",
        ),
        pytest.param(
            "  ana: {name: Ana, influences: {carmen: 4}}\n  carmen: {name: Carmen}",
            "{jo: {ana: working 2026-11-01}}",
            "gaps.way.route",
            "Jo Pérez → Ana → Carmen",
            id="an introduction by influence",
        ),
        pytest.param(
            "  ana: {name: Ana}\n  carmen: {name: Carmen, reports_to: ana}",
            "{jo: {ana: working 2026-11-01}}",
            "gaps.way.colleague",
            "Jo Pérez → Ana → Carmen",
            id="her manager",
        ),
    ],
)
def test_the_surest_way_comes_first(
    people: str, contacts: str, key: str, figure: str, analysed: Callable[..., Any]
) -> None:
    told = way(analysed(_map(people, contacts)), "carmen")
    assert told.key == key
    assert figure in told.figures.values()


def test_nobody_against_us_is_asked_for_an_introduction(
    analysed: Callable[..., Any],
) -> None:
    people = """\
  ana: {name: Ana, stance: against, influences: {carmen: 4}}
  carmen: {name: Carmen}"""
    contacts = "{jo: {ana: working 2026-11-01}}"
    assert way(analysed(_map(people, contacts)), "carmen").key == "gaps.way.open"


@pytest.mark.parametrize("tie", ["influences: {carmen: 4}", "reports_to: carmen"])
@pytest.mark.parametrize("closed", ["off_limits: audits", "left: 2026-11-01"])
def test_nobody_is_asked_for_an_introduction_whom_one_may_not_meet(
    tie: str, closed: str, analysed: Callable[..., Any]
) -> None:
    contacts = "{jo: {ana: trusted 2026-11-01}}"
    for said, key in (("", "colleague"), (f", {closed}", "open")):
        people = f"  ana: {{name: Ana, {tie}{said}}}\n  carmen: {{name: Carmen}}"
        found = way(analysed(_map(people, contacts)), "carmen").key
        assert found in (
            f"gaps.way.{key}",
            f"gaps.way.{key.replace('colleague', 'route')}",
        )


def test_our_sponsor_opens_doors_at_the_top_only(analysed: Callable[..., Any]) -> None:
    people = """\
  carmen: {name: Carmen, level: c_level}
  luis: {name: Luis, level: specialist}"""
    team = "team: {pau: {name: Pau Serra, role: executive_sponsor}}"
    analysis = analysed(_map(people, more=team))
    assert way(analysis, "carmen").key == "gaps.way.sponsor"
    assert way(analysis, "luis").key == "gaps.way.open"


def test_nobody_goes_in_a_quiet_period_but_to_whom_one_may(
    analysed: Callable[..., Any],
) -> None:
    people = "  carmen: {name: Carmen}\n  luis: {name: Luis}"
    quiet = "decisions: {crm: {quiet: {from: 2026-11-01, to: 2026-12-01, only: luis}}}"
    analysis = analysed(_map(people, more=f"{TEAM}\n{quiet}"))
    assert way(analysis, "carmen").key == "gaps.way.quiet"
    assert way(analysis, "luis").key == "gaps.way.open"


def test_a_second_contact_is_whoever_knows_then_whoever_does_the_same_work(
    analysed: Callable[..., Any],
) -> None:
    people = "  carmen: {name: Carmen, function: finance}"
    team = "team: {jo: {name: Jo}, max: {name: Max}, eva: {name: Eva, role: finance}}"
    fresh = analysed(_map(people, "{jo: {carmen: working 2026-11-01}}", team))
    assert second_owner(fresh, "carmen", "jo") == "eva"
    both = "{jo: {carmen: working 2026-11-01}, max: {carmen: met 2026-06-01}}"
    assert second_owner(analysed(_map(people, both, team)), "carmen", "jo") == "max"


def test_whoever_of_ours_has_left_is_not_sent(analysed: Callable[..., Any]) -> None:
    team = "team: {pau: {name: Pau, role: executive_sponsor, leaves: 2026-11-01}}"
    assert executive_sponsor(analysed(_map("  carmen: Carmen", more=team))) is None


def test_the_question_names_who_of_theirs_can_answer(
    analysed: Callable[..., Any],
) -> None:
    people = """\
  ana: {name: Ana, stance: for, influences: {carmen: 4}}
  carmen: {name: Carmen}"""
    analysis = analysed(_map(people, "{jo: {ana: trusted 2026-11-01}}"))
    told, ask = question(analysis, "carmen")
    assert (told.key, ask) == ("gaps.find_out.other", "ana")


def test_without_anybody_else_our_own_contact_asks_the_person(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed(_map("  carmen: Carmen", "{jo: {carmen: met 2026-11-01}}"))
    told, ask = question(analysis, "carmen")
    assert (told.key, ask) == ("gaps.find_out.own", "carmen")
