"""Ghosts: who is named in the log again and again and stands nowhere on the map."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

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
    found: list[tuple[Mention, list[LogEntry]]] = []
    for entry in entries:
        for one in mentioned(entry.note or ""):
            if not things & {*one.words} and not _is_there(one, there):
                _file(found, one, entry)
    return tuple(Ghost(one.shown, tuple(seen)) for one, seen in found)


def _file(
    found: list[tuple[Mention, list[LogEntry]]], one: Mention, entry: LogEntry
) -> None:
    """Put a mention to the same name among those found, which keeps its longer form."""
    for at, (other, entries) in enumerate(found):
        if _same(one.words, other.words):
            longer = max(other, one, key=lambda name: len(name.words))
            found[at] = (longer, entries)
            if entry is not entries[-1]:
                entries.append(entry)
            return
    found.append((one, [entry]))


def _is_there(one: Mention, there: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether a name is that of somebody on the map, or may be.

    "Marta de Burgos" may be the Marta whom everybody knows, from Burgos.
    """
    linked = len(one.parts) == 2 and " " in one.parts[1]
    return any(
        _same(one.words, name) or (linked and one.words[0] == name[0]) for name in there
    )


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names may be one person's."""
    if {*one} <= {*other} or {*other} <= {*one}:
        return True
    if one[0] == other[0]:
        pairs = ((mine, theirs) for mine in one[1:2] for theirs in other[1:])
        return any(SequenceMatcher(None, *pair).ratio() >= _ALIKE for pair in pairs)
    short = for_short(one[0]) or for_short(other[0])
    return bool({*one[1:]} & {*other[1:]}) and (short or one[0][0] == other[0][0])


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
