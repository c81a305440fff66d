"""What everybody of an account is called in running text, so that no two are called alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from decisionmap.model.naming import called
from decisionmap.model.person import Member, Person
from decisionmap.model.spelling import fold

_LONGEST_TITLE = 40
"""A longer title tells nobody apart in the middle of a sentence: the id does."""


def callings(
    everybody: Mapping[str, Person | Member], *, spanish: bool
) -> Mapping[str, str]:
    """Return id → what one calls each: the name as one says it, else title or id.

    Where two would be called alike the second surname stays; namesakes, and seats of the
    same title, are told apart by title or id.

    >>> ours = Member("ana", "Ana Ruiz Gil", "KAM"), Member("a2", "Ana Ruiz Mas", "CFO")
    >>> list(callings({one.id: one for one in ours}, spanish=True).values())
    ['Ana Ruiz Gil', 'Ana Ruiz Mas']
    >>> ours = Member("ana", "Ana Ruiz", "KAM"), Member("a2", "Ana Ruiz", "CFO")
    >>> list(callings({one.id: one for one in ours}, spanish=True).values())
    ['Ana Ruiz (KAM)', 'Ana Ruiz (CFO)']
    """
    told = {
        id_: called(one.name, spanish=spanish) if one.name else one.shown
        for id_, one in everybody.items()
    }
    for alike in _alike(told):
        told |= {id_: everybody[id_].shown for id_ in alike}
    for alike in _alike(told):
        told |= _apart({id_: everybody[id_] for id_ in alike})
    return told


def _alike(told: Mapping[str, str]) -> Iterable[list[str]]:
    """Return the ids of those who are called the same, accents and capitals aside."""
    groups: dict[str, list[str]] = {}
    for id_, name in told.items():
        groups.setdefault(fold(name), []).append(id_)
    return [group for group in groups.values() if len(group) > 1]


def _apart(alike: Mapping[str, Person | Member]) -> Mapping[str, str]:
    """Tell namesakes apart: by a title that only one of them has, else by the id."""
    titles = [fold(one.title) for one in alike.values() if one.title]
    return {
        id_: f"{one.shown} ({_mark(one, titles)})"
        for id_, one in alike.items()
        if one.shown != id_
    }


def _mark(one: Person | Member, titles: list[str]) -> str:
    title = one.title
    if not one.name or not title or len(title) > _LONGEST_TITLE:
        return one.id
    return title if titles.count(fold(title)) == 1 else one.id
