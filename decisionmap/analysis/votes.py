"""Votes: how many are for, against and open where a decision is voted on."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, fsum

from decisionmap.frozen import dataclass
from decisionmap.model.decision import Decision
from decisionmap.model.process import Who
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Stance


@dataclass(frozen=True, slots=True)
class Votes:
    """The votes as they stand, and how many it takes."""

    favour: float
    against: float
    open: float
    needed: float


def count_votes(decision: Decision, seats: Mapping[str, Seat]) -> Votes | None:
    """Return the votes for, against and open, and those needed; None without a vote.

    Neutral and unknown are open. It takes the quota; where none is written all of them
    under a unanimous rule, else more than half.

    >>> from decisionmap.model.decision import Rule
    >>> from decisionmap.model.person import Judgement
    >>> rule = Rule(Who.MAJORITY, votes={"ana": 1, "jo": 1, "luis": 1})
    >>> seats = {"ana": Seat("ana", Judgement(stance=Stance.FOR))}
    >>> count_votes(Decision("main", rule=rule), seats)
    Votes(favour=1.0, against=0.0, open=2.0, needed=2.0)
    """
    rule = decision.rule
    if rule is None or not rule.votes or rule.who is Who.SINGLE:
        return None
    stances = {id_: seat.judgement.stance for id_, seat in seats.items()}
    favour, against = [], []
    for person, votes in rule.votes.items():
        stance = stances.get(person)
        if stance is not None and stance >= Stance.FOR:
            favour.append(votes)
        elif stance is not None and stance <= Stance.AGAINST:
            against.append(votes)
    total = fsum(rule.votes.values())
    needed = rule.quota if rule.quota is not None else _needed(rule.who, total)
    yes, no = fsum(favour), fsum(against)
    return Votes(yes, no, total - yes - no, float(needed))


def _needed(who: Who | None, total: float) -> float:
    return total if who is Who.UNANIMOUS else float(floor(total / 2) + 1)
