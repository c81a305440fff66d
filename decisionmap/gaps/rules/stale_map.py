"""Nothing on the map is of the last two months.

*Why it matters*
A map is believed because it stands on a page, not because it is true. People change posts
and minds in a quarter; a plan made on an old map visits the wrong door.

*How to close it*
Ten minutes with the team: for those on the refresh list, who saw them last, and where do
they stand? The list begins with those who sign or hold a veto, then goes by power.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.account import Account
from decisionmap.model.person import Judgement
from decisionmap.model.place import Places
from decisionmap.model.terms import SIGNING, Severity, Veto

_ON_THE_LIST = 5
_Dated = tuple[date, Places, str]


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that no contact, stance or log entry is of the last ``days``.

    Where evidence is written and nothing has a date, how old it is becomes a question.
    """
    newest = max(_dated(analysis.account), key=lambda one: one[0], default=None)
    if newest is None:
        yield _finding(analysis, None)
    elif (analysis.as_of - newest[0]).days > limits["days"]:
        yield _finding(analysis, newest)


def _dated(account: Account) -> Iterator[_Dated]:
    """Yield what carries a day of knowing: contacts, stances and ties seen, the log."""
    for contact in account.contacts:
        if contact.last is not None:
            yield contact.last, contact.places, "last"
    for judgement in _judgements(account):
        if judgement.seen is not None:
            yield judgement.seen, judgement.places, "seen"
    for person in account.people.values():
        for tie in person.influences:
            if tie.seen is not None:
                yield tie.seen, tie.places, "seen"
    for entry in account.log:
        if entry.date is not None:
            yield entry.date, entry.places, "date"


def _judgements(account: Account) -> Iterator[Judgement]:
    for person in account.people.values():
        yield person.judgement
    for decision in account.decisions.values():
        yield from decision.seats.values()


def _finding(analysis: Analysis, newest: _Dated | None) -> Finding:
    people = _refresh_list(analysis)
    day, places, key = newest or (analysis.as_of, {}, "")
    return Finding(
        (),
        first_place(analysis, (places,), key),
        case="default" if newest else "undated",
        figures={
            "days": (analysis.as_of - day).days,
            "day": day,
            "n": len(people),
            "names": tuple(shown(analysis, person) for person in people),
        },
        unknown=newest is None,
        stake=1.0,
    )


def _refresh_list(analysis: Analysis) -> tuple[str, ...]:
    """Return whom to begin with, the same in every decision of the account."""
    account = analysis.account
    closing = {id_ for id_, said in _by_person(account) if _closes(said)}
    there = [
        one
        for one in account.people.values()
        if not (one.placeholder or gone(analysis, one.id))
    ]
    there.sort(
        key=lambda one: (
            one.id not in closing,
            -(one.judgement.power or 0.0),
            one.id,
        )
    )
    return tuple(one.id for one in there[:_ON_THE_LIST])


def _by_person(account: Account) -> Iterator[tuple[str, Judgement]]:
    for id_, person in account.people.items():
        yield id_, person.judgement
    for decision in account.decisions.values():
        yield from decision.seats.items()


def _closes(said: Judgement) -> bool:
    return bool(SIGNING & set(said.roles)) or said.veto not in (None, Veto.NO)


RULE = Rule(
    "stale-map",
    Severity.MEDIUM,
    check,
    limits={"days": 60.0},
    wakes=("first-proof",),
    account=True,
)
