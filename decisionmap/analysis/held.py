"""Held: which of theirs each of ours holds, over all decisions of the account."""

from __future__ import annotations

from collections.abc import Mapping

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.analysis.strength import strengths


def known(analysis: Analysis) -> frozenset[str]:
    """Return those of theirs with whom any of ours has a contact that is alive.

    Of the whole account, in whatever decision they sit; how long the two have been
    silent does not matter, only that they met and that both are still there.
    """
    return frozenset(one.person for one in _alive(analysis, frozenset()))


def held(analysis: Analysis, *, more_than: float) -> Mapping[str, tuple[str, ...]]:
    """Return the key people whom each of ours holds, where they are more than so many.

    Who holds a person has the strongest contact with her; ties go by the order in the
    file. Key is whoever is key in any decision of the account, so that it comes out the
    same whichever of them is looked at; for the same reason they come by what they weigh
    where that is most, the heaviest first, equal ones by id. The decisions are
    weighed only where somebody holds more than so many people at all.
    """
    load: dict[str, list[str]] = {}
    for person, member in _holders(_alive(analysis, analysis.rooms.closing)).items():
        load.setdefault(member, []).append(person)
    if all(len(people) <= more_than for people in load.values()):
        return {}
    key = analysis.rooms.key(analysis.thresholds)
    most = analysis.rooms.most
    kept = {
        member: tuple(
            sorted(key & {*people}, key=lambda one: (-round(most(one), 9), one))
        )
        for member, people in load.items()
    }
    return {
        member: people for member, people in kept.items() if len(people) > more_than
    }


def _alive(analysis: Analysis, closing: frozenset[str]) -> tuple[Strength, ...]:
    found = strengths(
        analysis.account,
        closing=closing,
        silent_counts_not=frozenset(),
        as_of=analysis.as_of,
    )
    return tuple(one for one in found if one.full > 0)


def _holders(contacts: tuple[Strength, ...]) -> Mapping[str, str]:
    """Return who of ours has the strongest contact with each."""
    best: dict[str, Strength] = {}
    for one in contacts:
        if one.person not in best or one.strength > best[one.person].strength:
            best[one.person] = one
    return {person: one.member for person, one in best.items()}
