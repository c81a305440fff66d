"""Everybody who sits, heaviest first: who it is, where one stands, how we cover her."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.rule import GapState
from decisionmap.model.person import Person
from decisionmap.model.terms import stance_word
from decisionmap.page import Cell, Word
from decisionmap.views.columns import cells
from decisionmap.views.pieces.judged import value_of
from decisionmap.views.pieces.origin import joined
from decisionmap.views.pieces.part import part, ranked
from decisionmap.views.pieces.people import member

COLUMNS = (
    ("person", False),
    ("title_of", False),
    ("part", False),
    ("stance", False),
    ("power", True),
    ("weight", True),
    ("cover", False),
    ("open_gaps", True),
    ("planned_gaps", True),
    ("veto", False),
    ("owner", False),
    ("proof", False),
    ("seen", False),
    ("interest", True),
    ("say", True),
    ("strength", True),
    ("exposure", True),
    ("certainty", True),
    ("steps", True),
    ("prefers", False),
    ("advocacy", False),
    ("adaptability", False),
    ("unit", False),
    ("function", False),
    ("level", False),
    ("external", False),
    ("since", False),
    ("leaves", False),
    ("line", True),
)
"""What is asked first stands first: a window shows ten columns or so."""


def rows(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each person, the heaviest first."""
    analysis = found.analysis
    gaps = Counter((id_, gap.state) for gap in found.gaps for id_ in gap.people)
    for id_ in sorted(analysis.seats, key=lambda one: -analysis.weight[one]):
        known = analysis.account.people[id_]
        yield (
            cells.seated(analysis, id_),
            _title(known),
            *_judged(analysis, id_),
            cells.cover(analysis, id_),
            *_gaps(gaps, id_),
            *_said(analysis, id_),
            *_figures(analysis, id_),
            *_seldom(analysis, id_),
            *_firm(known),
        )


def _gaps(gaps: Mapping[tuple[str, GapState], int], id_: str) -> Iterator[Cell]:
    """Yield how many gaps that name a person are open, and how many a move answers.

    A map in which no gap names anybody has neither column.
    """
    for state in (GapState.OPEN, GapState.PLANNED):
        yield cells.count(gaps.get((id_, state), 0) if gaps else None)


def _title(known: Person) -> Cell:
    """Return the title, unless the person is called by it; of a mere seat that it is one."""
    if known.placeholder:
        return Cell(Word("page.fact.placeholder"))
    return cells.text(known.title if known.name else None)


def _judged(analysis: Analysis, id_: str) -> Iterator[Cell]:
    """Yield part, stance, power and weight."""
    seat = analysis.seats[id_]
    said = seat.judgement
    roles = (Word(f"terms.{part(seat, role)}") for role in ranked(said.roles))
    yield Cell(joined(*roles) or "?")
    stance = stance_word(said.stance)
    yield Cell(Word(f"terms.stance.{stance}"), value=said.stance)
    yield cells.power(said.power)
    yield cells.share(analysis.weight[id_])


def _said(analysis: Analysis, id_: str) -> Iterator[Cell]:
    """Yield veto, who of ours answers for her, how her stance is known, interest, say."""
    said = analysis.seats[id_].judgement
    owner = analysis.cover[id_].owner
    yield cells.term("veto", said.veto)
    yield cells.text(owner and member(analysis.account, owner))
    yield cells.term("proof", said.proof)
    yield cells.day(said.seen)
    yield cells.power(said.interest)
    yield cells.share(analysis.say[id_])


def _figures(analysis: Analysis, id_: str) -> Iterator[Cell]:
    """Yield how strong cover is and what it leaves; off limits no cover is asked for."""
    closed = off_limits(analysis, id_)
    yield cells.EMPTY if closed else cells.share(analysis.cover[id_].strength)
    yield cells.EMPTY if closed else cells.share(analysis.exposure[id_])
    yield cells.share(analysis.certainties[id_])
    yield cells.count(analysis.steps[id_])


def _seldom(analysis: Analysis, id_: str) -> Iterator[Cell]:
    """Yield what few maps say: a column nobody fills is left out."""
    said = analysis.seats[id_].judgement
    for name in ("prefers", "advocacy", "adaptability"):
        known = getattr(said, name) is not None
        yield Cell(value_of(analysis.account, said, name)) if known else cells.EMPTY


def _firm(known: Person) -> Iterator[Cell]:
    yield cells.text(known.unit)
    yield cells.term("function", known.function)
    yield cells.term("level", known.level)
    yield cells.text(known.external)
    yield cells.day(known.since)
    yield cells.day(known.left or known.leaves)
    yield cells.line(known.places, "name", "title")
