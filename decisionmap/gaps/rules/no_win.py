"""A key person of whom we do not know what would make the purchase worth it for them.

*Why it matters*
Firms have needs, people have reasons. Whoever gains nothing by choosing us has no cause to
stand up for us, and an offer that names no gain of theirs is compared by its price.

*How to close it*
Ask what the person would like to have achieved a year from now, and write down the answer
as `wants` (what is asked for) or `wins` (what it would be worth to that person). Of
somebody whom none of ours reaches yet, and on a first sketch of a few names, it is a
question for the next meeting, no alarm.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import question
from decisionmap.gaps.facts import contact, standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.severity import small
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person, in post and open to us, without a want or a win."""
    for person in key_people(analysis):
        said = analysis.seats[person].judgement
        if not (said.wins or said.wants) and may_be_met(analysis, person):
            yield _finding(analysis, person, limits["thin"])


def _finding(analysis: Analysis, person: str, thin: float) -> Finding:
    unmet = analysis.cover[person].strength < thin
    ask, source = question(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "name"),
        case="unmet" if unmet else "default",
        figures={
            "person": shown(analysis, person),
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
            "ask": ask,
        },
        unknown=unmet or small(analysis) or analysis.seats[person].bare,
        ask=source,
    )


RULE = Rule("no-win", Severity.MEDIUM, check, limits={"thin": 0.2}, fact="win", turn=2)
