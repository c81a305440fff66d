"""A key person is new in the post, or has another part in the decision since lately.

*Why it matters*
Whoever arrives brings suppliers, debts and promises of their own, and owes nothing to what
was agreed before. A stance noted before the change is a stance of somebody else's post.

*How to close it*
Meet the person as if for the first time and note the stance anew, with how it is known and
the day. A stance dated since the change, and more than our own guess, clears it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from decisionmap.analysis.presence import gone, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.frozen import dataclass
from decisionmap.gaps.advice import sounding
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.people import first_place, key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.account import LogEntry
from decisionmap.model.place import Place
from decisionmap.model.terms import Proof, Role, Severity


@dataclass(frozen=True, slots=True)
class _Change:
    """When a person came into a post, or took on another part in the decision."""

    day: date
    place: Place
    before: tuple[Role, ...] = ()
    now: tuple[Role, ...] = ()


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person who changed within ``days`` days and was not asked since."""
    moves = _moves(analysis)
    for person in key_people(analysis):
        nameless = analysis.account.people[person].placeholder
        if nameless or gone(analysis, person) or off_limits(analysis, person):
            continue
        change = _latest(_arrival(analysis, person), moves.get(person))
        if change is None or (analysis.as_of - change.day).days > limits["days"]:
            continue
        if not _verified(analysis, person, change.day):
            yield _finding(analysis, person, change)


def _arrival(analysis: Analysis, person: str) -> _Change | None:
    since = analysis.account.people[person].since
    if since is None or since > analysis.as_of:
        return None
    return _Change(since, place(analysis, person, "since"))


def _moves(analysis: Analysis) -> Mapping[str, _Change]:
    """Return for each person the newest entry that gave another part than before.

    To learn the part of somebody of whom none was known is news of ours, not of theirs.
    """
    held: dict[str, tuple[Role, ...]] = {}
    found: dict[str, _Change] = {}
    dated = [e for e in analysis.account.log if e.date is not None and e.learned]
    for entry in sorted(dated, key=lambda e: e.date or date.min):
        if entry.decision not in (None, analysis.decision.id):
            continue
        for person, learned in entry.learned.items():
            now = learned.judgement.roles
            before = held.get(person) or _written(analysis, person)
            if not now or person not in analysis.seats:
                continue
            if before and set(before) != set(now) and entry.date is not None:
                spot = _spot(analysis, entry, learned.judgement.places)
                found[person] = _Change(entry.date, spot, before, now)
            held[person] = now
    return found


def _written(analysis: Analysis, person: str) -> tuple[Role, ...]:
    """Return the roles on the seat, else on the card, before the log says anything."""
    seat = analysis.decision.seats.get(person)
    own = seat.roles if seat is not None else ()
    return own or analysis.account.people[person].judgement.roles


def _spot(analysis: Analysis, entry: LogEntry, said: Mapping[str, Place]) -> Place:
    return first_place(analysis, (said, entry.places), "roles", "date")


def _latest(*changes: _Change | None) -> _Change | None:
    there = [change for change in changes if change is not None]
    return max(there, key=lambda change: change.day, default=None)


def _verified(analysis: Analysis, person: str, since: date) -> bool:
    said = analysis.seats[person].judgement
    known = said.stance is not None and said.proof not in (None, Proof.GUESS)
    return known and said.seen is not None and said.seen >= since


def _finding(analysis: Analysis, person: str, change: _Change) -> Finding:
    ask, source = sounding(analysis, person)
    return Finding(
        (person,),
        change.place,
        case="part" if change.now else "default",
        figures={
            "person": shown(analysis, person),
            "day": change.day,
            "days": (analysis.as_of - change.day).days,
            "before": _told(change.before),
            "now": _told(change.now),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
            "ask": ask,
        },
        unknown=analysis.seats[person].bare,
        ask=source,
    )


def _told(roles: tuple[Role, ...]) -> tuple[Phrase, ...]:
    return tuple(Phrase(f"terms.role_noun.{role}") for role in roles)


RULE = Rule("new-or-moved", Severity.HIGH, check, limits={"days": 90.0})
