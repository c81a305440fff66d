"""The words that sections share: who somebody is, what a move says, where a fact stands."""

from __future__ import annotations

from decisionmap.model.account import Account, Move
from decisionmap.model.place import Place
from decisionmap.model.terms import Stance
from decisionmap.page import Line, Section, Table, Text, Word


def titled(name: str, *blocks: Table) -> Section:
    """Return a section under the title that its name has in the report's words."""
    return Section(Word(f"report.{name}.title"), blocks, id=name)


def heads(section: str, *names: str) -> tuple[Text, ...]:
    """Return the heads of a section's table; an empty name is an empty head."""
    return tuple(Word(f"report.{section}.{name}") if name else "" for name in names)


def person(account: Account, name: str) -> str:
    """Return what one of theirs is called."""
    return account.people[name].shown


def people(account: Account, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what several of theirs are called."""
    return tuple(person(account, name) for name in names)


def member(account: Account, name: str) -> str:
    """Return what one of ours is called: one may be named only by a contact's id."""
    known = account.team.get(name)
    return known.shown if known is not None else name


def stance(value: Stance | None) -> Word:
    """Return the word of a stance; one that nobody knows has its own."""
    return Word(f"terms.stance.{'unknown' if value is None else value.name.lower()}")


def share(value: float) -> Word:
    """Return a share of one as percent."""
    return Word("report.share", {"share": value})


def move(account: Account, planned: Move) -> Word:
    """Return what a planned move says: who, what, until when."""
    who = tuple(member(account, name) for name in planned.who)
    case = f"{'owned' if who else 'unowned'}_{'dated' if planned.due else 'undated'}"
    figures = {"who": who, "what": planned.what, "due": planned.due}
    return Word(f"report.move.{case}", figures)


def line_text(place: Place | None) -> str:
    """Return the line of a place as text; nothing where it has none."""
    return f"{place.file}:{place.line}" if place is not None else ""


def line(place: Place) -> Line:
    """Return the line of the map at which a place lies."""
    return Line(place.file, place.line)
