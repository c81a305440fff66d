"""Whatever leads us to a key person passes a gatekeeper.

*Why it matters*
A gatekeeper decides who is heard. If there is no other way, our case reaches the person
when the gatekeeper wants it to, and in the gatekeeper's words.

*How to close it*
Open one other way before it is needed: somebody else whom the person listens to, or our
executive sponsor at eye level. Not behind the gatekeeper's back: said openly, with a reason
that is another one than the purchase.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.bypass import bypass
from decisionmap.analysis.introducers import heard
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import HIGH, executive_sponsor
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import key_people, member_shown, named, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Role, Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person whom routes lead to, and none past the gatekeepers."""
    gates = frozenset(
        id_
        for id_, seat in analysis.seats.items()
        if Role.GATEKEEPER in seat.judgement.roles
    )
    if not gates:
        return
    past = bypass(analysis, gates)
    for person in key_people(analysis):
        if person in analysis.introductions and person not in past:
            yield _finding(analysis, person, gates)


def _finding(analysis: Analysis, person: str, gates: frozenset[str]) -> Finding:
    first, *theirs = analysis.introductions[person].people
    gate = next(one for one in theirs[:-1] if one in gates)
    other = next((o for o in heard(analysis, person) if o not in gates), None)
    sponsor = executive_sponsor(analysis)
    chain = [member_shown(analysis, first), *(named(analysis, one) for one in theirs)]
    high = sponsor is not None and analysis.account.people[person].level in HIGH
    return Finding(
        (person,),
        place(analysis, gate, "roles"),
        case="other" if other else "sponsor" if high else "default",
        figures={
            "person": shown(analysis, person),
            "gate": shown(analysis, gate),
            "chain": " → ".join(chain),
            "other": shown(analysis, other) if other else "",
            "sponsor": member_shown(analysis, sponsor) if sponsor else "",
            "standing": standing(analysis, person),
        },
        unknown=analysis.seats[person].bare,
        ask=other or gate,
    )


RULE = Rule("gatekeeper-only-route", Severity.HIGH, check, coverage=True)
