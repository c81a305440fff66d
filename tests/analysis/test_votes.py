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


SHARES = {"ana": 0.6, "jo": 0.2, "luis": 0.2}


def shared(votes: dict[str, float], **stances: Stance) -> Votes:
    """Return votes in shares, some for and some against."""
    seats = {p: Seat(p, Judgement(stance=stances.get(p))) for p in votes}
    found = count_votes(Decision("main", rule=Rule(Who.WEIGHTED, votes)), seats)
    assert found is not None
    return found


def test_of_votes_in_shares_more_than_half_is_needed() -> None:
    found = shared(SHARES, ana=Stance.STRONGLY_FOR, luis=Stance.AGAINST)
    assert found == Votes(favour=0.6, against=0.2, open=0.2, needed=0.5, beyond=True)
    assert (found.enough, found.within_reach) == (True, True)


def test_half_of_votes_in_shares_is_not_enough_however_it_adds_up() -> None:
    votes = {"ana": 0.1, "jo": 0.2, "luis": 0.2, "eva": 0.1, "pau": 0.2, "bea": 0.2}
    half = {"ana": Stance.FOR, "jo": Stance.FOR, "luis": Stance.FOR}
    assert not shared(votes, **half).enough
    assert shared(votes, **half).within_reach
    rest = dict.fromkeys(("eva", "pau", "bea"), Stance.AGAINST)
    assert not shared(votes, **half, **rest).within_reach


def test_one_vote_in_parts_makes_all_of_them_shares() -> None:
    found = shared({"ana": 1.5, "jo": 1.0, "luis": 1.0}, jo=Stance.FOR, luis=Stance.FOR)
    assert (found.needed, found.beyond, found.enough) == (1.75, True, True)


def test_a_quota_of_shares_is_met_by_just_as_much() -> None:
    rule = Rule(Who.WEIGHTED, SHARES, 0.6)
    seats = {"ana": Seat("ana", Judgement(stance=Stance.FOR))}
    found = count_votes(Decision("main", rule=rule), seats)
    assert found is not None
    assert (found.needed, found.beyond, found.enough) == (0.6, False, True)


def test_where_one_decides_nobody_votes() -> None:
    assert count(Who.SINGLE) is None
    assert count_votes(Decision("main", rule=Rule(Who.MAJORITY)), {}) is None
    assert count_votes(Decision("main"), {}) is None
