"""People: what to call them, what they weigh, where the map speaks of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from decisionmap.gaps.people import (
    heaviest,
    key_people,
    member_shown,
    named,
    place,
)


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


def test_namesakes_are_told_apart_wherever_they_are_named(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed(
        """
        account: Acme
        team: {jo: {name: Jo Pérez}, jo2: {name: Jo Pérez, title: KAM}}
        people:
          ana: {name: Ana Ruiz, title: CFO, roles: [decider], stance: against}
          ana2: {name: Ana Ruiz, title: CEO, roles: [economic_buyer], power: 5}
        """
    )
    assert [named(analysis, one) for one in ("ana", "ana2")] == [
        "Ana Ruiz (CFO)",
        "Ana Ruiz (CEO)",
    ]
    assert [member_shown(analysis, one) for one in ("jo", "jo2")] == [
        "Jo Pérez (jo)",
        "Jo Pérez (KAM)",
    ]
    named_in_verdict = [
        clause.figures["name"]
        for clause in analysis.verdict.clauses
        if "name" in clause.figures
    ]
    assert named_in_verdict
    assert all("(C" in str(name) for name in named_in_verdict)
