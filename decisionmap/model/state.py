"""The account as it stood on a day: every field folded from the card and the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from decisionmap.frozen import dataclass
from decisionmap.model.account import Account, LogEntry
from decisionmap.model.decision import Decision
from decisionmap.model.overlay import overlay
from decisionmap.model.person import Judgement, Person
from decisionmap.model.said import Said, fold
from decisionmap.model.seat import Seat

MAIN = "main"
"""The id of the decision of a map that names none."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class State:
    """An account as it stood on a day, and who sat in each of its decisions."""

    account: Account
    day: date
    seats: Mapping[str, Mapping[str, Seat]]
    """By decision, then by person; ``main`` in a map that names no decision."""
    closing: frozenset[str]
    """Those without whom some decision or other cannot pass."""


def account_on(account: Account, day: date) -> Account:
    """Return the account as it stood on a day: nothing later is in it.

    Log entries after the day are gone, and so is whatever else carries a later date of
    knowing or doing: a stance or a tie seen later, a step done, a promise kept, a
    concession given, a contact made later. Decisions are folded with the entries'
    ``changed``; a map that names none has one, ``main``. Whoever was to leave by the day
    has ``left``. Plans reach into the future and stay. The result may be asked again.
    """
    log = tuple(entry for entry in account.log if not _after(entry.date, day))
    decisions = account.decisions or {MAIN: Decision(MAIN)}
    return replace(
        account,
        log=log,
        people={id_: _person_on(who, day) for id_, who in account.people.items()},
        contacts=tuple(
            replace(c, last=None) if _after(c.last, day) else c
            for c in account.contacts
        ),
        decisions={
            id_: _decision_on(_changed(decision, log, only=len(decisions) == 1), day)
            for id_, decision in decisions.items()
        },
        promises=tuple(
            replace(p, kept=None) if _after(p.kept, day) else p
            for p in account.promises
        ),
    )


def state_on(account: Account, day: date) -> State:
    """Return the account as it stood on a day with who sat where, all folded once."""
    then = account_on(account, day)
    seats = {id_: _seats(then, decision) for id_, decision in then.decisions.items()}
    return State(then, day, seats, _closing(seats.values()))


def seats_on(account: Account, decision_id: str, day: date) -> Mapping[str, Seat]:
    """Return who sits in a decision and what is held of each on a day.

    Of all statements about a field dated up to the day the latest counts, be it the
    card's, the seat's or the log's: a stance on a card or seat carries ``seen``, a log
    entry its date; on the same day the card counts, then the later in the file. What a
    card or seat says without a day is older than any entry, and what a seat says so
    stands in place of the card's. An entry that names another decision says nothing here.
    Whoever has left keeps the seat empty: the same authority, stance unknown.
    """
    then = account_on(account, day)
    return _seats(then, then.decisions[decision_id])


def sitting(account: Account, decision: Decision) -> tuple[str, ...]:
    """Return who sits, in the file's order.

    With one decision or none everybody; with several those named in the decision's
    seats, steps, votes or terms, everybody if it names nobody.
    """
    out = {id_ for id_, seat in decision.seats.items() if seat.sits is False}
    named: set[str] = set(decision.seats) - out
    if decision.rule is not None:
        named.update(decision.rule.votes)
    for step in decision.steps:
        named.update(step.people)
    for term in decision.terms.values():
        named.update(term.theirs)
    everybody = len(account.decisions) <= 1 or not named
    return tuple(
        id_ for id_ in account.people if id_ not in out and (everybody or id_ in named)
    )


def seatless(account: Account) -> tuple[str, ...]:
    """Return who is on the map and sits in none of its several decisions.

    Whoever has left, or of whom a seat says that she does not sit, is not missed.
    """
    if len(account.decisions) < 2:
        return ()
    decisions = account.decisions.values()
    told = {id_ for decision in decisions for id_ in sitting(account, decision)}
    told |= {
        id_
        for decision in decisions
        for id_, seat in decision.seats.items()
        if seat.sits is False
    }
    return tuple(
        id_
        for id_, person in account.people.items()
        if id_ not in told and person.left is None
    )


