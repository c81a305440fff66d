"""Not one of the key people is for us.

*Why it matters*
Sympathy that carries no weight does not sign. If none of those who count supports us, the
case is told inside by people who are indifferent to it or against it.

*How to close it*
Win one key person first: whoever carries weight, is within our reach and can still be
moved. The rule names the one where the three together are greatest. Whoever else is for us
is named with what that weighs; where one of these has done something for us, the gap is a
step less grave: there is somebody to open the door.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from decisionmap.analysis.champions import deeds, supporters
from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.promise import promise
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import way
from decisionmap.gaps.facts import contact
from decisionmap.gaps.people import heaviest, key_people, place, shown, some
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that no key person supports us; a question where no stance is known.

    Others who are for us are named; if one has shown it by deeds, the gap is less grave.
    """
    key = key_people(analysis)
    stances = [analysis.seats[person].judgement.stance for person in key]
    if not key or any(stance is not None and stance > 0 for stance in stances):
        return
    target = min(key, key=lambda person: _last(analysis, person))
    unknown = all(stance is None for stance in stances)
    friends = () if unknown else heaviest(analysis, supporters(analysis))
    yield _finding(analysis, key, target, friends, unknown=unknown)


def _last(analysis: Analysis, person: str) -> tuple[object, ...]:
    """Return the turn of a key person to be won: whoever is off limits comes last."""
    weight = round(analysis.weight[person], 9)
    return off_limits(analysis, person), -promise(analysis, person), -weight, person


def _finding(
    analysis: Analysis,
    key: tuple[str, ...],
    target: str,
    friends: tuple[str, ...],
    *,
    unknown: bool,
) -> Finding:
    stance = analysis.seats[target].judgement.stance
    case = _case(len(key), friends, unknown=unknown)
    return Finding(
        (target,),
        place(analysis, target, "stance"),
        case=f"{case}_closed" if off_limits(analysis, target) else case,
        figures={
            "person": shown(analysis, target),
            "weight": analysis.weight[target],
            "n": len(key),
            "stance": stance_word(stance),
            "contact": contact(analysis, target),
            "way": way(analysis, target),
            "friends": some(analysis, friends),
            "many": len(friends),
            "theirs": fsum(analysis.weight[person] for person in friends),
        },
        step=-1 if any(deeds(analysis, person) for person in friends) else 0,
        unknown=unknown,
        stake=min(1.0, fsum(analysis.weight[person] for person in key)),
        ask=target,
        # As a question it is the same that is asked of whoever's win is not known.
        fact="win" if unknown else "",
    )


def _case(people: int, friends: tuple[str, ...], *, unknown: bool) -> str:
    if people == 1 and not friends:
        return "one_unknown" if unknown else "one"
    if friends:
        return "friends" if people > 1 else "one_friends"
    return "unknown" if unknown else "default"


RULE = Rule(
    "no-supporter-with-power",
    Severity.CRITICAL,
    check,
    wakes=("requirements",),
    turn=1,
)
