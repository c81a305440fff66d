"""Somebody we cover is for us, and no path of influence leads from there to who decides.

*Why it matters*
Support counts by where it can be heard. If none of those who are for us has the ear of whoever
decides, directly or through others, our case does not arrive, however often it is told.

*How to close it*
Build one path: an introduction, a colleague who is listened to, a meeting of a supporter with
whoever decides. Where we meet the decider ourselves the matter is less grave, and a supporter
brought along closes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.champions import supporters
from decisionmap.analysis.introducers import heard
from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import deciding, reaching
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import heaviest, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that no covered supporter reaches anybody who decides and may be met.

    A path leads through nobody whom one may not go and see. A question where the map
    draws no influence at all.
    """
    deciders = tuple(
        person
        for person in heaviest(analysis, deciding(analysis.seats))
        if may_be_met(analysis, person)
    )
    friends = tuple(
        person
        for person in supporters(analysis)
        if analysis.cover[person].strength >= limits["covered"]
    )
    if not deciders or not friends:
        return
    shut = {person for person in analysis.seats if not may_be_met(analysis, person)}
    if not reaching(deciders, analysis.graph, shut=shut) & set(friends):
        yield _finding(analysis, deciders, heaviest(analysis, friends), limits)


def _finding(
    analysis: Analysis,
    deciders: tuple[str, ...],
    friends: tuple[str, ...],
    limits: Limits,
) -> Finding:
    drawn = analysis.graph.influence.size() > 0
    first = deciders[0]
    direct = [p for p in deciders if analysis.cover[p].strength >= limits["covered"]]
    friend = next((one for one in friends if may_be_met(analysis, one)), None)
    asked = friend or source(analysis, first)
    case = _case(drawn=drawn, direct=bool(direct), friend=friend)
    return Finding(
        deciders,
        place(analysis, first, "roles"),
        case=case,
        figures={
            "decider": some(analysis, deciders, either=True),
            "first": shown(analysis, first),
            "friend": shown(analysis, friend or friends[0]),
            "friends": some(analysis, friends),
            "standing": standing(analysis, first),
            "ears": _ears(analysis, first),
            "way": way(analysis, first),
            "joined": way(analysis, friend or friends[0]),
            "whom": whom(analysis, asked),
        },
        step=-1 if direct else 0,
        unknown=not drawn,
        ask=asked,
    )


def _case(*, drawn: bool, direct: bool, friend: str | None) -> str:
    """Return what is told; with no supporter to be met there is nobody to bring along."""
    if not drawn:
        return "unknown" if friend else "unknown_closed"
    if not direct:
        return "default"
    return "direct" if friend else "direct_closed"


def _ears(analysis: Analysis, decider: str) -> Phrase:
    """Return whom a decider is known to listen to."""
    voices = heard(analysis, decider)
    told = {"person": shown(analysis, decider), "names": some(analysis, voices)}
    return Phrase("gaps.hears.some" if voices else "gaps.hears.none", told)


RULE = Rule(
    "no-path-to-power",
    Severity.HIGH,
    check,
    limits={"covered": 0.5},
    wakes=("requirements",),
)
