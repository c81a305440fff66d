"""A key person whom none of ours covers, and who has not shown to be for us.

*Why it matters*
Whoever carries much of the weight forms an opinion with or without us. If nobody of ours
is there, the opinion is formed by a colleague or by a competitor. Somebody who was seen
to stand up for us lately may wait; everybody else of that weight may not.

*How to close it*
One of ours becomes the owner of the contact, with a date for the first meeting, by
introduction where a route exists. Of a bare name we ask first what part it plays.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import again, question, way
from decisionmap.gaps.facts import acquaintance, contact, latest, standing
from decisionmap.gaps.people import key_people, member_shown, named, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Proof, Severity

_FIRM = {Proof.BEHAVIOUR, Proof.SIGNAL}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person with a cover under ``thin`` who is not known to be for us."""
    for person in key_people(analysis):
        uncovered = analysis.cover[person].strength < limits["thin"]
        if uncovered and not _shown_for_us(analysis, person, limits["days"]):
            yield _finding(analysis, person)


def _shown_for_us(analysis: Analysis, person: str, days: float) -> bool:
    said = analysis.seats[person].judgement
    if said.stance is None or said.stance < 1 or said.proof not in _FIRM:
        return False
    return said.seen is not None and (analysis.as_of - said.seen).days <= days


def _finding(analysis: Analysis, person: str) -> Finding:
    nameless = analysis.account.people[person].placeholder
    bare = analysis.seats[person].bare
    ask, source = question(analysis, person)
    last = latest(analysis, person)
    case = "bare" if bare else acquaintance(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "power", "roles", "veto"),
        case="placeholder" if nameless else case,
        figures={
            # The sentences of a seat without a name quote its title themselves.
            "person": (named if nameless else shown)(analysis, person),
            "member": member_shown(analysis, last.member) if last else "",
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
            "way": way(analysis, person),
            "again": again(analysis, person),
            "ask": ask,
        },
        unknown=nameless or bare,
        ask=source,
    )


RULE = Rule(
    "key-person-uncovered",
    Severity.HIGH,
    check,
    limits={"thin": 0.2, "days": 180.0},
    coverage=True,
    fact="reach",
    turn=2,
)
