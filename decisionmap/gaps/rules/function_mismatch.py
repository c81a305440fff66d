"""A key person whom nobody of ours meets who does for us what that person does there.

*Why it matters*
A finance director hears from a seller what a seller says. Whoever does the same work
speaks the same language, sees the objection before it is spoken, and is believed on the
figures. Covered by the wrong function a person is visited, and not understood.

*How to close it*
Finance to finance, sales to purchasing, service to operations: whoever holds the contact
brings the counterpart along once and then lets the two talk. Where the team has no
counterpart, borrow one of our firm for the meetings that matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import ours
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import peers
from decisionmap.gaps.counterparts import speaks
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import key_people, member_shown, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.person import Member
from decisionmap.model.terms import Function, Severity

_WITHOUT_LIKE = {Function.OTHER, Function.WORKS_COUNCIL, Function.ADMINISTRATION}
"""Functions that a seller's side has no counterpart of."""


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person whose cover by counterparts of ours is under ``thin``.

    Somebody of ours meets them: whoever nobody meets lacks more than a counterpart. A
    contact of ours whose function nobody noted might be one: a question.
    """
    for person in key_people(analysis):
        function = analysis.account.people[person].function
        if function is None or function in _WITHOUT_LIKE:
            continue
        contacts = analysis.cover[person].contacts
        close = [c.member for c in contacts if c.strength >= limits["thin"]]
        met = [m for m in map(analysis.account.team.get, close) if m is not None]
        if met and not any(speaks(member, function) for member in met):
            yield _finding(analysis, person, function, met)


def _finding(
    analysis: Analysis, person: str, function: Function, met: list[Member]
) -> Finding:
    able = [m for m in ours(analysis) if speaks(m, function)]
    peer = next(iter(peers(analysis, person) or able), None)
    unsaid = [m for m in met if m.role is None and m.function is None]
    return Finding(
        (person,),
        place(analysis, person, "function", "title"),
        case=_case(unsaid, peer),
        figures={
            "person": shown(analysis, person),
            "function": str(function),
            "member": member_shown(analysis, met[0].id),
            "names": tuple(member_shown(analysis, m.id) for m in unsaid or met),
            "n": len(unsaid or met),
            "peer": member_shown(analysis, peer.id) if peer else "",
            "standing": standing(analysis, person),
        },
        unknown=bool(unsaid) or analysis.seats[person].bare,
        ask=person,
        besides=tuple(m.id for m in met),
    )


def _case(unsaid: list[Member], peer: Member | None) -> str:
    if unsaid:
        return "unknown"
    return "default" if peer else "missing"


RULE = Rule(
    "function-mismatch",
    Severity.MEDIUM,
    check,
    limits={"thin": 0.2},
    wakes=("two-of-ours",),
    coverage=True,
)
