"""Promises past their date: whose they are, how late, and in which decision each is told."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.frozen import dataclass
from decisionmap.gaps.facts import standing
from decisionmap.gaps.rule import Phrase
from decisionmap.gaps.whom import barred
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

    def case(self, analysis: Analysis) -> str:
        """Return how one stands with the person: a case of the sentences.

        ``nobody``: not named; ``left``; ``barred``: not to be approached today, for a
        quiet period where the person sits and off limits anywhere; else ``default``.
        """
        if self.person is None:
            return "nobody"
        if gone(analysis, self.person):
            return "left"
        card = analysis.account.people[self.person].judgement
        if self.seated(analysis):
            closed = barred(analysis, self.person)
        else:
            closed = card.off_limits is not None
        return "barred" if closed else "default"

    def standing(self, analysis: Analysis) -> Phrase:
        """Return what the person weighs, or that the person sits in no decision."""
        if self.person is None:
            return Phrase("gaps.promise.nobody")
        if not self.seated(analysis):
            return Phrase("gaps.promise.aside")
        return standing(analysis, self.person)


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
