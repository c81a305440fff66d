"""Apply the mends that are certain, and only where nothing else comes to differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from decisionmap.mapfile.editor import Patch, patched
from decisionmap.mapfile.lines import Lines
from decisionmap.model.place import Grade, Problem

Told = Callable[[str], tuple[Problem, ...]]
"""Read a text and tell its problems."""


def mended(text: str, problems: Iterable[Problem], told: Told) -> tuple[str, int]:
    """Return the text with every certain mend made, and how many there were.

    A mend counts only if reading the text again tells fewer problems and no new error;
    so a wrong guess can never make a file worse.
    """
    ahead = [problem for problem in problems if problem.fix is not None]
    patches = [_patch(text, problem) for problem in ahead]
    every = _kept(text, patches, told)
    if every is not None:
        return every, len(patches)
    made, count = text, 0
    for problem in reversed(ahead):  # from the end, so that earlier places stay true
        one = _kept(made, [_patch(text, problem)], told)
        if one is not None:
            made, count = one, count + 1
    return made, count


def _kept(text: str, patches: list[Patch], told: Told) -> str | None:
    """Return the patched text if it has as many problems less as it was mended in."""
    if len({patch.start for patch in patches}) < len(patches):
        return None
    try:
        made = patched(text, patches)
    except ValueError:
        return None
    before, after = told(text), told(made)
    better = len(after) <= len(before) - len(patches)
    return made if better and _errors(after) <= _errors(before) else None


def _errors(problems: Iterable[Problem]) -> int:
    return sum(problem.grade is Grade.ERROR for problem in problems)


def _patch(text: str, problem: Problem) -> Patch:
    """Put the fix in the place of the guilty word; quotes stay, and stay single.

    A fix may come with the quotes of the word that it replaces, or without them.
    """
    start = Lines(text).offset(problem.place.line, problem.place.column)
    end = start + problem.width
    fix, quote = problem.fix or "", text[start : start + 1]
    quoted = quote in ("'", '"') and text[end - 1 : end] == quote and end - start > 1
    if quoted and not (len(fix) > 1 and fix[0] == fix[-1] == quote):
        start, end = start + 1, end - 1
    return Patch(start, end, fix)
