"""A key person is leaving, or has left.

*Why it matters*
With the person goes what was promised in the corridor. An empty seat keeps its authority:
whoever takes it decides with the same power and without our history, and until then the
map shows a decider who decides nothing.

*How to close it*
Before the day: a second voice for us, and an introduction to whoever follows. After it:
find out who sits there now and put that person on the map. The rule falls silent when
somebody with a name, in the post since about that day or with the same title, holds the
same say. And follow whoever left: a friend in a new firm is a lead.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import by
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import key_people, place, shown
from decisionmap.gaps.rule import Finding, Limits, Rule
from decisionmap.gaps.whom import barred, source, whom
from decisionmap.model.person import Judgement
from decisionmap.model.spelling import fold
from decisionmap.model.terms import SIGNING, Severity, Veto, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person with a day to leave, or whose seat nobody has taken."""
    for person in key_people(analysis):
        one = analysis.account.people[person]
        if one.left is not None:
            if not _taken(analysis, person, one.left, limits["days"]):
                yield _left(analysis, person, one.left)
        elif one.leaves is not None:
            yield _leaving(analysis, person, one.leaves)


def _taken(analysis: Analysis, person: str, left: date, days: float) -> bool:
    """Tell whether somebody with a name has followed, with no less of a say.

    A sign of it is the same title; for whoever could say yes or no, also that the other
    came into the post about that day.
    """
    say = _say(analysis.seats[person].judgement)
    title = analysis.account.people[person].title
    earliest = left - timedelta(days)
    for other, seat in analysis.seats.items():
        if other == person or not _there(analysis, other):
            continue
        one = analysis.account.people[other]
        came = bool(say) and one.since is not None and one.since >= earliest
        if _say(seat.judgement) >= say and (came or _same(title, one.title)):
            return True
    return False


def _say(judgement: Judgement) -> frozenset[str]:
    """Return by what a person can say yes or no."""
    said = {role.value for role in judgement.roles if role in SIGNING}
    if judgement.veto not in (None, Veto.NO):
        said.add(f"veto {judgement.veto}")
    return frozenset(said)


def _there(analysis: Analysis, person: str) -> bool:
    return not (gone(analysis, person) or analysis.account.people[person].placeholder)


def _same(title: str | None, other: str | None) -> bool:
    return bool(title and other) and fold(title or "") == fold(other or "")


def _left(analysis: Analysis, person: str, left: date) -> Finding:
    signs = analysis.seats[person].signs_as
    told = source(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "left"),
        case="left" if signs is None else "empty",
        figures={
            "person": shown(analysis, person),
            "role": str(signs or ""),
            "day": left,
            "days": (analysis.as_of - left).days,
            "standing": standing(analysis, person),
            "whom": whom(analysis, told),
        },
        unknown=analysis.seats[person].bare,
        ask=told,
    )


def _leaving(analysis: Analysis, person: str, leaves: date) -> Finding:
    stance = analysis.seats[person].judgement.stance
    close = analysis.decision.close
    told = source(analysis, person)
    supports = stance is not None and stance > 0
    closed = barred(analysis, person)
    return Finding(
        (person,),
        place(analysis, person, "leaves"),
        case="barred" if closed else "supporter" if supports else "default",
        figures={
            "person": shown(analysis, person),
            "stance": stance_word(stance),
            "day": leaves,
            "days": (leaves - analysis.as_of).days,
            "standing": standing(analysis, person),
            "whom": whom(analysis, told),
            "by": by(analysis, person),
        },
        step=-1 if close is not None and leaves > close else 0,
        unknown=analysis.seats[person].bare,
        ask=told if closed else person,
    )


RULE = Rule("leaving", Severity.CRITICAL, check, limits={"days": 90.0})
