"""Gaps: every gap of the account plan, worst first; questions, plans and sleep apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Account
from decisionmap.model.terms import Severity
from decisionmap.page import (
    SCREEN,
    Canvas,
    Legend,
    LegendItem,
    Note,
    Page,
    Section,
    Word,
)
from decisionmap.views.pieces.asleep import asleep
from decisionmap.views.pieces.bare import speaks_little
from decisionmap.views.pieces.gap import callout, own, whole

ID = "gaps"


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Tell every gap of a decision, and which rules do not judge yet."""
    sections = (*_open(found), *_whole(found), *_apart(found), *asleep(found))
    return Page(ID, Word("page.gaps.title"), sections, tuple(_legend(found.gaps)))


def _open(found: DecisionBriefing) -> Iterator[Section]:
    shown = [gap for gap in own(found.gaps) if gap.state is GapState.OPEN]
    for severity in Severity:
        some = [gap for gap in shown if gap.severity is severity]
        if some:
            yield _section(f"{severity}", some, found.analysis.account)
    if not shown:
        case = "none_yet" if speaks_little(found) else "none"
        yield Section(None, (Note(Word(f"page.gaps.{case}")),), id="open")


def _whole(found: DecisionBriefing) -> Iterator[Section]:
    """What concerns the account as a whole stands beside the decision's own gaps."""
    some = whole(found.gaps)
    if some:
        yield _section("account", some, found.analysis.account)


def _apart(found: DecisionBriefing) -> Iterator[Section]:
    """What is asked, what a move is closing, what the team lives with."""
    for state in (GapState.UNKNOWN, GapState.PLANNED, GapState.ACCEPTED):
        some = [gap for gap in own(found.gaps) if gap.state is state]
        if some:
            yield _section(f"{state}", some, found.analysis.account)


def _section(id_: str, gaps: Sequence[Gap], account: Account) -> Section:
    title = Word(f"page.gaps.{id_}", {"n": len(gaps)})
    return Section(title, tuple(callout(gap, account) for gap in gaps), id=id_)


def _legend(gaps: Sequence[Gap]) -> Iterator[Legend]:
    used = {gap.severity for gap in gaps if gap.state is not GapState.UNKNOWN}
    items = tuple(
        LegendItem(f"severity-{s}", Word(f"terms.severity.{s}"))
        for s in Severity
        if s in used
    )
    if items:
        yield Legend(Word("page.legend.gaps"), items)
