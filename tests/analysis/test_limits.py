"""Limits: where we would accept less than our alternative gives us."""

from __future__ import annotations

import pytest

from decisionmap.analysis.limits import worse_than_alternative
from decisionmap.model.decision import (
    Alternative,
    Batna,
    Decision,
    OurPosition,
    Term,
    TermValue,
)

OPTIONS = ("none", "6 months", "3 months")


def worse(
    ours: OurPosition | None, value: TermValue | None, options: tuple[str, ...] = ()
) -> bool:
    """Tell whether our limit on price is worse than our alternative on it."""
    term = Term("price", ours=ours, options=options)
    batna = Batna(ours=Alternative(value=value, on="price"))
    return (
        worse_than_alternative(Decision("m", terms={"price": term}, batna=batna))
        is term
    )


@pytest.mark.parametrize(("value", "found"), [(610, True), (600, False), (590, False)])
def test_where_more_is_better_a_limit_under_the_alternative_is_worse(
    value: float, found: bool
) -> None:
    assert worse(OurPosition(open=900.0, limit=600.0), value) is found


@pytest.mark.parametrize(("value", "found"), [(45, True), (60, False), (90, False)])
def test_where_less_is_better_a_limit_over_the_alternative_is_worse(
    value: float, found: bool
) -> None:
    assert worse(OurPosition(open=30.0, target=45.0, limit=60.0), value) is found


@pytest.mark.parametrize(("value", "found"), [("none", True), ("3 months", False)])
def test_options_run_from_best_to_worst(value: str, found: bool) -> None:
    assert worse(OurPosition(limit="6 months"), value, OPTIONS) is found


@pytest.mark.parametrize(
    ("value", "found"), [(90.0, False), (60.0, False), (30.0, True)]
)
def test_options_that_are_numbers_run_from_best_to_worst_too(
    value: float, found: bool
) -> None:
    assert worse(OurPosition(limit=60.0), value, ("30", "60", "90")) is found


@pytest.mark.parametrize("value", ["None", "NONE"])
def test_an_option_is_known_however_it_is_spelt(value: str) -> None:
    assert worse(OurPosition(limit="6 Months"), value, OPTIONS)


def test_what_is_not_told_is_not_judged() -> None:
    assert not worse(OurPosition(limit=600.0), 610)
    assert not worse(OurPosition(open=900.0), 610)
    assert not worse(OurPosition(open=900.0, limit=600.0), None)
    assert not worse(OurPosition(limit="never"), "none", OPTIONS)
    assert not worse(None, 610)
    assert worse_than_alternative(Decision("main")) is None
