"""A line across finds its way round every card, and round other lines."""

from __future__ import annotations

from itertools import pairwise

import pytest

from decisionmap.views.layout.across import Tracks

GRID = {
    f"{row}{column}": (column * 194.0, row * 94.0)
    for row in range(4)
    for column in range(4)
}


@pytest.mark.parametrize("end", ["01", "10", "33", "30", "13"])
def test_a_line_runs_through_no_card_and_at_right_angles(end: str) -> None:
    points = Tracks(GRID, 176, 80).route("00", end)
    for (x0, y0), (x1, y1) in pairwise(points):
        assert x0 == x1 or y0 == y1
        for x, y in GRID.values():
            across = min(x0, x1) < x + 176 and max(x0, x1) > x
            down = min(y0, y1) < y + 80 and max(y0, y1) > y
            assert not (across and down)


def test_a_line_starts_and_ends_on_the_edges_of_its_cards() -> None:
    (x, y), *_, (u, v) = Tracks(GRID, 176, 80).route("00", "22")
    assert x in (0, 176) or y in (0, 80)
    assert u in (388, 564) or v in (188, 268)


def test_a_second_line_takes_another_way_where_that_is_not_much_longer() -> None:
    tracks = Tracks(GRID, 176, 80)
    assert tracks.route("00", "33") != tracks.route("00", "33")
