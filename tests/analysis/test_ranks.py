"""Ranks: places in an order from the greatest down, equal ones sharing theirs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.ranks import ranks


def test_equal_ones_share_their_places_in_whatever_order_they_come() -> None:
    assert ranks({"a": 1, "b": 3, "c": 1, "d": 2}) == {
        "a": (3, 4),
        "b": (1, 1),
        "c": (3, 4),
        "d": (2, 2),
    }


def test_what_a_sum_leaves_behind_the_last_digit_makes_nobody_greater() -> None:
    assert ranks({"a": 0.1 + 0.2, "b": 0.3}) == {"a": (1, 2), "b": (1, 2)}


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 5)))
def test_first_is_who_is_greater_and_last_whoever_is_not_less(
    values: dict[str, int],
) -> None:
    for one, (first, last) in ranks(values).items():
        assert first == 1 + sum(other > values[one] for other in values.values())
        assert last == sum(other >= values[one] for other in values.values())
