"""Most of our cover of the decision hangs on one of ours.

*Why it matters*
A team looks well connected as long as nobody asks through whom. What hangs on one person
of ours goes on holiday with that person, and leaves with that person.

*How to close it*
Pair a second of ours with the heaviest of those who would be lost, then with the next.
Threads that are as strong as the first no longer hang on anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import fsum

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import second_owner
from decisionmap.gaps.people import first_place, heaviest, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity

_NAMED = 3


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the one of ours without whom ``share`` or more of the cover is lost."""
    held = {
        person: analysis.weight[person] * cover.strength
        for person, cover in analysis.cover.items()
        if may_be_met(analysis, person)
    }
    total = fsum(held.values())
    for member, lost in _losses(analysis, held).items():
        share = fsum(lost.values()) / total if total > 0 else 0.0
        if round(share, 9) >= limits["share"]:
            yield _finding(analysis, member, lost, total)


def _losses(
    analysis: Analysis, held: Mapping[str, float]
) -> dict[str, dict[str, float]]:
    """Return for each of ours what is lost of whom: first contact less the second."""
    lost: dict[str, dict[str, float]] = {}
    for person in held:
        first, second = [*analysis.cover[person].contacts, None, None][:2]
        if first is None:
            continue
        left = second.strength if second is not None else 0.0
        loss = analysis.weight[person] * (first.strength - left)
        if loss > 0:
            lost.setdefault(first.member, {})[person] = loss
    return lost


def _finding(
    analysis: Analysis, member: str, lost: Mapping[str, float], total: float
) -> Finding:
    people = heaviest(analysis, tuple(lost))
    second = second_owner(analysis, people[0], member)
    share = fsum(lost.values())
    written = analysis.account.team.get(member)
    places = (written.places,) if written is not None else ()
    return Finding(
        people,
        first_place(analysis, places, "name"),
        figures={
            "member": member_shown(analysis, member),
            "share": share / total,
            "n": len(people),
            "names": tuple(shown(analysis, p) for p in people[:_NAMED]),
            "first": shown(analysis, people[0]),
            "second": member_shown(analysis, second)
            if second
            else Phrase("gaps.whom.one_of_ours"),
            "weight": analysis.weight[people[0]],
        },
        stake=share,
    )


RULE = Rule(
    "all-through-one-of-ours",
    Severity.HIGH,
    check,
    limits={"share": 0.7},
    wakes=("two-of-ours",),
    coverage=True,
)
