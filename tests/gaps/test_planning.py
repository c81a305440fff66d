"""A gap is planned while a move is in time, accepted while its date holds, else open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

MAP = """
account: Acme
people:
  bea: {name: Bea Llorente, power: 4}
  ana: {name: Ana Ruiz, power: 1, interest: 1}
decisions:
  crm: {name: CRM renewal, stage: validation, seats: {bea: {}, ana: {}}}
  erp: {name: ERP, stage: validation, seats: {bea: {}}}
"""


def _uncovered(found: Callable[..., Any], more: str = "", **how: Any) -> Any:
    gaps, _ = found(f"{MAP}{more}\n", **how)
    return next(gap for gap in gaps if gap.rule == "key-person-uncovered")


@pytest.mark.parametrize(
    "move",
    [
        "{what: Meet Bea, with: bea, due: 2026-12-01, status: open}",
        "{what: Meet Bea, with: [ana, bea], due: 2026-11-23}",
        "{what: Talk about it, aim: {bea: for}, due: 2026-12-01, decision: crm}",
    ],
)
def test_an_open_move_in_time_with_the_person_plans_it(
    move: str, found: Callable[..., Any]
) -> None:
    gap = _uncovered(found, f"plan: [{move}]")
    assert gap.state == "planned"
    assert gap.move is not None


@pytest.mark.parametrize(
    "move",
    [
        "{what: Meet Bea, with: bea, due: 2026-11-22, status: open}",
        "{what: Meet Bea, with: bea, status: open}",
        "{what: Meet Bea, with: bea, due: 2026-12-01, status: done}",
        "{what: Meet Bea, with: bea, due: 2026-12-01, status: dropped}",
        "{what: Meet Ana, with: ana, via: bea, due: 2026-12-01, status: open}",
        "{what: Meet Bea, with: bea, due: 2026-12-01, decision: erp}",
    ],
)
def test_any_other_move_leaves_it_open(move: str, found: Callable[..., Any]) -> None:
    assert _uncovered(found, f"plan: [{move}]").state == "open"


def test_a_planned_gap_opens_again_when_the_move_is_overdue(
    found: Callable[..., Any],
) -> None:
    plan = "plan: [{what: Meet Bea, with: bea, due: 2026-12-01, status: open}]"
    assert _uncovered(found, plan, as_of=date(2026, 12, 1)).state == "planned"
    assert _uncovered(found, plan, as_of=date(2026, 12, 2)).state == "open"


def test_the_move_that_names_the_gap_is_told_before_an_earlier_one(
    found: Callable[..., Any],
) -> None:
    gap = _uncovered(
        found,
        "plan:\n"
        "  - {what: Lunch, with: bea, due: 2026-11-30}\n"
        "  - {what: Introduction, with: bea, due: 2026-12-10, gap: key-person-uncovered}",
    )
    assert gap.move.what == "Introduction"


def test_an_accepted_gap_opens_again_after_its_date(found: Callable[..., Any]) -> None:
    word = "{gap: key-person-uncovered, people: bea, until: 2026-12-31, why: on leave}"
    accept = f"accept: [{word}]"
    last = _uncovered(found, accept, as_of=date(2026, 12, 31))
    assert last.state == "accepted"
    assert last.acceptance.why == "on leave"
    assert _uncovered(found, accept, as_of=date(2027, 1, 1)).state == "open"


@pytest.mark.parametrize(
    "word",
    [
        "{gap: stale-contact, people: bea, until: 2026-12-31}",
        "{gap: key-person-uncovered, people: ana, until: 2026-12-31}",
        "{gap: key-person-uncovered, people: bea, decision: erp, until: 2026-12-31}",
    ],
)
def test_the_acceptance_of_something_else_leaves_it_open(
    word: str, found: Callable[..., Any]
) -> None:
    assert _uncovered(found, f"accept: [{word}]").state == "open"


def test_an_acceptance_without_a_date_holds_until_it_is_taken_out(
    found: Callable[..., Any],
) -> None:
    accept = "accept: [{gap: key-person-uncovered, people: bea}]"
    assert _uncovered(found, accept, as_of=date(2031, 1, 1)).state == "accepted"


@pytest.mark.parametrize(
    ("people", "state"), [("people: bea, ", "open"), ("", "accepted")]
)
def test_a_word_about_people_accepts_no_gap_about_nobody(
    people: str, state: str, found: Callable[..., Any]
) -> None:
    accept = f"accept: [{{gap: no-decider, {people}until: 2026-12-31}}]"
    gaps, _ = found(f"{MAP}{accept}\n")
    gap = next(gap for gap in gaps if gap.rule == "no-decider")
    assert (gap.people, gap.state) == ((), state)


def test_a_word_about_one_accepts_no_gap_about_two(found: Callable[..., Any]) -> None:
    plan = "plan: [{what: Workshop, with: [ana, bea], due: 2026-11-01, who: jo}]"
    team = "team: {jo: {name: Jo}}"
    for people, state in (("bea", "open"), ("[ana, bea]", "accepted")):
        word = f"accept: [{{gap: overdue, people: {people}}}]"
        gaps, _ = found(f"{MAP}{plan}\n{team}\n{word}\n")
        gap = next(gap for gap in gaps if gap.rule == "overdue")
        assert gap.state == state


def test_what_is_accepted_is_accepted_whatever_is_planned(
    found: Callable[..., Any],
) -> None:
    gap = _uncovered(
        found,
        "plan: [{what: Meet Bea, with: bea, due: 2026-12-01}]\n"
        "accept: [{gap: key-person-uncovered, until: 2026-12-31}]",
    )
    assert gap.state == "accepted"


LONELY = """
account: Acme
people:
  bea: {name: Bea Llorente, power: 4, level: director}
  ana: {name: Ana Ruiz, power: 1, interest: 1}
team: {jo: {name: Jo Pérez, level: specialist}, eva: {name: Eva Gil, level: director}}
contacts: {jo: {bea: trusted 2026-11-20}}
decisions: {crm: {name: CRM renewal, stage: validation}}
"""


@pytest.mark.parametrize("rule", ["single-thread", "level-mismatch"])
@pytest.mark.parametrize(
    ("who", "state"),
    [("[jo]", "open"), ("[eva]", "planned"), ("[jo, eva]", "planned")],
)
def test_that_the_only_one_goes_once_more_plans_no_second_thread(
    rule: str, who: str, state: str, found: Callable[..., Any]
) -> None:
    move = f"{{what: Review, who: {who}, with: [bea], due: 2026-12-01}}"
    gaps, _ = found(f"{LONELY}plan: [{move}]\n")
    assert [gap.state for gap in gaps if gap.rule == rule] == [state]


def test_a_coffee_with_whoever_gets_a_gift_does_not_plan_what_it_is_given_for(
    found: Callable[..., Any],
) -> None:
    gift = "concessions: [{give: free training, to: bea}]"
    text = MAP.replace(
        "stage: validation, seats: {bea: {}, ana: {}}", f"stage: validation, {gift}"
    )
    for gap, state in (("", "open"), (", gap: free-gift", "planned")):
        move = f"plan: [{{what: Coffee, with: [bea], due: 2026-12-01{gap}}}]"
        gaps, _ = found(f"{text}\n{move}\n")
        assert [one.state for one in gaps if one.rule == "free-gift"] == [state]
