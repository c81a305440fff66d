"""What somebody is called on a card: as one says it, cut to the room there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count

from decisionmap.model.account import Account
from decisionmap.model.naming import called, name_parts, of_spain
from decisionmap.model.spelling import fold
from decisionmap.views.style.metrics import clean, fit, width

_TAIL = 0.6
"""Share of the room for what tells a name apart: with more it is no longer a name."""
_MOST_PARTS = 5
"""More parts are no given names and surnames, but something told of somebody."""
_NAME = re.compile(r"(?=[A-Z\u00c0-\u00de\u0100-\u024f])[A-Za-z\u00c0-\u024f.'’-]+")
"""A part of a name: Latin letters, the first one large."""


class CardNames:
    """What everybody of a map is called on cards; worked out when a card first asks."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._told: dict[tuple[float, float, int], Mapping[str, str]] = {}

    def of(self, person: str, *, room: float, size: float, weight: int) -> str:
        """Return the name on a person's card."""
        kind = (room, size, weight)
        if kind not in self._told:
            self._told[kind] = names_apart(
                self._account, room=room, size=size, weight=weight
            )
        return self._told[kind][person]


def names_apart(
    account: Account, *, room: float, size: float, weight: int
) -> Mapping[str, str]:
    """Return id → name on the card, no two people of the map alike.

    Who would look like somebody else takes the next longer or otherwise shortened form
    of the name; whose name stands there whole keeps it, except from a namesake.
    """
    forms = {id_: _forms(account, id_, room, size, weight) for id_ in account.people}
    told = {id_: next(each) for id_, each in forms.items()}
    while alike := _alike(account, told):
        for id_ in alike:
            told[id_] = next(forms[id_])
    return told


def short_name(
    name: str, *, spanish: bool, room: float, size: float, weight: int
) -> str:
    """Return a name as a card sets it, cut only where even the short form is too wide.

    In a Spanish map a name is given name and first surname, a double given name counting
    as one. Elsewhere it is whole where there is room; else a name of Spain is shortened
    in the same way, and of another the middle names are set as initials. What has not
    the shape of a name, or not in Latin letters, loses nothing but its end.

    >>> short_name("Ana María de la Torre Gil", spanish=True, room=200, size=13, weight=600)
    'Ana María de la Torre'
    >>> short_name("Augusta Ada King Noel", spanish=False, room=140, size=13, weight=600)
    'Augusta A. K. Noel'
    >>> short_name("Ana María de la Torre Gil", spanish=False, room=150, size=13, weight=600)
    'Ana María de la Torre'
    >>> short_name("Head of Purchasing", spanish=False, room=100, size=13, weight=600)
    'Head of Purc…'
    """
    name = clean(name)
    whole = called(name, spanish=spanish)
    if not spanish and width(whole, size, weight) > room:
        if of_spain(whole):
            whole = called(whole, spanish=True)
        elif _like_a_name(whole):
            first, *middle, last = name_parts(whole)
            whole = " ".join((first, *map(_initial, middle), last))
    return fit(whole, room, size, weight)


def _like_a_name(text: str) -> bool:
    """Tell whether each part of a text is written as a given name or a surname is."""
    parts = name_parts(text)
    return 1 < len(parts) <= _MOST_PARTS and all(
        _NAME.fullmatch(part.split()[-1]) for part in parts
    )


# ---- telling apart


def _alike(account: Account, told: Mapping[str, str]) -> list[str]:
    """Return who must be called otherwise: those alike, but for one whose name is whole."""
    groups: dict[str, list[str]] = {}
    for id_, name in told.items():
        groups.setdefault(fold(name), []).append(id_)
    ahead: list[str] = []
    for group in groups.values():
        cut = [id_ for id_ in group if told[id_] != clean(account.people[id_].shown)]
        if len(group) > 1:
            ahead += group if len(group) - len(cut) != 1 else cut
    return ahead


def _forms(
    account: Account, person: str, room: float, size: float, weight: int
) -> Iterator[str]:
    """Yield the forms of a name that have room, the best first; there is always another."""
    one = account.people[person]
    name = clean(one.shown)
    spanish = account.language == "es" and one.name is not None
    parts = name_parts(name)
    if one.name is not None:
        yield short_name(name, spanish=spanish, room=room, size=size, weight=weight)
    yield fit(name, room, size, weight)
    if one.name is not None and _like_a_name(name):
        initials = [*map(_initial, parts[:-2]), *parts[-2:]]
        yield fit(" ".join(initials), room, size, weight)
    if parts[1:]:
        yield _tailed(name, f" {parts[-1]}", room, size, weight)
    title = account.called[person].removeprefix(one.shown)
    if title.startswith(" (") and width(f"{name}{title}", size, weight) <= room:
        yield fit(f"{name} {clean(title)}", room, size, weight)
    for mark in _marks(account, person):
        yield _tailed(name, f" ({mark})", room, size, weight)


def _tailed(name: str, tail: str, room: float, size: float, weight: int) -> str:
    """Return as much of a name as there is room for before what tells it apart."""
    tail = fit(tail, room * _TAIL, size, weight)
    return fit(name, room - width(tail, size, weight), size, weight) + tail


def _initial(part: str) -> str:
    """Return the initial of a name; its particles are left out."""
    return f"{part.split()[-1][0]}."


def _marks(account: Account, person: str) -> Iterator[str]:
    """Yield the id, which an ellipsis may make like another, then places in the map."""
    yield clean(person)
    everybody = list(account.people)
    for place in count(everybody.index(person) + 1, len(everybody)):
        yield str(place)
