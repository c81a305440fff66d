"""Everybody hangs in one place; what cannot hang there goes across."""

from __future__ import annotations

from decisionmap.views.layout.forest import Tie, plant, under


def test_a_solid_line_wins_over_an_earlier_dotted_one() -> None:
    dotted, solid = Tie("a", "c", "dotted", solid=False), Tie("b", "c", "reports")
    forest = plant("abc", [dotted, solid])
    assert forest.branches["c"] == solid
    assert forest.across == (dotted,)


def test_the_first_of_two_managers_is_the_place_and_the_second_a_line_across() -> None:
    first, second = Tie("a", "c", "reports"), Tie("b", "c", "reports")
    forest = plant("abc", [first, second])
    assert forest.children == {"a": ("c",)}
    assert forest.across == (second,)


def test_a_dotted_line_that_closes_a_circle_goes_across() -> None:
    down, up = Tie("a", "b", "reports"), Tie("b", "a", "dotted", solid=False)
    forest = plant("ab", [down, up])
    assert forest.roots == ("a",)
    assert forest.across == (up,)


def test_a_manager_who_only_has_lines_across_stands_alone() -> None:
    forest = plant("abc", [Tie("a", "c", "reports"), Tie("b", "c", "reports")])
    assert (forest.roots, forest.alone) == (("a",), ("b",))


def test_people_keep_their_order() -> None:
    ties = [
        Tie("a", "d", "reports"),
        Tie("a", "b", "reports"),
        Tie("b", "c", "reports"),
    ]
    forest = plant("abcd", ties)
    assert forest.children["a"] == ("b", "d")
    assert under(forest, "a") == ("a", "b", "d", "c")
