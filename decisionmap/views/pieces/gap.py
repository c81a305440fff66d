"""A gap told: what it says, its figures, the question or the move, its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Account, Move
from decisionmap.model.terms import Severity
from decisionmap.page import Callout, Line, Text, Word
from decisionmap.views.pieces.people import member
from decisionmap.words.loader import has

_STATES = (GapState.OPEN, GapState.UNKNOWN, GapState.PLANNED, GapState.ACCEPTED)
"""What calls for something first; what is in hand already last."""


def callout(gap: Gap, account: Account) -> Callout:
    """Return one gap, told: its sentence, its figures, the move or the question.

    A gap that a move is closing tells the move; an open critical one without any says
    so, since somebody has to begin; an accepted one says until when and why.
    """
    question = gap.state is GapState.UNKNOWN
    return Callout(
        id=gap.rule,
        kind="question" if question else gap.severity.value,
        state=gap.state.value,
        title=sentence(gap, "message") or Word(f"rules.{gap.rule}.title"),
        people=gap.people,
        facts=tuple(_facts(gap, account)),
        ask=sentence(gap, "question") if question else None,
        move=None if question else _move(gap, account),
        line=Line(gap.place.file, gap.place.line),
        whole=gap.decision is None,
    )


def sentence(gap: Gap, name: str) -> Word | None:
    """Return a sentence of the gap's case, which a rule need not have for every case."""
    key = f"rules.{gap.rule}.{gap.case}.{name}"
    return Word(key, gap.figures) if has("en", key) else None


def move(account: Account, planned: Move) -> Word:
    """Return what a planned move says: who, what, until when."""
    who = tuple(member(account, name) for name in planned.who)
    case = f"{'owned' if who else 'unowned'}_{'dated' if planned.due else 'undated'}"
    figures = {"who": who, "what": planned.what, "due": planned.due}
    return Word(f"report.move.{case}", figures)


def own(gaps: Iterable[Gap]) -> list[Gap]:
    """Return the gaps of the decision itself."""
    return [gap for gap in gaps if gap.decision is not None]


def whole(gaps: Iterable[Gap]) -> list[Gap]:
    """Return the gaps of the account as a whole: what is open first, then as they come."""
    some = [gap for gap in gaps if gap.decision is None]
    return sorted(some, key=lambda gap: _STATES.index(gap.state))


def once(decisions: Iterable[DecisionBriefing]) -> tuple[Gap, ...]:
    """Return the gaps of the account as a whole, found in several decisions, once each.

    One that is open in any of them is open; the worst come first.
    """
    found: list[Gap] = []
    for one in decisions:
        for gap in whole(one.gaps):
            known = next((n for n, k in enumerate(found) if _same(k, gap)), None)
            if known is None:
                found.append(gap)
            elif _STATES.index(gap.state) < _STATES.index(found[known].state):
                found[known] = gap
    order = list(Severity)
    return tuple(sorted(found, key=lambda gap: order.index(gap.severity)))


def _same(one: Gap, other: Gap) -> bool:
    """Tell whether two decisions found the same: of its people not all sit in each."""
    some, more = set(one.people), set(other.people)
    told_alike = (one.rule, one.place) == (other.rule, other.place)
    return told_alike and (some <= more or more <= some)


def _facts(gap: Gap, account: Account) -> Iterator[Text]:
    facts = sentence(gap, "facts")
    if facts is not None:
        yield facts
    if gap.also:
        titles = tuple(Word(f"rules.{rule}.title") for rule in gap.also)
        yield Word("page.gaps.also", {"rules": titles})
    accepted = gap.acceptance
    if accepted is None:
        return
    if accepted.until is not None:
        yield Word("page.gaps.until", {"day": accepted.until})
    if accepted.why is not None:
        yield Word("page.gaps.why", {"why": accepted.why})
    if accepted.by is not None:
        yield Word("page.gaps.by", {"member": member(account, accepted.by)})


def _move(gap: Gap, account: Account) -> Text | None:
    if gap.move is not None:
        return move(account, gap.move)
    mend = sentence(gap, "mend")
    if gap.severity is Severity.CRITICAL and gap.state is GapState.OPEN:
        return Word("report.gaps.no_move", {"mend": mend or ""})
    return mend
