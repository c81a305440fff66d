"""Lines bend in their channel, level at both ends, and do not close up."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.views.layout.box import Point
from decisionmap.views.layout.curves import Stretch, bent, bow, halfway, level

_heights = st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True)


def _along(stretch: Stretch, curve: tuple[Point, ...]) -> list[Point]:
    return [halfway((stretch.start, *curve), step / 50) for step in range(51)]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), max_size=12))
def test_a_line_stays_in_its_channel_and_never_turns_back(
    heights: list[tuple[int, int]],
) -> None:
    stretches = [Stretch((200, float(a)), (300, float(b))) for a, b in heights]
    for one, curve in zip(stretches, bent(stretches), strict=True):
        xs = [x for x, _ in _along(one, curve)]
        assert xs == sorted(xs)
        assert xs[0] == 200
        assert xs[-1] == 300
        assert curve[0][1] == one.start[1]
        assert curve[1][1] == one.end[1]


@given(_heights, st.integers(3, 40))
def test_lines_that_fall_side_by_side_do_not_cross(
    heights: list[int], fall: int
) -> None:
    """They start and end in one order: so they stay."""
    starts = sorted(14.0 * height for height in heights)
    stretches = [Stretch((0, y), (120, y + 14.0 * fall)) for y in starts]
    curves = bent(stretches)
    for (one, a), (other, b) in pairwise(zip(stretches, curves, strict=True)):
        upper, lower = _along(one, a), _along(other, b)
        for x, y in upper:
            assert y < _height(lower, x) + 0.5


def _height(points: list[Point], x: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * ((x - x0) / (x1 - x0) if x1 > x0 else 0)
    return points[-1][1]


def test_a_slot_is_passed_straight() -> None:
    assert {y for _, y in level(30, 0, 176)} == {30}


def test_a_bow_goes_out_by_its_depth_and_comes_back() -> None:
    right = bow((176, 40), (185, 340), 30)
    assert max(x for x, _ in right) == 215
    assert right[0] == (176, 40)
    assert right[-1] == (185, 340)
    left = bow((0, 340), (-9, 40), -30)
    assert min(x for x, _ in left) == -39


def test_a_deeper_bow_stays_outside_of_the_one_within() -> None:
    inner, outer = bow((0, 100), (9, 200), 26), bow((0, 86), (9, 300), 37)
    most = {round(y): x for x, y in _points(outer)}
    for x, y in _points(inner):
        beside = [most[at] for at in most if abs(at - y) <= 2]
        assert all(x < there for there in beside if there > 12)


def _points(curve: tuple[Point, ...]) -> list[Point]:
    return [
        halfway(curve[at : at + 4], step / 40) for at in (0, 3, 6) for step in range(41)
    ]
