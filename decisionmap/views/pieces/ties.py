"""Whom a person hears, sways and knows: influence, conflicts, our contacts, the log."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Strength
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.account import Account, LogEntry
from decisionmap.model.overlay import writes
from decisionmap.model.person import Influence
from decisionmap.model.place import Places
from decisionmap.model.process import How
from decisionmap.model.terms import Side
from decisionmap.page import Fact, Line, Text, Word
from decisionmap.views.pieces.cover import state
from decisionmap.views.pieces.judged import DIFFERING as FIELDS
from decisionmap.views.pieces.judged import told
from decisionmap.views.pieces.people import member, person

_SENT = frozenset({How.MAIL, How.MESSAGE, How.DOCUMENT})
"""What goes out and may stay without an answer."""


def ties(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """Yield managers, those swayed, those who sway, and open conflicts."""
    account = found.analysis.account
    known = account.people[id_]
    for line in known.reports_to:
        label = Word(f"page.fact.reports_{line.line}")
        where = line.places or known.places
        yield Fact(
            label, person(account, line.to), line=_line(where, "to", "reports_to")
        )
    for influence in known.influences:
        yield _sway("influences", influence, influence.target, account)
    for other in account.people.values():
        for influence in other.influences:
            if influence.target == id_:
                yield _sway("hears", influence, other.id, account)
        for conflict in other.conflicts:
            if id_ in (other.id, conflict.other):
                against = conflict.other if other.id == id_ else other.id
                yield Fact(
                    Word("page.fact.conflict"),
                    _strength(person(account, against), conflict.strength),
                    line=_line(conflict.places, "strength", "other"),
                )


def cover(found: DecisionBriefing, id_: str) -> Fact:
    """Return the state of our cover of a person, how strong it is and how many carry it.

    Of somebody off limits only that: no cover is asked for.
    """
    known = found.analysis.cover[id_]
    figures = {"share": known.strength, "n": known.threads}
    if off_limits(found.analysis, id_):
        return Fact(
            Word("page.fact.cover"),
            Word("page.card.off_limits"),
            mark="cover-off_limits",
        )
    return Fact(
        Word("page.fact.cover"),
        state(known),
        Word("page.evidence.cover", figures),
        mark=f"cover-{known.state}",
    )


def contacts(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """Yield each contact of ours with a person, and the competitors'."""
    account = found.analysis.account
    for contact in found.analysis.cover[id_].contacts:
        yield _contact(account, contact)
    for competitor in account.competitors.values():
        depth = competitor.contacts.get(id_)
        if depth is not None:
            word = Word(f"terms.depth.{depth}")
            label = Word("page.fact.competitor", {"name": competitor.shown})
            yield Fact(label, word, line=_line(competitor.places, "contacts"))


def log(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """Yield what the log says of the person, newest first."""
    account = found.analysis.account
    met = [e for e in account.log if id_ in e.people or id_ in e.learned]
    dated = [entry for entry in met if entry.date is not None]
    dated.sort(key=lambda entry: entry.date or found.analysis.as_of, reverse=True)
    for entry in (*dated, *(entry for entry in met if entry.date is None)):
        yield _entry(account, entry, id_)


def _entry(account: Account, entry: LogEntry, id_: str) -> Fact:
    label: Text = Word("page.value.undated")
    if entry.date is not None:
        label = Word("page.value.day", {"day": entry.date})
    who = tuple(member(account, name) for name in entry.who)
    how = Word(f"terms.how.{entry.how}") if entry.how else Word("page.value.met")
    met = Word("page.value.with", {"how": how, "who": who}) if who else how
    if _unanswered(entry):
        met = Word("page.value.unanswered", {"what": met})
    parts = (met, *_learned(account, entry, id_), *filter(None, (entry.note,)))
    value = parts if len(parts) > 1 else met
    return Fact(label, value, line=_line(entry.places, "date", "note", "with", "who"))


def _learned(account: Account, entry: LogEntry, id_: str) -> Iterator[Text]:
    """Yield what an entry taught of the person, as one line."""
    if id_ not in entry.learned:
        return
    learned = entry.learned[id_].judgement
    what = tuple(told(account, learned, key) for key in FIELDS if writes(learned, key))
    if what:
        yield Word("page.value.learned", {"what": what})


def _unanswered(entry: LogEntry) -> bool:
    """Tell whether something of ours was sent that nobody is known to have answered."""
    return (
        entry.how in _SENT
        and entry.initiative is not Side.THEIRS
        and not entry.answered
    )


def _contact(account: Account, contact: Strength) -> Fact:
    depth = (
        Word(f"terms.depth.{contact.depth}")
        if contact.depth
        else Word("page.value.unknown")
    )
    figures: dict[str, object] = {"share": contact.strength, "every": contact.every}
    evidence = Word("page.evidence.contact_undated", figures)
    if contact.last is not None:
        figures |= {"day": contact.last, "days": contact.silence or 0}
        evidence = Word("page.evidence.contact", figures)
    written = [
        c
        for c in account.contacts
        if (c.member, c.person) == (contact.member, contact.person)
    ]
    where: Places = written[0].places if written else _met(account, contact)
    label = Word("page.fact.contact", {"name": member(account, contact.member)})
    return Fact(label, depth, evidence, _line(where, "last", "depth", "date"))


def _met(account: Account, contact: Strength) -> Places:
    """Return the places of the log entry that alone tells of a contact, the last one."""
    met = [
        entry.places
        for entry in account.log
        if entry.date == contact.last
        and contact.member in entry.who
        and contact.person in entry.people
    ]
    return met[-1] if met else {}


def _sway(label: str, influence: Influence, other: str, account: Account) -> Fact:
    name: Text = _strength(person(account, other), influence.strength)
    if influence.topic:
        name = Word("page.value.topic", {"what": name, "topic": influence.topic})
    proof = Word(f"terms.proof.{influence.proof}") if influence.proof else None
    where = _line(influence.places, "strength", "target")
    return Fact(Word(f"page.fact.{label}"), name, proof, where)


def _strength(name: str, strength: float) -> Word:
    return Word("page.value.of_five", {"what": name, "n": strength})


def _line(where: Places, *keys: str) -> Line | None:
    """The line of the first key that was written, else of whatever was."""
    for key in (*keys, *where):
        if key in where:
            return Line(where[key].file, where[key].line)
    return None
