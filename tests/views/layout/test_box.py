"""Boxes are shared out on shelves and spread out into one drawing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.views.layout.box import Box, shelves, spread


@given(st.lists(st.floats(1, 500), min_size=1, max_size=20), st.floats(500, 2000))
def test_shelves_hold_everything_in_order_within_their_width(
    widths: list[float], most: float
) -> None:
    rows = shelves(widths, 18, most)
    assert [i for row in rows for i in row] == list(range(len(widths)))
    for row in rows:
        assert sum(widths[i] for i in row) + 18 * (len(row) - 1) <= most + 1e-6


def test_shelves_are_about_equally_full() -> None:
    assert [len(row) for row in shelves([100] * 8, 0, 700)] == [4, 4]


def test_a_box_in_a_box_is_moved_by_both() -> None:
    inner = Box(10, 10, cards=(("ann", 1, 2),))
    found = spread(Box(30, 30, inside=((inner, 5, 6),)), 100, 200)
    assert found.cards == {"ann": (106, 208)}
