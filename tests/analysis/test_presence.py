"""Presence: who may be met and when, who has left, on either side."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from decisionmap.analysis.presence import gone, may_be_met, may_be_met_today, ours
from decisionmap.model.decision import Decision, Quiet
from decisionmap.model.person import Member
from tests.analysis.accounts import TODAY, account, numbers, person

TOMORROW = TODAY + timedelta(1)


@pytest.mark.parametrize(
    ("said", "met"),
    [
        ({}, True),
        ({"left": TOMORROW}, True),
        ({"left": TODAY}, False),
        ({"off_limits": "audits the award"}, False),
        ({"placeholder": True}, False),
    ],
)
def test_one_meets_who_is_known_in_post_and_not_off_limits(
    said: dict[str, object], met: bool
) -> None:
    assert may_be_met(numbers(account(person("ana", **said))), "ana") is met


def test_in_a_decision_it_is_the_seat_that_is_off_limits() -> None:
    seats = {"ana": replace(person("ana").judgement, off_limits="audits the award")}
    decisions = {"award": Decision("award", seats=seats), "other": Decision("other")}
    given = account(person("ana"), person("jo"), decisions=decisions)
    assert not may_be_met(numbers(given, "award"), "ana")
    assert may_be_met(numbers(given, "other"), "ana")
    assert may_be_met(numbers(given, "award"), "jo")


def test_a_quiet_period_is_a_matter_of_the_day() -> None:
    quiet = (Quiet(TODAY, TOMORROW, only=("luis",)),)
    main = {"main": Decision("main", quiet=quiet)}
    found = numbers(account(person("ana"), person("luis"), decisions=main))
    assert may_be_met(found, "ana")
    assert not may_be_met_today(found, "ana")
    assert may_be_met_today(found, "luis")


@pytest.mark.parametrize(("day", "there"), [(TODAY, False), (TOMORROW, True)])
def test_whoever_leaves_today_is_gone_and_tomorrow_still_there(
    day: object, there: bool
) -> None:
    leaver = replace(person("ana"), leaves=day)
    member = Member("jo", leaves=day)  # type: ignore[arg-type]
    found = numbers(account(leaver, team={"jo": member}))
    assert gone(found, "ana") is not there
    assert [one.id for one in ours(found)] == (["jo"] if there else [])
