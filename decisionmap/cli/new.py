"""The command ``new``: four questions become the first map of an account."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.cli import common, console
from decisionmap.cli.help import Command
from decisionmap.words.columns import visible
from decisionmap.words.figures import figure
from decisionmap.words.loader import say

if TYPE_CHECKING:
    from decisionmap.mapfile.starter import Start

Ask = Callable[[str], str]
"""Ask a question and return the answer; nothing where there is nobody to answer."""


@click.command("new", cls=Command)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--client", metavar="NAME")
@click.option("--met", metavar="WHO", multiple=True)
@click.option("--decider", metavar="WHO")
@click.option("--stake", metavar="WHAT")
@common.as_of
@common.lang
def command(
    file: Path | None,
    client: str | None,
    met: tuple[str, ...],
    decider: str | None,
    stake: str | None,
    as_of: date,
    lang: str | None,
) -> None:
    """Start a map from four questions; Enter skips one."""
    language = lang or common.language_of(click.get_current_context())
    given = {"client": client, "decider": decider, "stake": stake}
    answers = _answers(given, met, language)
    start = _understood(answers, language, as_of)
    path = file or Path(f"{_named(start)}.yaml")
    _write(path, start, language, as_of, given=file is not None)
    _tell_unread(start, language)


def _answers(
    given: dict[str, str | None], met: tuple[str, ...], language: str
) -> dict[str, tuple[str, ...]]:
    """Take the answers from the options and ask for the rest, in the questions' order."""
    ask = _asker(language, any((met, *(one is not None for one in given.values()))))
    answers: dict[str, tuple[str, ...]] = {}
    for question in ("client", "met", "decider", "stake"):
        one = given.get(question)
        if question == "met":
            told = met or tuple(_lines(ask, say(language, "write.new.met")))
        else:
            sentence = say(language, f"write.new.{question}")
            told = (ask(sentence) if one is None else one,)
        answers[question] = told
    return answers


def _asker(language: str, answered: bool) -> Ask:
    """Return how to ask: at a terminal; from what is piped in; or not at all.

    With an answer given as an option only a terminal is asked for the others, so a
    command in a script never waits for an input that nobody will give.
    """
    terminal = sys.stdin is not None and sys.stdin.isatty()
    if sys.stdin is None or (answered and not terminal):
        return lambda _: ""
    if terminal:
        console.say_err(say(language, "write.new.skip"))

    def ask(question: str) -> str:
        if terminal and question:
            console.say_err(question)
        if terminal:
            sys.stderr.write("> ")
            sys.stderr.flush()
        return sys.stdin.readline().strip()

    return ask


def _lines(ask: Ask, question: str) -> Iterator[str]:
    """Ask for one line after the other until an empty one."""
    while line := ask(question):
        yield line
        question = ""


def _understood(
    answers: dict[str, tuple[str, ...]], language: str, as_of: date
) -> Start:
    from decisionmap.mapfile.starter import understood

    return understood(
        client=answers["client"][0],
        met=answers["met"],
        decider=answers["decider"][0],
        stake=answers["stake"][0],
        today=as_of,
        language=language,
    )


def _named(start: Start) -> str:
    from decisionmap.mapfile.writer import file_name

    return file_name(start.client or "")


def _write(
    path: Path, start: Start, language: str, as_of: date, *, given: bool
) -> None:
    """Write the map and the schema beside it, both only where there is none."""
    from decisionmap.mapfile.first_map import first_map
    from decisionmap.mapfile.writer import save

    text, file = first_map(start, language=language, today=as_of), visible(str(path))
    try:
        save(path, text.encode(), new=True, within=None if given else path.parent)
    except FileExistsError:
        console.say_err(say(language, "write.new.exists", {"file": file}))
        console.say_err("    " + say(language, "write.new.exists-mend"))
        common.leave(2)
    for line in _taken(start, language, as_of):
        console.say_out(line)
    console.say_out(say(language, "write.saved", {"file": file}))
    _write_schema(path.parent, language)
    console.say_out(say(language, "write.new.next", {"file": shlex.quote(file)}))


def _write_schema(folder: Path, language: str) -> None:
    from decisionmap.mapfile.schema import FILE_NAME, schema_text
    from decisionmap.mapfile.writer import save

    schema = folder / FILE_NAME
    figures = {"file": visible(str(schema))}
    try:
        save(schema, schema_text().encode(), new=True, within=folder)
        console.say_out(say(language, "write.saved", figures))
    except FileExistsError:
        if schema.read_text(encoding="utf-8", errors="replace") != schema_text():
            console.say_err(say(language, "write.new.schema-kept", figures))


# ---- what was taken for what


def _taken(start: Start, language: str, today: date) -> Iterator[str]:
    """Yield how each answer was understood, so that a wrong guess is seen at once."""

    def told(key: str, *parts: object) -> str:
        line = " · ".join(figure(language, part) for part in parts if part is not None)
        return say(language, f"write.new.taken.{key}", {"what": line})

    if start.client:
        yield told("client", start.client)
    for met in start.met:
        to_come = met.day is not None and met.day > today
        yield told("to-meet" if to_come else "met", met.name, met.title, met.day)
    if start.decider:
        yield told("decider", start.decider.name, start.decider.title)
    stake = start.stake
    if stake.name or stake.value or stake.close:
        close = stake.close and say(
            language, "write.new.taken.by", {"day": stake.close}
        )
        yield told("stake", stake.name, stake.value, close)


def _tell_unread(start: Start, language: str) -> None:
    """Say what looks like a day or an amount and was not taken for one."""
    from decisionmap.mapfile.handwriting import unread

    people = (*start.met, *((start.decider,) if start.decider else ()))
    texts = [text for one in people for text in (one.name, one.title)]
    for text in (*texts, start.stake.name):
        for kind, given in unread(text or "", language):
            figures = {"given": given}
            console.say_err(say(language, f"write.new.unread.{kind}", figures))
