"""``decisionmap check``: every problem of a map in one run, with its line and its mend."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from decisionmap.cli import common, console
from decisionmap.mapfile.reader import Loaded, read_map
from decisionmap.model.place import Grade, Problem
from decisionmap.words.loader import say


@click.command("check")
@common.map_files
@common.as_of
@common.lang
@common.as_json
def command(
    files: Sequence[Path], as_of: date, lang: str | None, as_json: bool
) -> None:
    """Tell every problem of a map, with its line and its mend.

    Warnings stop nothing; with an error the exit code is 1.
    """
    loaded = [read_map(file, as_of=as_of) for file in files]
    language = common.language_for(loaded[0], lang)
    found = _together(loaded)
    if as_json:
        from decisionmap.answers import check, dumps

        named = ", ".join(str(file) for file in files)
        answer = check(found, file=named, as_of=as_of, language=language)
        console.say_out(dumps(answer))
    elif found:
        # What tells problems is not loaded for the many maps that have none.
        from decisionmap.cli import problems

        colour = console.coloured(sys.stdout)
        text = problems.told(found, files=len(files), language=language, colour=colour)
        console.say_out(text)
    else:
        console.say_out(_all_in_order(files, loaded, language))
    if any(problem.grade is Grade.ERROR for problem in found):
        common.leave(1)


def _together(loaded: Sequence[Loaded]) -> tuple[Problem, ...]:
    """Return the problems of all files; those of shared settings are told once."""
    told: list[Problem] = []
    settings: set[str] = set()
    for one in loaded:
        fresh = [p for p in one.problems if p.place.file not in settings]
        settings |= {p.place.file for p in one.problems}
        told += fresh
    return tuple(told)


def _all_in_order(
    files: Sequence[Path], loaded: Sequence[Loaded], language: str
) -> str:
    """Return the kind line for when there is nothing to mend."""
    if len(files) > 1:
        return say(language, "problems.fine.many", {"files": len(files)})
    account = loaded[0].account
    if account is None:
        return say(language, "problems.fine.settings", {"file": str(files[0])})
    figures = {"file": str(files[0]), "people": len(account.people)}
    return say(language, "problems.fine.map", figures)
