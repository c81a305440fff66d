"""The command ``explain``: what a word means, and what it says about one person."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from decisionmap.cli import common, console
from decisionmap.words.loader import say

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing
    from decisionmap.cli.meaning import Entry
    from decisionmap.model.person import Person


@click.command()
@click.argument("word")
@click.argument("person", required=False)
@click.option(
    "-f",
    "--file",
    type=common.MapPath(),
    metavar="FILE",
    help="The map of the PERSON; the one of the folder where left out.",
)
@common.decision
@common.as_of
@common.lang
@common.as_json
def command(
    word: str,
    person: str | None,
    file: Path | None,
    decision: str | None,
    as_of: date,
    lang: str | None,
    as_json: bool,
) -> None:
    """Explain a WORD: a gap rule, a problem, a number, a key or word of the notation.

    English and Spanish words are both understood. With a PERSON (an id or a name) it
    also tells what that rule, number or key says about this person in the map.
    """
    from decisionmap.cli.meaning import meanings

    briefing = _briefing(person, file, decision, as_of, lang)
    language = briefing.language if briefing is not None else lang or "en"
    entries = meanings(word, language)
    if not entries:
        _unknown(word, language)
    told: tuple[str, ...] = ()
    if briefing is not None and person is not None:
        told = _about(entries, word, person, briefing)
    if as_json:
        _answer(word, entries, told)
        return
    _print(entries, told)


def _briefing(
    person: str | None,
    file: Path | None,
    decision: str | None,
    as_of: date,
    lang: str | None,
) -> Briefing | None:
    """Analyse the map where a person is asked about; a word alone needs none."""
    if person is None:
        return None
    path = file or common.the_one_map(Path())
    return common.briefed(path, as_of=as_of, decision=decision, lang=lang)


def _about(
    entries: tuple[Entry, ...], word: str, person: str, briefing: Briefing
) -> tuple[str, ...]:
    from decisionmap.cli.about import about, tells

    found = _person(person, briefing)
    telling = tells(entries)
    if not telling:
        return (say(briefing.language, "explain.about.nothing", {"word": word}),)
    return about(telling, found, briefing)


def _person(given: str, briefing: Briefing) -> Person:
    """Find a person by id, by name, or by the beginning of only one name."""
    from decisionmap.mapfile.folding import fold

    people = briefing.account.people
    for one in people.values():
        if fold(given) in (fold(one.id), fold(one.name or "")):
            return one
    begin = [one for one in people.values() if _begins(one.name or "", given)]
    if len(begin) == 1:
        return begin[0]
    return _unknown_person(given, briefing)


def _begins(name: str, given: str) -> bool:
    from decisionmap.mapfile.folding import fold

    return f"{fold(name)}_".startswith(f"{fold(given)}_")


def _unknown_person(given: str, briefing: Briefing) -> NoReturn:
    """Say that there is nobody of that id or name; name the nearest, or all there are."""
    people = briefing.account.people
    figures: dict[str, object] = {"given": given, "file": briefing.account.file}
    near = common.nearest(given, people)
    figures |= {"near": near, "known": ", ".join(list(people)[:20])}
    _tell_wrong("no-person", "near" if near else "far", figures, briefing.language)


def _unknown(word: str, language: str) -> NoReturn:
    from decisionmap.cli.meaning import near

    close = near(word)
    figures: dict[str, object] = {"word": word, "near": close}
    _tell_wrong("none", "near" if close else "far", figures, language)


def _tell_wrong(
    what: str, mend: str, figures: dict[str, object], language: str
) -> NoReturn:
    """Say what is not known and, indented, what mends it; wrong usage."""
    console.say_err(say(language, f"explain.{what}.message", figures))
    console.say_err("    " + say(language, f"explain.{what}.{mend}", figures))
    common.leave(2)


def _print(entries: tuple[Entry, ...], told: tuple[str, ...]) -> None:
    blocks = ["\n".join(_block(entry.heading, entry.text)) for entry in entries]
    if told:
        blocks.insert(0, "\n".join(line for text in told for line in _wrapped(text, 0)))
    console.say_out("\n\n".join(blocks))


def _block(heading: str, text: tuple[str, ...]) -> list[str]:
    return [heading, *(line for part in text for line in _wrapped(part, 4))]


def _wrapped(text: str, indent: int) -> list[str]:
    """Break a text at the terminal's width; what was indented stays so."""
    from decisionmap.words.columns import wrapped

    indent += len(text) - len(text.lstrip())
    width = min(console.width(), 100) - indent
    return [" " * indent + line for line in wrapped(text.strip(), width, whole=True)]


def _answer(word: str, entries: tuple[Entry, ...], told: tuple[str, ...]) -> None:
    import json

    answer = {
        "format": 1,
        "word": word,
        "meanings": [
            {"kind": one.kind, "name": one.name, "text": [one.heading, *one.text]}
            for one in entries
        ],
        "person": [text.strip() for text in told],
    }
    console.say_out(json.dumps(answer, ensure_ascii=False, indent=2))
