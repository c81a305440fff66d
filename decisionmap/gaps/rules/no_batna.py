"""The close is near and the map does not say what we do if there is no agreement.

*Why it matters*
Whoever has no alternative signs anything, and the other side notices. The alternative is
what every limit is measured by (Fisher and Ury, *Getting to Yes*, 1981).

*How to close it*
Agree, before the last round, on what we do without this contract, and what that is worth
on the term that matters most. Where the map has not begun to negotiate, with no terms,
mandate, concessions or table and before the stage of the contract, it is only a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.closing import closing_without_alternative, negotiating
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity, Side


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that the close is within ``days`` days and our alternative is empty."""
    decision = analysis.decision
    days = closing_without_alternative(analysis, limits["days"], Side.OURS)
    if days is None:
        return
    begun = negotiating(analysis)
    yield Finding(
        (),
        first_place(analysis, (decision.places,), "batna", "close"),
        case="default" if begun else "early",
        figures={"days": days, "close": decision.close, "n": len(decision.terms)},
        unknown=not begun,
        stake=1.0,
    )


RULE = Rule("no-batna", Severity.HIGH, check, limits={"days": 30.0})
