"""Our limit on a term is worse for us than our own alternative.

*Why it matters*
Down there we would sign what is worse than leaving. It happens to every team that set its
limits first and thought of the alternative later, and it is paid for years.

*How to close it*
Bring the limit to what the alternative gives, or find a better reason to go below it and
have it signed. Or improve the alternative: that moves every limit.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.limits import worse_than_alternative
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.decision import Term, TermValue
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the term on which our limit lies beyond our alternative."""
    decision = analysis.decision
    term = worse_than_alternative(decision)
    if term is None or term.ours is None or decision.batna is None:
        return
    ours = decision.batna.ours
    other = _amount(term, ours.value if ours is not None else None)
    text = ours.text if ours is not None else None
    yield Finding(
        (),
        first_place(analysis, (term.ours.places, term.places), "limit"),
        figures={
            "term": term.name or term.id,
            "limit": _amount(term, term.ours.limit),
            "value": other,
            "alternative": _told(text, other),
        },
        stake=1.0,
    )


def _amount(term: Term, value: TermValue | None) -> Phrase:
    key = "unit" if term.unit and not isinstance(value, str) else "bare"
    figures = {"value": value, "unit": term.unit}
    return Phrase(f"gaps.amount.{key}", figures)


def _told(text: str | None, value: Phrase) -> Phrase:
    if not text:
        return value
    return Phrase("gaps.amount.told", {"text": text, "value": value})


RULE = Rule("limit-worse-than-alternative", Severity.CRITICAL, check)
