"""People named in the flow: stance before the name, our cover behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decisionmap.analysis.presence import off_limits
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.terms import stance_word
from decisionmap.page import Cards, Chip, Lane, Legend, Listing, Section, Text, Word
from decisionmap.views.pieces.legend import covers, powers, stances
from decisionmap.views.pieces.people import person


def chip(found: DecisionBriefing, id_: str, doing: Text | None = None) -> Chip:
    """Return a person of theirs as a chip; who does not sit here is only named."""
    analysis = found.analysis
    name = person(analysis.account, id_)
    if id_ not in analysis.seats:
        return Chip("", name, doing)
    stance = stance_word(analysis.seats[id_].judgement.stance)
    cover, closed = analysis.cover[id_].state, off_limits(analysis, id_)
    figures = {
        "name": name,
        "doing": "" if doing is None else Word("page.chip.doing", {"doing": doing}),
        "stance": Word(f"terms.stance.{stance}"),
        "cover": Word(
            "page.card.off_limits" if closed else f"terms.cover_state.{cover}"
        ),
    }
    label = Word("page.chip.label", figures)
    behind = "cover-off_limits" if closed else f"cover-{cover}"
    return Chip(id_, name, doing, (f"chip-{stance}", behind), label)


def legend(sections: Iterable[Section]) -> tuple[Legend, ...]:
    """Return the legend of the marks beside people in some sections."""
    used = set(_marks(sections))
    known = {mark.removeprefix("chip-") for mark in used}
    groups = {"stance": stances(known), "cover": covers(used), "power": powers(used)}
    return tuple(
        Legend(Word(f"page.legend.{name}"), tuple(items))
        for name, items in groups.items()
        if items
    )


def _marks(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Listing):
                chips = [chip for entry in block.entries for chip in entry.chips]
            elif isinstance(block, Lane):
                chips = [chip for stop in block.stops for chip in stop.chips]
            else:
                chips = []
            yield from (mark for chip in chips for mark in chip.marks)
            if isinstance(block, Cards):
                yield from (mark for card in block.cards for mark in card.marks)
