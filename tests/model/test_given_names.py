"""Given names: what is surely one, and what people are called for short."""

from __future__ import annotations

import pytest

from decisionmap.model.given_names import for_short, surely_given


@pytest.mark.parametrize("word", ["begoña", "Jordi", "Itziar", "John", "Nacho"])
def test_a_given_name_is_known_with_or_without_its_accents(word: str) -> None:
    assert surely_given(word)


@pytest.mark.parametrize("word", ["Grace", "Mark", "Santiago", "Marina", "Will", "May"])
def test_what_is_a_word_or_a_place_as_well_is_not_sure(word: str) -> None:
    assert not surely_given(word)


def test_for_short_is_a_given_name_and_not_each_is_for_short() -> None:
    assert for_short("Paco")
    assert surely_given("Paco")
    assert not for_short("Francisco")
