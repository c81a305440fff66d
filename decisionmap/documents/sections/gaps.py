"""The gaps of a decision, open ones first, then questions, what is planned and accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Account
from decisionmap.page import Block, Callout, Cell, Note, Section, Table, Word
from decisionmap.views.pieces import people as called
from decisionmap.views.pieces.bare import speaks_little
from decisionmap.views.pieces.gap import callout, own, whole


def sections(found: DecisionBriefing) -> Iterator[Section]:
    """Tell the open gaps, and what is asked, planned or accepted where there is any.

    What concerns the account as a whole stands apart, after what is open here.
    """
    gaps, account = own(found.gaps), found.analysis.account
    yield Section(Word("report.gaps.title"), tuple(_open(gaps, found)), id="gaps")
    yield from of_account(whole(found.gaps), account)
    for state, name in ((GapState.UNKNOWN, "questions"), (GapState.PLANNED, "planned")):
        some = [gap for gap in gaps if gap.state is state]
        if some:
            told = tuple(_told(gap, account) for gap in some)
            yield Section(Word(f"report.{name}.title"), told, id=name)
    accepted = [gap for gap in gaps if gap.state is GapState.ACCEPTED]
    if accepted:
        yield _accepted(accepted, account)


def of_account(gaps: Sequence[Gap], account: Account) -> Iterator[Section]:
    """Tell what concerns the account as a whole, in a section of its own."""
    told = tuple(_told(gap, account) for gap in gaps)
    if told:
        yield Section(Word("report.account.title"), told, id="account")


def _told(gap: Gap, account: Account) -> Callout:
    """Return a gap told where no map is drawn whose people it could light."""
    return replace(callout(gap, account), people=())


def _open(gaps: Sequence[Gap], found: DecisionBriefing) -> Iterator[Block]:
    account = found.analysis.account
    shown = [gap for gap in gaps if gap.state is GapState.OPEN]
    for gap in shown:
        yield _told(gap, account)
    if not shown:
        case = "empty_yet" if speaks_little(found) else "empty"
        yield Note(Word(f"report.gaps.{case}"))
        return
    worst = shown[0]
    key = "report.gaps.explain" if worst.people else "report.gaps.explain_rule"
    figures = {"rule": worst.rule, "person": (*worst.people, "")[0]}
    yield Note(Word(key, figures), "quiet")


def _accepted(gaps: Sequence[Gap], account: Account) -> Section:
    rows = tuple(tuple(_accepted_row(gap, account)) for gap in gaps)
    heads = wording.heads("accepted", "rule", "people", "until", "why", "by")
    return wording.titled("accepted", Table(heads, rows))


def _accepted_row(gap: Gap, account: Account) -> Iterator[Cell]:
    yield Cell(Word(f"rules.{gap.rule}.title"))
    yield Cell(Word("report.names", {"names": wording.people(account, gap.people)}))
    word = gap.acceptance
    if word is None:
        yield from (Cell(""), Cell(""), Cell(""))
        return
    yield Cell(Word("report.day", {"day": word.until}) if word.until else "")
    yield Cell(word.why or "")
    yield Cell(called.member(account, word.by) if word.by else "")
