"""The command ``fmt``: tidy a map, translate its keys, mend what is certain."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.cli import common, console
from decisionmap.cli.help import Command
from decisionmap.cli.language import SETTINGS_FILE
from decisionmap.words.loader import LANGUAGES, say

if TYPE_CHECKING:
    from decisionmap.mapfile.formatting import Formatted, Read
    from decisionmap.mapfile.reader import Loaded
    from decisionmap.model.place import Problem


@click.command("fmt", cls=Command)
@common.map_files
@click.option("--check", is_flag=True)
@click.option("--diff", is_flag=True)
@click.option("--words", type=common.Choice(LANGUAGES))
@click.option("--mend", is_flag=True)
@common.as_of
@common.lang
def command(
    files: tuple[Path, ...],
    check: bool,
    diff: bool,
    words: str | None,
    mend: bool,
    as_of: date,
    lang: str | None,
) -> None:
    """Tidy a map, translate its keys, or mend what is certain."""
    codes = [
        _one(file, check, diff, words, mend=mend, as_of=as_of, lang=lang)
        for file in files
    ]
    common.leave(max(codes))


def _one(
    file: Path,
    check: bool,
    diff: bool,
    words: str | None,
    *,
    mend: bool,
    as_of: date,
    lang: str | None,
) -> int:
    """Format one file; return its exit code."""
    from decisionmap.mapfile.fields import MAP, SETTINGS
    from decisionmap.mapfile.formatting import formatted
    from decisionmap.mapfile.reader import read_map
    from decisionmap.mapfile.writer import save, stamp

    loaded = read_map(file, as_of=as_of)
    name, data = next(iter(loaded.texts.items()))
    language = common.language_for(loaded, lang)
    done = formatted(
        data,
        file=name,
        read=_reading(name, loaded, as_of),
        words=words,
        mend=mend,
        record=SETTINGS if file.name == SETTINGS_FILE else MAP,
    )
    stopped = done.errors and not (mend or diff)
    writes = done.changed and not (stopped or check or diff)
    _tell_problems(name, done, language, new=writes or diff, mend=mend)
    if diff:
        _print_difference(name, done)
    if writes and not file.is_file():  # a pipe cannot be read and then written
        console.say_err(say(language, "write.fmt.no-file", {"file": name}))
        return 1
    if writes:
        save(file, done.new, unchanged_since=stamp(data))
    if not (stopped or diff):
        _tell(name, done, language, check=check, words=words)
    return int(done.errors or (check and done.changed))


def _tell_problems(
    name: str, done: Formatted, language: str, *, new: bool, mend: bool
) -> None:
    """Tell the problems where they stand: in the new text, or in the one that stays."""
    from decisionmap.cli import problems

    found, text = (done.left, done.new) if new else (done.found, done.old)
    if found:
        problems.tell(found, texts={name: text}, files=1, language=language)
    if not mend and (mendable := problems.mendable(found, language)):
        console.say_err(mendable)


def _reading(name: str, loaded: Loaded, as_of: date) -> Read:
    """Return how the file's text is read again: as a map, or as the team's settings."""
    from decisionmap.mapfile.reader import read_settings, read_text

    def read_a_map(data: bytes) -> tuple[object, tuple[Problem, ...]]:
        again = read_text(data, file=name, as_of=as_of, settings=loaded.settings)
        return again.account, again.problems

    def read_the_settings(data: bytes) -> tuple[object, tuple[Problem, ...]]:
        again = read_settings(data, file=name, as_of=as_of)
        return again.settings, again.problems

    return read_the_settings if Path(name).name == SETTINGS_FILE else read_a_map


def _print_difference(name: str, done: Formatted) -> None:
    """Print what would change, as other tools read it."""
    from difflib import unified_diff

    old, new = (
        data.decode("utf-8", "replace").splitlines() for data in (done.old, done.new)
    )
    for line in unified_diff(old, new, name, name, lineterm=""):
        console.say_out(line)


def _tell(
    name: str, done: Formatted, language: str, *, check: bool, words: str | None
) -> None:
    """Say what became of the file; each thing done in its own line."""
    told: list[str] = []
    if not done.tidy:
        told.append("cannot")
    if done.fixed and not check:
        told.append("mended")
    if done.changed and check:
        told.append("would")
    elif done.changed and done.tidy:
        told.append(f"translated-{words}" if words else "tidied")
    for what in told or ["same"]:
        figures = {"file": name, "n": done.fixed}
        console.say_out(say(language, f"write.fmt.{what}", figures))
