"""Votes: for, against, open, and how many it takes."""

from __future__ import annotations

import pytest

from decisionmap.analysis.votes import Votes, count_votes
from decisionmap.model.decision import Decision, Rule
from decisionmap.model.person import Judgement
from decisionmap.model.process import Who
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Stance

VOTES = {"ana": 3.0, "jo": 2.0, "luis": 2.0, "eva": 1.0}
STANCES = {"ana": Stance.STRONGLY_FOR, "jo": Stance.AGAINST, "luis": Stance.NEUTRAL}


def count(who: Who | None, quota: float | None = None) -> Votes | None:
    """Return the votes under a rule."""
    rule = Rule(who, VOTES, quota)
    seats = {p: Seat(p, Judgement(stance=STANCES.get(p))) for p in VOTES}
    return count_votes(Decision("main", rule=rule), seats)


def test_neutral_and_unknown_are_open() -> None:
    assert count(Who.WEIGHTED) == Votes(favour=3, against=2, open=3, needed=5)


@pytest.mark.parametrize(
    ("stance", "counted"),
    [
        (Stance.STRONGLY_FOR, (1, 0, 0)),
        (Stance.FOR, (1, 0, 0)),
        (Stance.NEUTRAL, (0, 0, 1)),
        (None, (0, 0, 1)),
        (Stance.AGAINST, (0, 1, 0)),
        (Stance.STRONGLY_AGAINST, (0, 1, 0)),
    ],
)
def test_a_vote_goes_with_the_stance_however_strong(
    stance: Stance | None, counted: tuple[float, float, float]
) -> None:
    rule = Rule(Who.MAJORITY, {"ana": 1.0})
    seats = {"ana": Seat("ana", Judgement(stance=stance))}
    found = count_votes(Decision("main", rule=rule), seats)
    assert found is not None
    assert (found.favour, found.against, found.open) == counted


@pytest.mark.parametrize(
    ("who", "quota", "needed"),
    [
        (Who.MAJORITY, None, 5),
        (Who.UNANIMOUS, None, 8),
        (Who.WEIGHTED, 6, 6),
        (None, None, 5),
    ],
)
def test_the_rule_tells_how_many_it_takes(
    who: Who | None, quota: float | None, needed: float
) -> None:
    found = count(who, quota)
    assert found is not None
    assert found.needed == needed


def test_where_one_decides_nobody_votes() -> None:
    assert count(Who.SINGLE) is None
    assert count_votes(Decision("main", rule=Rule(Who.MAJORITY)), {}) is None
    assert count_votes(Decision("main"), {}) is None
