"""How much the matter means to people follows how much they like us, all too well.

*Why it matters*
Those against us often care most. Where the two rise together over a whole map, somebody
has read "interest" as interest in us, and the weight of those against us is too small.

*How to close it*
Go through those who are least for us and ask of each how much the matter means to them,
for or against: it is what `interest` asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from decisionmap.analysis.presence import gone
from decisionmap.analysis.rank_agreement import rank_agreement
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity

_NAMED = 2


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that interest and stance agree beyond ``agreement`` over enough ``people``.

    Only what is written counts; where the agreement is not defined nothing is found.
    """
    interest: dict[str, float] = {}
    stance: dict[str, float] = {}
    for id_, seat in analysis.seats.items():
        said = seat.judgement
        if said.interest is None or said.stance is None or gone(analysis, id_):
            continue
        interest[id_], stance[id_] = said.interest, float(said.stance)
    rho = rank_agreement(interest, stance)
    if rho is None or len(interest) < limits["people"]:
        return
    if round(rho, 9) > limits["agreement"]:
        order = sorted(interest, key=lambda id_: (stance[id_], interest[id_], id_))
        yield _finding(analysis, order, rho)


def _finding(analysis: Analysis, order: Sequence[str], rho: float) -> Finding:
    lowest, highest = order[:_NAMED], order[: -_NAMED - 1 : -1]
    return Finding(
        (),
        place(analysis, order[0], "interest"),
        figures={
            "rho": rho,
            "n": len(order),
            "low": tuple(shown(analysis, person) for person in lowest),
            "high": tuple(shown(analysis, person) for person in highest),
        },
        stake=fsum(analysis.weight[person] for person in order),
    )


RULE = Rule(
    "interest-mirrors-stance",
    Severity.MEDIUM,
    check,
    limits={"agreement": 0.8, "people": 6.0},
    wakes=("six-people",),
)
