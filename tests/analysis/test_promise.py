"""Promise: whom of theirs it is worth most to win."""

from __future__ import annotations

import pytest

from decisionmap.analysis.promise import most_promising, promise
from decisionmap.model.person import Contact
from decisionmap.model.terms import Depth, Stance
from tests.analysis.accounts import TODAY, account, numbers, person


def test_it_is_weight_times_reach_times_how_movable() -> None:
    found = numbers(
        account(
            person("ana", power=3, stance=Stance.NEUTRAL),
            person("eva", power=1, stance=Stance.STRONGLY_AGAINST),
            contacts=(Contact("jo", "ana", Depth.WORKING, last=TODAY),),
        )
    )
    assert promise(found, "ana") == pytest.approx(0.75 * 0.7)
    assert promise(found, "eva") == pytest.approx(0.25 * 0.1 * 0.25)


@pytest.mark.parametrize(
    ("stance", "movable"),
    [
        (Stance.STRONGLY_AGAINST, 0.25),
        (Stance.AGAINST, 0.5),
        (Stance.NEUTRAL, 1),
        (Stance.FOR, 1),
        (Stance.STRONGLY_FOR, 1),
        (None, 1),
    ],
)
def test_somebody_against_us_is_half_as_movable_somebody_strongly_a_quarter(
    stance: Stance | None, movable: float
) -> None:
    found = numbers(account(person("ana", power=3, stance=stance)))
    assert promise(found, "ana") == pytest.approx(0.1 * movable)


def test_whoever_may_not_be_met_promises_nothing() -> None:
    found = numbers(account(person("ana", power=5, off_limits="audits the award")))
    assert promise(found, "ana") == 0
    assert most_promising(found, ["ana"]) is None


def test_equal_people_go_by_id_and_nobody_is_the_best_of_none() -> None:
    found = numbers(account(person("luis", power=2), person("ana", power=2)))
    assert most_promising(found, found.seats) == "ana"
    assert most_promising(found, ()) is None
