"""Nobody is against us on the map, though there is an alternative to us.

*Why it matters*
Where somebody else could be chosen, or nothing at all, somebody would rather it were so. A
map without anybody against us is seldom good news: it shows whom we have not asked.

*How to close it*
Ask whoever trusts us most who would rather it were not us, and why. A name, a neutral person
who prefers another, or an unknown stance cleared up: each makes the map more honest.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.waking import reached
from decisionmap.gaps.whom import source, whom
from decisionmap.model.person import Competitor
from decisionmap.model.process import Stage
from decisionmap.model.terms import Severity, Stance

_US = "us"
"""Whom a person prefers who would choose us."""


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find that nobody is against us or prefers another; a question if none is known.

    From the contract on we have been chosen, and the others are no alternative any more.
    """
    if reached(analysis, Stage.CONTRACT):
        return
    rivals = _in_play(analysis)
    said = [seat.judgement for seat in analysis.seats.values()]
    prefer = any(one.prefers not in (None, _US) for one in said)
    against = any(one.stance is not None and one.stance < 0 for one in said)
    if not rivals or not said or prefer or against:
        return
    known = [one.stance for one in said if one.stance is not None]
    yield _finding(analysis, tuple(rivals.values()), known)


def _in_play(analysis: Analysis) -> dict[str, Competitor]:
    """Return the alternatives of this decision.

    Whoever knows people at the client, and none of those who sit here, and is not scored
    here, sells elsewhere in the account.
    """
    scored = {id_ for one in analysis.decision.criteria for id_ in one.competitors}
    return {
        id_: rival
        for id_, rival in analysis.account.competitors.items()
        if not rival.contacts or id_ in scored or rival.contacts.keys() & analysis.seats
    }


def _finding(
    analysis: Analysis, rivals: tuple[Competitor, ...], known: list[Stance]
) -> Finding:
    places = rivals[0].places
    teller = source(analysis)
    return Finding(
        (),
        first_place(analysis, (places,), "name"),
        case="default" if known else "unknown",
        figures={
            "competitors": tuple(rival.shown for rival in rivals),
            "count": len(rivals),
            "n": len(analysis.seats),
            "known": len(known),
            "favour": sum(stance >= Stance.FOR for stance in known),
            "whom": whom(analysis, teller),
        },
        unknown=not known,
        stake=1 - analysis.certainty,
        ask=teller,
    )


RULE = Rule("no-opponents", Severity.MEDIUM, check, wakes=("six-people",))
