"""Somebody decides, and nobody is known to hold the budget.

*Why it matters*
Whoever decides may want us and still have to ask for the money. If nobody on the map
holds the budget, the yes that we hear can be undone by somebody we never met.

*How to close it*
Ask whoever decides whose budget it is, and write that person down as `economic_buyer`.
If the money is the decider's own, a second role, a veto on budget or a note that says so
is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.budget import money_unknown, present_deciders
from decisionmap.analysis.presence import gone, may_be_met_today
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import closest
from decisionmap.gaps.people import heaviest, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Severity, Veto


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that no seat holds the budget, and no decider is known to have the money.

    Where nobody decides either, or whoever did has left, there is nobody yet to be
    asked whose budget it is.
    """
    if money_unknown(analysis):
        yield _finding(analysis, heaviest(analysis, present_deciders(analysis))[0])


def _finding(analysis: Analysis, decider: str) -> Finding:
    holder = _with_veto(analysis)
    asked = _asked(analysis, decider)
    return Finding(
        (),
        place(analysis, decider, "roles"),
        case="veto" if holder else "default",
        figures={
            "person": shown(analysis, decider),
            "people": len(analysis.seats),
            "holder": shown(analysis, holder) if holder else "",
            "whom": whom(analysis, asked),
        },
        unknown=analysis.account.people[decider].placeholder,
        stake=1.0,
        ask=asked,
    )


def _with_veto(analysis: Analysis) -> str | None:
    """Return who can say no on budget without deciding: likely the one we look for."""
    found = tuple(
        id_
        for id_, seat in analysis.seats.items()
        if seat.judgement.veto is Veto.BUDGET and not gone(analysis, id_)
    )
    return next(iter(heaviest(analysis, found)), None)


def _asked(analysis: Analysis, decider: str) -> str | None:
    best = closest(analysis, decider)
    known = best is not None and best.strength >= analysis.thresholds.thin
    if known and may_be_met_today(analysis, decider):
        return decider
    return source(analysis, decider)


RULE = Rule("no-economic-buyer", Severity.HIGH, check, wakes=("requirements",))
