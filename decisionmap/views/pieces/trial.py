"""What the page needs of a decision to try something out: say, sway, stances, contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from decisionmap.analysis.presence import gone, off_limits, ours
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.say import amount
from decisionmap.analysis.strength import FULL
from decisionmap.model.seat import Seat
from decisionmap.page import Trial, TrialPerson
from decisionmap.views.pieces.command import gaps_again


def trial(analysis: Analysis) -> Trial:
    """Return the figures from which a page computes a decision anew."""
    written = enumerate(analysis.account.contacts)
    places = {(one.member, one.person): at for at, one in written}
    return Trial(
        people={id_: _person(analysis, id_, places) for id_ in analysis.seats},
        team=tuple(member.id for member in ours(analysis)),
        depths={str(depth): full for depth, full in FULL.items() if depth is not None},
        covered=analysis.thresholds.covered,
        thin=analysis.thresholds.thin,
        command=gaps_again(analysis),
    )


def _person(
    analysis: Analysis, id_: str, places: Mapping[tuple[str, str], int]
) -> TrialPerson:
    """Return the figures of one of theirs; contacts stand as they do in the file."""
    seat = analysis.seats[id_]
    stance = seat.judgement.stance
    there = not gone(analysis, id_)
    named = not analysis.account.people[id_].placeholder
    return TrialPerson(
        # A seat that keeps its say is no bare name, whatever else is said of it.
        amount=amount(replace(seat, keeps_say=True)),
        bare=_bare(seat),
        stance=None if stance is None else int(stance),
        reachable=not off_limits(analysis, id_),
        heard=analysis.graph.swayers(id_),
        contacts={
            one.member: (one.strength, one.full)
            for one in sorted(
                analysis.cover[id_].contacts,
                key=lambda one: places.get((one.member, id_), len(places)),
            )
        },
        signs=seat.signs and there and named,
        gone=not there,
    )


def _bare(seat: Seat) -> bool:
    """Tell whether nothing else than a stance is said of whoever sits there."""
    return replace(seat, judgement=replace(seat.judgement, stance=None)).bare
