"""Most of our cover lies on people who talk to us and move nothing.

*Why it matters*
Guides, friends and climbers are easy to meet: they share news, open doors, or gain by being
seen with us. A purchase that changes something needs somebody who brings colleagues round:
go-getters, teachers and skeptics do, and they ask harder questions.

*How to close it*
Look for a mobiliser: somebody who asks what it means for the firm, questions what we say,
and takes it to others. Spend on that contact what the pleasant ones cost today.

Source: the profiles are those of Dixon and Adamson, *The Challenger Customer* (2015), of
what separates stakeholders who build consensus from those who only talk.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.presence import may_be_met, may_be_met_today
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.people import heaviest, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Profile, Severity

_TALKERS = {Profile.GUIDE, Profile.FRIEND, Profile.CLIMBER}
_MOBILISERS = {Profile.GO_GETTER, Profile.TEACHER, Profile.SKEPTIC}
_NAMED = 3


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that more than ``share`` of ``Σ w C`` lies on guides, friends and climbers.

    Whoever has no profile on the map counts as no talker.
    """
    held = {
        person: analysis.weight[person] * cover.strength
        for person, cover in analysis.cover.items()
        if may_be_met(analysis, person)
    }
    talkers = {
        person: lost
        for person, lost in held.items()
        if lost > 0 and _profile(analysis, person) in _TALKERS
    }
    total, share = fsum(held.values()), fsum(talkers.values())
    if total > 0 and round(share / total, 9) > limits["share"]:
        yield _finding(analysis, talkers, total)


def _profile(analysis: Analysis, person: str) -> Profile | None:
    return analysis.seats[person].judgement.profile


def _finding(analysis: Analysis, talkers: dict[str, float], total: float) -> Finding:
    by_cover = sorted(talkers, key=lambda p: (-round(talkers[p], 9), p))
    share = fsum(talkers.values())
    mobiliser = _mobiliser(analysis)
    figures = {
        "share": share / total,
        "names": tuple(shown(analysis, person) for person in by_cover[:_NAMED]),
        "n": len(by_cover),
        "person": shown(analysis, mobiliser or by_cover[0]),
        "profile": str(_profile(analysis, mobiliser or by_cover[0])),
        "way": way(analysis, mobiliser) if mobiliser else "",
    }
    return Finding(
        (mobiliser,) if mobiliser else (),
        place(analysis, by_cover[0], "profile"),
        case="mobiliser" if mobiliser else "default",
        figures=figures,
        stake=share,
        ask=next((p for p in by_cover if may_be_met_today(analysis, p)), None),
    )


def _mobiliser(analysis: Analysis) -> str | None:
    """Return the heaviest mobiliser whom we do not cover yet, if the map knows one."""
    thin = tuple(
        person
        for person, cover in analysis.cover.items()
        if _profile(analysis, person) in _MOBILISERS
        and cover.strength < analysis.thresholds.covered
        and may_be_met(analysis, person)
    )
    return next(iter(heaviest(analysis, thin)), None)


RULE = Rule("talkers-only", Severity.MEDIUM, check, limits={"share": 0.5})
