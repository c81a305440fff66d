"""Advice names the surest way: our own contact, an introduction, a colleague, a sponsor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from decisionmap.gaps.advice import (
    by,
    executive_sponsor,
    question,
    second_owner,
    sounding,
    way,
)
from decisionmap.model.settings import Thresholds

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
    assert way(analysis, "carmen").key == "gaps.way.quiet_until"
    assert way(analysis, "luis").key == "gaps.way.open"


def test_in_a_quiet_period_nobody_is_asked_to_introduce_us_but_whom_one_may(
    analysed: Callable[..., Any],
) -> None:
    people = "  ana: {name: Ana, influences: {carmen: 4}}\n  carmen: {name: Carmen}"
    contacts = "{jo: {ana: working 2026-11-01}}"
    for only, key in (("[carmen]", "open"), ("[ana, carmen]", "route")):
        quiet = f"decisions: {{crm: {{quiet: {{from: 2026-11-01, only: {only}}}}}}}"
        analysis = analysed(_map(people, contacts, f"{TEAM}\n{quiet}"))
        assert way(analysis, "carmen").key == f"gaps.way.{key}"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("placeholder: yes", "nameless"),
        ("off_limits: audits the award", "without"),
        ("left: 2026-11-01", "without"),
    ],
)
def test_nobody_is_gone_to_whom_one_may_not_meet(
    said: str, key: str, analysed: Callable[..., Any]
) -> None:
    people = f"  carmen: {{name: Carmen, {said}}}"
    found = way(analysed(_map(people, "{jo: {carmen: trusted 2026-11-01}}")), "carmen")
    assert found.key == f"gaps.way.{key}"


def test_a_contact_to_be_avoided_is_no_way(analysed: Callable[..., Any]) -> None:
    avoided = "{jo: {carmen: {depth: trusted, last: 2026-11-01, avoid: yes}}}"
    analysis = analysed(_map("  carmen: {name: Carmen}", avoided))
    assert way(analysis, "carmen").key == "gaps.way.open"


def test_nobody_in_open_conflict_with_a_person_opens_the_door(
    analysed: Callable[..., Any],
) -> None:
    people = """\
  ana: {name: Ana, influences: {carmen: 5}, conflicts: {carmen: 3}}
  luis: {name: Luis, reports_to: carmen, conflicts: {carmen: 1}}
  pia: {name: Pia, influences: {carmen: 1}}
  carmen: {name: Carmen}"""
    contacts = "{jo: {ana: trusted 2026-11-01, luis: trusted 2026-11-01"
    alone = analysed(_map(people, f"{contacts}}}}}"))
    assert way(alone, "carmen").key == "gaps.way.open"
    both = analysed(_map(people, f"{contacts}, pia: trusted 2026-11-01}}}}"))
    told = way(both, "carmen")
    assert (told.key, told.figures["chain"]) == (
        "gaps.way.route_thin",
        "Jo Pérez → Pia → Carmen",
    )


def test_a_living_contact_with_a_colleague_comes_before_a_chain_that_begins_cold(
    analysed: Callable[..., Any],
) -> None:
    people = """\
  ana: {name: Ana, influences: {carmen: 5}}
  luis: {name: Luis, reports_to: carmen}
  carmen: {name: Carmen}"""
    cold = "{jo: {ana: met 2025-11-01"
    alone = way(analysed(_map(people, f"{cold}}}}}")), "carmen")
    assert alone.key == "gaps.way.route_thin"
    both = way(analysed(_map(people, f"{cold}, luis: met 2026-11-01}}}}")), "carmen")
    assert both.key == "gaps.way.colleague"


def test_a_cold_contact_of_our_own_is_better_than_none(
    analysed: Callable[..., Any],
) -> None:
    people = "  carmen: {name: Carmen}"
    found = way(analysed(_map(people, "{jo: {carmen: met 2025-11-01}}")), "carmen")
    assert (found.key, found.figures["member"]) == ("gaps.way.own", "Jo Pérez")


def test_a_contact_of_our_own_just_strong_enough_needs_no_introduction(
    analysed: Callable[..., Any],
) -> None:
    people = "  ana: {name: Ana, influences: {carmen: 5}}\n  carmen: {name: Carmen}"
    contacts = "{jo: {ana: trusted 2026-11-23, carmen: met 2026-11-23}}"
    analysis = analysed(_map(people, contacts))
    for thin, key in ((0.35, "own"), (0.36, "route")):
        held = replace(analysis, thresholds=Thresholds(thin=thin))
        assert way(held, "carmen").key == f"gaps.way.{key}"


def test_of_several_colleagues_we_ask_the_one_whom_we_know_best(
    analysed: Callable[..., Any],
) -> None:
    people = """\
  ana: {name: Ana, reports_to: carmen}
  luis: {name: Luis, reports_to: carmen}
  carmen: {name: Carmen}"""
    contacts = "{jo: {ana: met 2026-11-23, luis: trusted 2026-11-23}}"
    told = way(analysed(_map(people, contacts)), "carmen")
    assert (told.key, told.figures["colleague"]) == ("gaps.way.colleague", "Luis")


def test_a_second_contact_is_whoever_knows_then_whoever_does_the_same_work(
    analysed: Callable[..., Any],
) -> None:
    people = "  carmen: {name: Carmen, function: finance}"
    team = "team: {jo: {name: Jo}, max: {name: Max}, eva: {name: Eva, role: finance}}"
    fresh = analysed(_map(people, "{jo: {carmen: working 2026-11-01}}", team))
    assert second_owner(fresh, "carmen", "jo") == "eva"
    both = "{jo: {carmen: working 2026-11-01}, max: {carmen: met 2026-06-01}}"
    assert second_owner(analysed(_map(people, both, team)), "carmen", "jo") == "max"


HIGH_UP = "  carmen: {name: Carmen, function: clinical, level: director}"
OURS = """\
team:
  jo: {name: Jo, role: JO, level: LEVEL}
  max: {name: Max, role: technical, level: specialist}
  raul: {name: Raúl, function: engineering, level: manager}
  eva: {name: Eva, level: manager}
  pau: {name: Pau, role: executive_sponsor, level: director}
  sara: {name: Sara, role: clinical, level: specialist}
