"""Everybody has a column: by steps, folded where one is long, in a lane without any."""

from __future__ import annotations

from decisionmap.views.layout.columns import Columns, Link, ends, stand

CARD, SCREEN = (176.0, 80.0), (1128.0, 700.0)


def _stood(ranks: dict[str, int | None], *links: Link) -> Columns:
    return stand(ranks, links, CARD, SCREEN)


def test_fewer_steps_stand_further_right() -> None:
    found = _stood({"far": 2, "near": 1, "decider": 0})
    assert found.above == (("far",), ("near",), ("decider",))
    assert found.steps == (2, 1, 0)


def test_a_few_without_a_path_stand_under_the_leftmost_column() -> None:
    found = _stood({"near": 1, "decider": 0, "a": None, "b": None})
    assert found.lane == (("a", "b"), ())
    assert found.laned == 1


def test_many_without_a_path_stand_in_columns_of_their_own() -> None:
    found = _stood({"decider": 0, **{f"p{n}": None for n in range(40)}})
    assert found.laned > 3
    assert sum(map(len, found.lane)) == 40
    assert found.above[-1] == ("decider",)


def test_people_of_a_lane_whom_a_line_joins_stand_together() -> None:
    ranks = {"decider": 0, "a": None, "b": None, "c": None}
    found = _stood(ranks, Link("c", "a"))
    assert [person for column in found.lane for person in column] == ["a", "c", "b"]


def test_a_step_of_very_many_is_folded_into_several_columns() -> None:
    found = _stood({"decider": 0, **{f"p{n}": 1 for n in range(60)}})
    assert found.steps.count(1) > 1
    assert sorted(found.steps, key=lambda s: -(s or 0)) == list(found.steps)


def test_lines_that_would_have_to_pass_speak_against_folding() -> None:
    """Folded, all of these lines would need a slot, and the columns would be longer."""
    ranks: dict[str, int | None] = {f"q{n}": 2 for n in range(14)}
    ranks |= {f"p{n}": 1 for n in range(14)} | {"decider": 0}
    links = [Link(f"q{n}", f"p{m}") for n in range(14) for m in range(10)]
    free, bound = _stood(ranks), _stood(ranks, *links)
    assert len(bound.above) <= len(free.above)


def test_without_a_decider_sway_runs_to_those_who_sway_nobody() -> None:
    links = [Link("a", "b"), Link("b", "c"), Link("a", "c")]
    assert ends(["a", "b", "c", "d"], links) == {"a": 1, "b": 1, "c": 0, "d": None}


def test_a_circle_without_an_end_runs_to_whom_most_sway() -> None:
    links = [Link("a", "b"), Link("b", "c"), Link("c", "a"), Link("d", "b")]
    assert ends(["a", "b", "c", "d"], links) == {"a": 1, "b": 0, "c": 2, "d": 1}
