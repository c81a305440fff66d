"""The close is near and nobody has signed our limits, or the word has run out.

*Why it matters*
Limits that nobody signed are opinions. At the table whoever leads asks for leave by
telephone, the other side sees it, and the last word is given in a hurry.

*How to close it*
Have the limits of all terms signed by whoever answers for them, until a day after the
close, and write it down as `mandate`. One that runs out before the close is told a step
lower; one of which it is not said who gave it is a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.closing import days_to_close
from decisionmap.gaps.people import first_place, member_shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.decision import Mandate
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find terms without a mandate that holds where the close is within ``days`` days."""
    days = days_to_close(analysis, limits["days"])
    decision = analysis.decision
    if days is None or not decision.terms:
        return
    mandate = decision.mandate
    case = _case(analysis, mandate)
    if case is None:
        return
    records = (decision.places, *([mandate.places] if mandate is not None else []))
    by = mandate.by if mandate is not None else None
    yield Finding(
        (),
        first_place(analysis, records, "until", "mandate", "terms"),
        case=case,
        figures={
            "days": days,
            "close": decision.close,
            "n": len(decision.terms),
            "member": member_shown(analysis, by) if by else "",
            "until": mandate.until if mandate is not None else None,
        },
        step=-1 if case == "short" else 0,
        unknown=case == "unsigned",
        stake=1.0,
    )


def _case(analysis: Analysis, mandate: Mandate | None) -> str | None:
    """Return what is wrong with a mandate, None where it holds to the close."""
    close = analysis.decision.close
    if mandate is None or (mandate.by is None and mandate.until is None):
        return "default"
    if mandate.until is not None and mandate.until < analysis.as_of:
        return "expired"
    if mandate.by is None:
        return "unsigned"
    if mandate.until is not None and close is not None and mandate.until < close:
        return "short"
    return None


RULE = Rule("no-mandate", Severity.HIGH, check, limits={"days": 30.0})
