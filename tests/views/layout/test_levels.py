"""Heights are as level as order and room allow."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.views.layout.levels import Stack, levels, pooled

_numbers = st.floats(-100, 100, allow_nan=False)
_wanted = st.lists(st.tuples(_numbers, st.floats(0.1, 9)), min_size=1, max_size=12)


@given(_wanted, st.floats(0, 50))
def test_pooled_numbers_rise_within_their_bounds(
    given_: list[tuple[float, float]], room: float
) -> None:
    wanted, weights = [w for w, _ in given_], [w for _, w in given_]
    found = pooled(wanted, weights, room)
    assert len(found) == len(wanted)
    assert all(a <= b + 1e-9 for a, b in pairwise(found))
    assert all(0 <= one <= room for one in found)


@given(_wanted, st.lists(st.floats(0, 50), min_size=12, max_size=12))
def test_no_other_rising_numbers_are_nearer(
    given_: list[tuple[float, float]], other: list[float]
) -> None:
    wanted, weights = [w for w, _ in given_], [w for _, w in given_]
    found = pooled(wanted, weights, 50)

    def far(numbers: list[float]) -> float:
        pairs = zip(numbers, wanted, weights, strict=False)
        return sum(weight * (one - want) ** 2 for one, want, weight in pairs)

    assert far(found) <= far(sorted(other)[: len(wanted)]) + 1e-6


def test_a_line_is_level_where_there_is_room() -> None:
    one, two = Stack([0], [40], 200), Stack([1], [40], 200)
    at = levels([one, two], [[(1, 0, 1)], [(0, 0, 1)]], {}, 40)
    assert at[0] == pytest.approx(at[1])


def test_ports_are_level_and_not_middles() -> None:
    """Node 0 wants to stand 14 above node 1, which lies still."""
    at = levels([Stack([0], [40], 400)], [[(1, -14, 1)], []], {1: 200}, 20)
    assert at[0] == pytest.approx(186, abs=0.1)


def test_nodes_keep_their_distance() -> None:
    stack = Stack([0, 1], [40, 134], 300)
    at = levels([stack], [[(2, 0, 1)], [(2, 0, 1)], []], {2: 200}, 20)
    assert at[1] - at[0] == pytest.approx(94)
    assert (at[0] + at[1]) / 2 == pytest.approx(200, abs=0.1)
