"""Certainty: how a stance is known, halved each half year."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given

from decisionmap.analysis.certainty import certainty, certainty_of
from decisionmap.model.account import Account
from decisionmap.model.person import Judgement
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Proof, Stance
from tests.analysis.accounts import TODAY, accounts, numbers


def sure(
    days: int | None = 0, stance: Stance | None = Stance.FOR, **more: Proof
) -> float:
    """Return how certain a stance is that was seen so many days ago."""
    seen = None if days is None else TODAY - timedelta(days)
    said = Judgement(stance=stance, seen=seen, proof=more.get("proof"))
    return certainty_of(Seat("ana", said), TODAY)


@pytest.mark.parametrize(
    ("proof", "worth"),
    [
        (Proof.BEHAVIOUR, 1),
        (Proof.SIGNAL, 0.7),
        (Proof.CLAIM, 0.5),
        (Proof.GUESS, 0.2),
    ],
)
def test_what_is_seen_today_is_worth_its_proof(proof: Proof, worth: float) -> None:
    assert sure(proof=proof) == worth


@pytest.mark.parametrize(("days", "left"), [(180, 0.5), (360, 0.25), (90, 0.5**0.5)])
def test_it_halves_every_hundred_and_eighty_days(days: int, left: float) -> None:
    assert sure(days, proof=Proof.BEHAVIOUR) == pytest.approx(left)


def test_without_a_day_it_is_as_old_as_a_year() -> None:
    assert sure(None, proof=Proof.BEHAVIOUR) == 0.25


def test_a_stance_without_proof_and_an_unknown_one_are_not_certain_at_all() -> None:
    assert sure() == 0
    assert sure(stance=None, proof=Proof.BEHAVIOUR) == 0


def test_that_of_the_decision_is_weighed() -> None:
    assert certainty({"a": 0.9, "b": 0.1}, {"a": 0.5, "b": 1}) == pytest.approx(0.55)


@given(accounts())
def test_it_is_a_share(given_: Account) -> None:
    assert 0 <= numbers(given_).certainty <= 1 + 1e-12
