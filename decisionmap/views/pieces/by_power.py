"""What the views by power have in common: their page, and who stands in which field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from decisionmap.briefing import DecisionBriefing
from decisionmap.model.person import Judgement
from decisionmap.page import Canvas, Note, Page, Picture, Section, Text, Word
from decisionmap.views.pieces.legend import legend

Places = Mapping[tuple[str, str], tuple[str, ...]]
"""Row and column of each field in which somebody stands → who."""


def places(
    found: DecisionBriefing, place: Callable[[Judgement], tuple[str, str]]
) -> Places:
    """Return who stands where: in a field the more powerful first, then who weighs more."""
    analysis = found.analysis
    said = {id_: seat.judgement for id_, seat in analysis.seats.items()}
    ordered = sorted(said, key=lambda p: (-(said[p].power or 0), -analysis.weight[p]))
    fields: dict[tuple[str, str], tuple[str, ...]] = {}
    for id_ in ordered:
        at = place(said[id_])
        fields[at] = (*fields.get(at, ()), id_)
    return fields


def page(
    id_: str,
    title: Text,
    found: DecisionBriefing,
    drawn: Callable[[DecisionBriefing, Canvas], Picture],
    canvas: Canvas,
) -> Page:
    """Return the page of a view by power; where nobody sits it says so."""
    if not found.analysis.seats:
        nobody = Note(Word("page.org.nobody"), "quiet")
        return Page(id_, title, (Section(None, (nobody,), plain=True),))
    told = drawn(found, canvas)
    signs = legend((*told.drawings, *told.key))
    return Page(id_, title, (Section(None, (told,)),), signs)
