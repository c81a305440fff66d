"""A seat that counts still has no name, and the decision closes soon.

*Why it matters*
An expected seat is honest work while there is time. A month before the close somebody
sits there who will say yes or no without having heard us, and we do not know who.

*How to close it*
Name the person: whoever we know best there can tell in one sentence who it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import named, place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.waking import closes_within
from decisionmap.gaps.whom import source, whom
from decisionmap.model.process import Stage
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each placeholder with a veto or ``weight``, ``days`` or less before the close."""
    if analysis.decision.stage is Stage.DELIVERY:
        return
    if not closes_within(analysis, int(limits["days"])):
        return
    for person, seat in analysis.seats.items():
        heavy = round(analysis.weight[person], 9) >= limits["weight"]
        empty = analysis.account.people[person].placeholder
        if empty and (seat.holds_veto or heavy):
            yield _finding(analysis, person)


def _finding(analysis: Analysis, person: str) -> Finding:
    close = analysis.decision.close or analysis.as_of
    days = (close - analysis.as_of).days
    asked = source(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "placeholder", "title"),
        case="late" if days < 0 else "default",
        figures={
            "person": named(analysis, person),
            "close": close,
            "days": days,
            "standing": standing(analysis, person),
            "whom": whom(analysis, asked),
        },
        ask=asked,
    )


RULE = Rule("empty-seat", Severity.HIGH, check, limits={"weight": 0.1, "days": 30.0})
