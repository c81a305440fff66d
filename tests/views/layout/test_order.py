"""Columns are ordered so that few lines cross, always in the same way."""

from __future__ import annotations

from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from decisionmap.views.layout.columns import Columns, Link
from decisionmap.views.layout.order import crossings, ordered
from decisionmap.views.layout.strands import Net, weave

LEFT, RIGHT = ("a", "b", "c", "d"), ("w", "x", "y", "z")
TWO = Columns((LEFT, RIGHT), ((), ()), (1, 0))
_ties = st.lists(
    st.tuples(st.sampled_from(LEFT), st.sampled_from(RIGHT)), max_size=9, unique=True
)


def _net(*ties: tuple[str, str]) -> Net:
    return weave(TWO, [Link(a, b) for a, b in ties])


def test_crossings_are_counted_as_they_are_drawn() -> None:
    net = _net(("a", "x"), ("b", "w"), ("c", "w"))
    assert crossings(net.columns, net) == 2


def test_lines_that_need_not_cross_do_not() -> None:
    net = _net(("a", "z"), ("b", "y"), ("c", "x"), ("d", "w"))
    assert crossings(ordered(net), net) == 0


def test_a_chain_of_lines_is_laid_out_without_a_crossing() -> None:
    net = _net(("a", "w"), ("a", "x"), ("b", "w"), ("b", "z"), ("c", "x"), ("c", "y"))
    assert crossings(ordered(net), net) == 0


@settings(deadline=None, max_examples=40)
@given(_ties)
def test_no_order_of_two_small_columns_has_fewer_crossings(
    ties: list[tuple[str, str]],
) -> None:
    net = _net(*ties)
    orders = product(*(permutations(column) for column in net.columns))
    least = min(crossings(order, net) for order in orders)
    assert crossings(ordered(net), net) <= least + 1


def test_whom_a_line_joins_in_one_column_stand_side_by_side() -> None:
    net = weave(TWO, [Link("a", "d")])
    column = [net.people[node] for node in ordered(net)[0]]
    assert abs(column.index("a") - column.index("d")) == 1


def test_the_lane_stays_below() -> None:
    columns = Columns((("a", "b"), ("x",)), (("c",), ()), (1, 0))
    net = weave(columns, [Link("x", "c"), Link("b", "x"), Link("a", "x")])
    assert net.people[ordered(net)[0][-1]] == "c"


@given(_ties)
def test_everybody_keeps_the_column(ties: list[tuple[str, str]]) -> None:
    net = _net(*ties)
    assert [sorted(column) for column in ordered(net)] == [
        sorted(column) for column in net.columns
    ]
