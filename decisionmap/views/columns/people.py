"""Everybody who sits, heaviest first: who it is, where one stands, how we cover her."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

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
    ("unit", False),
    ("part", False),
    ("veto", False),
    ("stance", False),
    ("proof", False),
    ("seen", False),
    ("power", True),
    ("interest", True),
    ("weight", True),
    ("cover", False),
    ("strength", True),
    ("owner", False),
    ("exposure", True),
    ("certainty", True),
    ("steps", True),
    ("open_gaps", True),
    ("say", True),
    ("prefers", False),
    ("advocacy", False),
    ("adaptability", False),
    ("function", False),
    ("level", False),
    ("external", False),
    ("since", False),
    ("leaves", False),
    ("line", True),
)


def rows(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each person, the heaviest first."""
    analysis = found.analysis
    open_ = (gap for gap in found.gaps if gap.state is GapState.OPEN)
    gaps = Counter(id_ for gap in open_ for id_ in gap.people)
    for id_ in sorted(analysis.seats, key=lambda one: -analysis.weight[one]):
        known = analysis.account.people[id_]
        yield (
            cells.seated(analysis, id_),
            _title(known),
            cells.text(known.unit),
            *_judged(analysis, id_),
            *_figures(analysis, id_),
            cells.count(gaps[id_] or None),
            cells.share(analysis.say[id_]),
            *_seldom(analysis, id_),
            *_firm(known),
        )


def _title(known: Person) -> Cell:
    """Return the title, unless the person is called by it; of a mere seat that it is one."""
    if known.placeholder:
        return Cell(Word("page.fact.placeholder"))
    return cells.text(known.title if known.name else None)


def _judged(analysis: Analysis, id_: str) -> Iterator[Cell]:
    seat = analysis.seats[id_]
    said = seat.judgement
    roles = (Word(f"terms.{part(seat, role)}") for role in ranked(said.roles))
    yield Cell(joined(*roles) or "?")
    yield cells.term("veto", said.veto)
    stance = stance_word(said.stance)
    yield Cell(Word(f"terms.stance.{stance}"), value=said.stance)
    yield cells.term("proof", said.proof)
    yield cells.day(said.seen)
    yield cells.power(said.power)
    yield cells.power(said.interest)


def _figures(analysis: Analysis, id_: str) -> Iterator[Cell]:
    """Yield weight, cover, certainty; of somebody off limits no cover is asked for."""
    closed, cover = off_limits(analysis, id_), analysis.cover[id_]
    yield cells.share(analysis.weight[id_])
    yield cells.cover(analysis, id_)
    yield cells.EMPTY if closed else cells.share(cover.strength)
    yield cells.text(cover.owner and member(analysis.account, cover.owner))
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
    yield cells.term("function", known.function)
    yield cells.term("level", known.level)
    yield cells.text(known.external)
    yield cells.day(known.since)
    yield cells.day(known.left or known.leaves)
    yield cells.line(known.places, "name", "title")
