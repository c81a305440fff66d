"""A key person is leaving or has left, or somebody who speaks for us leaves before the close.

*Why it matters*
With the person goes what was promised in the corridor. An empty seat keeps its authority:
whoever takes it decides with the same power and without our history, and until then the
map shows a decider who decides nothing. With whoever speaks for us goes the voice, and
with a user or prescriber who is for us the proof: a step less grave.

*How to close it*
Before the day: a second voice for us, and an introduction to whoever follows. After it:
find out who sits there now and put that person on the map. The rule falls silent when
somebody with a name, in the post since about that day or with the same title, holds the
same say. And follow whoever left: a friend in a new firm is a lead.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.advice import by
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import place, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import barred, source, whom
from decisionmap.model.person import Judgement
from decisionmap.model.spelling import fold
from decisionmap.model.terms import SIGNING, Role, Severity, Stance, Veto, stance_word

_FOR = frozenset({Stance.FOR, Stance.STRONGLY_FOR})
_PROVING = frozenset({Role.USER, Role.PRESCRIBER})
"""Roles of those whose word proves what we offer, whatever they weigh."""


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person with a day to leave, or whose seat nobody has taken; and who
    of the others speaks for us and leaves before the close.
    """
    for person in analysis.seats:
        one = analysis.account.people[person]
        if person not in analysis.key:
            if one.leaves is not None and not _after_close(analysis, one.leaves):
                part = _voice(analysis.seats[person].judgement)
                if part is not None:
                    yield _leaving(analysis, person, one.leaves, part)
        elif one.left is not None:
            if not _taken(analysis, person, one.left, limits["days"]):
                yield _left(analysis, person, one.left)
        elif one.leaves is not None:
            yield _leaving(analysis, person, one.leaves, "key")


def _voice(said: Judgement) -> str | None:
    """Return what is lost with somebody who is not key, if anything.

    What the person does for us when we are not there; or that somebody who uses or
    prescribes is for us.
    """
    if said.stance is not None and said.stance < Stance.NEUTRAL:
        return None
    if said.advocacy is not None:
        return said.advocacy.value
    proves = not _PROVING.isdisjoint(said.roles)
    return "for" if proves and said.stance in _FOR else None


def _after_close(analysis: Analysis, day: date) -> bool:
    close = analysis.decision.close
    return close is not None and day > close


def _taken(analysis: Analysis, person: str, left: date, days: float) -> bool:
    """Tell whether somebody with a name has followed, with no less of a say.

    A sign of it is the same title; for whoever could say yes or no, also that the other
    came into the post about that day.
    """
    say = _say(analysis.seats[person].judgement)
    title = analysis.account.people[person].title
    for other, seat in analysis.seats.items():
        if other == person or not _there(analysis, other):
            continue
        one = analysis.account.people[other]
        came = bool(say) and one.since is not None and (left - one.since).days <= days
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


def _leaving(analysis: Analysis, person: str, leaves: date, part: str) -> Finding:
    stance = analysis.seats[person].judgement.stance
    told = source(analysis, person)
    closed = barred(analysis, person)
    lesser = part != "key" or _after_close(analysis, leaves)
    return Finding(
        (person,),
        place(analysis, person, "leaves"),
        case=_case(stance, part, closed=closed),
        figures={
            "person": shown(analysis, person),
            "stance": stance_word(stance),
            "part": Phrase(f"gaps.part.{part}"),
            "day": leaves,
            "days": (leaves - analysis.as_of).days,
            "standing": standing(analysis, person),
            "whom": whom(analysis, told),
            "by": by(analysis, person),
        },
        step=-1 if lesser else 0,
        unknown=analysis.seats[person].bare,
        ask=told if closed else person,
    )


def _case(stance: Stance | None, part: str, *, closed: bool) -> str:
    if closed:
        return "barred"
    if part not in ("key", "for"):
        return "voice"
    return "supporter" if stance in _FOR else "default"


RULE = Rule("leaving", Severity.CRITICAL, check, limits={"days": 90.0})
