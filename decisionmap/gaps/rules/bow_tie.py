"""Between two large firms only our account manager and their buyer know each other.

*Why it matters*
All that either side knows of the other passes through two people, and both are paid to
bargain. Nobody who uses, checks, signs or pays hears us speak of the work; the account is
won and lost on the price, and on the day one of the two changes posts there is no account.

*How to close it*
Turn the bow-tie into a diamond, function to function: service meets operations, finance
meets finance. The account manager stays the one who conducts; she need not play alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.presence import may_be_met, ours
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import by
from decisionmap.gaps.counterparts import is_counterpart
from decisionmap.gaps.people import (
    first_place,
    heaviest,
    key_people,
    member_shown,
    shown,
)
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.process import Tier
from decisionmap.model.terms import Function, Role, Severity, TeamRole

_NAMED = 3
_Tie = tuple[str, str]


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that of a key account every tie to a key person joins a KAM and a buyer.

    A tie is a contact from ``thin`` up. Where nobody of ours is marked as KAM it cannot
    be told, and where there is no other key person to be met nothing is missing.
    """
    if analysis.account.firm.tier is not Tier.KEY:
        return
    ties = [
        (contact.member, person)
        for person in key_people(analysis)
        for contact in analysis.cover[person].contacts
        if contact.strength >= limits["thin"]
    ]
    tied = {person for _, person in ties}
    others = tuple(
        person
        for person in key_people(analysis)
        if person not in tied and may_be_met(analysis, person)
    )
    if ties and others and all(_is_bow(analysis, tie) for tie in ties):
        yield _finding(analysis, ties[0], heaviest(analysis, others))


def _is_bow(analysis: Analysis, tie: _Tie) -> bool:
    """Tell whether a tie joins our account manager and somebody who buys for them."""
    member, person = tie
    found = analysis.account.team.get(member)
    buys = Role.BUYER in analysis.seats[person].judgement.roles
    purchasing = analysis.account.people[person].function is Function.PURCHASING
    return found is not None and found.role is TeamRole.KAM and (buys or purchasing)


def _finding(analysis: Analysis, tie: _Tie, others: tuple[str, ...]) -> Finding:
    member, buyer = tie
    peer = _peer(analysis, others[0], besides=member)
    team = analysis.account.team[member].places
    return Finding(
        others,
        first_place(analysis, (team,), "role", "name"),
        figures={
            "member": member_shown(analysis, member),
            "buyer": shown(analysis, buyer),
            "n": len(others),
            "names": tuple(shown(analysis, person) for person in others[:_NAMED]),
            "first": shown(analysis, others[0]),
            "by": by(analysis, others[0], peer or ""),
            "peer": member_shown(analysis, peer)
            if peer
            else Phrase("gaps.whom.one_of_ours"),
        },
        stake=fsum(analysis.weight[person] for person in others),
        ask=buyer,
    )


def _peer(analysis: Analysis, person: str, *, besides: str) -> str | None:
    """Return who of ours does for us what a person does there, if anybody does."""
    function = analysis.account.people[person].function
    free = (member for member in ours(analysis) if member.id != besides)
    return next((one.id for one in free if is_counterpart(one, function)), None)


RULE = Rule(
    "bow-tie",
    Severity.HIGH,
    check,
    limits={"thin": 0.2},
    wakes=("two-of-ours",),
    coverage=True,
)
