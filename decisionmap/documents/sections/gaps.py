"""The gaps of a decision, open ones first, then questions, what is planned and accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Account
from decisionmap.model.terms import Severity
from decisionmap.page import Block, Callout, Cell, Note, Section, Table, Text, Word
from decisionmap.words.loader import has


def callouts(found: DecisionBriefing) -> tuple[Callout, ...]:
    """Return every gap of a decision as a callout, in the order of the gaps."""
    return tuple(callout(gap, found.analysis.account) for gap in found.gaps)


def sections(found: DecisionBriefing) -> Iterator[Section]:
    """Tell the open gaps, and what is asked, planned or accepted where there is any."""
    gaps = found.gaps
    yield Section(Word("report.gaps.title"), tuple(_open(found)), id="gaps")
    for state, name in ((GapState.UNKNOWN, "questions"), (GapState.PLANNED, "planned")):
        some = [gap for gap in gaps if gap.state is state]
        if some:
            told = tuple(callout(gap, found.analysis.account) for gap in some)
            yield Section(Word(f"report.{name}.title"), told, id=name)
    accepted = [gap for gap in gaps if gap.state is GapState.ACCEPTED]
    if accepted:
        yield _accepted(accepted, found.analysis.account)


def callout(gap: Gap, account: Account) -> Callout:
    """Return one gap, told: its sentence, its figures, the move or the question.

    A gap that a move is closing tells the move; an open critical one without any says
    so, since somebody has to begin.
    """
    question = gap.state is GapState.UNKNOWN
    return Callout(
        id=gap.rule,
        kind="question" if question else gap.severity.value,
        state=gap.state.value,
        title=_sentence(gap, "message") or Word(f"rules.{gap.rule}.title"),
        people=gap.people,
        facts=tuple(_facts(gap)),
        ask=_sentence(gap, "question") if question else None,
        move=None if question else _move(gap, account),
        line=wording.line(gap.place),
    )


def _open(found: DecisionBriefing) -> Iterator[Block]:
    account = found.analysis.account
    shown = [gap for gap in found.gaps if gap.state is GapState.OPEN]
    for gap in shown:
        yield callout(gap, account)
    if not shown:
        yield Note(Word("report.gaps.empty"))
        return
    worst = shown[0]
    key = "report.gaps.explain" if worst.people else "report.gaps.explain_rule"
    figures = {"rule": worst.rule, "person": (*worst.people, "")[0]}
    yield Note(Word(key, figures), "quiet")


def _facts(gap: Gap) -> Iterator[Text]:
    facts = _sentence(gap, "facts")
    if facts is not None:
        yield facts
    if gap.also:
        yield Word("report.gaps.also", {"rules": gap.also})


def _move(gap: Gap, account: Account) -> Text | None:
    if gap.move is not None:
        return wording.move(account, gap.move)
    mend = _sentence(gap, "mend")
    if gap.severity is Severity.CRITICAL and gap.state is GapState.OPEN:
        return Word("report.gaps.no_move", {"mend": mend or ""})
    return mend


def _sentence(gap: Gap, name: str) -> Word | None:
    """Return a sentence of the gap's case, which a rule need not have for every case."""
    key = f"rules.{gap.rule}.{gap.case}.{name}"
    return Word(key, gap.figures) if has("en", key) else None


def _accepted(gaps: Sequence[Gap], account: Account) -> Section:
    rows = tuple(tuple(_accepted_row(gap, account)) for gap in gaps)
    heads = wording.heads("accepted", "rule", "people", "until", "why", "by")
    return wording.titled("accepted", Table(heads, rows))


def _accepted_row(gap: Gap, account: Account) -> Iterator[Cell]:
    yield Cell(gap.rule)
    yield Cell(Word("report.names", {"names": wording.people(account, gap.people)}))
    word = gap.acceptance
    if word is None:
        yield from (Cell(""), Cell(""), Cell(""))
        return
    yield Cell(Word("report.day", {"day": word.until}) if word.until else "")
    yield Cell(word.why or "")
    yield Cell(wording.member(account, word.by) if word.by else "")
