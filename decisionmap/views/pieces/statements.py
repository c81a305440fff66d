"""Who says where a person stands: every rater's newest word, those who differ side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.raters import disagreement
from decisionmap.analysis.result import Analysis
from decisionmap.model.seat import Seat, Statement
from decisionmap.model.terms import Proof, Stance, stance_word
from decisionmap.page import Fact, Text, Word
from decisionmap.views.pieces.origin import how_known, joined, line_of
from decisionmap.views.pieces.people import member

_DIFFER = Word("page.section.differ")
_SAID = Word("page.section.said")


def statements(analysis: Analysis, seat: Seat) -> Iterator[Fact]:
    """Yield what each rater says, newest first; two who differ come first, side by side.

    One word alone is told with the stance itself; so is one that only repeats it.
    """
    pair = disagreement(seat) or ()
    repeated = repeating(seat)
    told = [one for one in seat.statements if one in pair or one not in repeated]
    newest = sorted(told, key=_day, reverse=True)
    for said in newest:
        if said in pair:
            yield _fact(analysis, said, _DIFFER, apart=True)
    if len(newest) < 2:
        return
    for said in newest:
        if said not in pair:
            yield _fact(analysis, said, _SAID)


def repeating(seat: Seat) -> tuple[Statement, ...]:
    """Return the statements that say of the stance what the one that counts says.

    Card and log tell the same meeting: the same stance, seen the same day, known alike.
    """
    first, *others = seat.statements or (None,)
    if first is None:
        return ()
    return tuple(one for one in others if _seen(one) == _seen(first))


def _seen(said: Statement) -> tuple[Stance | None, date | None, Proof | None]:
    return said.stance, said.day, said.proof


def _day(said: Statement) -> date:
    return said.day or date.min


def _fact(
    analysis: Analysis, said: Statement, section: Text, *, apart: bool = False
) -> Fact:
    name = stance_word(said.stance)
    key = "undated" if said.day is None else "day"
    evidence = joined(
        Word(f"page.value.{key}", {"day": said.day}), *_known(analysis, said)
    )
    return Fact(
        _rater(analysis, said),
        Word(f"terms.stance.{name}"),
        evidence,
        line_of(said.place),
        mark=f"chip-{name}",
        section=section,
        apart=apart,
    )


def _known(analysis: Analysis, said: Statement) -> tuple[Text, ...]:
    """Return how it is known, without the rater, whose name stands before it."""
    known = how_known(analysis, said)
    return tuple(
        text
        for text in known
        if not (isinstance(text, Word) and text.key == "page.evidence.by")
    )


def _rater(analysis: Analysis, said: Statement) -> Text:
    if said.rater is not None:
        return member(analysis.account, said.rater)
    where = "seat" if said.in_seat else "card" if said.on_card else "log"
    return Word(f"page.fact.{where}")
