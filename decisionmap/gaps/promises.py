"""Promises past their date: whose they are, how late, and in which decision each is told."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.frozen import dataclass
from decisionmap.model.account import Promise
from decisionmap.model.state import sitting
from decisionmap.model.terms import Side


@dataclass(frozen=True, slots=True)
class Late:
    """A promise that is not kept, the two of it, and how many days it is late."""

    promise: Promise
    person: str | None
    member: str | None
    days: int

    def seated(self, analysis: Analysis) -> bool:
        """Tell whether the person sits in the decision."""
        return self.person in analysis.seats


def late(analysis: Analysis, side: Side) -> Iterator[Late]:
    """Yield the promises of one side that are past their date and not kept.

    Promises are the account's, and are made to people. Each is told in every decision
    where its person sits; one whose person sits in none, or is not named, concerns the
    account as a whole.
    """
    for promise in analysis.account.promises:
        if promise.kept is not None or promise.due is None:
            continue
        days = (analysis.as_of - promise.due).days
        if days <= 0 or _side(analysis, promise) is not side:
            continue
        theirs, ours = (promise.to, promise.by)
        if side is Side.THEIRS:
            theirs, ours = ours, theirs
        if theirs in analysis.seats or not _sits(analysis, theirs):
            yield Late(promise, theirs, ours, days)


def _side(analysis: Analysis, promise: Promise) -> Side | None:
    """Return whose promise it is: by who gives it, else by who is to have it."""
    people, team = analysis.account.people, analysis.account.team
    if promise.by in team or (promise.by is None and promise.to in people):
        return Side.OURS
    if promise.by in people or (promise.by is None and promise.to in team):
        return Side.THEIRS
    return None


def _sits(analysis: Analysis, person: str | None) -> bool:
    """Tell whether a person sits in any decision of the account."""
    account = analysis.account
    return any(person in sitting(account, one) for one in account.decisions.values())
