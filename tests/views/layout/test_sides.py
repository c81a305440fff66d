"""Lines leave a card in the order in which they go, and bow out where there is room."""

from __future__ import annotations

from decisionmap.views.layout.columns import Columns, Link
from decisionmap.views.layout.order import Order
from decisionmap.views.layout.sides import LEFT, RIGHT, Sides, sides, spread
from decisionmap.views.layout.strands import Net, weave


def _sides(columns: Columns, *links: Link) -> tuple[Net, Order, Sides]:
    net = weave(columns, links)
    return net, net.columns, sides(net, net.columns)


def test_lines_stand_fourteen_apart_where_the_side_is_long_enough() -> None:
    assert spread(1, 80) == [0]
    assert spread(2, 80) == [-7, 7]
    assert spread(9, 52)[0] >= -26 + 8
    assert spread(9, 52) == sorted(spread(9, 52))


def test_lines_leave_in_the_order_of_their_other_ends() -> None:
    columns = Columns((("a",), ("x", "y", "z")), ((), ()), (1, 0))
    _, _, found = _sides(columns, Link("a", "z"), Link("a", "x"), Link("y", "a"))
    assert found.ends[0][RIGHT] == (1, 2, 0)


def test_there_and_back_run_side_by_side() -> None:
    columns = Columns((("a",), ("x",)), ((), ()), (1, 0))
    _, _, found = _sides(columns, Link("a", "x"), Link("x", "a"))
    assert found.ends[0][RIGHT] == found.ends[1][LEFT] == (0, 1)


def test_a_line_of_one_column_bows_out_where_fewer_lines_are() -> None:
    columns = Columns((("a", "b"), ("x", "y")), ((), ()), (1, 0))
    inside = (Link("a", "b"), Link("x", "y"))
    across = (Link("a", "x"), Link("b", "y"))
    _, _, found = _sides(columns, *inside, *across)
    assert found.bows == {0: LEFT, 1: RIGHT}


BUSY = Columns((("p",), ("a", "b", "c")), ((), ()), (1, 0))
"""So many lines come in at the left that what bows out does so at the right."""
TAKEN = tuple(Link("p", person) for person in "abc" for _ in range(2))


def test_what_leads_up_leaves_above_what_leads_down() -> None:
    _, _, found = _sides(BUSY, *TAKEN, Link("b", "c"), Link("b", "a"))
    assert found.bows == {6: RIGHT, 7: RIGHT}
    assert found.ends[2][RIGHT] == (7, 6)


def test_of_lines_that_lead_down_the_furthest_leaves_first() -> None:
    _, _, found = _sides(BUSY, *TAKEN, Link("a", "b"), Link("a", "c"))
    assert found.ends[1][RIGHT] == (7, 6)
