"""The words that sections share: titles and heads, shares, stances, lines of the map."""

from __future__ import annotations

from decisionmap.model.account import Account
from decisionmap.model.place import Place
from decisionmap.model.terms import Stance, stance_word
from decisionmap.page import Block, Section, Text, Word
from decisionmap.views.pieces import people as called


def titled(name: str, *blocks: Block) -> Section:
    """Return a section under the title that its name has in the report's words."""
    return Section(Word(f"report.{name}.title"), blocks, id=name)


def heads(section: str, *names: str) -> tuple[Text, ...]:
    """Return the heads of a section's table; an empty name is an empty head."""
    return tuple(Word(f"report.{section}.{name}") if name else "" for name in names)


def people(account: Account, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what several of theirs are called."""
    return tuple(called.person(account, name) for name in names)


def stance(value: Stance | None) -> Word:
    """Return the word of a stance; one that nobody knows has its own."""
    return Word(f"terms.stance.{stance_word(value)}")


def share(value: float) -> Word:
    """Return a share of one as percent."""
    return Word("report.share", {"share": value})


def line(place: Place | None) -> str:
    """Return the number of a place's line; the file stands once, under the report."""
    return str(place.line) if place is not None else ""
