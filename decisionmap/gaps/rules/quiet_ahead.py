"""A quiet period begins soon, and somebody who writes, scores or votes is not covered.

*Why it matters*
When it begins the door is shut: whoever writes what is asked for and whoever scores what is
offered will do so with what they know of us by then.

*How to close it*
See the person before the first day, with what should be known by heart afterwards. In the
period itself only those named under `only` may be spoken to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from decisionmap.analysis.presence import may_be_met, may_be_met_today
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.scoring import writing_or_scoring
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact, standing
from decisionmap.gaps.people import first_place, key_people, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.decision import Quiet
from decisionmap.model.process import StepVerb
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each such key person under ``covered`` where it begins within ``days`` days."""
    ahead = [
        (quiet.start, quiet)
        for quiet in analysis.decision.quiet
        if quiet.start is not None
        and 0 < (quiet.start - analysis.as_of).days <= limits["days"]
    ]
    if not ahead:
        return
    start, quiet = min(ahead, key=lambda one: one[0])
    parts = _parts(analysis)
    for person in key_people(analysis):
        thin = analysis.cover[person].strength < limits["covered"]
        if person in parts and thin and _to_be_met(analysis, person, quiet):
            yield _finding(analysis, person, parts[person], start, quiet)


def _parts(analysis: Analysis) -> Mapping[str, str]:
    """Return who writes, scores or votes on what is offered, and which of these."""
    voters = {
        person: "votes"
        for step in analysis.decision.steps
        for person, verb in step.people.items()
        if verb is StepVerb.VOTES and person in analysis.seats
    }
    met = {p: part for p, part in voters.items() if may_be_met(analysis, p)}
    return met | writing_or_scoring(analysis)


def _to_be_met(analysis: Analysis, person: str, quiet: Quiet) -> bool:
    """Tell whether one may see a person today and no longer once it has begun."""
    return person not in quiet.only and may_be_met_today(analysis, person)


def _finding(
    analysis: Analysis, person: str, part: str, start: date, quiet: Quiet
) -> Finding:
    return Finding(
        (person,),
        first_place(analysis, (quiet.places,), "from"),
        case=part,
        figures={
            "person": shown(analysis, person),
            "day": start,
            "days": (start - analysis.as_of).days,
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
            "way": way(analysis, person),
        },
        unknown=analysis.seats[person].bare,
        ask=person,
    )


RULE = Rule("quiet-ahead", Severity.HIGH, check, limits={"days": 30.0, "covered": 0.5})
