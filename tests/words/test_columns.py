"""How many columns a text takes, and how it breaks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.words.columns import columns, padded, visible, wrapped


def test_a_wide_letter_takes_two_columns_and_a_combining_mark_none() -> None:
    assert columns("電力 e\u0301") == 6


def test_an_escape_code_becomes_a_visible_stand_in() -> None:
    assert visible("Ana\x1b[31m\u202eX") == "Ana\ufffd[31m\ufffdX"


def test_a_no_break_space_holds_a_figure_and_its_unit_together() -> None:
    assert wrapped("peso 21\N{NO-BREAK SPACE}%", 6) == ["peso", "21\N{NO-BREAK SPACE}%"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrapped("abcdefgh ij", 5) == ["abcde", "fgh", "ij"]


def test_padding_counts_columns_not_letters() -> None:
    assert padded("電", 4) == "電  "
    assert padded("7", 3, right=True) == "  7"


@given(st.text(), st.integers(2, 40))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(
    text: str, width: int
) -> None:
    lines = wrapped(text, width)
    assert all(columns(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == visible(text).replace(" ", "")
