"""Plan: who does what until when, the decision's steps and our presence, promises."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps.rule import GapState
from decisionmap.page import SCREEN, Canvas, Note, Page, Section, Word
from decisionmap.views.pieces.chips import legend
from decisionmap.views.pieces.gap import callout, own
from decisionmap.views.pieces.lane import lane
from decisionmap.views.pieces.moves import moves, past
from decisionmap.views.pieces.promises import promises

ID = "plan"
MOST_ASKED = 3
"""Gaps that a decision without a plan is shown, to begin with."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Tell what is planned for a decision, what is overdue first."""
    sections = (
        *(tuple(moves(found)) or tuple(_first(found))),
        *lane(found, presence=True),
        *promises(found),
        *past(found),
    )
    return Page(ID, Word("page.plan.title"), sections, legend(sections))


def _first(found: DecisionBriefing) -> Iterator[Section]:
    """Ask for the first move where there is none, with the gaps it could close."""
    open_ = [gap for gap in own(found.gaps) if gap.state is GapState.OPEN][:MOST_ASKED]
    told = tuple(callout(gap, found.analysis.account) for gap in open_)
    yield Section(None, (Note(Word("page.plan.none")),), id="unplanned")
    if told:
        title = Word("page.plan.first", {"n": len(told)})
        yield Section(title, told, id="first")
