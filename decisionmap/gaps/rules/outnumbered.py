"""There is more weight against us than for us.

*Why it matters*
If it were decided today by those whose stance is known, it would not be for us. A single heavy
voice often makes the difference, and it need not be won: that it stops speaking against us is
enough.

*How to close it*
Bring the heaviest of those against us to neutral: hear the reason, take away the cost. Where
none of them may be met, win those who are still open instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.promise import most_promising
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.people import heaviest, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that those against us weigh more than those for us; unknown ones count not."""
    against, favour, between = _sides(analysis)
    yes, no = _weight(analysis, favour), _weight(analysis, against)
    if round(no, 9) > round(yes, 9):
        yield _finding(analysis, heaviest(analysis, against), between, yes, no)


def _sides(
    analysis: Analysis,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return who is against us, who for us, and who neither or nobody knows."""
    stances = {p: seat.judgement.stance or 0 for p, seat in analysis.seats.items()}
    against = tuple(p for p, stance in stances.items() if stance < 0)
    favour = tuple(p for p, stance in stances.items() if stance > 0)
    return against, favour, tuple(p for p, stance in stances.items() if stance == 0)


def _weight(analysis: Analysis, people: tuple[str, ...]) -> float:
    return fsum(analysis.weight[person] for person in people)


def _finding(
    analysis: Analysis,
    against: tuple[str, ...],
    between: tuple[str, ...],
    yes: float,
    no: float,
) -> Finding:
    first = next((p for p in against if may_be_met(analysis, p)), None)
    other = most_promising(analysis, between) if first is None else None
    target = first or other
    fallback = "open" if other else "nobody"
    return Finding(
        (first or against[0],),
        place(analysis, first or against[0], "stance"),
        case="default" if first else fallback,
        figures={
            "person": shown(analysis, target or against[0]),
            "names": some(analysis, against),
            "yes": yes,
            "no": no,
            "rest": max(0.0, 1 - yes - no),
            "way": way(analysis, target or against[0]),
        },
        stake=min(1.0, no),
        ask=target,
    )


RULE = Rule("outnumbered", Severity.HIGH, check, wakes=("six-people",))
