"""Contact strength: how warm each contact of ours with each of theirs is on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from decisionmap.analysis.result import Strength
from decisionmap.model.account import Account, LogEntry
from decisionmap.model.person import Contact
from decisionmap.model.process import How
from decisionmap.model.terms import Depth, Side

FULL: Mapping[Depth | None, float] = {
    None: 0.0,
    Depth.MET: 0.35,
    Depth.WORKING: 0.7,
    Depth.TRUSTED: 1.0,
}
"""What a contact of a depth is worth while its rhythm is kept."""

EVERY_CLOSING = 30
EVERY = 90
"""Days from one contact to the next where the map does not say: for those who sign or
hold a veto in any decision, and for the others."""

_UNDATED_RHYTHMS = 3
_ONE_WAY = frozenset({How.MAIL, How.MESSAGE, How.DOCUMENT})


def strength(full: float, *, silence: int, every: int) -> float:
    """Return what is left of a contact after some days of silence, 0 to 1.

    Whole while its rhythm is kept, half after each rhythm missed::

        depth × 0.5^(max(0, silence − every) / every),   met .35, working .7, trusted 1

    Silence and rhythm are days. The halving is a convention of this tool.

    >>> strength(0.7, silence=30, every=30), strength(0.7, silence=60, every=30)
    (0.7, 0.35)
    """
    missed = max(0, silence - every) / every
    return float(full * 0.5**missed)


def strengths(
    account: Account,
    *,
    closing: frozenset[str],
    silent_counts_not: frozenset[str],
    as_of: date,
) -> tuple[Strength, ...]:
    """Return every contact on a day, in the file's order, those of the log after.

    The account is the state of that day.

    ``last`` is the newest of the field and of the log entries that join the two; such
    an entry makes a contact of depth met where none is written, and so does a ``last``.
    Without a date the silence is three rhythms. Ours who left hold nothing, and so does
    a contact with one of theirs who left. ``closing`` sign or hold a veto in any
    decision; for ``silent_counts_not`` (a quiet period, people off limits) silence does
    not count.
    """
    gone = _gone(account, as_of)
    meetings = _meetings(account.log)
    found = []
    for contact in _contacts(account, meetings):
        last = _newest(contact.last, meetings.get((contact.member, contact.person)))
        joined = last is not None or (contact.member, contact.person) in meetings
        depth = contact.depth or (Depth.MET if joined else None)
        every = contact.every or (EVERY_CLOSING if contact.person in closing else EVERY)
        silence = (as_of - last).days if last is not None else None
        left = contact.member in gone or contact.person in gone
        full = 0.0 if left else FULL[depth]
        counted = _UNDATED_RHYTHMS * every if silence is None else silence
        if contact.person in silent_counts_not:
            counted = 0
        now = strength(full, silence=counted, every=every)
        found.append(
            Strength(
                contact.member, contact.person, depth, now, full, last, silence, every
            )
        )
    return tuple(found)


def joins(entry: LogEntry) -> bool:
    """Tell whether a log entry is a contact between the two sides.

    What is only sent counts if it is theirs or was answered; a review never.
    """
    if entry.how is How.REVIEW:
        return False
    if entry.how in _ONE_WAY:
        return entry.initiative is Side.THEIRS or entry.answered is True
    return True


def _gone(account: Account, as_of: date) -> frozenset[str]:
    """Return who has left by the day, on either side."""
    ours = {id_ for id_, member in account.team.items() if member.has_left(as_of)}
    theirs = {id_ for id_, one in account.people.items() if one.left is not None}
    return frozenset(ours | theirs)


def _meetings(log: tuple[LogEntry, ...]) -> dict[tuple[str, str], date | None]:
    """Return the newest entry that joins each pair of ours and theirs."""
    found: dict[tuple[str, str], date | None] = {}
    for entry in log:
        if not joins(entry):
            continue
        for member in entry.who:
            for person in entry.people:
                pair = member, person
                found[pair] = _newest(found.get(pair), entry.date)
    return found


def _newest(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return max(one, other)


def _contacts(
    account: Account, meetings: Mapping[tuple[str, str], date | None]
) -> list[Contact]:
    """Return the contacts written and then those that only the log knows."""
    written = {(contact.member, contact.person) for contact in account.contacts}
    logged = [
        Contact(member, person)
        for member, person in meetings
        if (member, person) not in written and person in account.people
    ]
    return [*account.contacts, *logged]
