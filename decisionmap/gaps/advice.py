"""Whom to send, whom to ask, by which way: the people named in a move or a question."""

from __future__ import annotations

from collections.abc import Sequence, Set

from decisionmap.analysis.asking import teller
from decisionmap.analysis.introducers import introducers
from decisionmap.analysis.presence import may_be_met_today, ours
from decisionmap.analysis.reach import Closed, quiet_until, shut
from decisionmap.analysis.result import Analysis, Route, Strength
from decisionmap.gaps.counterparts import is_alike, is_counterpart, speaks
from decisionmap.gaps.facts import closest, latest
from decisionmap.gaps.people import in_turn, member_shown, shown
from decisionmap.gaps.rule import Phrase
from decisionmap.model.person import Member
from decisionmap.model.terms import Level, TeamRole

_LEVELS = tuple(Level)
HIGH = frozenset({Level.C_LEVEL, Level.DIRECTOR})
"""Levels that are spoken to at eye level."""


def way(analysis: Analysis, person: str) -> Phrase:
    """Return how to reach a person: the surest way there is.

    Our own contact where it is alive; else an introduction that begins with a living
    one; else by somebody the person works with; else, for those high up, our executive
    sponsor; else whatever chain or contact there is; else it is ours to agree on. None
    leads through anybody against us, nor to or through anybody whom one may not go and
    see: in a quiet period nobody goes.
    """
    if not may_be_met_today(analysis, person):
        return _not_now(analysis, person)
    thin = analysis.thresholds.thin
    own = _own(analysis, person)
    if own is not None and own.strength >= thin:
        return _by_us(analysis, own)
    chain = _chain(analysis, person)
    if chain is not None and _first_step(analysis, chain) >= thin:
        return _by_chain(analysis, chain)
    door = _through_a_colleague(analysis, person)
    if door is not None:
        return door
    sponsor = executive_sponsor(analysis)
    if sponsor is not None and analysis.account.people[person].level in HIGH:
        return Phrase("gaps.way.sponsor", {"sponsor": member_shown(analysis, sponsor)})
    if chain is not None:
        return _by_chain(analysis, chain)
    return Phrase("gaps.way.open") if own is None else _by_us(analysis, own)


def again(analysis: Analysis, person: str) -> Phrase:
    """Return how to take up a contact that has gone cold: whoever had it last goes first.

    The silence is told of that one of ours too; two rules send the same person.
    """
    told = way(analysis, person)
    last = latest(analysis, person)
    if last is None:
        return told
    member = member_shown(analysis, last.member)
    if told.key in ("gaps.way.own", "gaps.way.open"):
        return Phrase("gaps.way.again", {"member": member})
    return Phrase("gaps.way.again_else", {"member": member, "way": told})


def by(analysis: Analysis, person: str, *named: str) -> Phrase | str:
    """Return the way to a person as the end of a sentence that already names some of ours.

    Nothing where we cover the person, where the way is just one of those named, and
    where there is none yet.
    """
    if analysis.cover[person].strength >= analysis.thresholds.covered:
        return ""
    told = way(analysis, person)
    ours = {member_shown(analysis, member) for member in named}
    if told.key == "gaps.way.open" or ours & {*told.figures.values()}:
        return ""
    return Phrase("gaps.way.then", {"way": told})


def _not_now(analysis: Analysis, person: str) -> Phrase:
    """Return what has to come before, where one may not go and see a person."""
    closed = shut(analysis, person)
    if closed is not None:
        nameless = closed is Closed.PLACEHOLDER
        return Phrase(f"gaps.way.{'nameless' if nameless else 'without'}")
    day = quiet_until(analysis, (person,))
    if day is None:
        return Phrase("gaps.way.quiet")
    return Phrase("gaps.way.quiet_until", {"day": day})


def _own(analysis: Analysis, person: str) -> Strength | None:
    """Return our strongest contact with a person, but for those to be avoided."""
    contacts = analysis.account.contacts
    avoided = {c.member for c in contacts if c.person == person and c.avoid}
    known = analysis.cover[person].contacts
    living = (one for one in known if one.strength > 0 and one.member not in avoided)
    return next(living, None)


def _by_us(analysis: Analysis, own: Strength) -> Phrase:
    return Phrase("gaps.way.own", {"member": member_shown(analysis, own.member)})


def _chain(analysis: Analysis, person: str) -> Route | None:
    """Return the surest chain of introductions, if there is one that may be taken today.

    A chain without anybody of theirs between is no introduction: it is our own contact,
    the very one that is found too weak. One through somebody against us is left out: an
    introduction by that person would cost more than it opens; so is one by somebody in
    open conflict with the person.
    """
    for chain in introducers(analysis, person):
        between = chain.people[1:-1]
        if (
            between
            and not chain.through_opposition
            and all(may_be_met_today(analysis, one) for one in between)
            and not _at_odds(analysis, between[-1], person)
        ):
            return chain
    return None


