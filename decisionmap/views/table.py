"""Table: all that the other views draw, as text in columns that sort and leave as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.page import SCREEN, Canvas, Cell, Note, Page, Section, Table, Word
from decisionmap.views.columns import contacts, gaps, moves, people, ties

ID = "table"
_WORDS = "page.table"
Column = tuple[str, bool]
"""Name of a column, and whether it holds figures."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Tell people, ties, contacts and gaps, a table each, then what is planned, if it is.

    What nobody says has no column.
    """
    sections = (
        _section("people", people.COLUMNS, people.rows(found)),
        _section("ties", ties.COLUMNS, ties.rows(found)),
        _section("contacts", contacts.COLUMNS, contacts.rows(found)),
        _section("gaps", gaps.COLUMNS, gaps.rows(found)),
        *_planned(found),
    )
    return Page(ID, Word(f"{_WORDS}.title"), sections)


def _planned(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the steps of the decision, the moves and the promises, where there are any."""
    for id_, columns, rows in (
        ("course", moves.STEPS, moves.steps(found)),
        ("moves", moves.MOVES, moves.moves(found)),
        ("promises", moves.PROMISES, moves.promises(found)),
    ):
        told = list(rows)
        if told:
            yield _section(id_, columns, told)


def _section(
    id_: str, columns: Sequence[Column], told: Iterable[Sequence[Cell]]
) -> Section:
    rows = [tuple(row) for row in told]
    title = Word(f"{_WORDS}.{id_}", {"n": len(rows)})
    if not rows:
        return Section(title, (Note(Word(f"{_WORDS}.no_{id_}"), "quiet"),), id=id_)
    said = [n for n in range(len(columns)) if any(row[n].text for row in rows)]
    table = Table(
        heads=tuple(Word(f"{_WORDS}.{columns[n][0]}") for n in said),
        rows=tuple(tuple(row[n] for n in said) for row in rows),
        numeric=frozenset(at for at, n in enumerate(said) if columns[n][1]),
        caption=Word(f"{_WORDS}.about.{id_}"),
        sortable=True,
    )
    return Section(title, (table,), id=id_)
