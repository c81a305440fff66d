"""The gap report: where our cover of each decision has holes, and what closes them.

One order for the terminal, Markdown and the page: the verdict and the numbers, the gaps,
the coverage matrix, what hangs on one contact, the competitors, the facts to check, the
moves by owner, and the rules that judged.
"""

from __future__ import annotations

from collections.abc import Sequence

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.documents.sections import (
    actions,
    competitors,
    cover,
    gaps,
    rules,
    unverified,
)
from decisionmap.page import Document, Page, Part, Word
from decisionmap.views.pieces import header
from decisionmap.views.pieces.gap import callout
from decisionmap.views.style.marks import marks
from decisionmap.views.style.palette import PALETTE

ID = "gap-report"
_MARKS = ("cover-", "severity-")
"""The marks that a report sets before its words."""


def compose(briefing: Briefing, *, views: Sequence[str] | None = None) -> Document:
    """Compose the report of every decision; it has one page, so no views to choose."""
    return Document(
        id=ID,
        title=briefing.account.firm.name,
        language=briefing.language,
        parts=tuple(_part(found, briefing) for found in briefing.decisions),
        source=header.source(briefing),
        palette=PALETTE,
        marks={name: mark for name, mark in marks().items() if name.startswith(_MARKS)},
    )


def _part(found: DecisionBriefing, briefing: Briefing) -> Part:
    account = found.analysis.account
    sections = (
        *gaps.sections(found),
        cover.matrix(found),
        *cover.threads(found),
        competitors.positions(found),
        unverified.facts(found),
        actions.by_owner(found),
        rules.used(found, briefing.settings),
    )
    return Part(
        id=found.analysis.decision.id,
        name=header.name(found.analysis.decision),
        subtitle=header.subtitle(found.analysis),
        verdict=header.verdict(found.analysis.verdict),
        numbers=header.numbers(found),
        pages=(Page(ID, Word("report.title"), sections),),
        callouts=tuple(callout(gap, account) for gap in found.gaps),
        people={},
    )
