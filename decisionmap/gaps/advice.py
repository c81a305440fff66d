"""Whom to send, whom to ask, by which way: the people named in a move or a question."""

from __future__ import annotations

from decisionmap.analysis.asking import teller
from decisionmap.analysis.presence import may_be_met, may_be_met_today, ours
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.counterparts import is_counterpart
from decisionmap.gaps.facts import closest
from decisionmap.gaps.people import (
    member_shown,
    named,
    shown,
)
from decisionmap.gaps.rule import Phrase
from decisionmap.model.terms import Level, TeamRole

_LEVELS = tuple(Level)
HIGH = frozenset({Level.C_LEVEL, Level.DIRECTOR})
"""Levels that are spoken to at eye level."""


def way(analysis: Analysis, person: str) -> Phrase:
    """Return how to reach a person: the surest way there is.

    Our own contact where it is alive; else an introduction along the influence network;
    else by somebody the person works with; else, for those high up, our executive
    sponsor; else it is ours to agree on. In a quiet period nobody goes.
    """
    if analysis.decision.quiet_on(analysis.as_of) and not may_be_met_today(
        analysis, person
    ):
        return Phrase("gaps.way.quiet")
    best = closest(analysis, person)
    if best is not None and best.strength >= analysis.thresholds.thin:
        return Phrase("gaps.way.own", {"member": member_shown(analysis, best.member)})
    chain = _chain(analysis, person)
    if chain:
        return Phrase("gaps.way.route", {"chain": chain})
    door = _through_a_colleague(analysis, person)
    if door is not None:
        return door
    sponsor = executive_sponsor(analysis)
    if sponsor is not None and analysis.account.people[person].level in HIGH:
        return Phrase("gaps.way.sponsor", {"sponsor": member_shown(analysis, sponsor)})
    return Phrase("gaps.way.open")


def _chain(analysis: Analysis, person: str) -> str:
    """Return the most reliable chain of introductions, ``Jo → Ana → Carmen``, or nothing.

    A chain without anybody of theirs between is no introduction: it is our own contact,
    the very one that is found too weak. One through somebody against us is left out: an
    introduction by that person would cost more than it opens.
    """
    best = analysis.introductions.get(person)
    if best is None or len(best.people) < 3 or best.through_opposition:
        return ""
    first, *theirs = best.people
    return _arrows(analysis, first, *theirs)


def _through_a_colleague(analysis: Analysis, person: str) -> Phrase | None:
    """Return how to ask whoever listens to a person, is the manager or a report.

    No influence runs from such a colleague to the person, so it is no route of the
    network; but one asks a manager, or somebody who is listened to, for a name.
    """
    graph = analysis.graph
    near = {*graph.swayed(person), *graph.managers(person), *graph.reports(person)}
    known = {
        other: best
        for other in analysis.seats
        if other in near
        and may_be_met(analysis, other)
        and _not_against(analysis, other)
        and (best := closest(analysis, other)) is not None
        and best.strength >= analysis.thresholds.thin
    }
    if not known:
        return None
    other = min(known, key=lambda one: (-known[one].strength, one))
    chain = _arrows(analysis, known[other].member, other, person)
    return Phrase(
        "gaps.way.colleague", {"colleague": shown(analysis, other), "chain": chain}
    )


def _arrows(analysis: Analysis, member: str, *theirs: str) -> str:
    links = [member_shown(analysis, member), *(named(analysis, one) for one in theirs)]
    return " → ".join(links)


def _not_against(analysis: Analysis, person: str) -> bool:
    stance = analysis.seats[person].judgement.stance
    return stance is None or stance >= 0


def question(analysis: Analysis, person: str) -> tuple[Phrase, str | None]:
    """Return how to find out where a person stands, and who of theirs can tell."""
    source = teller(analysis, person)
    name = shown(analysis, person)
    if source is not None and may_be_met_today(analysis, source):
        told = {"source": shown(analysis, source), "person": name}
        return Phrase("gaps.find_out.other", told), source
    best = closest(analysis, person)
    if best is not None and may_be_met_today(analysis, person):
        told = {"member": member_shown(analysis, best.member), "person": name}
        return Phrase("gaps.find_out.own", told), person
    if analysis.decision.quiet_on(analysis.as_of):
        return Phrase("gaps.find_out.quiet", {"person": name}), None
    return Phrase("gaps.find_out.nobody", {"person": name}), None


def second_owner(analysis: Analysis, person: str, besides: str) -> str | None:
    """Return who of ours could be the next contact.

    Whoever has met the person already comes first, then a counterpart, then anybody.
    """
    free = [m for m in ours(analysis) if m.id != besides]
    met = {c.member for c in analysis.cover[person].contacts if c.strength > 0}
    function = analysis.account.people[person].function
    known = [m for m in free if m.id in met]
    peers = [m for m in free if is_counterpart(m, function)]
    return next((member.id for member in [*known, *peers, *free]), None)


def executive_sponsor(analysis: Analysis, *, besides: str | None = None) -> str | None:
    """Return our executive sponsor, else one of ours in top management, if there is one."""
    present = [m for m in ours(analysis) if m.id != besides]
    named = [m for m in present if m.role is TeamRole.EXECUTIVE_SPONSOR]
    high = [m for m in present if m.level is Level.C_LEVEL]
    return next((member.id for member in named + high), None)


def height(level: Level) -> int:
    """Return how far below the top a level lies.

    >>> height(Level.C_LEVEL), height(Level.MANAGER)
    (0, 2)
    """
    return _LEVELS.index(level)
