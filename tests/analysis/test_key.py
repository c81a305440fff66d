"""Key people: heavy ones, powerful ones, those who sign or can say no."""

from __future__ import annotations

import pytest

from decisionmap.analysis.key import key_people
from decisionmap.model.person import Judgement
from decisionmap.model.seat import Seat
from decisionmap.model.settings import Thresholds
from decisionmap.model.terms import SIGNING, Role, Veto


def key(
    weights: list[float], judgement: Judgement | None = None, **bounds: float
) -> list[int]:
    """Return which of some weights are key; the first person may be judged."""
    seats = {
        str(n): Seat(str(n), judgement or Judgement())
        if n == 0
        else Seat(str(n), Judgement())
        for n in range(len(weights))
    }
    weight = {str(n): share for n, share in enumerate(weights)}
    return sorted(map(int, key_people(seats, weight, Thresholds(**bounds))))


def test_a_tenth_of_the_weight_is_key() -> None:
    assert key([0.1, 0.099, *[0.08] * 10, 0.001]) == [0]


def test_under_the_average_nobody_is_key_by_weight() -> None:
    assert key([0.3, 0.3, 0.4]) == [2]
    assert key([0.25, 0.25, 0.25, 0.25]) == [0, 1, 2, 3]


def test_the_team_may_set_its_own_share() -> None:
    assert key([0.15, *[0.085] * 10], key_weight=0.2) == []


@pytest.mark.parametrize("power", [4.0, 5.0])
def test_a_written_power_of_four_is_key(power: float) -> None:
    assert key([0.0, 1.0], Judgement(power=power)) == [0, 1]
    assert key([0.0, 1.0], Judgement(power=3.9)) == [1]


@pytest.mark.parametrize("role", sorted(SIGNING))
def test_those_who_sign_are_key(role: Role) -> None:
    assert key([0.0, 1.0], Judgement(roles=(role,))) == [0, 1]


def test_a_veto_is_key_and_a_written_no_is_none() -> None:
    assert key([0.0, 1.0], Judgement(veto=Veto.LEGAL)) == [0, 1]
    assert key([0.0, 1.0], Judgement(veto=Veto.NO)) == [1]
