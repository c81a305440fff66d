"""What no single value can show: doubles, loops, votes, terms, promises between sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from decisionmap.mapfile import loops, negotiation
from decisionmap.mapfile.ids import foreign_letter, skeleton
from decisionmap.mapfile.notation import Names
from decisionmap.mapfile.references import Known, meant, problem, unknown
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.told import Reference
from decisionmap.model.account import Account, Promise
from decisionmap.model.place import Grade, Place, Places, Problem

_ALL_OF_OURS = frozenset({"team", "equipo"})
"""Words that stand for all of ours where nobody has them as an id."""

_SIDES = frozenset({Names.PERSON, Names.MEMBER})

Spots = list[tuple[str, Place]]


def check(references: Iterable[Reference], known: Known) -> Iterator[Problem]:
    """Yield the problems of a map whose every value has been read."""
    account = known.account
    yield from unknown(references, known)
    yield from _doubles(account)
    ids = (account.people, account.team, account.competitors)
    yield from _look_alikes([spot for one in ids for spot in _spots(one)])
    yield from _look_alikes(_spots(account.decisions))
    yield from _for_all(account)
    yield from _nameless(known)
    yield from loops.reporting(account)
    yield from _self_influence(account)
    changed = (entry.changed for entry in account.log if entry.changed is not None)
    for decision in chain(account.decisions.values(), changed):
        yield from _look_alikes(_spots(decision.terms))
        yield from negotiation.check(decision, known)
    yield from _promises(known)


def _spots(records: Mapping[str, object]) -> Spots:
    found = []
    for key, record in records.items():
        places: Places = getattr(record, "places", {})
        if "id" in places:
            found.append((key, places["id"]))
    return found


def _doubles(account: Account) -> Iterator[Problem]:
    """Yield ids that stand for one of ours and one of theirs."""
    theirs, ours = dict(_spots(account.people)), dict(_spots(account.team))
    for key in theirs.keys() & ours.keys():
        here, there = _ordered(theirs[key], ours[key], account.file)
        figures = {"id": shown(key), "line": str(here.line), "file": shown(here.file)}
        yield Problem(there, "duplicate-id", figures=figures, width=len(key))


def _ordered(theirs: Place, ours: Place, file: str) -> tuple[Place, Place]:
    """Return the earlier and the later of two places; the later lies in the map."""
    if ours.file != file:
        return ours, theirs
    return min(theirs, ours), max(theirs, ours)


def _look_alikes(spots: Spots) -> Iterator[Problem]:
    """Yield ids that are equal once letters of other scripts are read as Latin ones."""
    first: dict[str, tuple[str, Place]] = {}
    for key, place in sorted(spots, key=lambda spot: spot[1]):
        other, where = first.setdefault(skeleton(key), (key, place))
        if other == key:
            continue
        letter = foreign_letter(key) or foreign_letter(other) or ""
        figures = {"id": shown(key), "other": shown(other), "letter": letter}
        figures["line"] = str(where.line)
        yield Problem(place, "confusable-id", figures=figures, width=len(key))


def _for_all(account: Account) -> Iterator[Problem]:
    """Warn of ids that a command takes for all of ours: route team PERSON."""
    for key, place in chain(_spots(account.people), _spots(account.team)):
        if key in _ALL_OF_OURS:
            (other,) = _ALL_OF_OURS - {key}
            figures = {"id": shown(key), "other": other}
            warning = Grade.WARNING
            yield Problem(
                place, "team-id", grade=warning, figures=figures, width=len(key)
            )


def _nameless(known: Known) -> Iterator[Problem]:
    """Warn of people who have neither a name nor the mark of a seat not identified."""
    for person in known.account.people.values():
        if person.name or person.placeholder or "id" not in person.places:
            continue
        places = {person.places.get("name"), person.places.get("placeholder")}
        if places & known.unread.places:
            continue
        figures = {"id": shown(person.id), "shown": shown(person.shown)}
        yield Problem(
            person.places["id"],
            "missing-name",
            grade=Grade.WARNING,
            figures=figures,
            width=len(person.id),
        )


def _self_influence(account: Account) -> Iterator[Problem]:
    for person in account.people.values():
        told = chain(
            (("default", one.target, one.places) for one in person.influences),
            (("conflict", one.other, one.places) for one in person.conflicts),
        )
        for case, other, places in told:
            if other == person.id:
                yield Problem(
                    places["id"],
                    "self-influence",
                    case,
                    figures={"id": shown(person.id)},
                    width=len(other),
                )


def _promises(known: Known) -> Iterator[Problem]:
    """Yield the promises whose two sides are not one of ours and one of theirs."""
    for promise in known.account.promises:
        yield from _promise(promise, known)


def _promise(promise: Promise, known: Known) -> Iterator[Problem]:
    sides = {key: _sides(getattr(promise, key), known) for key in ("by", "to")}
    for key, other in (("by", "to"), ("to", "by")):
        name = getattr(promise, key)
        if not name or key not in promise.places:
            continue
        if not sides[key]:
            if any(known.unread.has(side, name) for side in _SIDES):
                continue
        elif key == "by" or sides["by"] != sides["to"] or len(sides["to"]) > 1:
            continue  # whoever stands on both sides is told as a double, no more
        due = _due(name, sides[other], known, last=key == "to")
        place = promise.places[key]
        yield problem(Reference(due, name, name, place, len(name)), known)


def _due(name: str, other: frozenset[Names], known: Known, *, last: bool) -> Names:
    """Return on which side a name is due: across from the other, else where it is known."""
    across = _SIDES - other
    if len(across) == 1:
        return next(iter(across))
    near = {side for side in _SIDES if meant(name, known.declared(side))}
    if len(near) == 1:
        return near.pop()
    return Names.PERSON if last else Names.MEMBER


def _sides(name: str | None, known: Known) -> frozenset[Names]:
    """Return the sides on which an id is declared: none, one, or by mistake both."""
    return frozenset(side for side in _SIDES if name in known.declared(side))
