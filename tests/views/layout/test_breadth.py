"""Columns stand as far apart as the lines between them need."""

from __future__ import annotations

from decisionmap.views.layout.breadth import MARGIN, Breadth, breadth
from decisionmap.views.layout.columns import Columns, Link
from decisionmap.views.layout.sides import sides
from decisionmap.views.layout.strands import weave

LEFT, RIGHT = tuple("abcdef"), tuple("uvwxyz")
TWO = Columns((LEFT, RIGHT), ((), ()), (1, 0))


def _set(*links: Link, wanted: float = 0) -> Breadth:
    net = weave(TWO, links)
    return breadth(net, net.columns, sides(net, net.columns), 176, wanted)


def test_a_channel_of_many_lines_is_wider() -> None:
    few = _set(*(Link(a, b) for a, b in zip(LEFT, RIGHT, strict=True)))
    many = _set(*(Link(a, b) for a in LEFT for b in RIGHT))
    assert few.columns[0] == many.columns[0] == MARGIN
    assert few.columns[1] < many.columns[1]


def test_a_window_is_filled_within_reason() -> None:
    line = Link("a", "u")
    assert _set(line, wanted=500).width == 500
    assert _set(line, wanted=5000).width < 700


TAKEN = tuple(Link(a, b) for a in "abc" for b in RIGHT)
"""So many lines come in at the left that what bows out does so at the right."""


def test_of_lines_of_one_column_the_longer_bows_deeper() -> None:
    found = _set(*TAKEN, Link("u", "v"), Link("u", "x"))
    short, long = len(TAKEN), len(TAKEN) + 1
    assert found.depths[short] < found.depths[long]
    assert found.width > found.columns[-1] + 176 + MARGIN


def test_lines_of_one_column_that_overlap_have_a_track_each() -> None:
    found = _set(*TAKEN, Link("u", "w"), Link("v", "x"), Link("x", "y"))
    one, other, apart = (found.depths[len(TAKEN) + n] for n in range(3))
    assert one != other
    assert apart == min(one, other)
