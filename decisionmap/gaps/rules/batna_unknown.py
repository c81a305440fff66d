"""The close is near and the map does not say what they do if they do not sign with us.

*Why it matters*
Their alternative decides how far they go. Whoever does not know it gives way too early to
a bluff, or holds too long against somebody who can really leave.

*How to close it*
Ask somebody there who trusts us what happens if this comes to nothing: another supplier,
their own people, one more year as today. A guess is worth writing down as a guess. Where
the map has not begun to negotiate it is only a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.closing import closing_without_alternative, negotiating
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity, Side


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that the close is within ``days`` days and their alternative is empty."""
    decision = analysis.decision
    days = closing_without_alternative(analysis, limits["days"], Side.THEIRS)
    if days is None:
        return
    told = source(analysis)
    yield Finding(
        (),
        first_place(analysis, (decision.places,), "batna", "close"),
        figures={
            "days": days,
            "close": decision.close,
            "whom": whom(analysis, told),
        },
        unknown=not negotiating(analysis),
        stake=1.0,
        ask=told,
    )


RULE = Rule("batna-unknown", Severity.HIGH, check, limits={"days": 30.0})
