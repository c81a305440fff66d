"""Say: power by how much it matters, three times for those who sign or can say no."""

from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given

from decisionmap.analysis.say import amount, say
from decisionmap.model.account import Account
from decisionmap.model.person import Judgement
from decisionmap.model.seat import Seat
from decisionmap.model.state import seats_on
from decisionmap.model.terms import Role, Stance, Veto
from tests.analysis.accounts import TODAY, accounts


def said(**judged: object) -> float:
    """Return the amount of say of a person judged so."""
    return amount(Seat("ana", Judgement(**judged)))  # type: ignore[arg-type]


def test_say_is_power_by_how_much_it_matters() -> None:
    assert said(power=4, interest=5) == 20


@pytest.mark.parametrize(
    "role", [Role.DECIDER, Role.ECONOMIC_BUYER, Role.APPROVER, Role.SIGNATORY]
)
def test_those_who_sign_have_three_times_the_say(role: Role) -> None:
    assert said(power=4, interest=5, roles=(role,)) == 60


def test_a_veto_counts_like_a_signature() -> None:
    assert said(power=4, interest=5, veto=Veto.TECHNICAL) == 60
    assert said(power=4, interest=5, veto=Veto.NO) == 20


def test_one_who_signs_has_at_least_one_of_each() -> None:
    assert said(power=0, interest=0, roles=(Role.DECIDER,)) == 3
    assert said(power=0, interest=5) == 0


def test_unstated_interest_is_three_and_power_by_the_part() -> None:
    assert said(roles=(Role.USER,)) == 9
    assert said(veto=Veto.YES) == 27
    assert said(stance=Stance.FOR) == 6
    assert said(interest=5) == 10
    assert said(power=4) == 12


def test_a_bare_name_has_no_say() -> None:
    seats = {"ana": Seat("ana", Judgement(power=1)), "jo": Seat("jo", Judgement())}
    assert say(seats) == {"ana": 1.0, "jo": 0.0}


def test_where_all_are_bare_all_are_alike() -> None:
    assert say({id_: Seat(id_, Judgement()) for id_ in "abcd"}) == dict.fromkeys(
        "abcd", 0.25
    )


def test_no_say_at_all_gives_shares_of_nothing() -> None:
    assert say({"ana": Seat("ana", Judgement(power=0))}) == {"ana": 0.0}


@given(accounts())
def test_shares_are_of_one(given_: Account) -> None:
    total = fsum(say(seats_on(given_, "main", TODAY)).values())
    assert total == pytest.approx(1, abs=1e-12) or total == 0
