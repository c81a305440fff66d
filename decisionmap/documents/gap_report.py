"""The gap report: where our cover of each decision has holes, and what closes them.

One order for the terminal, Markdown and the page: the verdict and the numbers, the gaps,
the coverage matrix, what hangs on one contact, the competitors, the facts to check, the
moves by owner, and the rules that judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.documents.sections import (
    actions,
    competitors,
    cover,
    gaps,
    rules,
    unverified,
)
from decisionmap.gaps.rule import Gap
from decisionmap.page import Document, Page, Part, Section, Word
from decisionmap.views.pieces import header
from decisionmap.views.pieces.gap import callout, once, own
from decisionmap.views.style.marks import marks
from decisionmap.views.style.palette import PALETTE

ID = "gap-report"
WHOLE = "*"
"""The id of the part of the account as a whole; no decision can be called so."""
_MARKS = ("cover-", "severity-")
"""The marks that a report sets before its words."""


def compose(briefing: Briefing, *, views: Sequence[str] | None = None) -> Document:
    """Compose the report of every decision; it has one page, so no views to choose."""
    return Document(
        id=ID,
        title=briefing.account.firm.name,
        language=briefing.spoken,
        parts=tuple(_parts(briefing)),
        source=header.source(briefing),
        palette=PALETTE,
        marks={name: mark for name, mark in marks().items() if name.startswith(_MARKS)},
    )


def _parts(briefing: Briefing) -> Iterator[Part]:
    """Yield a part for each decision.

    Where there are several, what concerns the account as a whole has a part of its own
    after them: it is one thing, to be told and counted once.
    """
    found = briefing.decisions
    if len(found) == 1:
        yield _part(found[0], actions.by_owner(found[0]), briefing)
        return
    for one in found:
        alone = replace(one, gaps=tuple(own(one.gaps)))
        yield _part(alone, actions.of_decision(alone), briefing)
    yield from _whole(once(found), briefing)


def _whole(found: Sequence[Gap], briefing: Briefing) -> Iterator[Part]:
    """Yield the part of the account as a whole, which no decision's figures judge."""
    analysis = briefing.decisions[0].analysis
    account = analysis.account
    told = (
        *gaps.of_account(found, account),
        *actions.of_account(analysis),
        *unverified.seatless(account),
    )
    if not told:
        return
    yield Part(
        id=WHOLE,
        name=Word("report.account.title"),
        subtitle=(Word("report.header.as_of", {"day": briefing.as_of}),),
        verdict="",
        numbers=(),
        pages=(Page(ID, Word("report.title"), told),),
        callouts=tuple(callout(gap, account) for gap in found),
        people={},
    )


def _part(found: DecisionBriefing, moves: Section, briefing: Briefing) -> Part:
    account = found.analysis.account
    sections = (
        *gaps.sections(found),
        cover.matrix(found),
        *cover.threads(found),
        competitors.positions(found),
        unverified.facts(found),
        moves,
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
