"""Whom an argument names: somebody's id, name, the beginning or a word of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NoReturn

from decisionmap.cli.wrong import Wrong, nearest
from decisionmap.mapfile.folding import fold, nfc

_MOST = 20
"""People who are listed where one of them is to be named."""


def named(given: str, known: Mapping[str, str]) -> str:
    """Return the id of the one whom an argument names, else say who there is.

    ``known`` has the ids and their names. The id itself comes first, then what is the
    same without accents or case, then a name that begins so, then one with that word.
    """
    found = meant(given, known)
    if len(found) == 1:
        return found[0]
    if found:
        some = ", ".join(f"{id_} ({known[id_]})" for id_ in found[:_MOST])
        raise Wrong("several-people", given=given, n=len(found), known=some)
    return _unknown(given, known)


def meant(given: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of all whom an argument may name: of the first kind that fits.

    >>> people = {"ana": "Ana Ruiz", "luis": "Luis Peña", "lu": "Luisa Gil"}
    >>> meant("ana", people), meant("LUIS PENA", people), meant("gil", people)
    (('ana',), ('luis',), ('lu',))
    >>> meant("lui", people), meant("an", people)
    ((), ())
    """
    if nfc(given) in known:
        return (nfc(given),)
    asked = fold(given.strip())
    names = {id_: fold(name) for id_, name in known.items()}
    tiers: tuple[Iterator[str], ...] = (
        (id_ for id_, name in names.items() if asked in (fold(id_), name)),
        (id_ for id_, name in names.items() if f"{name}_".startswith(f"{asked}_")),
        (id_ for id_, name in names.items() if f"_{asked}_" in f"_{name}_"),
    )
    return next((found for tier in tiers if (found := tuple(tier))), ())


def _unknown(given: str, known: Mapping[str, str]) -> NoReturn:
    """Say that there is nobody of that id or name; name the nearest, or all there are."""
    near = nearest(given, (*known, *known.values()))
    if near is not None:
        raise Wrong("no-person.near", given=given, near=near)
    some = ", ".join(list(known)[:_MOST]) + (", …" if len(known) > _MOST else "")
    raise Wrong("no-person.other", given=given, known=some)
