"""Cells that several tables share: shares, days, figures, people, their power and cover."""

from __future__ import annotations

from datetime import date
from functools import cache

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.model.place import Places
from decisionmap.model.terms import stance_word
from decisionmap.page import Cell, Text, Word
from decisionmap.views.pieces.people import member, person
from decisionmap.words.figures import whole

EMPTY = Cell("")


def text(value: Text | None) -> Cell:
    """Return a text, or an empty cell where nothing is said."""
    return Cell(value) if value else EMPTY


def term(vocabulary: str, value: str | None) -> Cell:
    """Return a word of a closed vocabulary."""
    return EMPTY if value is None else Cell(Word(f"terms.{vocabulary}.{value}"))


def share(value: float) -> Cell:
    """Return a share, 0 to 1, as a percentage; it sorts by what it is unrounded."""
    return Cell(_percent(whole(value * 100)), value=value)


def count(value: float | None) -> Cell:
    """Return a figure; nothing where it is not known."""
    if value is None:
        return EMPTY
    return Cell(_amount(value), value=value)


def power(value: float | None) -> Cell:
    """Return power or interest, 0 to 5; not known it stays so, and sorts last."""
    return Cell("?") if value is None else count(value)


def day(value: date | None) -> Cell:
    """Return a day."""
    return EMPTY if value is None else Cell(_day(value), value=value.toordinal())


def line(places: Places, *keys: str) -> Cell:
    """Return the line of the first key that was written, else of whatever was."""
    for key in (*keys, *places):
        if key in places:
            return count(places[key].line)
    return EMPTY


def theirs(analysis: Analysis, id_: str) -> Cell:
    """Return one of theirs, who opens; who does not sit here is only named."""
    called = person(analysis.account, id_)
    return Cell(called, person=id_ if id_ in analysis.seats else "")


def seated(analysis: Analysis, id_: str) -> Cell:
    """Return who sits here, with where she stands."""
    stance = stance_word(analysis.seats[id_].judgement.stance)
    return Cell(person(analysis.account, id_), mark=f"chip-{stance}", person=id_)


def names(found: tuple[str, ...]) -> Cell:
    """Return several names as a list."""
    if len(found) < 2:
        return text("".join(found))
    return Cell(Word("page.value.names", {"names": found}))


def everybody(analysis: Analysis, ids: tuple[str, ...]) -> Cell:
    """Return some of theirs or ours; one of theirs alone opens."""
    if len(ids) == 1 and ids[0] in analysis.account.people:
        return theirs(analysis, ids[0])
    return names(tuple(member(analysis.account, id_) for id_ in ids))


def cover(analysis: Analysis, id_: str) -> Cell:
    """Return the state of our cover and how many threads carry it."""
    if off_limits(analysis, id_):
        return Cell(Word("page.contacts.off_limits"), "quiet", "cover-off_limits")
    known = analysis.cover[id_]
    state = Word(f"terms.cover_state.{known.state}")
    told: Text = state
    if known.threads:
        told = Word("page.contacts.covered", {"state": state, "n": known.threads})
    return Cell(told, mark=f"cover-{known.state}", value=known.strength)


# Equal figures are one word, which a page then tells once.


@cache
def _percent(hundredths: int) -> Word:
    return Word("page.value.share", {"share": hundredths / 100})


@cache
def _amount(value: float) -> Text:
    if 0 <= value < 1000 and value == int(value):
        return str(int(value))
    return Word("page.course.amount", {"n": value})


@cache
def _day(value: date) -> Word:
    return Word("page.value.day", {"day": value})
