"""What passes on until it settles."""

from __future__ import annotations

import pytest

from decisionmap.analysis.settle import settle


def test_a_chain_settles_exactly() -> None:
    flows = {"b": {"a": 0.5}, "c": {"b": 0.5}}
    assert settle({"a": 1.0, "b": 0.0, "c": 0.0}, flows) == {
        "a": 1,
        "b": 0.5,
        "c": 0.25,
    }


def test_a_circle_settles_at_the_closed_form() -> None:
    flows = {"b": {"a": 1 / 3}, "a": {"b": 1 / 3}}
    settled = settle({"a": 1.0, "b": 0.0}, flows)
    assert settled["a"] == pytest.approx(9 / 8, abs=1e-15)
    assert settled["b"] == pytest.approx(3 / 8, abs=1e-15)


def test_what_never_settles_is_an_error_and_not_a_number() -> None:
    with pytest.raises(ArithmeticError):
        settle({"a": 1.0, "b": 0.0}, {"b": {"a": 1.0}, "a": {"b": 1.0}})
