"""A concession for which nothing is asked in return.

*Why it matters*
What is given for nothing is worth nothing the day after, and the next wish is higher. And
what nobody approved is paid for by whoever was at the table.

*How to close it*
Pair it: name what they give for it, and who of ours approves. That somebody of ours approved
it makes no exchange of a gift; and a fair exchange wants our own yes before it is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.decision import Concession
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each concession without anything in return, or without an approval."""
    for concession in analysis.decision.concessions:
        case = _case(concession)
        if case is not None:
            yield _finding(analysis, concession, case)


def _case(concession: Concession) -> str | None:
    if not concession.get:
        return "default" if concession.given is None else "given"
    if concession.approved_by:
        return None
    return "open" if concession.given is None else "unapproved"


def _finding(analysis: Analysis, concession: Concession, case: str) -> Finding:
    to = concession.to if concession.to in analysis.seats else None
    by = concession.approved_by
    return Finding(
        (to,) if to is not None else (),
        first_place(analysis, (concession.places,), "give"),
        case=case,
        figures={
            "give": concession.give,
            "get": concession.get or "",
            "day": concession.given,
            "to": _to(analysis, concession.to),
            "approval": (
                Phrase("gaps.gift.approved", {"member": member_shown(analysis, by)})
                if by
                else Phrase("gaps.gift.unapproved")
            ),
        },
    )


def _to(analysis: Analysis, person: str | None) -> Phrase:
    if person is None:
        return Phrase("gaps.gift.nobody")
    return Phrase("gaps.gift.to", {"person": shown(analysis, person)})


RULE = Rule("free-gift", Severity.HIGH, check, named=True)
