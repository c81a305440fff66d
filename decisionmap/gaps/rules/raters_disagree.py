"""Two of ours see a key person quite differently.

*Why it matters*
One of the two is wrong, or the person tells each what each likes to hear. The map shows
one of the two stances, and the reading of the room rests on it.

*How to close it*
The two compare, before the review, what each has seen and heard: behaviour outweighs what
was said. Whoever sees the person next notes the stance anew. It is never averaged.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.presence import gone
from decisionmap.analysis.raters import disagreement
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import key_people, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import source
from decisionmap.model.seat import Statement
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person of whom two of ours differ by ``steps`` within ``days``."""
    for person in key_people(analysis):
        if gone(analysis, person):
            continue
        seat = analysis.seats[person]
        torn = disagreement(seat, steps=limits["steps"], days=limits["days"])
        if torn is not None:
            newer, older = sorted(torn, key=lambda one: one.day or date.min)[::-1]
            yield _finding(analysis, person, newer, older)


def _finding(
    analysis: Analysis, person: str, newer: Statement, older: Statement
) -> Finding:
    return Finding(
        (person,),
        newer.place,
        figures={
            "person": shown(analysis, person),
            "both": tuple(
                member_shown(analysis, said.rater or "") for said in (newer, older)
            ),
            "newer": _told(analysis, newer),
            "older": _told(analysis, older),
            "standing": standing(analysis, person),
        },
        ask=source(analysis, person),
    )


def _told(analysis: Analysis, said: Statement) -> Phrase:
    figures = {
        "member": member_shown(analysis, said.rater or ""),
        "stance": stance_word(said.stance),
        "proof": str(said.proof),
        "day": said.day,
    }
    return Phrase("gaps.rated", figures)


RULE = Rule(
    "raters-disagree", Severity.MEDIUM, check, limits={"steps": 2.0, "days": 180.0}
)
