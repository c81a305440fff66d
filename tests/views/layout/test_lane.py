"""The rows of the lane are even, and what runs through it runs between them."""

from __future__ import annotations

from decisionmap.views.layout.columns import Columns, Link
from decisionmap.views.layout.lane import CLEAR, GAP, lane
from decisionmap.views.layout.strands import weave

THREE = Columns(((), (), ()), (("a", "b"), ("c", "d"), ("e", "f")), (None, None, None))


def test_rows_are_even_across_all_columns() -> None:
    net = weave(THREE, [])
    found = lane(net, net.columns, 80)
    assert found.at == {0: 40, 2: 40, 4: 40, 1: 134, 3: 134, 5: 134}
    assert found.height == 160 + GAP


def test_a_line_through_the_lane_runs_between_two_rows() -> None:
    net = weave(THREE, [Link("a", "f")])
    order = ((0, 1), (2, 6, 3), (4, 5))
    found = lane(net, order, 80)
    assert found.at[6] == 80 + CLEAR
    assert found.at[3] - found.at[2] == 80 + 2 * CLEAR


def test_there_is_no_lane_without_people_in_it() -> None:
    net = weave(Columns((("a",),), ((),), (0,)), [])
    assert lane(net, net.columns, 80).height == 0
