"""The telling of problems: file, line and column, the line itself, the mend."""

from __future__ import annotations

import shlex
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from decisionmap.cli import console
from decisionmap.mapfile.lines import Lines
from decisionmap.mapfile.source import MOST_BYTES
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


def tell(
    problems: Sequence[Problem],
    *,
    texts: Mapping[str, bytes],
    files: int,
    language: str,
) -> None:
    """Print all problems, and how many there are, on the standard error."""
    colour = console.coloured(sys.stderr)
    console.say_err(
        told(problems, texts=texts, files=files, language=language, colour=colour)
    )


def told(
    problems: Sequence[Problem],
    *,
    texts: Mapping[str, bytes],
    files: int,
    language: str,
    colour: bool = False,
) -> str:
    """Return the text that tells all problems, with their lines, and counts them.

    ``texts`` are the files as they were read, by their name.
    """
    parts = _each(problems, "warning", texts, language, colour)
    return "\n".join((*parts, count(problems, files=files, language=language)))


def noted(
    notes: Sequence[Problem],
    *,
    texts: Mapping[str, bytes],
    language: str,
    colour: bool = False,
) -> str:
    """Return the text of what is no fault and worth a look, with its lines."""
    return "\n".join(_each(notes, "note", texts, language, colour))


def mendable(problems: Iterable[Problem], language: str) -> str | None:
    """Return the sentence that counts what ``fmt --mend`` will mend; none, no sentence."""
    fixes = Counter(p.place.file for p in problems if p.fix is not None)
    # What came through a pipe cannot be written back.
    files = [file for file in fixes if Path(file).is_file()]
    if not files:
        return None
    figures = {"n": sum(fixes[file] for file in files), "files": shlex.join(files)}
    return say(language, "cli.count.mendable", figures)


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


def _each(
    problems: Iterable[Problem],
    label: str,
    texts: Mapping[str, bytes],
    language: str,
    colour: bool,
) -> list[str]:
    """Return the telling of each problem; ``label`` names those that are no error."""
    lines = {
        file: lines_of(data) for file, data in texts.items() if len(data) <= MOST_BYTES
    }
    return [
        _one(problem, label, lines.get(problem.place.file), language, colour)
        for problem in problems
    ]


def _one(
    problem: Problem, label: str, lines: Lines | None, language: str, colour: bool
) -> str:
    message, mend = sentences(problem, language)
    warning = problem.grade is Grade.WARNING
    if warning:
        message = say(language, f"cli.{label}", {"message": message})
    head = f"{problem.place}: {message}"
    if colour:
        where = f"{_BOLD}{problem.place}:{_OFF}"
        head = f"{where} {_YELLOW if warning else _RED}{message}{_OFF}"
    shown = _pointed(problem, lines, colour) if lines is not None else ()
    return "\n".join((head, *shown, f"    {mend}"))


def _pointed(problem: Problem, lines: Lines, colour: bool) -> tuple[str, ...]:
    """Return the source line and, under it, the caret; nothing where there is no line."""
    number, column = problem.place.line, problem.place.column
    if not 1 <= number <= lines.count:
        return ()
    line = lines.line(number)
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


def lines_of(data: bytes) -> Lines:
    """Return the lines of what was read, counted as reading counts them."""
    return Lines(data.decode("utf-8-sig", errors="replace"))
