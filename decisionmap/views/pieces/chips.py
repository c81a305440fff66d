"""People named in the flow: stance before the name, our cover behind it."""

from __future__ import annotations

from decisionmap.briefing import DecisionBriefing
from decisionmap.model.terms import stance_word
from decisionmap.page import Chip, Text, Word
from decisionmap.views.pieces.people import person


def chip(found: DecisionBriefing, id_: str, doing: Text | None = None) -> Chip:
    """Return a person of theirs as a chip; who does not sit here has no marks."""
    analysis = found.analysis
    name = person(analysis.account, id_)
    if id_ not in analysis.seats:
        return Chip(id_, name, doing)
    stance = stance_word(analysis.seats[id_].judgement.stance)
    cover = analysis.cover[id_].state
    figures = {
        "name": name,
        "doing": "" if doing is None else Word("page.chip.doing", {"doing": doing}),
        "stance": Word(f"terms.stance.{stance}"),
        "cover": Word(f"terms.cover_state.{cover}"),
    }
    label = Word("page.chip.label", figures)
    return Chip(id_, name, doing, (f"chip-{stance}", f"cover-{cover}"), label)
