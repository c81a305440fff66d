"""To what a key person judges by, a competitor fits better than we do.

*Why it matters*
Offers are not compared by what we are good at, but by what the person who compares them
cares for. Who is behind on that is behind in the report, however good the rest is.

*How to close it*
Before scoring begins: better our offer on the criterion that costs us most, or make the one
count for more that the person cares for and on which we are better. The rule compares
only criteria on which both have a score, and only people whose `cares` are known; less than
a quarter of a point is within the hand of whoever scores.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.fit import Fit, fit
from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import barred
from decisionmap.model.person import Competitor
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person to whose criteria a competitor fits better, from ``lead`` on."""
    for person in key_people(analysis):
        if not may_be_met(analysis, person):
            continue
        found = _ahead(analysis, person)
        if found is None:
            continue
        lead = round(_lead(found[1]), 9)
        if lead > 0 and lead >= limits["lead"]:
            yield _finding(analysis, person, *found)


def _ahead(analysis: Analysis, person: str) -> tuple[Competitor, Fit] | None:
    """Return the competitor that is ahead of us most, by this person's criteria."""
    cares = analysis.seats[person].judgement.cares
    if not cares:
        return None
    fits = [
        (one, compared)
        for one in analysis.account.competitors.values()
        if (compared := fit(analysis.decision.criteria, cares, one.id)) is not None
    ]
    return max(fits, key=lambda found: _lead(found[1]), default=None)


def _lead(found: Fit) -> float:
    return found.theirs - found.ours


def _finding(analysis: Analysis, person: str, rival: Competitor, found: Fit) -> Finding:
    case = "default" if found.best is not None else "behind"
    return Finding(
        (person,),
        place(analysis, person, "cares"),
        case=f"{case}_quiet" if barred(analysis, person) else case,
        figures={
            "person": shown(analysis, person),
            "competitor": rival.shown,
            "ours": found.ours,
            "theirs": found.theirs,
            "best": found.best.name if found.best else "",
            "worst": found.worst.name if found.worst else "",
            "standing": standing(analysis, person),
        },
        ask=None if barred(analysis, person) else person,
    )


RULE = Rule("criteria-misfit", Severity.MEDIUM, check, limits={"lead": 0.25})
