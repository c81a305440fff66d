"""The whole is set out on whole points, level where it can be, the same each time."""

from __future__ import annotations

from decisionmap.views.layout.columns import HEAD, LANE_HEAD, Columns, Link, stand
from decisionmap.views.layout.layers import Layered, set_out, woven

CARD, SCREEN = (176.0, 80.0), (1128.0, 700.0)


def _out(ranks: dict[str, int | None], *links: Link) -> Layered:
    columns = stand(ranks, links, CARD, SCREEN)
    return set_out(woven(columns, links), CARD, SCREEN)


def test_a_lone_line_runs_straight() -> None:
    found = _out({"a": 1, "d": 0}, Link("a", "d"))
    (line,) = found.lines
    assert len({y for _, y in line}) == 1
    assert found.cards["a"][1] == found.cards["d"][1] == HEAD


def test_who_decides_stands_at_the_middle_of_those_who_sway() -> None:
    ranks = {"a": 1, "b": 1, "c": 1, "d": 0}
    found = _out(ranks, *(Link(person, "d") for person in "abc"))
    assert found.cards["d"][1] == sorted(y for _, y in found.cards.values())[1]


def test_the_drawing_is_no_higher_than_its_longest_column() -> None:
    ranks = {f"p{n}": 1 for n in range(6)} | {"d": 0}
    found = _out(ranks, *(Link(f"p{n}", "d") for n in range(6)))
    assert found.height == HEAD + 6 * 94 - 14 + 20


def test_the_lane_lies_below_its_rule_and_above_nothing() -> None:
    ranks: dict[str, int | None] = {"a": 1, "b": 1, "d": 0, "lone": None}
    found = _out(ranks, Link("a", "d"), Link("b", "d"))
    assert found.lane is not None
    (x, y), long = found.lane
    assert (x, long) == (found.cards["lone"][0], 176)
    assert found.cards["lone"][1] == y + LANE_HEAD
    assert found.cards["lone"][1] > max(found.cards["a"][1], found.cards["b"][1])


def test_all_stands_on_whole_points() -> None:
    ranks = {f"p{n}": n % 3 for n in range(12)}
    links = [Link(f"p{n}", f"p{n * 5 % 12}") for n in range(12) if n * 5 % 12 != n]
    found = _out(dict(ranks), *links)
    for points in (found.cards.values(), *found.lines):
        assert all(x == int(x) and y * 2 == int(y * 2) for x, y in points)


def test_lines_that_share_a_slot_lie_on_each_other_till_they_part() -> None:
    people = tuple(f"p{n}" for n in range(160))
    columns = Columns((people, ("m",), ("d",)), ((), (), ()), (2, 1, 0))
    links = [Link("d", person) for person in people]
    found = set_out(woven(columns, links), CARD, SCREEN)
    left = found.columns[1]
    passes = {y for line in found.lines for x, y in line if left <= x <= left + CARD[0]}
    assert len(passes) == 1
