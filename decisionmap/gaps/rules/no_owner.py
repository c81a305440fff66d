"""A key person for whom none of ours has the contact.

*Why it matters*
A contact that is everybody's is nobody's. Support that was seen once lasts only while
somebody of ours keeps it up, and a key person without a name of ours beside it is the
first to be forgotten when the weeks fill.

*How to close it*
Agree on who of ours takes the contact over and write it down under `contacts`; a line
with a `target` will do until the two have met. Where whoever had it has left us, the
successor goes and introduces herself.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import ours
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import by, second_owner
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.people import key_people, member_shown, named, place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person with whom none of ours who is still here has a contact."""
    present = {member.id for member in ours(analysis)}
    avoided = {(c.member, c.person) for c in analysis.account.contacts if c.avoid}
    for person in key_people(analysis):
        holders = [contact.member for contact in analysis.cover[person].contacts]
        if not any(_holds(m, person, present, avoided) for m in holders):
            yield _finding(analysis, person, holders)


def _holds(
    member: str, person: str, present: set[str], avoided: set[tuple[str, str]]
) -> bool:
    return member in present and (member, person) not in avoided


def _finding(analysis: Analysis, person: str, holders: list[str]) -> Finding:
    nameless = analysis.account.people[person].placeholder
    last = next(iter(holders), None)
    next_ = second_owner(analysis, person, last or "")
    return Finding(
        (person,),
        place(analysis, person, "power", "roles", "veto"),
        case=_case(analysis, person, last),
        figures={
            # The sentences of a seat without a name quote its title themselves.
            "person": (named if nameless else shown)(analysis, person),
            "member": member_shown(analysis, last) if last else "",
            "next": member_shown(analysis, next_)
            if next_
            else Phrase("gaps.whom.one_of_ours"),
            "by": by(analysis, person, next_ or ""),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
        },
        unknown=nameless or analysis.seats[person].bare,
        ask=None if nameless else person,
    )


def _case(analysis: Analysis, person: str, last: str | None) -> str:
    if analysis.account.people[person].placeholder:
        return "placeholder"
    if last is not None:
        found = analysis.account.team.get(last)
        left = found is not None and found.has_left(analysis.as_of)
        return "left" if left else "avoided"
    stance = analysis.seats[person].judgement.stance
    return "supporter" if stance is not None and stance > 0 else "default"


RULE = Rule("no-owner", Severity.MEDIUM, check, coverage=True, fact="reach", turn=3)
