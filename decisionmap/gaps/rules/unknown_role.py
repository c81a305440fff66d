"""A key person whose part in the decision nobody has written down.

*Why it matters*
Somebody of weight without a role is treated by each of us as something else: one sends
the contract, another the brochure. What the person can say yes or no to is not known.

*How to close it*
One question: what does this person do here, decide, approve, use or advise?
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import contact, standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person without a role; a question of seats and of bare names."""
    for person in key_people(analysis):
        seat = analysis.seats[person]
        if not seat.judgement.roles and not gone(analysis, person):
            yield _finding(analysis, person)


def _finding(analysis: Analysis, person: str) -> Finding:
    nameless = analysis.account.people[person].placeholder
    asked = source(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "roles", "power", "title"),
        figures={
            "person": shown(analysis, person),
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
            "whom": whom(analysis, asked),
        },
        unknown=nameless or analysis.seats[person].bare,
        ask=asked,
    )


RULE = Rule("unknown-role", Severity.MEDIUM, check, fact="reach", turn=7)