def _first_step(analysis: Analysis, chain: Route) -> float:
    """Return how strong the contact is with which a chain begins."""
    member, other, *_ = chain.people
    known = analysis.cover[other].contacts
    return next(one.strength for one in known if one.member == member)


def _by_chain(analysis: Analysis, chain: Route) -> Phrase:
    case = "route" if chain.strength >= analysis.thresholds.thin else "route_thin"
    arrows = in_turn(analysis, chain.people)
    return Phrase(f"gaps.way.{case}", {"chain": arrows, "strength": chain.strength})


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
        and may_be_met_today(analysis, other)
        and _not_against(analysis, other)
        and not _at_odds(analysis, other, person)
        and (best := _own(analysis, other)) is not None
        and best.strength >= analysis.thresholds.thin
    }
    if not known:
        return None
    other = min(known, key=lambda one: (-known[one].strength, one))
    chain = in_turn(analysis, (known[other].member, other, person))
    return Phrase(
        "gaps.way.colleague", {"colleague": shown(analysis, other), "chain": chain}
    )


def _not_against(analysis: Analysis, person: str) -> bool:
    stance = analysis.seats[person].judgement.stance
    return stance is None or stance >= 0


def _at_odds(analysis: Analysis, one: str, other: str) -> bool:
    """Tell whether two of theirs are in open conflict."""
    people = analysis.account.people
    return any(tie.other == other for tie in people[one].conflicts) or any(
        tie.other == one for tie in people[other].conflicts
    )


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


def sounding(analysis: Analysis, person: str) -> tuple[Phrase, str | None]:
    """Return how to find out where a person stands, and who of theirs can tell.

    Where nobody can, we hear the person: by the way there is to a first meeting.
    """
    ask, source = question(analysis, person)
    if ask.key != "gaps.find_out.nobody" or not may_be_met_today(analysis, person):
        return ask, source
    told = way(analysis, person)
    return (ask if told.key == "gaps.way.open" else told), None


def second_owner(analysis: Analysis, person: str, besides: str) -> str | None:
    """Return who of ours could be the next contact.

    Where all there are now are from well below somebody high up, our executive sponsor;
    where the present one is known to do other work, a counterpart. Else whoever has met
    the person already, then a counterpart, then anybody, none of them from well below.
    """
    sponsor = executive_sponsor(analysis, besides=besides)
    met = {c.member for c in analysis.cover[person].contacts if c.strength > 0}
    if sponsor and _all_below(analysis, met, person):
        return sponsor
    others = [m for m in ours(analysis) if m.id != besides]
    free = eye_to_eye(analysis, person, others)
    known = [m for m in free if m.id in met]
    alike = peers(analysis, person, besides=besides)
    now = analysis.account.team.get(besides)
    if now is not None and _of_other_work(analysis, now, person):
        return next((member.id for member in [*alike, *known, *free]), None)
    near = [m for m in alike if m in free]
    return next((member.id for member in [*known, *near, *free]), None)


def _all_below(analysis: Analysis, members: Set[str], person: str) -> bool:
    """Tell whether somebody high up is met, and by nobody but from well below."""
    team = analysis.account.team
    return (
        bool(members)
        and analysis.account.people[person].level in HIGH
        and not any(
            m not in team or speaks_with(analysis, team[m], person) for m in members
        )
    )


def _of_other_work(analysis: Analysis, member: Member, person: str) -> bool:
    """Tell whether what one of ours does is noted, and is not what a person does."""
    noted = member.role is not None or member.function is not None
    return noted and not speaks(member, analysis.account.people[person].function)


def peers(
    analysis: Analysis, person: str, *, besides: str | None = None
) -> Sequence[Member]:
    """Return who of ours does for us what a person does there.

    Of the very same trade where there are any, and of these nobody from well below.
    """
    function = analysis.account.people[person].function
    able = [
        m for m in ours(analysis) if m.id != besides and is_counterpart(m, function)
    ]
    same = [m for m in able if is_alike(m, function)]
    return eye_to_eye(analysis, person, same or able)


def eye_to_eye(
    analysis: Analysis, person: str, members: Sequence[Member]
) -> Sequence[Member]:
    """Return those of some of ours who are not well below a person, all if all are."""
    able = [m for m in members if speaks_with(analysis, m, person)]
    return able or members


def speaks_with(analysis: Analysis, member: Member, person: str) -> bool:
    """Tell whether one of ours is at most one level below a person; unknown may be."""
    level = analysis.account.people[person].level
    if level is None or member.level is None:
        return True
    return height(member.level) - height(level) <= 1


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