def _after(then: date | None, day: date) -> bool:
    return then is not None and then > day


def _without(places: Mapping[str, _T], keys: Iterable[str]) -> dict[str, _T]:
    gone = frozenset(keys)
    return {key: place for key, place in places.items() if key not in gone}


def _judgement_on(said: Judgement, day: date) -> Judgement:
    if not _after(said.seen, day):
        return said
    places = _without(said.places, ("stance", "proof", "seen"))
    return replace(said, stance=None, proof=None, seen=None, places=places)


def _person_on(person: Person, day: date) -> Person:
    person = _leaving_on(person, day)
    judgement = _judgement_on(person.judgement, day)
    ties = tuple(tie for tie in person.influences if not _after(tie.seen, day))
    if judgement is person.judgement and len(ties) == len(person.influences):
        return person
    return replace(person, judgement=judgement, influences=ties)


def _leaving_on(person: Person, day: date) -> Person:
    """Return a person with the day to leave and the day of leaving as seen on a day.

    A day to leave that has come is the day of leaving, unless the map says that it
    became a later one: then the person was still there, and the word was void.
    """
    leaves, left = person.leaves, person.left
    if _after(left, day):
        return replace(
            person, left=None, leaves=leaves if _after(leaves, day) else None
        )
    if left is not None or leaves is None or _after(leaves, day):
        return person
    moved = {"leaves": "left"}
    places = {moved.get(key, key): place for key, place in person.places.items()}
    return replace(person, leaves=None, left=leaves, places=places)


def _changed(decision: Decision, log: tuple[LogEntry, ...], *, only: bool) -> Decision:
    told = [
        (entry.date or date.min, entry.changed)
        for entry in log
        if entry.changed is not None
        and (entry.decision == decision.id or (only and entry.decision is None))
    ]
    for _, change in sorted(told, key=lambda item: item[0]):
        decision = replace(overlay(decision, change), id=decision.id)
    return decision


def _decision_on(decision: Decision, day: date) -> Decision:
    return replace(
        decision,
        steps=tuple(
            replace(s, done=None) if _after(s.done, day) else s for s in decision.steps
        ),
        concessions=tuple(
            replace(c, given=None) if _after(c.given, day) else c
            for c in decision.concessions
        ),
        seats={id_: _judgement_on(seat, day) for id_, seat in decision.seats.items()},
    )


def _seats(account: Account, decision: Decision) -> dict[str, Seat]:
    entries = _by_person(account.log, decision.id)
    return {
        id_: _seat(account, decision, account.people[id_], entries.get(id_, ()))
        for id_ in sitting(account, decision)
    }


def _closing(rooms: Iterable[Mapping[str, Seat]]) -> frozenset[str]:
    return frozenset(id_ for room in rooms for id_, seat in room.items() if seat.closes)


def _by_person(log: tuple[LogEntry, ...], decision: str) -> dict[str, list[Said]]:
    """Return what the log says of each person in a decision or in all, in order."""
    found: dict[str, list[Said]] = {}
    for order, entry in enumerate(log):
        if entry.decision not in (None, decision):
            continue
        for id_, learned in entry.learned.items():
            said = Said.logged(entry, learned, order=order)
            found.setdefault(id_, []).append(said)
    return found


def _seat(
    account: Account, decision: Decision, person: Person, entries: Iterable[Said]
) -> Seat:
    judgement, statements = fold(
        person.judgement, decision.seats.get(person.id), tuple(entries), account.file
    )
    places = {**person.places, **judgement.places}
    seat = Seat(person.id, judgement, statements, places=places)
    if person.left is None:
        return seat
    emptied = replace(judgement, stance=None, proof=None, seen=None)
    return replace(seat, judgement=emptied, keeps_say=not seat.bare)
