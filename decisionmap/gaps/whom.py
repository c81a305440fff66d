"""Whom to ask: who of theirs can tell us something today, and how that reads."""

from __future__ import annotations

from decisionmap.analysis.asking import teller
from decisionmap.analysis.presence import gone, may_be_met_today, ours
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import closest
from decisionmap.gaps.people import member_shown, shown
from decisionmap.gaps.rule import Phrase


def source(analysis: Analysis, about: str | None = None) -> str | None:
    """Return who of theirs could tell of a person, or of the decision, and may be asked.

    Where we cover nobody who could, whoever of the others we know best.
    """
    found = teller(analysis, about)
    if found is not None and may_be_met_today(analysis, found):
        return found
    return _best_known(analysis, about)


def _best_known(analysis: Analysis, about: str | None) -> str | None:
    """Return whom of theirs we know best, of those not against us, from a thin contact on."""
    cover = analysis.cover
    known = [
        person
        for person, seat in analysis.seats.items()
        if person != about
        and cover[person].strength >= analysis.thresholds.thin
        and (seat.judgement.stance or 0) >= 0
        and may_be_met_today(analysis, person)
    ]
    return min(
        known, key=lambda one: (-round(cover[one].strength, 9), one), default=None
    )


def whom(analysis: Analysis, person: str | None) -> Phrase | str:
    """Return how a source reads: by name, else whoever we know best.

    In a quiet period nobody of theirs is asked, but our own colleagues may know.
    """
    if person is not None:
        return shown(analysis, person)
    quiet = analysis.decision.quiet_on(analysis.as_of)
    return Phrase("gaps.whom.ours" if quiet else "gaps.whom.closest")


def owner(analysis: Analysis, member: str | None, person: str | None) -> Phrase | str:
    """Return who of ours takes something on: whoever is named, else whoever is closest."""
    there = {one.id for one in ours(analysis)}
    if member in there and member is not None:
        return member_shown(analysis, member)
    best = closest(analysis, person) if person in analysis.seats and person else None
    if best is not None:
        return member_shown(analysis, best.member)
    return Phrase("gaps.whom.one_of_ours")


def barred(analysis: Analysis, person: str) -> bool:
    """Tell whether one may not go and see a person today who is there and has a name."""
    there = not (gone(analysis, person) or analysis.account.people[person].placeholder)
    return there and not may_be_met_today(analysis, person)
