"""The close is near and nothing on the map says why they must decide by then.

*Why it matters*
A date that only we need is moved. Whoever loses nothing by waiting waits, and the first
budget cut is reason enough.

*How to close it*
Ask what waiting costs them: a warranty that ends, a season, a fine, a board that was told a
date. Write it down as `event`, with its day. Where there is none, the close is a wish.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.closing import days_to_close
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that the close is within ``days`` days and no event is told."""
    days = days_to_close(analysis, limits["days"])
    event = analysis.decision.event
    if days is None or (event is not None and event.what):
        return
    dated = event is not None and event.date is not None
    told = source(analysis)
    yield Finding(
        (),
        first_place(
            analysis,
            (*([event.places] if event else []), analysis.decision.places),
            *(("date",) if dated else ()),
            "close",
        ),
        case="dated" if dated else "default",
        figures={
            "days": days,
            "close": analysis.decision.close,
            "day": event.date if event is not None else None,
            "whom": whom(analysis, told),
        },
        unknown=dated,
        stake=1.0,
        ask=told,
    )


RULE = Rule("no-compelling-event", Severity.MEDIUM, check, limits={"days": 90.0})
