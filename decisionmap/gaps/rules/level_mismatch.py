"""A key person near the top whom only people well below meet for us.

*Why it matters*
A director or a chief executive who meets only a specialist of ours concludes how much the
account means to us. What is decided at that height is spoken of at that height.

*How to close it*
Our executive sponsor, or somebody of ours of like level, takes over a meeting a quarter,
with the one who holds the contact today at the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import HIGH, by, executive_sponsor, height
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import key_people, member_shown, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Level, Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person at the top whom ours meet only from ``levels`` below.

    A question where a level of ours is open, once the map has begun to say them.
    """
    for person in key_people(analysis):
        level = analysis.account.people[person].level
        if level not in HIGH or level is None:
            continue
        members = [c.member for c in analysis.cover[person].contacts if c.strength > 0]
        levels = [_level(analysis, member) for member in members]
        known = [below for below in levels if below is not None]
        if members and all(
            height(below) - height(level) >= limits["levels"] for below in known
        ):
            unknown = len(known) < len(levels)
            if unknown and not _said(analysis):
                continue
            yield _finding(analysis, person, level, members, unknown=unknown)


def _said(analysis: Analysis) -> bool:
    """Tell whether the map has begun to say the levels of ours: one is written."""
    team = analysis.account.team.values()
    return any(m.level is not None and "level" not in m.inferred for m in team)


def _level(analysis: Analysis, member: str) -> Level | None:
    found = analysis.account.team.get(member)
    return found.level if found is not None else None


def _finding(
    analysis: Analysis, person: str, level: Level, members: list[str], *, unknown: bool
) -> Finding:
    open_ = [m for m in members if _level(analysis, m) is None] if unknown else members
    sponsor = executive_sponsor(analysis, besides=open_[0])
    case = "sponsor" if sponsor else "default"
    return Finding(
        (person,),
        place(analysis, person, "level", "title"),
        case="unknown" if unknown else case,
        figures={
            "person": shown(analysis, person),
            "level": str(level),
            "names": tuple(member_shown(analysis, member) for member in open_),
            "n": len(open_),
            "closest": member_shown(analysis, open_[0]),
            "own": str(_level(analysis, open_[0]) or Level.SPECIALIST),
            "sponsor": member_shown(analysis, sponsor) if sponsor else "",
            "by": by(analysis, person, sponsor or "", open_[0]),
            "standing": standing(analysis, person),
        },
        unknown=unknown,
        ask=person,
        besides=tuple(members),
    )


RULE = Rule(
    "level-mismatch",
    Severity.MEDIUM,
    check,
    limits={"levels": 2.0},
    wakes=("two-of-ours",),
    coverage=True,
)
