"""A competitor is closer to a key person than we are.

*Why it matters*
Whoever is closer hears first, is asked for advice, and helps to write what is asked for.
Being met is not being trusted: at the same price the better relationship is preferred.

*How to close it*
Not by speaking of the competitor. Find the criterion this person judges by on which we
are better, and show it; where the map has scores, the rule names the criterion.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.fit import care
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import by
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import first_place, key_people, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.decision import Criterion
from decisionmap.model.person import Competitor
from decisionmap.model.spelling import fold
from decisionmap.model.terms import Depth, Severity

_DEPTHS = tuple(Depth)


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person whom a competitor knows deeper than any of ours."""
    for person in key_people(analysis):
        ours = _ours(analysis, person)
        rival = max(
            analysis.account.competitors.values(),
            key=lambda one: _rank(one.contacts.get(person)),
            default=None,
        )
        if rival is None or person not in rival.contacts:
            continue
        if _rank(rival.contacts[person]) > _rank(ours):
            yield _finding(analysis, person, rival, ours)


def _ours(analysis: Analysis, person: str) -> Depth | None:
    """Return the deepest living contact of ours."""
    depths = [c.depth for c in analysis.cover[person].contacts if c.full > 0]
    return max(depths, key=_rank, default=None)


def _rank(depth: Depth | None) -> int:
    return -1 if depth is None else _DEPTHS.index(depth)


def _finding(
    analysis: Analysis, person: str, rival: Competitor, ours: Depth | None
) -> Finding:
    best = _separating(analysis, person, rival.id)
    cares = analysis.seats[person].judgement.cares
    written = (rival.places, analysis.account.people[person].places)
    own = Phrase("gaps.depth.none") if ours is None else Phrase(f"terms.depth.{ours}")
    return Finding(
        (person,),
        first_place(analysis, written, f"contacts.{person}", "contacts", "name"),
        case="criterion" if best else "spoken" if cares else "default",
        figures={
            "person": shown(analysis, person),
            "competitor": rival.shown,
            "depth": str(rival.contacts[person]),
            "ours": own,
            "standing": standing(analysis, person),
            "by": by(analysis, person),
            "criterion": best.name if best else "",
            "score": (best.ours or 0.0) if best else 0.0,
            "theirs": best.competitors[rival.id] if best else 0.0,
        },
        ask=person,
    )


def _separating(analysis: Analysis, person: str, rival: str) -> Criterion | None:
    """Return the criterion on which we lead most, by its weight and by what she cares.

    Of somebody who spoke of criteria only those spoken of: the rest moves nobody.
    """
    cares = analysis.seats[person].judgement.cares
    spoken = {fold(name) for name in cares}

    def lead(criterion: Criterion) -> float:
        theirs = criterion.competitors.get(rival)
        unspoken = bool(spoken) and fold(criterion.name) not in spoken
        if criterion.ours is None or theirs is None or unspoken:
            return 0.0
        counts = (criterion.weight or 0.0) * care(cares, criterion.name)
        return (criterion.ours - theirs) * counts

    best = max(analysis.decision.criteria, key=lead, default=None)
    return best if best is not None and lead(best) > 0 else None


RULE = Rule("competitor-holds-power", Severity.HIGH, check, coverage=True)
