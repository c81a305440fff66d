"""Fit: how well we and a competitor meet what one person judges by."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.fit import care, fit
from decisionmap.model.decision import Criterion

PRICE = Criterion("price", 60, 3, {"norte": 4})
SERVICE = Criterion("service", 40, 5, {"norte": 3})
SCORES = st.floats(1, 5)


def test_it_is_the_mean_of_the_scores_by_weight_and_care() -> None:
    found = fit([PRICE, SERVICE], {"price": 5, "service": 1}, "norte")
    assert found is not None
    assert round(found.ours, 4) == round((60 * 5 * 3 + 40 * 5) / 340, 4)
    assert round(found.theirs, 4) == round((60 * 5 * 4 + 40 * 3) / 340, 4)
    assert (found.best, found.worst) == (SERVICE, PRICE)


def test_another_care_turns_it() -> None:
    found = fit([PRICE, SERVICE], {"price": 1, "service": 5}, "norte")
    assert found is not None
    assert found.ours > found.theirs


def test_what_was_not_spoken_of_counts_a_little_and_is_nothing_to_show() -> None:
    found = fit([PRICE, SERVICE], {"price": 5}, "norte")
    spoken = fit([PRICE, SERVICE], {"price": 5, "service": 1}, "norte")
    assert found is not None
    assert spoken is not None
    assert found == replace(spoken, best=None)


def test_criteria_without_any_weight_count_alike() -> None:
    bare = [Criterion("price", None, 3, {"norte": 4}), Criterion("service", None, 5)]
    found = fit(bare, {"price": 5}, "norte")
    assert found is not None
    assert (found.ours, found.theirs, found.best) == (3, 4, None)


def test_only_what_both_have_a_score_on_is_compared() -> None:
    alone = Criterion("service", 90, 5)
    assert fit([PRICE, alone], {"price": 5}, "norte") == fit(
        [PRICE], {"price": 5}, "norte"
    )


def test_nothing_is_compared_where_nothing_can_be() -> None:
    assert fit([], {"price": 5}, "norte") is None
    assert fit([PRICE], {"price": 5}, "sur") is None
    assert fit([PRICE], {}, "norte") is None
    assert fit([PRICE], {"training": 5}, "norte") is None
    weightless = Criterion("service", None, 5, {"norte": 1})
    assert fit([weightless, Criterion("x", 9)], {"service": 5}, "norte") is None


def test_a_care_is_found_however_it_is_spelt() -> None:
    assert care({"Integración": 4}, "integracion") == 4


@given(st.lists(st.tuples(SCORES, SCORES, SCORES, SCORES), min_size=1, max_size=5))
def test_it_lies_among_the_scores(rows: list[tuple[float, ...]]) -> None:
    criteria = [
        Criterion(f"c{n}", weight, ours, {"norte": theirs})
        for n, (weight, ours, theirs, _) in enumerate(rows)
    ]
    cares = {f"c{n}": row[3] for n, row in enumerate(rows)}
    found = fit(criteria, cares, "norte")
    assert found is not None
    ours = [row[1] for row in rows]
    assert min(ours) - 1e-9 <= found.ours <= max(ours) + 1e-9
