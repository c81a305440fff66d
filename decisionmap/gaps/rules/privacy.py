"""The map keeps what it should no longer keep, or what it should not say at all.

*Why it matters*
What we think and note of a person is that person's data: one can ask to read it. A map
kept beyond its date, and a note on somebody's health, union, religion or politics, are
the two things that cannot be explained across the table.

*How to close it*
Redact the note: what the work needs can be said without it. Past its date the map is
deleted, or the date is set anew with a reason. `retention` in `decisionmap.yaml` says how
long entries of the log are kept. What is private, titles and units are not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.analysis.sensitive import Category, categories
from decisionmap.gaps.people import first_place, member_shown, shown, some
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.account import Account
from decisionmap.model.calendar import days_before
from decisionmap.model.person import Judgement, Person
from decisionmap.model.place import Places
from decisionmap.model.terms import Function, Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find a map and log entries past their retention, and notes that tell too much.

    No sentence repeats what a note says: it names the category and the place.
    """
    yield from _past_its_date(analysis)
    if limits["retention"] > 0:
        yield from _old_entries(analysis, int(limits["retention"]))
    yield from _on_people(analysis)
    yield from _on_contacts(analysis)
    yield from _in_log(analysis)


def _past_its_date(analysis: Analysis) -> Iterator[Finding]:
    firm = analysis.account.firm
    if firm.retain_until is None or firm.retain_until >= analysis.as_of:
        return
    place = first_place(analysis, (firm.places,), "retain_until")
    yield Finding((), place, case="map", figures={"day": firm.retain_until}, stake=0.0)


def _old_entries(analysis: Analysis, kept: int) -> Iterator[Finding]:
    limit = days_before(analysis.as_of, kept)
    dated = [(entry.date, entry) for entry in analysis.account.log]
    old = [(day, entry) for day, entry in dated if day is not None and day < limit]
    if not old:
        return
    day, oldest = min(old, key=lambda one: one[0])
    yield Finding(
        (),
        first_place(analysis, (oldest.places,), "date"),
        case="log",
        figures={"n": len(old), "oldest": day, "day": limit, "days": kept},
        stake=0.0,
    )


def _on_people(analysis: Analysis) -> Iterator[Finding]:
    """Judge the notes on cards, on seats, and on whom a person sways."""
    account = analysis.account
    for id_, person in account.people.items():
        card = Phrase("gaps.note.card")
        name = shown(analysis, id_)
        for said in _judgements(account, person):
            about = _of_card(person, said)
            if about:
                yield _note(analysis, about, said.places, name, card)
        for tie in person.influences:
            where = Phrase("gaps.note.tie", {"person": shown(analysis, tie.target)})
            about = categories(tie.note or "")
            if about:
                yield _note(analysis, about, tie.places, name, where)


def _judgements(account: Account, person: Person) -> Iterator[Judgement]:
    yield person.judgement
    for decision in account.decisions.values():
        if person.id in decision.seats:
            yield decision.seats[person.id]


def _of_card(person: Person, said: Judgement) -> tuple[Category, ...]:
    """Return what a card tells; that one of the works council is in a union is no news."""
    found = categories(said.note or "")
    if person.function is not Function.WORKS_COUNCIL:
        return found
    return tuple(one for one in found if one is not Category.UNION)


def _on_contacts(analysis: Analysis) -> Iterator[Finding]:
    for contact in analysis.account.contacts:
        about = categories(contact.note or "")
        if about:
            member = member_shown(analysis, contact.member)
            where = Phrase("gaps.note.contact", {"member": member})
            name = shown(analysis, contact.person)
            yield _note(analysis, about, contact.places, name, where)


def _in_log(analysis: Analysis) -> Iterator[Finding]:
    for entry in analysis.account.log:
        about = categories(entry.note or "")
        if about:
            where = Phrase("gaps.note.log", {"day": entry.date})
            everybody = dict.fromkeys((*entry.people, *entry.learned))
            people = tuple(id_ for id_ in everybody if id_ in analysis.account.people)
            names = some(analysis, people) if people else ""
            yield _note(analysis, about, entry.places, names, where)


def _note(
    analysis: Analysis,
    about: tuple[Category, ...],
    places: Places,
    names: str | Phrase,
    where: Phrase,
) -> Finding:
    """Return the finding of one note. It names nobody as its people: a meeting that is
    planned with somebody redacts no note."""
    return Finding(
        (),
        first_place(analysis, (places,), "note"),
        case="default" if names else "nobody",
        figures={
            "names": names,
            "about": tuple(Phrase(f"gaps.sensitive.{one}") for one in about),
            "where": where,
        },
        stake=0.0,
    )


RULE = Rule("privacy", Severity.HIGH, check, limits={"retention": 0.0}, account=True)
