"""How problems are told in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from decisionmap.cli import problems
from decisionmap.model.place import Grade, Place, Problem


@pytest.fixture
def sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two sentences of the tests' own, so that no room's wording is repeated here."""
    told = {
        "problems.unknown-word.default.message": "unknown stance 'agianst'",
        "problems.unknown-word.default.mend": "did you mean 'against'?",
    }
    from decisionmap.words import loader

    real = loader.sentence
    monkeypatch.setattr(
        loader, "sentence", lambda lang, key: told.get(key) or real(lang, key)
    )


def problem(
    file: Path, line: int, column: int, *, width: int = 1, grade: Grade = Grade.ERROR
) -> Problem:
    place = Place(str(file), line, column)
    return Problem(place, "unknown-word", grade=grade, width=width)


def told(some: Sequence[Problem], language: str = "en", *, colour: bool = False) -> str:
    """Tell problems of one file, which is read as the command reads it."""
    file = Path(some[0].place.file)
    texts = {str(file): file.read_bytes()} if file.exists() else {}
    return problems.told(some, texts=texts, files=1, language=language, colour=colour)


@pytest.mark.usefixtures("sentences")
def test_a_problem_is_its_place_the_line_a_caret_and_its_mend(tmp_path: Path) -> None:
    file = tmp_path / "acme.yaml"
    file.write_text("people:\n  ana:\n    stance: agianst\n", encoding="utf-8")
    text = told([problem(file, 3, 13, width=7)], "en")
    assert text.splitlines() == [
        f"{file}:3:13: unknown stance 'agianst'",
        "    3 |     stance: agianst",
        "      |             ^^^^^^^",
        "    did you mean 'against'?",
        "1 problem in 1 file",
    ]


@pytest.mark.usefixtures("sentences")
def test_a_problem_beyond_the_last_line_has_no_line_to_show(tmp_path: Path) -> None:
    text = told([problem(tmp_path / "gone.yaml", 7, 1)], "en")
    assert "|" not in text


@pytest.mark.usefixtures("sentences")
def test_the_caret_stands_under_its_word_after_wide_letters_and_tabs(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("電力\tx: y\n", encoding="utf-8")
    lines = told([problem(file, 1, 4)], "en").splitlines()
    assert lines[1:3] == ["    1 | 電力 x: y", "      |      ^"]


@pytest.mark.usefixtures("sentences")
def test_a_long_line_is_cut_around_the_caret(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a" * 500 + "X" + "b" * 500, encoding="utf-8")
    lines = told([problem(file, 1, 501)], "en").splitlines()
    assert len(lines[1]) < 120
    assert lines[1][lines[2].index("^")] == "X"


@pytest.mark.usefixtures("sentences")
def test_a_line_of_the_file_cannot_command_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x: \x1b[2J\x07\xff\n")
    text = told([problem(file, 1, 4)], "en")
    assert "\x1b" not in text
    assert "\x07" not in text


@pytest.mark.usefixtures("sentences")
def test_a_warning_says_that_it_is_one(tmp_path: Path) -> None:
    warning = problem(tmp_path / "a.yaml", 1, 1, grade=Grade.WARNING)
    assert ": warning: unknown" in told([warning], "en")
    assert ": aviso: unknown" in told([warning], "es")


@pytest.mark.usefixtures("sentences")
def test_colour_changes_no_letter(tmp_path: Path) -> None:
    import re

    file = tmp_path / "a.yaml"
    file.write_text("x: y\n", encoding="utf-8")
    some = [problem(file, 1, 4), problem(file, 1, 1, grade=Grade.WARNING)]
    coloured = told(some, colour=True)
    plain = told(some)
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    ("errors", "warnings", "files", "sentence"),
    [
        (1, 0, 1, "1 problem in 1 file"),
        (3, 0, 2, "3 problems in 2 files"),
        (0, 2, 1, "2 warnings in 1 file"),
        (2, 1, 1, "2 problems and 1 warning in 1 file"),
        (0, 0, 1, "0 problems in 1 file"),
    ],
)
def test_problems_and_warnings_are_counted_apart(
    errors: int, warnings: int, files: int, sentence: str
) -> None:
    some = [problem(Path("a"), 1, 1)] * errors
    some += [problem(Path("a"), 1, 1, grade=Grade.WARNING)] * warnings
    assert problems.count(some, files=files, language="en") == sentence


@pytest.mark.usefixtures("sentences")
def test_a_lone_carriage_return_ends_no_line(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x: y\rz\nw: v\n")
    assert told([problem(file, 2, 4)]).splitlines()[1:3] == [
        "    2 | w: v",
        "      |    ^",
    ]


def test_the_mends_that_are_certain_are_counted_with_the_command_that_makes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("my map.yaml").touch()
    place = Place("my map.yaml", 1, 1)
    some = [Problem(place, "unknown-word", fix="for"), Problem(place, "unknown-word")]
    assert problems.mendable(some, "en") == (
        "1 can be mended at once: decisionmap fmt --mend 'my map.yaml'"
    )
    assert problems.mendable(some * 2, "es") == (
        "2 se pueden corregir de una vez: decisionmap fmt --mend 'my map.yaml'"
    )
    assert problems.mendable(some[1:], "en") is None
