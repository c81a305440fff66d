"""Raters: two of ours who hold different stances of the same person."""

from __future__ import annotations

from datetime import timedelta

from decisionmap.analysis.raters import disagreement
from decisionmap.model.person import Judgement
from decisionmap.model.place import Place
from decisionmap.model.seat import Seat, Statement
from decisionmap.model.terms import Stance
from tests.analysis.accounts import TODAY


def said(rater: str | None, stance: int | None, days: int | None = 0) -> Statement:
    """Return what one of ours said of a stance, so many days ago."""
    return Statement(
        None if stance is None else Stance(stance),
        None,
        None if days is None else TODAY - timedelta(days),
        rater,
        None,
        Place("acme.yaml", 1, 1),
    )


def torn(*statements: Statement) -> tuple[Statement, Statement] | None:
    """Return the disagreement among statements."""
    return disagreement(Seat("ana", Judgement(), statements))


def test_two_steps_apart_within_half_a_year_is_a_disagreement() -> None:
    one, other = said("jo", 1), said("eva", -1, 180)
    assert torn(one, other) == (one, other)


def test_one_step_apart_is_none() -> None:
    assert torn(said("jo", 1), said("eva", 0)) is None


def test_more_than_half_a_year_apart_is_a_change() -> None:
    assert torn(said("jo", 1), said("eva", -1, 181)) is None


def test_the_card_is_no_rater_and_unknown_no_stance() -> None:
    assert torn(said("jo", 1), said(None, -1)) is None
    assert torn(said("jo", 2), said("eva", None)) is None
    assert torn(said("jo", 2), said("eva", -2, None)) is None


def test_the_widest_apart_is_told() -> None:
    one, middle, other = said("jo", 2), said("eva", 0), said("pau", -2)
    assert torn(one, middle, other) == (one, other)


def test_how_far_apart_may_be_asked_otherwise() -> None:
    seat = Seat("ana", Judgement(), (said("jo", 1), said("eva", 0, 200)))
    assert disagreement(seat, steps=1, days=200) is not None
    assert disagreement(seat, steps=1) is None
