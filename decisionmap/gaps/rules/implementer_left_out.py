"""Nobody who will have to live with it is in the decision.

*Why it matters*
Those who use a thing and put it to work decide afterwards whether it succeeds. What was
bought over their heads is used half, and the next renewal is decided by them.

*How to close it*
Bring one of them in: ask who will work with it every day, and write the person down as
`user` or `implementer`. The rule waits until the map has begun to name roles.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Role, Severity

_LIVE_WITH_IT = {Role.USER, Role.IMPLEMENTER}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that nobody is user or implementer; a question while some have no role."""
    present = [id_ for id_ in analysis.seats if not gone(analysis, id_)]
    roles = [set(analysis.seats[id_].judgement.roles) for id_ in present]
    if any(roles) and not any(_LIVE_WITH_IT & held for held in roles):
        without = sum(not held for held in roles)
        yield _finding(analysis, len(present), without)


def _finding(analysis: Analysis, people: int, without: int) -> Finding:
    asked = source(analysis)
    return Finding(
        (),
        first_place(analysis, (analysis.decision.places,), "name", "stage"),
        case="unknown" if without else "default",
        figures={"people": people, "n": without, "whom": whom(analysis, asked)},
        unknown=without > 0,
        ask=asked,
    )


RULE = Rule("implementer-left-out", Severity.LOW, check)
