"""There are users on the map, and we cover none of them.

*Why it matters*
Those who work with a thing every day know what it has to do. A case written without them
speaks of benefits that nobody on the floor recognises, and the first pilot shows it.

*How to close it*
Visit one of them where the work is done; a small pilot does more than a presentation.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone, may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact
from decisionmap.gaps.people import heaviest, named, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.terms import Role, Severity

_USING = {Role.USER, Role.IMPLEMENTER}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that every user and implementer has a cover under ``covered``.

    Of those off limits nobody is sent anywhere; seats without a name are a question.
    """
    people = analysis.account.people
    using = tuple(
        id_
        for id_, seat in analysis.seats.items()
        if _USING & set(seat.judgement.roles) and not gone(analysis, id_)
    )
    if any(analysis.cover[id_].strength >= limits["covered"] for id_ in using):
        return
    near = tuple(id_ for id_ in using if may_be_met(analysis, id_))
    if near:
        yield _finding(analysis, heaviest(analysis, near))
    elif using and all(people[id_].placeholder for id_ in using):
        yield _question(analysis, heaviest(analysis, using))


def _finding(analysis: Analysis, using: tuple[str, ...]) -> Finding:
    first = using[0]
    return Finding(
        using,
        place(analysis, first, "roles"),
        case="one" if len(using) == 1 else "default",
        figures={
            "person": shown(analysis, first),
            "n": len(using),
            "names": some(analysis, using),
            "contact": contact(analysis, first),
            "way": way(analysis, first),
        },
        ask=first,
    )


def _question(analysis: Analysis, using: tuple[str, ...]) -> Finding:
    asked = source(analysis)
    return Finding(
        using,
        place(analysis, using[0], "placeholder", "roles"),
        case="placeholder",
        figures={
            "person": named(analysis, using[0]),
            "n": len(using),
            "whom": whom(analysis, asked),
        },
        unknown=True,
        ask=asked,
    )


RULE = Rule(
    "user-gap",
    Severity.MEDIUM,
    check,
    limits={"covered": 0.5},
    wakes=("requirements",),
)
