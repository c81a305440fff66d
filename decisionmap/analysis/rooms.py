"""Rooms: who sits in each decision of an account, weighed once for all who ask."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from decisionmap.analysis.graph import make_graph
from decisionmap.analysis.key import key_people
from decisionmap.analysis.say import say
from decisionmap.analysis.weight import weight
from decisionmap.model.seat import Seat
from decisionmap.model.settings import Thresholds
from decisionmap.model.state import State


class Rooms:
    """What one decision may ask of the others; all decisions of a state share it.

    A few rules look beyond their decision. Nothing is worked out until one of them asks,
    and then once, however many decisions and people it is asked for.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._key: dict[Thresholds, frozenset[str]] = {}

    @property
    def seats(self) -> Mapping[str, Mapping[str, Seat]]:
        """Who sits where: by decision, then by person."""
        return self._state.seats

    @property
    def closing(self) -> frozenset[str]:
        """Those without whom some decision or other cannot pass."""
        return self._state.closing

    @cached_property
    def say(self) -> Mapping[str, Mapping[str, float]]:
        """Each person's share of the say: by decision, then by person."""
        return {decision: say(seats) for decision, seats in self.seats.items()}

    @cached_property
    def weight(self) -> Mapping[str, Mapping[str, float]]:
        """Each person's weight: by decision, then by person."""
        people = self._state.account.people
        # Our contacts move nobody's weight, so they are left out of the network.
        return {
            decision: weight(self.say[decision], make_graph(people, seats, ()))
            for decision, seats in self.seats.items()
        }

    def most(self, person: str) -> float:
        """Return what a person weighs in the decision where that is most."""
        return max(
            (room.get(person, 0.0) for room in self.weight.values()), default=0.0
        )

    def key(self, thresholds: Thresholds) -> frozenset[str]:
        """Return who is key in any decision."""
        if thresholds not in self._key:
            rooms = (self._key_in(decision, thresholds) for decision in self.seats)
            self._key[thresholds] = frozenset().union(*rooms)
        return self._key[thresholds]

    def _key_in(self, decision: str, thresholds: Thresholds) -> frozenset[str]:
        return key_people(self.seats[decision], self.weight[decision], thresholds)
