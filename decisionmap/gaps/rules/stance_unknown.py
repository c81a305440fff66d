"""We do not know where a key person stands, or only think we do.

*Why it matters*
The reading of the room hangs on what we know. Somebody of weight without a known stance
leaves it open; somebody whose stance rests on an old guess closes it on paper only.

*How to close it*
One question, put to whoever can answer it: somebody near the person who trusts us, or
the person. What is seen in behaviour counts most, what is said to please counts least.
Of somebody off limits nobody asks: whoever audits an award, or advises on it, is not to be
sounded out through others either. In the figures the stance stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import sounding
from decisionmap.gaps.facts import evidence, standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.waking import holds
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person of unknown stance, or of a certainty under ``certainty``.

    The second half waits for the first evidence on the map: where none is written at
    all, every stance is a guess, and saying so of each person would be noise.
    """
    judged = holds("first-proof", analysis)
    for person in key_people(analysis):
        if gone(analysis, person) or off_limits(analysis, person):
            continue
        stance = analysis.seats[person].judgement.stance
        weak = judged and analysis.certainties[person] < limits["certainty"]
        if stance is None or weak:
            yield _finding(analysis, person)


def _finding(analysis: Analysis, person: str) -> Finding:
    stance = analysis.seats[person].judgement.stance
    nameless = analysis.account.people[person].placeholder
    ask, source = sounding(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "stance"),
        case="default" if stance is None else "weak",
        figures={
            "person": shown(analysis, person),
            "stance": stance_word(stance),
            "standing": standing(analysis, person),
            "evidence": evidence(analysis, person),
            "certainty": analysis.certainties[person],
            "ask": ask,
        },
        unknown=nameless or analysis.seats[person].bare,
        ask=source,
    )


RULE = Rule(
    "stance-unknown",
    Severity.HIGH,
    check,
    limits={"certainty": 0.2},
    fact="reach",
    turn=5,
)
