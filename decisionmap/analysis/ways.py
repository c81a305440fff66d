"""Ways: who hands us on to whom, how reliably, and past whom no way may lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from itertools import pairwise
from math import log, prod

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.frozen import dataclass
from decisionmap.model.terms import Stance

TEAM = "*"
"""The source of a route that may start with anybody of ours; no id is written so."""

PASS = 0.15
"""What one step of influence is worth in being passed on: .15 up to .75."""

START = ""
"""Where all chains begin, before the first of them; no id is empty."""

_PARTS = 10**12
"""Reliabilities are told apart to a million millionth."""

_UNIT = 10**15
"""What ``−log`` is counted in, fine enough that no two of those cost the same."""

_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)
"""What influences up to 5 in tenths, and the strengths of contacts, are made of."""

Meets = Callable[[Analysis, str], bool]
"""Who may be gone to see, and so may hand us on."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Who can hand on to whom, how reliably; who may be passed through."""

    to: Mapping[str, Mapping[str, float]]
    """The start → ours → theirs by contacts, theirs → theirs by influence; 0 to 1."""
    shut: frozenset[str] = frozenset()
    """People a chain may end at but not pass through."""
    costs: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What each reliability costs: :func:`cost`."""

    def onward(self, person: str) -> Iterator[tuple[str, int]]:
        """Yield to whom a person can hand us on, and what each pass costs."""
        yield from self.costs.get(person, {}).items()

    def past(self, others: frozenset[str]) -> Ways:
        """Return the ways that lead past some more people."""
        return Ways(self.to, self.shut | others, self.costs)


def ways(
    analysis: Analysis,
    source: str,
    *,
    meets: Meets = may_be_met,
    avoided: bool = False,
) -> Ways:
    """Return every way from one of ours, or :data:`TEAM`, and among theirs.

    Whoever may not be met hands nobody on. Contacts marked ``avoid`` are left out, but
    where one asks what they would be worth.
    """
    to: dict[str, dict[str, float]] = {}
    marked = {(c.member, c.person) for c in analysis.account.contacts if c.avoid}
    for person, cover in analysis.cover.items():
        for contact in cover.contacts:
            pair = contact.member, person
            asked = source in (TEAM, contact.member) and (avoided or pair not in marked)
            if asked and contact.strength > 0:
                to.setdefault(START, {})[contact.member] = 1.0
                to.setdefault(contact.member, {})[person] = contact.strength
    for person, other, strength in analysis.graph.sways():
        to.setdefault(person, {})[other] = passed_on(strength)
    costs = {
        one: {other: cost(worth) for other, worth in others.items()}
        for one, others in to.items()
    }
    shut = (id_ for id_ in analysis.seats if not meets(analysis, id_))
    return Ways(to, frozenset(shut), costs)


@lru_cache(maxsize=4096)
def cost(reliability: float) -> int:
    """Return ``−log`` of a reliability as a whole number; equal products cost the same.

    Each logarithm is put together of those of prime factors, every one rounded once:
    what is made of the same factors adds up to the same, however it is cut into passes.

    >>> cost(0.3) + cost(0.3) + cost(0.75) == cost(0.15) + cost(0.45)
    True
    """
    return _log(_PARTS) - _log(max(1, round(reliability * _PARTS)))


def _log(whole: int) -> int:
    """Return the logarithm of a whole number, added up over its prime factors."""
    found = 0
    for prime in _PRIMES:
        while whole % prime == 0:
            whole //= prime
            found += round(log(prime) * _UNIT)
    return found + round(log(whole) * _UNIT)


def passed_on(influence: float) -> float:
    """Return how reliably one who sways another with a strength hands us on.

    >>> passed_on(5), passed_on(2)
    (0.75, 0.3)
    """
    return min(1.0, PASS * influence)


def opposed(analysis: Analysis) -> frozenset[str]:
    """Return those who are against us."""
    return frozenset(id_ for id_ in analysis.seats if is_opposed(analysis, id_))


def is_opposed(analysis: Analysis, person: str) -> bool:
    """Tell whether one of those who sit is against us."""
    stance = analysis.seats[person].judgement.stance
    return stance is not None and stance <= Stance.AGAINST


def route(open_to: Ways, chain: tuple[str, ...], against: frozenset[str]) -> Route:
    """Return a chain as it is told: its people, its strength, those against us on it."""
    strength = prod(open_to.to[one][other] for one, other in pairwise(chain))
    people = tuple(id_ for id_ in chain if id_ != START)
    between = tuple(id_ for id_ in people[:-1] if id_ in against and id_ != chain[0])
    return Route(people, strength, between)
