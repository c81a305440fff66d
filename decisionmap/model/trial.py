"""A trial: the account as it would be were a few things otherwise, for one decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date

from decisionmap.frozen import dataclass
from decisionmap.model.account import Account, LogEntry
from decisionmap.model.decision import Decision
from decisionmap.model.person import Contact, Judgement
from decisionmap.model.place import Place
from decisionmap.model.state import MAIN, sitting
from decisionmap.model.terms import Depth, Stance

Pair = tuple[str, str]
"""Who of ours, who of theirs."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """What is tried out: stances, people who do not sit, contacts made or ended."""

    stances: Mapping[str, Stance | None] = field(default_factory=dict)
    out: frozenset[str] = frozenset()
    """Taken out of the decision: no seat, no say, no influence; as if never named in it.
    Whoever *leaves* is another thing: the seat stays, empty, and keeps its say."""
    contacts: Mapping[Pair, Depth | None] = field(default_factory=dict)
    """Of that depth and kept up on the day; None where it has ended."""


def suppose(account: Account, decision: str, supposed: Supposed, day: date) -> Account:
    """Return the account as it would be on a day, were all that is supposed so.

    A stance stands in the decision's seat as seen on the day, so that it is the latest
    statement of all; whoever is out does not sit there; a contact is written as met on
    the day, and one that has ended is taken out of the contacts and of the log.

    What it means to suppose something is said here and nowhere else: analysed again, such
    an account is what the page's own sums of a trial are held against.
    """
    decisions = dict(account.decisions or {MAIN: Decision(MAIN)})
    decisions[decision] = _decided(account, decisions[decision], supposed, day)
    return replace(
        account,
        decisions=decisions,
        contacts=tuple(_contacts(account.contacts, supposed.contacts, day)),
        log=tuple(_log(account.log, supposed.contacts)),
    )


def _decided(
    account: Account, decision: Decision, supposed: Supposed, day: date
) -> Decision:
    """Return the decision with a seat of its own for each who is supposed something of.

    Whoever else sits is named in it: a decision that names nobody any more would be
    everybody's.
    """
    stay = set(sitting(account, decision)) - supposed.out
    if not stay:
        raise ValueError(f"nobody is left in {decision.id!r}")
    seats = {id_: decision.seats.get(id_, Judgement()) for id_ in account.people}
    seats = {
        id_: seat for id_, seat in seats.items() if id_ in {*stay, *decision.seats}
    }
    place = decision.places.get("name") or Place(account.file, 1, 1)
    for id_, stance in supposed.stances.items():
        if id_ in stay:
            written = {**seats[id_].places, "stance": place, "seen": place}
            written.pop("proof", None)
            seats[id_] = replace(
                seats[id_], stance=stance, proof=None, seen=day, places=written
            )
    out = {id_: Judgement(sits=False) for id_ in supposed.out}
    return replace(decision, seats={**seats, **out})


def _contacts(
    contacts: tuple[Contact, ...], supposed: Mapping[Pair, Depth | None], day: date
) -> Iterator[Contact]:
    """Yield the contacts as supposed, in their order; new ones follow."""
    written = {(one.member, one.person) for one in contacts}
    for one in contacts:
        pair = one.member, one.person
        if pair not in supposed:
            yield one
        elif supposed[pair] is not None:
            yield replace(one, depth=supposed[pair], last=day)
    for (member, person), depth in supposed.items():
        if (member, person) not in written and depth is not None:
            yield Contact(member, person, depth, last=day)


def _log(
    log: tuple[LogEntry, ...], supposed: Mapping[Pair, Depth | None]
) -> Iterator[LogEntry]:
    """Yield the log without the meetings of those whose contact has ended.

    An entry keeps what was learned and from whom; who else met there has met still, in
    an entry of its own.
    """
    ended = [pair for pair, depth in supposed.items() if depth is None]
    for entry in log:
        rest = [entry]
        for member, person in ended:
            rest = [part for one in rest for part in _apart(one, member, person)]
        yield from rest


def _apart(entry: LogEntry, member: str, person: str) -> Iterator[LogEntry]:
    """Yield an entry without one of ours, and hers without one of theirs."""
    if member not in entry.who or person not in entry.people:
        yield entry
        return
    by = {
        id_: replace(learned, by=learned.by or entry.who[0])
        for id_, learned in entry.learned.items()
    }
    yield replace(
        entry, who=tuple(one for one in entry.who if one != member), learned=by
    )
    yield replace(
        entry,
        who=(member,),
        people=tuple(one for one in entry.people if one != person),
        learned={},
        changed=None,
        offered_ours={},
        offered_theirs={},
    )
