"""``decisionmap check``: every problem of a map in one run, with its line and its mend."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from decisionmap.cli import common, console
from decisionmap.cli.help import Command
from decisionmap.mapfile.reader import Loaded, read_map
from decisionmap.model.place import Grade, Problem
from decisionmap.words.columns import visible
from decisionmap.words.loader import say


@click.command("check", cls=Command)
@common.map_files
@common.as_of
@common.lang
@common.as_json
def command(
    files: Sequence[Path], as_of: date, lang: str | None, as_json: bool
) -> None:
    """Tell every problem of a map, with its line and its mend."""
    loaded = [read_map(file, as_of=as_of) for file in files]
    language = common.language_for(loaded[0], lang)
    found = _together(loaded)
    if as_json:
        from decisionmap.answers import check, dumps

        named = ", ".join(visible(str(file)) for file in files)
        answer = check(found, file=named, as_of=as_of, language=language)
        console.say_out(dumps(answer))
    elif found:
        _tell(found, loaded, language)
    else:
        console.say_out(_all_in_order(files, loaded, language))
    if any(problem.grade is Grade.ERROR for problem in found):
        common.leave(1)
    if not as_json:
        _note(loaded, as_of, language)


def _tell(found: Sequence[Problem], loaded: Sequence[Loaded], language: str) -> None:
    """Tell the problems, and the command that mends those of which that is certain."""
    # What tells problems is not loaded for the many maps that have none.
    from decisionmap.cli import problems

    console.say_out(
        problems.told(
            found,
            texts={file: text for one in loaded for file, text in one.texts.items()},
            files=len(loaded),
            language=language,
            colour=console.coloured(sys.stdout),
        )
    )
    if mendable := problems.mendable(found, language):
        console.say_out(mendable)


def _note(loaded: Sequence[Loaded], as_of: date, language: str) -> None:
    """Note the cards that a newer log entry overtakes; to programs the gaps tell it."""
    accounts = [one.account for one in loaded if one.account and one.account.log]
    if not accounts:
        return
    from decisionmap.mapfile.overtaken import overtaken

    notes = [note for account in accounts for note in overtaken(account, as_of)]
    if notes:
        from decisionmap.cli import problems

        texts = {file: text for one in loaded for file, text in one.texts.items()}
        colour = console.coloured(sys.stdout)
        console.say_out(
            problems.noted(notes, texts=texts, language=language, colour=colour)
        )


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
    account, file = loaded[0].account, visible(str(files[0]))
    if account is None:
        return say(language, "problems.fine.settings", {"file": file})
    figures = {"file": file, "people": len(account.people)}
    return say(language, "problems.fine.map", figures)