"""


def _second(analysed: Callable[..., Any], role: str, level: str, *out: str) -> str:
    ours = OURS.replace("JO", role).replace("LEVEL", level)
    kept = [line for line in ours.splitlines() if line.strip()[:3] not in out]
    known = "{jo: {carmen: working 2026-11-01}}"
    found = analysed(_map(HIGH_UP, known, "\n".join(kept)))
    return second_owner(found, "carmen", "jo") or ""


def test_a_second_contact_beside_one_from_well_below_is_our_executive_sponsor(
    analysed: Callable[..., Any],
) -> None:
    assert _second(analysed, "sales", "specialist") == "pau"
    assert _second(analysed, "clinical", "specialist") == "pau"


def test_where_nobody_of_the_same_trade_goes_yet_it_is_somebody_of_the_very_same(
    analysed: Callable[..., Any],
) -> None:
    assert _second(analysed, "sales", "manager") == "sara"
    assert _second(analysed, "sales", "manager", "sar") == "raul"


def test_beside_a_counterpart_nobody_goes_from_well_below(
    analysed: Callable[..., Any],
) -> None:
    assert _second(analysed, "clinical", "manager", "pau") == "raul"
    assert _second(analysed, "clinical", "manager", "pau", "eva", "rau") == "sara"


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


@pytest.mark.parametrize(
    ("contacts", "named", "told"),
    [
        pytest.param("{jo: {carmen: met 2026-11-16}}", (), "own", id="our contact"),
        pytest.param("{jo: {carmen: met 2026-11-16}}", ("jo",), None, id="named"),
        pytest.param("{jo: {carmen: trusted 2026-11-16}}", (), None, id="covered"),
        pytest.param("{}", (), None, id="no way yet"),
    ],
)
def test_a_sentence_ends_with_the_way_where_that_says_more(
    contacts: str,
    named: tuple[str, ...],
    told: str | None,
    analysed: Callable[..., Any],
) -> None:
    found = by(analysed(_map("  carmen: {name: Carmen}", contacts)), "carmen", *named)
    if told is None:
        assert found == ""
    else:
        assert found.figures["way"].key == f"gaps.way.{told}"


def test_whoever_nobody_can_tell_of_is_heard_by_the_way_there_is(
    analysed: Callable[..., Any],
) -> None:
    high = "  carmen: {name: Carmen, level: c_level}"
    sponsor = "team: {pau: {name: Pau Serra, role: executive_sponsor}}"
    asked, source = sounding(analysed(_map(high, more=sponsor)), "carmen")
    assert (asked.key, source) == ("gaps.way.sponsor", None)
    asked, source = sounding(analysed(_map(high)), "carmen")
    assert (asked.key, source) == ("gaps.find_out.nobody", None)
