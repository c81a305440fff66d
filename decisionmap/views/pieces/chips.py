"""People named in the flow: stance before the name, our cover behind it."""

from __future__ import annotations

from decisionmap.analysis.presence import off_limits
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.terms import stance_word
from decisionmap.page import Chip, Text, Word
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
