"""Our champion is in open conflict with a key person.

*Why it matters*
What a champion defends is judged by who defends it. In an open conflict the other side turns
against the proposal to turn against the person, and we inherit a quarrel that is not ours.

*How to close it*
A sponsor on the other side: somebody for us who has the ear of that key person, or a contact
of ours that does not come through the champion.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.allies import ally, quarrels
from decisionmap.analysis.champions import champions
from decisionmap.analysis.presence import gone, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each open conflict of a champion with a key person, whoever it is told of.

    One between two champions is told once.
    """
    told: set[str] = set()
    for champion in sorted(champions(analysis)):
        for person, strength in quarrels(analysis, champion).items():
            mutual = person in told and champion in analysis.key
            if person in analysis.key and not mutual and not gone(analysis, person):
                yield _finding(analysis, champion, person, strength)
        told.add(champion)


def _finding(
    analysis: Analysis, champion: str, person: str, strength: float
) -> Finding:
    sponsor = ally(analysis, person, besides=[champion])
    shut = off_limits(analysis, person)
    return Finding(
        (champion, person),
        place(analysis, _told_of(analysis, champion, person), "conflicts"),
        case="sponsor" if sponsor else "closed" if shut else "default",
        figures={
            "champion": shown(analysis, champion),
            "person": shown(analysis, person),
            "both": (shown(analysis, champion), shown(analysis, person)),
            "sponsor": shown(analysis, sponsor) if sponsor else "",
            "strength": strength,
            "standing": standing(analysis, person),
            "stance": stance_word(analysis.seats[person].judgement.stance),
            "evidence": evidence(analysis, person),
            "way": way(analysis, sponsor or person),
        },
        stake=analysis.weight[person],
        ask=sponsor or champion,
    )


def _told_of(analysis: Analysis, champion: str, person: str) -> str:
    """Return of whose card the conflict is written."""
    own = analysis.account.people[champion].conflicts
    return champion if any(one.other == person for one in own) else person


RULE = Rule("conflict-exposed", Severity.MEDIUM, check)
