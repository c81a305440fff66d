"""Arrow keys go to the nearest card that way, and to everybody in the end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.views.layout.neighbours import neighbours, reached

_places = st.tuples(st.integers(0, 20), st.integers(0, 20))
_points = st.lists(_places, min_size=1, max_size=40, unique=True)


def test_an_arrow_goes_to_the_nearest_that_way() -> None:
    walk = neighbours({"a": (0, 0), "b": (100, 10), "c": (200, 0), "d": (0, 90)})
    assert walk["a"] == {"right": "b", "down": "d"}
    assert walk["c"]["left"] == "b"


def test_what_lies_straight_ahead_wins_over_what_is_nearer_aside() -> None:
    walk = neighbours({"a": (0, 0), "ahead": (0, 100), "aside": (60, 60)})
    assert walk["a"]["down"] == "ahead"


@given(_points)
def test_everybody_is_reached_from_the_start(points: list[tuple[int, int]]) -> None:
    cards = {str(n): (float(x), float(y)) for n, (x, y) in enumerate(points)}
    assert reached(neighbours(cards, "0"), "0") == set(cards)
