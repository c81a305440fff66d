"""Whoever decides is for us, and most of the key people are not.

*Why it matters*
Hardly anybody decides alone against the house. A yes that the others do not share is put off,
cut down or not lived up to, and who gave it pays for it inside.

*How to close it*
The decider convenes the others, with us there to answer; so the yes becomes theirs as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.promise import most_promising
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.people import heaviest, key_people, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Role, Severity, Stance


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find a decider for us with over half of the key people not; a question if unknown.

    Where it is the unknown who make the half full nothing is said: their stances are
    asked for anyway.
    """
    key = key_people(analysis)
    decider = next(
        (p for p in heaviest(analysis, key) if _decides_for_us(analysis, p)), None
    )
    if decider is None:
        return
    stances = {person: analysis.seats[person].judgement.stance for person in key}
    unknown = tuple(p for p, stance in stances.items() if stance is None)
    others = tuple(
        p for p, stance in stances.items() if stance is not None and stance < 1
    )
    if 2 * len(others) > len(key):
        yield _finding(analysis, decider, key, others, unknown)
    elif 2 * len(unknown) > len(key):
        yield _finding(analysis, decider, key, unknown, unknown)


def _decides_for_us(analysis: Analysis, person: str) -> bool:
    said = analysis.seats[person].judgement
    supports = said.stance is not None and said.stance >= Stance.FOR
    return supports and Role.DECIDER in said.roles


def _finding(
    analysis: Analysis,
    decider: str,
    key: tuple[str, ...],
    others: tuple[str, ...],
    unknown: tuple[str, ...],
) -> Finding:
    asks = others == unknown
    target = decider if may_be_met(analysis, decider) else None
    able = target is not None
    target = target or most_promising(analysis, others)
    case = _case(asks=asks, able=able, other=target)
    return Finding(
        (decider,),
        place(analysis, decider, "stance"),
        case=case,
        figures={
            "person": shown(analysis, decider),
            "other": shown(analysis, target or decider),
            "names": some(analysis, heaviest(analysis, others)),
            "n": len(key),
            "others": len(others),
            "unknown": len(unknown),
            "way": way(analysis, target or decider),
        },
        unknown=asks,
        stake=min(1.0, fsum(analysis.weight[person] for person in others)),
        ask=target,
    )


def _case(*, asks: bool, able: bool, other: str | None) -> str:
    """Return what is told: the decider convenes or is asked, if one may go there."""
    if able:
        return "unknown" if asks else "default"
    if asks:
        return "unknown_closed" if other else "unknown_shut"
    return "closed" if other else "shut"


RULE = Rule("decider-alone", Severity.HIGH, check, wakes=("requirements",))
