"""The command ``fmt``: tidy a map, translate its keys, mend what is certain."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.cli import common, console
from decisionmap.words.loader import LANGUAGES, say

if TYPE_CHECKING:
    from decisionmap.mapfile.formatting import Formatted, Read
    from decisionmap.mapfile.reader import Loaded
    from decisionmap.model.place import Problem


@click.command()
@common.map_files
@click.option(
    "--check", is_flag=True, help="Write nothing; exit 1 if a file would change."
)
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option(
    "--words",
    type=click.Choice(LANGUAGES),
    help="Translate every key and word of the notation.",
)
@click.option("--mend", is_flag=True, help="Apply the mends that are certain.")
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
    """Tidy a map and keep every comment and every byte that need not change.

    Tidy means: no spaces at the end of a line, at most one empty line in a row, one line
    end at the end of the file; and inside brackets on one line, one space after each
    comma and colon and none at the edges. Indentation, order, quotes, comments, aligned
    columns and texts over several lines stay as they are. Tidying twice changes nothing,
    and the account that is read is the same before and after.

    With an error in the file only --diff and --mend go on. Exit 1 where errors are left,
    or with --check where a file would change.
    """
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
    from decisionmap.cli import problems
    from decisionmap.mapfile.fields import MAP, SETTINGS
    from decisionmap.mapfile.formatting import formatted
    from decisionmap.mapfile.reader import read_map
    from decisionmap.mapfile.writer import save, stamp

    data = file.read_bytes()
    loaded = read_map(file, as_of=as_of)
    language = common.language_for(loaded, lang)
    settings = file.name == common.SETTINGS_FILE
    done = formatted(
        data,
        file=str(file),
        read=_reading(file, loaded, as_of),
        words=words,
        mend=mend,
        record=SETTINGS if settings else MAP,
    )
    if done.left:
        problems.tell(done.left, files=1, language=language)
    if diff:
        _print_difference(file, done)
    stopped = done.errors and not (mend or diff)
    if not (stopped or check or diff) and done.changed:
        save(file, done.new, unchanged_since=stamp(data))
    if not (stopped or diff):
        _tell(file, done, language, check=check, words=words)
    return int(done.errors or (check and done.changed))


def _reading(file: Path, loaded: Loaded, as_of: date) -> Read:
    """Return how the file's text is read again: as a map, or as the team's settings."""
    from decisionmap.mapfile.reader import read_settings, read_text

    def read_a_map(data: bytes) -> tuple[object, tuple[Problem, ...]]:
        again = read_text(data, file=str(file), as_of=as_of, settings=loaded.settings)
        return again.account, again.problems

    def read_the_settings(data: bytes) -> tuple[object, tuple[Problem, ...]]:
        again = read_settings(data, file=str(file), as_of=as_of)
        return again.settings, again.problems

    return read_the_settings if file.name == common.SETTINGS_FILE else read_a_map


def _print_difference(file: Path, done: Formatted) -> None:
    """Print what would change, as other tools read it."""
    from difflib import unified_diff

    old, new = (
        data.decode("utf-8", "replace").splitlines() for data in (done.old, done.new)
    )
    for line in unified_diff(old, new, str(file), str(file), lineterm=""):
        console.say_out(line)


def _tell(
    file: Path, done: Formatted, language: str, *, check: bool, words: str | None
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
        figures = {"file": str(file), "n": done.fixed}
        console.say_out(say(language, f"write.fmt.{what}", figures))
