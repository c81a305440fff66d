"""The command ``explain``: what a word means, and what the map says of one person."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from decisionmap.cli import common, console
from decisionmap.cli.help import Command
from decisionmap.cli.wrong import echoed, harmless
from decisionmap.words.columns import visible
from decisionmap.words.loader import say

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing
    from decisionmap.cli.meaning import Entry
    from decisionmap.model.person import Person


@click.command("explain", cls=Command)
@click.argument("word")
@click.argument("person", required=False)
@click.option("-f", "--file", type=common.MapPath(), metavar="FILE")
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

    English and Spanish words are both understood, and what the screen calls things. With
    a PERSON (an id or a name) it also tells what that rule, number or key says about this
    person in the map; a person alone is told with all that is known. With -f a number of the
    whole decision (coverage, reading, certainty) is told as it stands in that map.
    """
    from decisionmap.cli.meaning import guessed, meanings

    if person is not None:
        path = file or common.the_one_map(Path())
        briefing = common.briefed(path, as_of=as_of, decision=decision, lang=lang)
        entries = meanings(word, briefing.language) or guessed(word, briefing.language)
        if not entries:
            _unknown(word, briefing.language)
        told = _about(entries, word, person, briefing)
        _say(word, entries, told, near=path, as_of=as_of, as_json=as_json)
        return
    near = file or _map_nearby()
    language = lang or (_language_of(near, as_of) if near is not None else "en")
    entries = meanings(word, language)
    if entries:
        told = _of_the_whole(entries, file, decision, as_of, lang)
    else:
        told = _told_alone(word, near, decision, as_of, lang)
    entries = entries or (() if told else guessed(word, language))
    if not entries and not told:
        _unknown(word, language)
    _say(word, entries, told, near=near, as_of=as_of, as_json=as_json)


def _map_nearby() -> Path | None:
    """Return the one map of the folder, if there is just one: a word needs none."""
    try:
        return common.the_one_map(Path())
    except common.Wrong:
        return None


def _of_the_whole(
    entries: tuple[Entry, ...],
    file: Path | None,
    decision: str | None,
    as_of: date,
    lang: str | None,
) -> tuple[str, ...]:
    """Return what a number comes to in the map that was named, if that has no errors.

    A map that only lies nearby is not analysed: a word alone is explained at once.
    """
    from decisionmap.cli.whole import comes_to
    from decisionmap.model.place import Grade

    if file is None or all(one.kind != "number" for one in entries):
        return ()
    problems = common.load(file, as_of=as_of).problems
    if any(problem.grade is Grade.ERROR for problem in problems):
        return ()
    briefing = common.briefed(file, as_of=as_of, decision=decision, lang=lang)
    return comes_to(entries, briefing)


def _language_of(file: Path, as_of: date) -> str:
    """Return the language of a map, which may have errors: a word is explained anyhow."""
    return common.language_for(common.load(file, as_of=as_of), None)


def _told_alone(
    given: str, file: Path | None, decision: str | None, as_of: date, lang: str | None
) -> tuple[str, ...]:
    """Return all that is known of the person whom a word alone names, if it names one."""
    from decisionmap.cli.person import everything

    if file is None or not _named_in(file, given, as_of):
        return ()
    briefing = common.briefed(file, as_of=as_of, decision=decision, lang=lang)
    found = _find(given, briefing.account.people.values())
    return everything(found, briefing) if found is not None else ()


def _named_in(file: Path, given: str, as_of: date) -> bool:
    account = common.load(file, as_of=as_of).account
    return account is not None and _find(given, account.people.values()) is not None


def _say(
    word: str,
    entries: tuple[Entry, ...],
    told: tuple[str, ...],
    *,
    near: Path | None,
    as_of: date,
    as_json: bool,
) -> None:
    if not as_json:
        _print(entries, told)
        return
    from decisionmap.answers import dumps, explain

    file = visible(str(near)) if near is not None else ""
    console.say_out(dumps(explain(word, entries, told, file=file, as_of=as_of)))


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
    found = _find(given, briefing.account.people.values())
    return found if found is not None else _unknown_person(given, briefing)


def _find(given: str, people: Collection[Person]) -> Person | None:
    """Find a person by id, by name, or by the beginning of only one name."""
    from decisionmap.mapfile.folding import fold

    for one in people:
        if fold(given) in (fold(one.id), fold(one.name or "")):
            return one
    begin = [one for one in people if _begins(one.name or "", given)]
    return begin[0] if len(begin) == 1 else None


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
    figures: dict[str, object] = {"word": echoed(word), "near": close}
    _tell_wrong("none", "near" if close else "far", figures, language)


def _tell_wrong(
    what: str, mend: str, figures: dict[str, object], language: str
) -> NoReturn:
    """Say what is not known and, indented, what mends it; wrong usage."""
    told = harmless(figures)
    console.say_err(say(language, f"explain.{what}.message", told))
    console.say_err("    " + say(language, f"explain.{what}.{mend}", told))
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
