"""A champion of ours whom nobody has seen do anything for us lately.

*Why it matters*
Who says yes in our presence may say nothing in our absence. Only what was done shows that
somebody still champions us: a meeting arranged, a figure passed on, a case defended. What was
done long ago tells of another situation.

*How to close it*
Ask for something that costs a little and can be seen, and write down what came of it with
`proof: behaviour` and its day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.champions import champions, deeds, stays
from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.ladder import next_ask
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each champion without a deed in ``days``; a question where its day is open.

    Whoever may not be met, or leaves within ``notice`` days, is asked for nothing.
    """
    for person in champions(analysis):
        if not stays(analysis, person, limits["notice"]):
            continue
        days = deeds(analysis, person)
        recent = any(
            day is not None and _age(analysis, day) <= limits["days"] for day in days
        )
        if not recent and may_be_met(analysis, person):
            yield _finding(analysis, person, days)


def _age(analysis: Analysis, day: date) -> int:
    return (analysis.as_of - day).days


def _finding(analysis: Analysis, person: str, days: tuple[date | None, ...]) -> Finding:
    last = next((day for day in days if day is not None), None)
    undated = None in days
    return Finding(
        (person,),
        place(analysis, person, "proof", "stance", "advocacy"),
        case=_case(last, undated=undated),
        figures={
            "person": shown(analysis, person),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
            "age": _age(analysis, last) if last else 0,
            "ask": next_ask(analysis, person),
            "way": way(analysis, person),
        },
        unknown=undated,
        ask=person,
    )


def _case(last: date | None, *, undated: bool) -> str:
    if undated:
        return "undated"
    return "never" if last is None else "old"


RULE = Rule(
    "champion-untested",
    Severity.HIGH,
    check,
    limits={"days": 120.0, "notice": 30.0},
    wakes=("selection",),
)
