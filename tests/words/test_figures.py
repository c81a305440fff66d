"""How figures are set in each language."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.model.money import Money
from decisionmap.words.figures import any_of, day, figure, listed, money, number, signed


def test_a_share_is_a_whole_percentage_after_a_no_break_space() -> None:
    assert figure("en", 0.474, "pct") == "47\xa0%"


def test_spanish_sets_a_decimal_comma_and_grouping_points() -> None:
    assert number("es", 1234.5) == "1.234,5"
    assert number("en", 1234.5) == "1,234.5"


@pytest.mark.parametrize(
    ("value", "text"), [(8.2, "+8"), (-21, "−21"), (0.3, "0"), (-0.3, "0")]
)
def test_a_reading_carries_its_sign_and_the_middle_none(
    value: float, text: str
) -> None:
    assert signed(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.125, "13\xa0%"),
        (0.135, "14\xa0%"),
        (0.7 * 0.45, "32\xa0%"),
        (-0.025, "-2\xa0%"),
    ],
)
def test_a_half_goes_up_also_where_floating_point_has_lost_its_last_digit(
    value: float, text: str
) -> None:
    assert figure("en", value, "pct") == text
    assert signed(100 * value).lstrip("+−") == text.strip("-\xa0%")


def test_days_are_set_with_the_month_of_the_language() -> None:
    assert day("es", date(2026, 1, 5)) == "5\xa0ene\xa02026"
    assert day("en", date(2026, 1, 5)) == "5\xa0Jan\xa02026"


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ((), ""),
        (("Ana",), "Ana"),
        (("Ana", "Luis"), "Ana y Luis"),
        (("Ana", "Iker"), "Ana e Iker"),
        (("Ana", "Hilda"), "Ana e Hilda"),
        (("Ana", "Hiedra"), "Ana y Hiedra"),
    ],
)
def test_spanish_y_becomes_e_before_the_sound_i(
    names: tuple[str, ...], text: str
) -> None:
    assert listed("es", names) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ((), ""),
        (("Ana",), "Ana"),
        (("Ana", "Luis"), "Ana o Luis"),
        (("Ana", "Luis", "Óscar"), "Ana, Luis u Óscar"),
        (("Ana", "Olga"), "Ana u Olga"),
        (("Ana", "Hortensia"), "Ana u Hortensia"),
        (("Ana", "Hilda"), "Ana o Hilda"),
    ],
)
def test_spanish_o_becomes_u_before_the_sound_o(
    names: tuple[str, ...], text: str
) -> None:
    assert any_of("es", names) == text


def test_a_list_of_which_any_will_do_is_set_with_or() -> None:
    assert figure("en", ("Ana", "Luis", "Óscar"), "or") == "Ana, Luis or Óscar"
    assert figure("es", ("compras", "operaciones"), "or") == "compras u operaciones"


def test_money_is_short_where_it_loses_nothing() -> None:
    assert money("es", Money(2_400_000, "EUR")) == "2,4\xa0M€"
    assert money("en", Money(900_000, "EUR")) == "900\xa0k€"
    assert money("en", Money(1_234_567, "USD")) == "1,234,567\xa0$"


def test_plurals_follow_the_number() -> None:
    assert figure("en", 1, "plural", "day|days") == "day"
    assert figure("en", 0, "plural", "day|days") == "days"


def test_a_kind_the_words_cannot_set_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError):
        figure("en", object())
    with pytest.raises(TypeError):
        figure("en", True)
