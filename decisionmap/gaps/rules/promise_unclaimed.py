"""A promise of theirs is long past its date, and nobody of ours has asked for it.

*Why it matters*
Who forgets a promise was not held to it, and learns that with us nothing is urgent. And
what we wait for in silence holds up what we promised others.

*How to close it*
Remind the person, kindly and once: what was agreed, and what waits for it. Any contact
noted with that person since the date counts as having asked, the monthly review does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, shown
from decisionmap.gaps.promises import Late, late
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import owner, source, whom
from decisionmap.model.process import How
from decisionmap.model.terms import Severity, Side


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each promise of theirs, ``days`` days late, after which nobody met them."""
    waiting = [one for one in late(analysis, Side.THEIRS) if one.days >= limits["days"]]
    met = _last_met(analysis) if waiting else {}
    for one in waiting:
        asked = met.get(one.person) if one.person is not None else None
        if asked is None or one.promise.due is None or asked <= one.promise.due:
            yield _finding(analysis, one)


def _last_met(analysis: Analysis) -> dict[str, date]:
    """Return the day of the newest entry of the log with each person."""
    found: dict[str, date] = {}
    for entry in analysis.account.log:
        if entry.date is None or entry.how is How.REVIEW:
            continue
        for person in entry.people:
            found[person] = max(entry.date, found.get(person, entry.date))
    return found


def _finding(analysis: Analysis, one: Late) -> Finding:
    person, promise = one.person, one.promise
    # Whom to ask must not hang on the decision in which it happens to be told.
    here = one.seated(analysis)
    told = source(analysis, person) if here else None
    case = one.case(analysis)
    return Finding(
        (person,) if person is not None else (),
        first_place(analysis, (promise.places,), "due", "what"),
        case=case,
        figures={
            "what": promise.what,
            "due": promise.due,
            "days": one.days,
            "person": shown(analysis, person) if person is not None else "",
            "member": owner(analysis, one.member, person),
            "standing": one.standing(analysis),
            "whom": whom(analysis, told) if here else Phrase("gaps.whom.closest"),
        },
        unknown=person is None,
        whole=not one.seated(analysis),
        stake=None if one.seated(analysis) else 0.0,
        ask=person if case == "default" else None,
    )


RULE = Rule("promise-unclaimed", Severity.MEDIUM, check, limits={"days": 14.0})
