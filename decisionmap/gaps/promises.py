"""Promises past their date: whose they are, how late, and in which decision each is told."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.frozen import dataclass
from decisionmap.gaps.facts import standing
from decisionmap.gaps.rule import Phrase
from decisionmap.gaps.whom import barred
from decisionmap.model.account import Account, Promise
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

    Promises are the account's, and are made to people. Each is told once, in a decision
    where its person sits; one whose person sits in none, or is not named, concerns the
    account as a whole.
    """
    for promise in analysis.account.promises:
        if promise.kept is not None or promise.due is None:
            continue
        days = (analysis.as_of - promise.due).days
        if days <= 0 or side_of(analysis.account, promise) is not side:
            continue
        theirs, ours = (promise.to, promise.by)
        if side is Side.THEIRS:
            theirs, ours = ours, theirs
        one = Late(promise, theirs, ours, days)
        if _told_in(analysis, one) in (None, analysis.decision.id):
            yield one


def side_of(account: Account, promise: Promise) -> Side | None:
    """Return whose promise it is: by who gives it, else by who is to have it."""
    people, team = account.people, account.team
    if promise.by in team or (promise.by is None and promise.to in people):
        return Side.OURS
    if promise.by in people or (promise.by is None and promise.to in team):
        return Side.THEIRS
    return None


def _told_in(analysis: Analysis, late: Late) -> str | None:
    """Return in which decision a promise is told, None for the account as a whole.

    Of those where its person sits: the one that the log names, if all meetings of the two
    until its date are of one; else the one where the person has most to say.
    """
    person = late.person
    rooms = [id_ for id_, room in analysis.rooms.seats.items() if person in room]
    if len(rooms) < 2 or person is None:
        return next(iter(rooms), None)
    named = set(_met_for(analysis, late))
    if len(named) == 1:
        rooms = [id_ for id_ in rooms if id_ in named] or rooms
    share = analysis.rooms.say
    return max(rooms, key=lambda id_: round(share[id_][person], 9))


def _met_for(analysis: Analysis, late: Late) -> Iterator[str]:
    """Yield the decisions for which the two had met by the date of the promise."""
    due = late.promise.due
    for entry in analysis.account.log:
        day, decision = entry.date, entry.decision
        both = late.person in entry.people and late.member in (None, *entry.who)
        if both and decision and day is not None and due is not None and day <= due:
            yield decision
