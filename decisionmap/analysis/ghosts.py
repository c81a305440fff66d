"""Ghosts: who is named in the log again and again and stands nowhere on the map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from decisionmap.frozen import dataclass
from decisionmap.model.account import Account, LogEntry
from decisionmap.model.decision import Decision
from decisionmap.model.given_names import for_short
from decisionmap.model.mentioned import Mention, compared, mentioned

_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Ghost:
    """A name that is not on the map, and the entries whose notes have it, oldest first."""

    name: str
    entries: tuple[LogEntry, ...]


def ghosts(account: Account) -> tuple[Ghost, ...]:
    """Return who is named in notes of the log and is none of theirs or ours.

    In the order in which they are named first. Somebody is on the map whose full name,
    given name and surname, or surname behind a title is there; who may only be spelt
    otherwise or called for short counts as there too. Whatever shares a word with a
    firm, a unit, a product or a criterion of the map is that and nobody.
    """
    entries = [entry for entry in account.log if entry.note]
    if not entries:
        return ()
    there = tuple(_names(account))
    things = frozenset(word for text in _things(account) for word in compared(text))
    found: list[_Found] = []
    for one, seen in _noted(entries).items():
        words = compared(one.shown)
        if not things & {*words} and not _is_there(one, words, there):
            _file(found, _Found(one.shown, words, seen))
    return tuple(
        Ghost(one.name, tuple(entries[at] for at in sorted(one.seen))) for one in found
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A name in one of its forms, and the places in the log of the entries with it."""

    name: str
    words: tuple[str, ...]
    seen: frozenset[int]


def _noted(entries: list[LogEntry]) -> Mapping[Mention, frozenset[int]]:
    """Return each name in each of its forms, once: most come up in many notes."""
    seen: dict[Mention, set[int]] = {}
    for at, entry in enumerate(entries):
        for one in mentioned(entry.note or ""):
            seen.setdefault(one, set()).add(at)
    return {one: frozenset(places) for one, places in seen.items()}


def _file(found: list[_Found], one: _Found) -> None:
    """Put a form to the same name among those found, which keeps its longer form."""
    for at, other in enumerate(found):
        if _same(one.words, other.words):
            longer = max(other, one, key=lambda name: len(name.words))
            found[at] = replace(longer, seen=one.seen | other.seen)
            return
    found.append(one)


def _is_there(
    one: Mention, words: tuple[str, ...], there: tuple[tuple[str, ...], ...]
) -> bool:
    """Tell whether a name is that of somebody on the map, or may be.

    "Marta de Burgos" may be the Marta whom everybody knows, from Burgos.
    """
    linked = len(one.parts) == 2 and " " in one.parts[1]
    return any(_same(words, name) or (linked and words[0] == name[0]) for name in there)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names may be one person's."""
    mine, theirs = {*one}, {*other}
    if mine <= theirs or theirs <= mine:
        return True
    if one[0] == other[0]:
        return any(_alike(one[1], surname) for surname in other[1:])
    short = for_short(one[0]) or for_short(other[0])
    shared = bool({*one[1:]} & {*other[1:]})
    return shared and (short or one[0][0] == other[0][0])


def _alike(one: str, other: str) -> bool:
    """Tell whether two surnames may be one, spelt by two: Etxeberria, Echeverría."""
    from difflib import SequenceMatcher  # hardly ever needed, and slow to load

    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _names(account: Account) -> Iterator[tuple[str, ...]]:
    theirs = (person.name for person in account.people.values())
    ours = (member.name for member in account.team.values())
    for name in (*theirs, *ours):
        if name and (words := compared(name)):
            yield words


def _things(account: Account) -> Iterator[str]:
    """Yield what the map calls firms, places, products and matters."""
    firm = account.firm
    yield firm.name
    yield firm.sector or ""
    for line in firm.business:
        yield f"{line.unit or ''} {line.what or ''}"
    for person in account.people.values():
        yield f"{person.title or ''} {person.unit or ''} {person.external or ''}"
    for competitor in account.competitors.values():
        yield competitor.shown
    for project in account.projects:
        yield project.name
    for decision in account.decisions.values():
        yield from _matters(decision)


def _matters(decision: Decision) -> Iterator[str]:
    yield decision.name or ""
    yield (decision.event.what or "") if decision.event else ""
    yield from (step.name or "" for step in decision.steps)
    yield from (criterion.name for criterion in decision.criteria)
    yield from (package.name for package in decision.packages)
    for term in decision.terms.values():
        yield f"{term.name or ''} {' '.join(term.options)}"
