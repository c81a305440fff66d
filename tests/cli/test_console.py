"""The terminal we print on."""

from __future__ import annotations

import io

import pytest

from decisionmap.cli import console


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_every_sign_of_ours_has_a_plain_one() -> None:
    told = console.fitted("▲ ◆ ● ○ → · — − … ≥ ─ ✓ × 2 M€\N{NO-BREAK SPACE}x", "ascii")
    assert told == "! * o ? > - - - ~ > - + x 2 MEUR x"


def test_a_letter_that_an_encoding_lacks_loses_its_accent() -> None:
    assert console.fitted("Peñarrubia", "ascii") == "Penarrubia"
    assert console.fitted("Peñarrubia ◆", "latin-1") == "Peñarrubia *"


def test_a_letter_without_a_plain_form_becomes_a_question_mark() -> None:
    assert console.fitted("電", "ascii") == "?"


def test_a_terminal_is_coloured_and_a_file_is_not() -> None:
    assert console.coloured(Terminal(), {})
    assert not console.coloured(io.StringIO(), {})


def test_no_color_wins_over_force_color() -> None:
    assert not console.coloured(Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"})


def test_force_color_colours_a_file() -> None:
    assert console.coloured(io.StringIO(), {"FORCE_COLOR": "1"})
    assert not console.coloured(io.StringIO(), {"FORCE_COLOR": "0"})


def test_a_dumb_terminal_is_left_plain() -> None:
    assert not console.coloured(Terminal(), {"TERM": "dumb"})


@pytest.mark.parametrize(("columns", "width"), [("40", 80), ("100", 100), ("200", 120)])
def test_the_width_is_the_terminals_within_bounds(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert console.width() == width
