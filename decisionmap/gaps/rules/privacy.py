"""The map keeps what it should no longer keep, or what it should not say at all.

*Why it matters*
What we think and note of a person is that person's data: one can ask to read it. A map
kept beyond its date, and a note on somebody's health, union, religion or politics, are
the two things that cannot be explained across the table.

*How to close it*
Redact the note: what the work needs can be said without it. Past its date the map is
deleted, or the date is set anew with a reason. `retention` in `decisionmap.yaml` says how
long entries of the log are kept. Whatever is written in free words is read; names,
titles, units and what is private are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.analysis.sensitive import Category, categories
from decisionmap.gaps.people import first_place, member_shown, shown, some
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.account import Account
from decisionmap.model.calendar import days_before
from decisionmap.model.prose import Prose, prose
from decisionmap.model.terms import Function, Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find a map and log entries past their retention, and notes that tell too much.

    No sentence repeats what a note says: it names the category and the place.
    """
    yield from _past_its_date(analysis)
    if limits["retention"] > 0:
        yield from _old_entries(analysis, int(limits["retention"]))
    yield from _on_notes(analysis)


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


def _on_notes(analysis: Analysis) -> Iterator[Finding]:
    """Judge all free words; no finding names its people, for no meeting redacts a note."""
    for said in prose(analysis.account):
        about = _told(analysis.account, said)
        if about:
            names = _names(analysis, said.people)
            figures = {
                "names": names,
                "about": tuple(Phrase(f"gaps.sensitive.{one}") for one in about),
                "where": _where(analysis, said),
            }
            place = first_place(analysis, (said.places,), said.key)
            case = "default" if names else "nobody"
            yield Finding((), place, case=case, figures=figures, stake=0.0)


def _told(account: Account, said: Prose) -> tuple[Category, ...]:
    """Return what some words tell; that one of the works council is in a union is no news."""
    found = categories(said.text)
    if not found:
        return ()
    functions = {account.people[one].function for one in _theirs(account, said.people)}
    if functions != {Function.WORKS_COUNCIL}:
        return found
    return tuple(one for one in found if one is not Category.UNION)


def _names(analysis: Analysis, people: tuple[str, ...]) -> str | Phrase:
    """Return of whom some words speak, empty where the record names nobody of theirs."""
    theirs = _theirs(analysis.account, people)
    if len(theirs) == 1:
        return shown(analysis, theirs[0])
    return some(analysis, theirs) if theirs else ""


def _theirs(account: Account, people: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id_ for id_ in people if id_ in account.people)


def _where(analysis: Analysis, said: Prose) -> Phrase:
    """Return in words where it stands; ``other`` is the other end of a tie or contact."""
    figures: dict[str, object] = {"day": said.day}
    if said.other is not None:
        theirs = said.other in analysis.account.people
        called = shown if theirs else member_shown
        figures["person" if theirs else "member"] = called(analysis, said.other)
    return Phrase(f"gaps.note.{said.where}", figures)


RULE = Rule("privacy", Severity.HIGH, check, limits={"retention": 0.0}, account=True)
