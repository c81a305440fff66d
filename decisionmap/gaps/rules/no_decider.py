"""Nobody on the map decides or holds the budget.

*Why it matters*
Until somebody is named who can say yes, coverage, reading and plan speak of the people
we happen to know. Teams then polish the case for those who cannot buy, and learn late
that the yes lay elsewhere. Once requirements are written it is late already; before
that it is only a question.

*How to close it*
Ask the person we know best who approved the last purchase like this one, and write that
person down as `decider` or `economic_buyer`; a `placeholder` will do until there is a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.waking import reached
from decisionmap.gaps.whom import source, whom
from decisionmap.model.process import Stage
from decisionmap.model.terms import Role, Severity

_DECIDING = {Role.DECIDER, Role.ECONOMIC_BUYER}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that no seat has a decider or economic buyer; a question in early stages."""
    if any(_DECIDING & set(seat.judgement.roles) for seat in analysis.seats.values()):
        return
    late = reached(analysis, Stage.REQUIREMENTS)
    told = source(analysis)
    yield Finding(
        (),
        first_place(analysis, (analysis.decision.places,), "stage", "name"),
        case="default" if late else "early",
        figures={
            "people": len(analysis.seats),
            "stage": str(analysis.decision.stage or Stage.PROBLEM),
            "whom": whom(analysis, told),
        },
        unknown=not late,
        stake=1.0,
        ask=told,
    )


RULE = Rule("no-decider", Severity.CRITICAL, check)
