"""Rank agreement: published values, ties, what is not defined, and its symmetries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.rank_agreement import rank_agreement


def _of(*values: float) -> dict[str, float]:
    return {f"p{n}": value for n, value in enumerate(values)}


def test_the_same_order_agrees_wholly_and_the_reverse_not_at_all() -> None:
    assert rank_agreement(_of(1, 2, 3), _of(10, 200, 201)) == 1.0
    assert rank_agreement(_of(1, 2, 3), _of(3, 2, 1)) == -1.0


def test_without_ties_it_is_the_formula_of_squared_differences() -> None:
    """1 - 6 Σ d² / (n (n² - 1)), the example of IQ and hours of television."""
    iq = _of(106, 100, 86, 101, 99, 103, 97, 113, 112, 110)
    hours = _of(7, 27, 2, 50, 28, 29, 20, 12, 6, 17)
    assert rank_agreement(iq, hours) == pytest.approx(1 - 6 * 194 / (10 * 99))


def test_equal_ones_share_the_mean_of_their_places() -> None:
    # Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 × 5).
    assert rank_agreement(_of(1, 2, 2, 3), _of(1, 2, 3, 4)) == pytest.approx(
        4.5 / (4.5 * 5) ** 0.5
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((), ()),
        ((1, 2), (1, 2)),
        ((1, 2, 3), (4, 4, 4)),
        ((4, 4, 4), (4, 4, 4)),
    ],
)
def test_too_few_people_or_no_difference_is_not_defined(
    one: tuple[float, ...], other: tuple[float, ...]
) -> None:
    assert rank_agreement(_of(*one), _of(*other)) is None


def test_only_those_who_have_both_are_compared() -> None:
    other = {"p0": 1, "p1": 2, "p3": 3, "zoe": 9}
    assert rank_agreement(_of(1, 2, 9, 4), other) == 1.0


pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(-2, 2)), min_size=3)


@given(pairs, st.randoms())
def test_neither_the_order_of_people_nor_of_the_two_changes_it(
    pairs: list[tuple[int, int]], random: object
) -> None:
    one = _of(*(a for a, _ in pairs))
    other = _of(*(b for _, b in pairs))
    rho = rank_agreement(one, other)
    names = list(one)
    random.shuffle(names)  # type: ignore[attr-defined]
    assert rank_agreement({name: one[name] for name in names}, other) == rho
    assert rank_agreement(other, one) == rho
    assert rho is None or -1 <= rho <= 1
