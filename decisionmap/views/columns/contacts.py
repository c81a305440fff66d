"""Who knows each of them: our contacts, then the competitors'."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.person import Contact
from decisionmap.page import Cell, Word
from decisionmap.views.columns import cells
from decisionmap.views.pieces.judged import preferred
from decisionmap.views.pieces.people import member

COLUMNS = (
    ("who", False),
    ("person", False),
    ("depth", False),
    ("last", False),
    ("days", True),
    ("every", True),
    ("strength", True),
    ("target", False),
    ("note", False),
    ("line", True),
)


def rows(found: DecisionBriefing) -> Iterator[tuple[Cell, ...]]:
    """Yield each contact with whoever sits here, as the file has them, in its order."""
    analysis, account = found.analysis, found.analysis.account
    written = {(c.member, c.person): c for c in account.contacts}
    for id_, cover in analysis.cover.items():
        for known in cover.contacts:
            yield _ours(analysis, known, written.get((known.member, id_)))
    for rival in account.competitors.values():
        for id_, depth in rival.contacts.items():
            if id_ in analysis.seats:
                yield (
                    Cell(
                        Word(
                            "page.fact.competitor",
                            {"name": preferred(account, rival.id)},
                        )
                    ),
                    cells.theirs(analysis, id_),
                    cells.term("depth", depth),
                    *(cells.EMPTY,) * 6,
                    cells.line(rival.places, "contacts"),
                )


def _ours(
    analysis: Analysis, known: Strength, said: Contact | None
) -> tuple[Cell, ...]:
    avoid = said is not None and said.avoid
    target = said.target if said is not None else None
    return (
        Cell(member(analysis.account, known.member)),
        cells.theirs(analysis, known.person),
        cells.term("depth", known.depth),
        cells.day(known.last),
        cells.count(known.silence),
        cells.count(known.every),
        cells.share(known.strength),
        Cell(Word("page.contacts.avoid")) if avoid else cells.term("depth", target),
        cells.text(said.note if said is not None else None),
        cells.line(said.places, "last", "depth") if said is not None else cells.EMPTY,
    )
