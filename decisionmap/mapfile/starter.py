"""Make the first map of an account out of four answers, however they were typed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field, replace
from datetime import date

from decisionmap.frozen import dataclass
from decisionmap.mapfile.handwriting import (
    LONGEST,
    Met,
    Stake,
    bare_letters,
    clean,
    people_in,
    stake_in,
)
from decisionmap.mapfile.writer import file_name

_HONORIFICS = frozenset(
    "dr dra mr mrs ms miss sr sra srta don doña d dña prof ing lic mme m herr frau".split()  # noqa: SIM905
)
_RESERVED = frozenset("true false null yes no on off y n".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Start:
    """The four answers, understood. What was not said stays unknown."""

    client: str | None = None
    met: tuple[Met, ...] = ()
    decider: Met | None = None
    stake: Stake = field(default_factory=Stake)


def understood(
    *, client: str = "", met: Iterable[str] = (), decider: str = "", stake: str = "",
    today: date, language: str = "en",
) -> Start:  # fmt: skip
    """Understand four answers as they were typed or pasted."""
    people = tuple(
        person
        for line in met
        for person in people_in(line, today=today, language=language)
    )
    decides = next(iter(people_in(decider, today=today, language=language)), None)
    if decides is not None and decides.day is None:
        decides = replace(decides, met=False)
    return Start(
        client=clean(client)[:LONGEST].strip() or None,
        met=_each_once(people),
        decider=decides,
        stake=stake_in(stake, today=today, language=language),
    )


def identifier(name: str, taken: Collection[str], *, bare: str) -> str:
    """Return an id for somebody: the first name, the whole where that is taken.

    Plain letters only, never a word that YAML reads as something else; ``bare`` is
    what stands for a name of which no letter is left.

    >>> identifier("Dra. Nuria Casals", {"nuria"}, bare="person")
    'nuria-casals'
    """
    parts = [part for part in file_name(name).split("-") if part not in _HONORIFICS]
    if not re.search("[a-z]", bare_letters(name)):
        parts = [bare]
    whole = "-".join(parts) or bare
    for found in (parts[0] if parts else bare, whole):
        if len(found) > 1 and _usable(found, taken):
            return found
    if not whole[0].isalpha() or whole in _RESERVED:
        whole = f"{bare}-{whole}"
    return whole if whole not in taken else file_name(whole, taken=taken)


def _usable(found: str, taken: Collection[str]) -> bool:
    return found[0].isalpha() and found not in taken and found not in _RESERVED


def ids_of(start: Start, taken: Collection[str], *, bare: str) -> Mapping[str, Met]:
    """Give everybody an id; the decider is one of those met where the names agree."""
    people: dict[str, Met] = {}
    for person in start.met:
        people[identifier(person.name, {*taken, *people}, bare=bare)] = person
    if start.decider is not None and decider_of(start, people) is None:
        found = identifier(start.decider.name, {*taken, *people}, bare=bare)
        people[found] = start.decider
    return people


def decider_of(start: Start, people: Mapping[str, Met]) -> str | None:
    """Return the id of the one who decides: the same name, or the only first name."""
    if start.decider is None:
        return None
    wanted = bare_letters(start.decider.name)
    exact = [key for key, met in people.items() if bare_letters(met.name) == wanted]
    if exact:
        return exact[0]
    first = [
        key
        for key, met in people.items()
        if bare_letters(met.name).split()[:1] == wanted.split()
    ]
    return first[0] if len(first) == 1 else None


def _each_once(people: Iterable[Met]) -> tuple[Met, ...]:
    """Join what was said twice of the same name; the later day counts."""
    found: dict[str, Met] = {}
    for person in people:
        key = bare_letters(person.name)
        old = found.get(key)
        if old is None:
            found[key] = person
            continue
        days = [day for day in (old.day, person.day) if day is not None]
        found[key] = Met(
            old.name, old.title or person.title, max(days) if days else None
        )
    return tuple(found.values())
