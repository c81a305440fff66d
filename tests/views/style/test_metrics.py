"""Text is as wide as the shipped font sets it, and is broken so that it fits."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.page import Word
from decisionmap.views.style import metrics
from decisionmap.views.style.metrics import clean, fit, width, wrap
from decisionmap.words.telling import tell

DOCS = Path(__file__).parents[3] / "docs"
texts = st.text(max_size=80)


def test_the_table_is_that_of_the_shipped_font() -> None:
    pytest.importorskip("fontTools")
    pytest.importorskip("brotli")
    made = runpy.run_path(str(DOCS / "widths.py"))
    table = Path(metrics.__file__).with_name("widths.json")
    assert json.loads(table.read_text(encoding="utf-8")) == made["table"]()


def test_a_word_of_ours_is_as_wide_as_in_its_longest_language() -> None:
    word = Word("terms.role.economic_buyer")
    longest = max((tell("en", word), tell("es", word)), key=len)
    assert width(word, 11) == width(longest, 11)


def test_letters_of_other_scripts_are_taken_as_wide() -> None:
    assert width("王", 10) >= 10
    assert width("👩", 10) >= 10
    assert width("Ж", 10) >= width("W", 10)


def test_an_arabic_word_is_no_wider_than_its_letters_standing_alone() -> None:
    assert 100 < width("مدير عام الشركة", 13, 600) < 133


def test_a_flag_of_two_letters_is_as_wide_as_one_picture() -> None:
    assert width("🇪🇸", 10) == width("👩", 10)


def test_marks_on_letters_take_no_room() -> None:
    assert width("e\u0323", 10) == width("e", 10)


@given(texts.map(clean))
def test_what_is_fitted_fits_and_begins_like_the_text(text: str) -> None:
    told = fit(text, 100, 11)
    assert width(told, 11) <= 100
    assert told == text or told.endswith("…")
    assert text.startswith(told.removesuffix("…"))


@given(texts.map(clean))
def test_wrapped_lines_fit_and_lose_nothing_but_the_end(text: str) -> None:
    lines = wrap(text, 100, 11, lines=2)
    assert len(lines) <= 2
    assert all(width(line, 11) <= 100 for line in lines)
    kept = "".join(lines).removesuffix("…").replace(" ", "")
    assert text.replace(" ", "").startswith(kept)


@given(texts)
def test_a_cleaned_text_is_one_line_without_direction_marks(text: str) -> None:
    told = clean(text)
    assert told == " ".join(told.split())
    assert not set(told) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\x00\n")


def test_a_letter_keeps_two_marks() -> None:
    assert clean("Z" + "\u0335" * 9 + "a") == "Z\u0335\u0335a"


def test_a_joined_picture_is_not_torn() -> None:
    told = fit("👩‍🚀" * 20, 60, 11)
    assert not told.removesuffix("…").endswith("\u200d")


def test_a_flag_is_not_torn() -> None:
    assert fit("Zoë 🇪🇸", 38, 11) == "Zoë…"
    assert fit("Zoë 🇪🇸 Gil", 50, 11) == "Zoë 🇪🇸…"
