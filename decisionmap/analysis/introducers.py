"""Introducers: who can bring us to one person, and how we come to whoever does."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.ways import is_opposed, passed_on

MOST = 3
"""Introducers of one person that are told at most."""


def introducers(analysis: Analysis, person: str) -> tuple[Route, ...]:
    """Return the best chain by each of a few who can introduce us to a person.

    The first is the best introduction there is; each further one comes to the person
    from somebody else: from one of theirs by the best chain to whoever that is, or by
    the strongest contact of our own. Nobody against us introduces anybody whom somebody
    else can introduce. It costs one look at each who sways the person.
    """
    best = analysis.introductions.get(person)
    if best is None:
        return ()
    kind = [
        chain
        for chain in (*_own(analysis, person), *_by_others(analysis, person))
        if chain.people[-2] != best.people[-2]
        and (best.through_opposition or not chain.through_opposition)
    ]
    kind.sort(key=lambda one: (-one.strength, len(one.people), one.people))
    return (best, *kind[: MOST - 1])


def heard(analysis: Analysis, person: str) -> tuple[str, ...]:
    """Return whom a person listens to and one may go and see, the strongest sway first."""
    sways = analysis.graph.swayers(person)
    open_to = [one for one in sways if may_be_met(analysis, one)]
    return tuple(sorted(open_to, key=lambda one: (-sways[one], one)))


def _own(analysis: Analysis, person: str) -> Iterator[Route]:
    """Yield our strongest contact with a person, but for those to be avoided."""
    marked = {
        c.member for c in analysis.account.contacts if c.person == person and c.avoid
    }
    for contact in analysis.cover[person].contacts:
        if contact.strength > 0 and contact.member not in marked:
            yield Route((contact.member, person), contact.strength)
            return


def _by_others(analysis: Analysis, person: str) -> Iterator[Route]:
    """Yield the best chain to each whom a person listens to, and one pass on."""
    sways = analysis.graph.swayers(person)
    for one in heard(analysis, person):
        known = analysis.introductions.get(one)
        if known is not None and person not in known.people:
            by = known.through_opposition
            by = (*by, one) if is_opposed(analysis, one) else by
            worth = known.strength * passed_on(sways[one])
            yield Route((*known.people, person), worth, by)
