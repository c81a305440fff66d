"""Prose: whatever an account says in free words, where it stands and of whom it speaks.

Names, titles and units are no prose, and what is ``private`` is not read at all.
What an entry of the log changes of a decision is read where the decision has it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import field
from typing import Protocol

from decisionmap.frozen import dataclass
from decisionmap.model.account import Account, Firm
from decisionmap.model.decision import Decision
from decisionmap.model.person import Judgement, Person
from decisionmap.model.place import Places

_JUDGED = {
    "note": "card",
    "off_limits": "off_limits",
    "wants": "wants",
    "wins": "wins",
    "fears": "fears",
}
"""Of a card or seat: the key, and what is said of where it stands."""
_STRATEGY = ("growth", "value", "what", "how", "why")


@dataclass(frozen=True, slots=True)
class Prose:
    """Some free words under one key of a record."""

    text: str
    where: str
    """What sort of record they stand in: ``card``, ``tie``, ``log``, ``plan``…"""
    key: str
    places: Places = field(compare=False, repr=False)
    people: tuple[str, ...] = ()
    """Of whom they speak, as far as the record says."""
    other: str | None = None
    """Whom a tie leads to, or who of ours has the contact."""
    day: dt.date | None = None


def prose(account: Account) -> Iterator[Prose]:
    """Yield all free words of an account, in the order of its sections.

    >>> ana = Person("ana", judgement=Judgement(note="asks late", fears=("cuts", "us")))
    >>> said = Account("acme.yaml", Firm("Acme", note="a family firm"), {"ana": ana})
    >>> [(one.where, one.text, one.people) for one in prose(said)]
    [('account', 'a family firm', ()), ('card', 'asks late', ('ana',)), ('fears', 'cuts; us', ('ana',))]
    """  # noqa: E501 - what a doctest prints is one line
    yield from _of_firm(account.firm)
    for person in account.people.values():
        yield from _of_person(person)
    for contact in account.contacts:
        to, by = (contact.person,), contact.member
        yield from _of(contact, "contact", "note", people=to, other=by)
    for competitor in account.competitors.values():
        yield from _of(competitor, "competitor", "note")
    for decision in account.decisions.values():
        yield from _of_decision(decision)
    for entry in account.log:
        people = tuple(dict.fromkeys((*entry.people, *entry.learned)))
        yield from _of(entry, "log", "note", people=people, day=entry.date)
    yield from _of_work(account)


def _of_firm(firm: Firm) -> Iterator[Prose]:
    yield from _of(firm, "account", "note", "confidentiality")
    for line in firm.business:
        yield from _of(line, "account", "what")
    if firm.strategy is not None:
        yield from _of(firm.strategy, "account", *_STRATEGY)
        for one in firm.strategy.initiatives:
            yield from _of(one, "account", "what", people=one.people)


def _of_person(person: Person) -> Iterator[Prose]:
    people = (person.id,)
    yield from _of_judgement(person.judgement, people)
    for tie in person.influences:
        yield from _of(tie, "tie", "note", "topic", people=people, other=tie.target)


def _of_judgement(said: Judgement, people: tuple[str, ...]) -> Iterator[Prose]:
    for key, where in _JUDGED.items():
        yield from _of(said, where, key, people=people)


def _of_decision(decision: Decision) -> Iterator[Prose]:
    yield from _of(decision, "decision", "note", "verdict")
    sides = (decision.batna.ours, decision.batna.theirs) if decision.batna else ()
    for record, keys in (
        (decision.event, ("what",)),
        *((side, ("text",)) for side in sides),
        *((given, ("give", "get")) for given in decision.concessions),
        *((package, ("also",)) for package in decision.packages),
    ):
        if record is not None:
            yield from _of(record, "decision", *keys)
    for quiet in decision.quiet:
        yield from _of(quiet, "quiet", "why")
    for person, seat in decision.seats.items():
        yield from _of_judgement(seat, (person,))


def _of_work(account: Account) -> Iterator[Prose]:
    """Yield what is said of what is planned, promised, told and accepted."""
    for move in account.plan:
        yield from _of(move, "plan", "what", "note", people=move.people)
    for promise in account.promises:
        sides = (promise.by or "", promise.to or "")
        people = tuple(side for side in sides if side in account.people)
        yield from _of(promise, "promise", "what", "note", people=people)
    for step in account.story:
        yield from _of(step, "story", "title", "text", people=step.people)
    for one in account.accept:
        yield from _of(one, "accept", "why", people=one.people)


class _Record(Protocol):
    """Whatever knows where its keys are written."""

    @property
    def places(self) -> Places: ...


def _of(
    record: _Record,
    where: str,
    *keys: str,
    people: tuple[str, ...] = (),
    other: str | None = None,
    day: dt.date | None = None,
) -> Iterator[Prose]:
    """Yield what a record says under some of its keys; of a list all in one."""
    for key in keys:
        said = getattr(record, key)
        text = "; ".join(said) if isinstance(said, tuple) else said
        if text:
            yield Prose(text, where, key, record.places, people, other, day)
