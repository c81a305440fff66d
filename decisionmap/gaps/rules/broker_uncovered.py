"""Several people reach the decision only through somebody whom we do not cover.

*Why it matters*
Whoever stands between others and the decider chooses what is passed on and how it sounds. If
we have no hold there, all our work with those behind arrives as that person tells it.

*How to close it*
Make the contact firm before working further with those behind: what they say in our favour
passes here.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.cuts import cuts
from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import deciding
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact, standing
from decisionmap.gaps.people import heaviest, named, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each person under ``covered`` whose loss parts ``people`` from who decides."""
    found = cuts(analysis.graph, deciding(analysis.seats))
    for person in found.people():
        behind = found.parted(person)
        open_ = analysis.cover[person].strength < limits["covered"]
        if open_ and len(behind) >= limits["people"] and not gone(analysis, person):
            yield _finding(analysis, person, behind)


def _finding(analysis: Analysis, person: str, behind: tuple[str, ...]) -> Finding:
    nameless = analysis.account.people[person].placeholder
    return Finding(
        (person,),
        place(analysis, person, "influences"),
        case="placeholder" if nameless else "default",
        figures={
            # The sentences of a seat without a name quote its title themselves.
            "person": (named if nameless else shown)(analysis, person),
            "decider": some(
                analysis, heaviest(analysis, deciding(analysis.seats)), either=True
            ),
            "n": len(behind),
            "names": some(analysis, heaviest(analysis, behind)),
            "standing": standing(analysis, person),
            "contact": contact(analysis, person),
            "way": way(analysis, person),
        },
        unknown=nameless,
        ask=None if nameless else person,
    )


RULE = Rule(
    "broker-uncovered",
    Severity.HIGH,
    check,
    limits={"covered": 0.5, "people": 2.0},
    wakes=("six-people",),
    coverage=True,
)
