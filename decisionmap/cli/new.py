"""The command ``new``: four questions become the first map of an account."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.cli import common, console
from decisionmap.words.loader import say

if TYPE_CHECKING:
    from decisionmap.mapfile.starter import Start

Ask = Callable[[str], str]
"""Ask a question and return the answer; nothing where there is nobody to answer."""


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--client", metavar="NAME", help="Which client?")
@click.option(
    "--met",
    metavar="WHO",
    multiple=True,
    help="Whom have you talked to: 'name, title, day', or pasted recipients. Repeatable.",
)
@click.option("--decider", metavar="WHO", help="Who really decides?")
@click.option("--stake", metavar="WHAT", help="What is at stake, by when?")
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
    """Start a map from four questions; Enter skips one.

    FILE is made of the client's name where it is left out. The schema is written beside
    it, so that editors can help. A file that exists is never overwritten. Where an
    option answers a question it is not asked; where there is no terminal and nothing is
    piped in, nothing is asked at all.
    """
    language = lang or "en"
    given = {"client": client, "decider": decider, "stake": stake}
    answers = _answers(given, met, language)
    start = _understood(answers, language, as_of)
    path = file or Path(f"{_named(start)}.yaml")
    _write(path, start, language, as_of)


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
    from decisionmap.mapfile.handwriting import two_days
    from decisionmap.mapfile.starter import understood

    day_first = language == "es"
    if not day_first:
        for answer in (*answers["met"], *answers["decider"], *answers["stake"]):
            if unclear := two_days(answer):
                told = say(language, "write.new.ambiguous", {"given": unclear})
                console.say_err(told)
    return understood(
        client=answers["client"][0],
        met=answers["met"],
        decider=answers["decider"][0],
        stake=answers["stake"][0],
        today=as_of,
        day_first=day_first,
    )


def _named(start: Start) -> str:
    from decisionmap.mapfile.writer import file_name

    return file_name(start.client or "")


def _write(path: Path, start: Start, language: str, as_of: date) -> None:
    """Write the map and the schema beside it, both only where there is none."""
    from decisionmap.mapfile.first_map import first_map
    from decisionmap.mapfile.schema import FILE_NAME, schema_text
    from decisionmap.mapfile.writer import save

    text = first_map(start, language=language, today=as_of)
    try:
        save(path, text.encode(), new=True)
    except FileExistsError:
        for told in ("exists", "exists-mend"):
            lead = "    " if told == "exists-mend" else ""
            console.say_err(
                lead + say(language, f"write.new.{told}", {"file": str(path)})
            )
        common.leave(2)
    console.say_out(say(language, "write.saved", {"file": str(path)}))
    schema = path.with_name(FILE_NAME)
    try:
        save(schema, schema_text().encode(), new=True)
        console.say_out(say(language, "write.saved", {"file": str(schema)}))
    except FileExistsError:
        if schema.read_text(encoding="utf-8", errors="replace") != schema_text():
            figures = {"file": str(schema)}
            console.say_err(say(language, "write.new.schema-kept", figures))
    console.say_out(say(language, "write.new.next", {"file": str(path)}))
