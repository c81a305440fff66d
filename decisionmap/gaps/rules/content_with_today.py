"""Whoever decides or holds the budget sees no reason to change anything.

*Why it matters*
Nobody buys a change from a state that is good enough. To somebody on an even keel our offer is
effort and risk; to somebody overconfident it is an answer to a question that was not asked.
The strongest competitor is then that nothing happens.

*How to close it*
Make the case for trouble or for growth: what today costs, or what it keeps from being reached,
in the person's own figures and told by somebody whom that person believes.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Mode, Role, Severity

_CONTENT = {Mode.EVEN_KEEL, Mode.OVERCONFIDENT}
_DECIDING = (Role.DECIDER, Role.ECONOMIC_BUYER)


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each decider or economic buyer who is content with how things are."""
    for person, seat in analysis.seats.items():
        role = next((r for r in _DECIDING if r in seat.judgement.roles), None)
        mode = seat.judgement.mode
        if role and mode in _CONTENT and not gone(analysis, person):
            yield _finding(analysis, person, role, mode)


def _finding(analysis: Analysis, person: str, role: Role, mode: Mode) -> Finding:
    return Finding(
        (person,),
        place(analysis, person, "mode"),
        case=f"{mode.value}_closed" if off_limits(analysis, person) else mode.value,
        figures={
            "person": shown(analysis, person),
            "does": role.value,
            "standing": standing(analysis, person),
            "lever": _lever(analysis, person),
            "way": way(analysis, person),
        },
        ask=person,
    )


def _lever(analysis: Analysis, person: str) -> Phrase:
    """Return what could move a person all the same: a fear, else a wish, if noted."""
    said = analysis.seats[person].judgement
    if said.fears:
        return Phrase("gaps.lever.fears", {"what": said.fears[0]})
    if said.wants:
        return Phrase("gaps.lever.wants", {"what": said.wants[0]})
    return Phrase("gaps.lever.none")


RULE = Rule("content-with-today", Severity.HIGH, check)
