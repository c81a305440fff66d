"""Votes: how many are for, against and open where a decision is voted on."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from decisionmap.frozen import dataclass
from decisionmap.model.decision import Decision, Rule
from decisionmap.model.process import Who
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Stance

_DIGITS = 9
"""Shares are compared rounded: .1 + .2 is not quite .3."""


@dataclass(frozen=True, slots=True)
class Votes:
    """The votes as they stand, and how many it takes."""

    favour: float
    against: float
    open: float
    needed: float
    beyond: bool = False
    """More than ``needed`` it takes: of votes in shares there is no next whole one."""

    @property
    def enough(self) -> bool:
        """Whether the votes for carry it."""
        return self._carry(self.favour)

    @property
    def within_reach(self) -> bool:
        """Whether they would carry it with all the open ones."""
        return self._carry(self.favour + self.open)

    def _carry(self, votes: float) -> bool:
        over = round(votes - self.needed, _DIGITS)
        return over > 0 if self.beyond else over >= 0


def count_votes(decision: Decision, seats: Mapping[str, Seat]) -> Votes | None:
    """Return the votes for, against and open, and those needed; None without a vote.

    Neutral and unknown are open. It takes the quota; where none is written all of them
    under a unanimous rule, else more than half: the next whole vote, or, where some votes
    are shares, whatever is beyond the half.

    >>> from decisionmap.model.person import Judgement
    >>> rule = Rule(Who.MAJORITY, votes={"ana": 1, "jo": 1, "luis": 1})
    >>> seats = {"ana": Seat("ana", Judgement(stance=Stance.FOR))}
    >>> count_votes(Decision("main", rule=rule), seats)
    Votes(favour=1.0, against=0.0, open=2.0, needed=2.0, beyond=False)
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
    yes, no = fsum(favour), fsum(against)
    needed, beyond = _needed(rule, total)
    return Votes(yes, no, round(total - yes - no, _DIGITS), needed, beyond)


def _needed(rule: Rule, total: float) -> tuple[float, bool]:
    """Return how many votes it takes, and whether it takes more than that."""
    if rule.quota is not None:
        return float(rule.quota), False
    if rule.who is Who.UNANIMOUS:
        return total, False
    if all(float(votes).is_integer() for votes in rule.votes.values()):
        return float(total // 2 + 1), False
    return total / 2, True
