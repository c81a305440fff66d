"""The telling of problems: file, line and column, the line itself, the mend."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from decisionmap.cli import console
from decisionmap.model.place import Grade, Problem
from decisionmap.words.columns import columns, visible
from decisionmap.words.loader import say

_SHOWN = 100
"""Columns of a source line that are shown around the caret."""
_BOLD, _RED, _YELLOW, _GREY, _OFF = (f"\x1b[{n}m" for n in (1, 31, 33, 90, 0))


def sentences(problem: Problem, language: str) -> tuple[str, str]:
    """Return what is wrong and what mends it, in a language."""
    key = f"problems.{problem.code}.{problem.case}"
    message = say(language, f"{key}.message", problem.figures)
    return message, say(language, f"{key}.mend", problem.figures)


def tell(problems: Sequence[Problem], *, files: int, language: str) -> None:
    """Print all problems, and how many there are, on the standard error."""
    console.say_err(
        told(
            problems,
            files=files,
            language=language,
            colour=console.coloured(sys.stderr),
        )
    )


def told(
    problems: Sequence[Problem], *, files: int, language: str, colour: bool = False
) -> str:
    """Return the text that tells all problems, with their lines, and counts them."""
    lines = cache(lines_of)
    parts = [
        _one(problem, lines(problem.place.file), language, colour)
        for problem in problems
    ]
    return "\n".join((*parts, count(problems, files=files, language=language)))


def count(problems: Iterable[Problem], *, files: int, language: str) -> str:
    """Return the sentence that counts: 2 problems and 1 warning in 1 file."""
    grades = [problem.grade for problem in problems]
    errors, warnings = grades.count(Grade.ERROR), grades.count(Grade.WARNING)
    case = "both" if errors and warnings else "warnings" if warnings else "errors"
    figures: Mapping[str, object] = {
        "errors": errors,
        "warnings": warnings,
        "files": files,
    }
    return say(language, f"cli.count.{case}", figures)


def _one(problem: Problem, lines: Sequence[str], language: str, colour: bool) -> str:
    message, mend = sentences(problem, language)
    warning = problem.grade is Grade.WARNING
    if warning:
        message = say(language, "cli.warning", {"message": message})
    head = f"{problem.place}: {message}"
    if colour:
        where = f"{_BOLD}{problem.place}:{_OFF}"
        head = f"{where} {_YELLOW if warning else _RED}{message}{_OFF}"
    return "\n".join((head, *_pointed(problem, lines, colour), f"    {mend}"))


def _pointed(problem: Problem, lines: Sequence[str], colour: bool) -> tuple[str, ...]:
    """Return the source line and, under it, the caret; nothing where there is no line."""
    number, column = problem.place.line, problem.place.column
    if not 1 <= number <= len(lines):
        return ()
    line = lines[number - 1]
    start = max(0, column - 1 - _SHOWN // 2) if len(line) > _SHOWN else 0
    cut = line[start : start + _SHOWN]
    at = column - 1 - start
    lead = "…" if start else ""
    trail = "…" if start + _SHOWN < len(line) else ""
    before, guilty = cut[:at], cut[at : at + problem.width]
    shown = f"{lead}{visible(cut)}{trail}".rstrip()
    pad = " " * (len(lead) + columns(visible(before)))
    caret = "^" * max(1, columns(visible(guilty)))
    margin = f"{number:>5} | "
    blank = " " * (len(margin) - 2) + "| "
    if colour:
        caret = f"{_YELLOW if problem.grade is Grade.WARNING else _RED}{caret}{_OFF}"
        margin, blank = f"{_GREY}{margin}{_OFF}", f"{_GREY}{blank}{_OFF}"
    return (f"{margin}{shown}".rstrip(), f"{blank}{pad}{caret}")


def lines_of(file: str) -> tuple[str, ...]:
    """Return a file's lines as YAML counts them; none where it cannot be read."""
    try:
        data = Path(file).read_bytes()
    except OSError:
        return ()
    text = data.decode("utf-8-sig", errors="replace")
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
