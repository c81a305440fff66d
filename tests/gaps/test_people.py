"""People: who may be met and when, what to call them, where the map speaks of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from decisionmap.gaps.people import (
    heaviest,
    key_people,
    may_be_met,
    may_be_met_today,
    member_shown,
    place,
)


@pytest.mark.parametrize(
    ("person", "met"),
    [
        ("{name: Carmen}", True),
        ("{name: Carmen, left: 2026-12-01}", True),
        ("{name: Carmen, left: 2026-11-23}", False),
        ("{name: Carmen, off_limits: audits the award}", False),
        ("{title: IT security, placeholder: yes}", False),
    ],
)
def test_one_meets_who_has_a_name_a_post_and_no_ban(
    person: str, met: bool, analysed: Callable[..., Any]
) -> None:
    analysis = analysed(f"account: Acme\npeople: {{carmen: {person}}}\n")
    assert may_be_met(analysis, "carmen") is met


def test_a_quiet_period_is_a_matter_of_the_day(analysed: Callable[..., Any]) -> None:
    text = """
    account: Acme
    people: {carmen: Carmen, luis: Luis}
    decisions: {crm: {quiet: {from: 2026-11-20, to: 2026-11-30, only: luis}}}
    """
    analysis = analysed(text)
    assert may_be_met(analysis, "carmen")
    assert not may_be_met_today(analysis, "carmen")
    assert may_be_met_today(analysis, "luis")


def test_a_member_whom_the_team_does_not_list_is_called_by_id(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed("account: Acme\npeople: {ana: Ana}\n")
    assert member_shown(analysis, "jo") == "jo"


def test_key_people_stand_in_the_order_of_the_file_and_weigh_in_theirs(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed(
        """
        account: Acme
        people:
          luis: {name: Luis, power: 4, interest: 1}
          carmen: {name: Carmen, power: 5, interest: 5, roles: [decider]}
        """
    )
    assert key_people(analysis) == ("luis", "carmen")
    assert heaviest(analysis, ("luis", "carmen")) == ("carmen", "luis")


def test_a_place_is_that_of_the_first_field_that_is_written(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed(
        """\
        account: Acme
        people:
          carmen:
            name: Carmen
            power: 5
        decisions:
          crm:
            seats:
              carmen: {stance: against}
        """
    )
    assert place(analysis, "carmen", "stance").line == 9
    assert place(analysis, "carmen", "roles", "power").line == 5
    assert place(analysis, "carmen", "veto").line in (3, 4)
