"""Presence: who of both sides is still there, and whom of theirs one may go and see."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.model.person import Member


def gone(analysis: Analysis, person: str) -> bool:
    """Tell whether one of theirs has left; the seat stays, empty.

    The account of an analysis is that of its day: whoever leaves later has not left.
    """
    return analysis.account.people[person].left is not None


def may_be_met(analysis: Analysis, person: str) -> bool:
    """Tell whether one may go and see a person: identified, in post, not off limits."""
    one = analysis.account.people[person]
    closed = off_limits(analysis, person)
    return not (one.placeholder or gone(analysis, person) or closed)


def off_limits(analysis: Analysis, person: str) -> bool:
    """Tell whether one does not lobby a person: in the decision, else by the card."""
    seat = analysis.seats.get(person)
    said = seat or analysis.account.people[person]
    return said.judgement.off_limits is not None


def may_be_met_today(analysis: Analysis, person: str) -> bool:
    """Tell whether one may go and see a person on the day: a quiet period may forbid it."""
    return may_be_met(analysis, person) and all(
        person in quiet.only
        for quiet in analysis.decision.quiet
        if quiet.holds(analysis.as_of)
    )


def ours(analysis: Analysis) -> Iterator[Member]:
    """Yield those of our team who have not left by the day, in the file's order."""
    for member in analysis.account.team.values():
        if not member.has_left(analysis.as_of):
            yield member
