"""Whoever of ours holds the only strong contact with a key person leaves before the close.

*Why it matters*
Trust is not handed over in a file. If nobody else is close to the person on the day our
colleague leaves, the decision is taken by somebody who knows none of us.

*How to close it*
A warm hand-over while there is time: whoever leaves brings the successor along twice, to
be introduced and to see the successor speak for us. A note that names the successor is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import second_owner
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import first_place, key_people, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person all of whose contacts from ``covered`` up end before the close.

    Where the map does not say when the decision closes, it is a question.
    """
    close = analysis.decision.close
    for person in key_people(analysis):
        contacts = analysis.cover[person].contacts
        strong = [c.member for c in contacts if c.strength >= limits["covered"]]
        days = [_leaves(analysis, member) for member in strong]
        if strong and all(_before(day, close) for day in days):
            yield _finding(analysis, person, strong)


def _leaves(analysis: Analysis, member: str) -> date | None:
    found = analysis.account.team.get(member)
    return found.leaves if found is not None else None


def _before(day: date | None, close: date | None) -> bool:
    """Tell whether somebody leaves by the close; any day may be, if that is not known."""
    return day is not None and (close is None or day <= close)


def _finding(analysis: Analysis, person: str, strong: list[str]) -> Finding:
    close = analysis.decision.close
    first = strong[0]
    next_ = second_owner(analysis, person, besides=first)
    heir = next_ if next_ not in strong else None
    return Finding(
        (person,),
        first_place(analysis, (analysis.account.team[first].places,), "leaves", "name"),
        case="default" if close is not None else "undated",
        figures={
            "person": shown(analysis, person),
            "members": tuple(member_shown(analysis, member) for member in strong),
            "n": len(strong),
            "member": member_shown(analysis, first),
            "leaves": _leaves(analysis, first) or analysis.as_of,
            "close": close or "",
            "next": member_shown(analysis, heir)
            if heir
            else Phrase("gaps.whom.successor"),
            "standing": standing(analysis, person),
        },
        unknown=close is None,
        ask=person,
    )


RULE = Rule(
    "owner-leaving",
    Severity.HIGH,
    check,
    limits={"covered": 0.5},
    coverage=True,
)
