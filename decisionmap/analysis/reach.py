"""Reach: the routes to a person that may be taken on the day, or why there is none."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from decisionmap.analysis.presence import gone, may_be_met, may_be_met_today
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.routes import routes
from decisionmap.analysis.ways import TEAM
from decisionmap.frozen import dataclass


class Closed(StrEnum):
    """Why no route may be taken."""

    NO_PART = "no_part"
    """One of the two has no part in the decision."""
    LEFT = "left"
    OFF_LIMITS = "off_limits"
    PLACEHOLDER = "placeholder"
    MEMBER_LEFT = "member_left"
    """Whoever of ours it would start with has left."""
    QUIET = "quiet"
    """A quiet period forbids it today."""
    BARRED = "barred"
    """Every way leads through somebody whom one may not go and see."""
    AVOIDED = "avoided"
    """Every way begins with a contact that is to be avoided."""
    NOBODY = "nobody"
    """No contact and no influence on the map leads there."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How one gets from ours, or one of theirs, to one of theirs."""

    routes: tuple[Route, ...] = ()
    closed: Closed | None = None
    """Why there is no route; None where there is one."""
    people: tuple[str, ...] = ()
    """Whom the reason is about: one of the two ends, or those who bar the way."""
    until: date | None = None
    """The last day of the quiet period, where it has one."""
    later: Route | None = None
    """The best route once the quiet period is over."""


def reach(analysis: Analysis, source: str, target: str) -> Reach:
    """Return the routes that may be taken on the day, else the first reason there is none.

    ``source`` is one of ours, :data:`TEAM` or one of theirs. Beyond what shuts a route on
    any day (:func:`~decisionmap.analysis.routes.routes`) nobody is a source or a target
    who may not be met, and nobody is met in a quiet period but through its ``only``.
    """
    ends = [target] if _is_ours(analysis, source) else [source, target]
    for person in ends:
        closed = shut(analysis, person)
        if closed is not None:
            return Reach(closed=closed, people=(person,))
    member = analysis.account.team.get(source)
    if member is not None and member.has_left(analysis.as_of):
        return Reach(closed=Closed.MEMBER_LEFT, people=(source,))
    silent = tuple(one for one in ends if not may_be_met_today(analysis, one))
    found = routes(analysis, source, target, meets=may_be_met_today)
    if found and not silent:
        return Reach(found)
    return _quiet(analysis, source, target, silent) or _why(analysis, source, target)


def shut(analysis: Analysis, person: str) -> Closed | None:
    """Return why one may not go and see a person on any day, if one may not."""
    seat = analysis.seats.get(person)
    if seat is None:
        return Closed.NO_PART
    if gone(analysis, person):
        return Closed.LEFT
    if seat.judgement.off_limits is not None:
        return Closed.OFF_LIMITS
    return Closed.PLACEHOLDER if analysis.account.people[person].placeholder else None


def quiet_until(analysis: Analysis, people: tuple[str, ...]) -> date | None:
    """Return the last day of the quiet that holds today for people; None without end."""
    ends = [
        quiet.end
        for quiet in analysis.decision.quiet
        if quiet.holds(analysis.as_of) and not set(people) <= set(quiet.only)
    ]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def quiet_from(analysis: Analysis, people: tuple[str, ...], days: int) -> date | None:
    """Return the first day, within some days, from which any of these is not to be met."""
    starts = [
        quiet.start
        for quiet in analysis.decision.quiet
        if quiet.start is not None
        and 0 < (quiet.start - analysis.as_of).days <= days
        and not set(people) <= set(quiet.only)
    ]
    return min(starts, default=None)


def _is_ours(analysis: Analysis, source: str) -> bool:
    return source == TEAM or source not in analysis.account.people


def _quiet(
    analysis: Analysis, source: str, target: str, silent: tuple[str, ...]
) -> Reach | None:
    """Return that only a quiet period is in the way, if it is, and what comes after."""
    later = next(iter(routes(analysis, source, target)), None)
    if later is None and not silent:
        return None
    between = later.people if later is not None else ()
    met = (one for one in between if one in analysis.seats)
    people = silent or tuple(one for one in met if not may_be_met_today(analysis, one))
    return Reach(
        closed=Closed.QUIET,
        people=people,
        until=quiet_until(analysis, people),
        later=later,
    )


def _why(analysis: Analysis, source: str, target: str) -> Reach:
    """Return why nothing leads to a person whom one may go and see."""
    barred = routes(analysis, source, target, meets=_anybody)
    if barred:
        between = (one for one in barred[0].people[:-1] if one in analysis.seats)
        people = tuple(one for one in between if not may_be_met(analysis, one))
        return Reach(closed=Closed.BARRED, people=people)
    avoided = routes(analysis, source, target, avoided=True)
    if avoided:
        return Reach(closed=Closed.AVOIDED, people=avoided[0].people[:2])
    return Reach(closed=Closed.NOBODY, people=(target,))


def _anybody(analysis: Analysis, person: str) -> bool:
    return True
