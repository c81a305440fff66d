"""A line is cut at each column it passes, and has a slot there."""

from __future__ import annotations

from decisionmap.views.layout.columns import MANY_SLOTS, Columns, Link
from decisionmap.views.layout.strands import weave

FOUR = Columns((("a",), ("b",), ("c",), ("d",)), ((), (), (), ()), (3, 2, 1, 0))


def test_a_line_to_the_next_column_needs_no_slot() -> None:
    net = weave(FOUR, [Link("a", "b")])
    assert net.strands == ((0, 1),)
    assert len(net.column) == 4


def test_a_long_line_has_a_slot_in_each_column_between() -> None:
    net = weave(FOUR, [Link("d", "a")])
    (strand,) = net.strands
    assert [net.column[node] for node in strand] == [0, 1, 2, 3]
    assert strand[1:3] == (4, 5)
    assert net.columns[1] == (1, 4)


def test_a_line_of_one_column_has_none() -> None:
    net = weave(Columns((("a", "b"),), ((),), (0,)), [Link("b", "a")])
    assert net.inside(net.strands[0])


def test_lines_within_the_lane_stay_in_it() -> None:
    columns = Columns(((), (), ("d",)), (("a",), ("b",), ("c",)), (None, None, 0))
    net = weave(columns, [Link("a", "c"), Link("a", "d")])
    first, second = net.strands
    assert net.low[first[1]]
    assert not net.low[second[1]]


def test_a_few_long_lines_of_one_person_have_a_slot_each() -> None:
    net = weave(FOUR, [Link("a", "c"), Link("a", "d")])
    assert net.strands[0][1] != net.strands[1][1]


def test_with_very_many_slots_the_lines_of_one_person_share_theirs() -> None:
    people = tuple(f"p{n}" for n in range(MANY_SLOTS + 1))
    columns = Columns((("a",), ("b",), people), ((), (), ()), (2, 1, 0))
    net = weave(columns, [Link("a", person) for person in people])
    assert net.shared
    assert len({strand[1] for strand in net.strands}) == 1
    quarrels = [Link("a", person, arrow=False) for person in people]
    assert len({strand[1] for strand in weave(columns, quarrels).strands}) > 1
