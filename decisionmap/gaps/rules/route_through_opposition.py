"""Every way to somebody who decides leads through somebody against us.

*Why it matters*
An introduction by somebody against us costs more than it opens: what we want is known
beforehand, and how we are announced is not ours to choose.

*How to close it*
Open another way: our own meeting, our executive sponsor, a colleague of theirs who is asked
for a name. Until then the route stays on the map and is not taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.steps import deciding
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import in_turn, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each decider to whom no way leads but through somebody against us."""
    for person in deciding(analysis.seats):
        best = analysis.introductions.get(person)
        if (
            best is not None
            and best.through_opposition
            and may_be_met(analysis, person)
        ):
            yield _finding(analysis, person, best)


def _finding(analysis: Analysis, person: str, best: Route) -> Finding:
    between = best.through_opposition
    return Finding(
        (person,),
        place(analysis, person, "roles"),
        figures={
            "person": shown(analysis, person),
            "names": some(analysis, between),
            "n": len(between),
            "chain": in_turn(analysis, best.people),
            "standing": standing(analysis, person),
            "way": way(analysis, person),
        },
    )


RULE = Rule("route-through-opposition", Severity.HIGH, check)
