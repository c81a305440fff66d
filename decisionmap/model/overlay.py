"""Lay what was written later over what was written first, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from typing import Any, Protocol, TypeVar, cast

from decisionmap.model.place import Places


class Record(Protocol):
    """Any record of the map: it knows where its written keys stand."""

    @property
    def places(self) -> Places: ...


R = TypeVar("R", bound=Record)


def writes(record: Record, key: str) -> bool:
    """Tell whether a record says something under a key.

    A written ``stance: unknown`` is a statement although the value is the default, so
    the places decide; a value other than the default is a statement without a place.
    """
    if key in record.places:
        return True
    return bool(getattr(record, key) != _unwritten(type(record))[key])


def overlay(under: R, over: R) -> R:
    """Return a record with everything that ``over`` writes laid over ``under``.

    Records within records are laid over each other in the same way, mappings by key;
    lists and single values give way whole. Each field keeps its own line.

    >>> from decisionmap.model.decision import Rule
    >>> overlay(Rule(votes={"ana": 3}, quota=5), Rule(votes={"jo": 2}, quota=4))
    Rule(who=None, votes={'ana': 3, 'jo': 2}, quota=4, chair=None)
    """
    changed = {
        key: _merged(getattr(under, key), getattr(over, key))
        for key in _unwritten(type(over))
        if writes(over, key)
    }
    if not changed and not over.places:
        return under
    places = {**under.places, **over.places}
    return cast(R, replace(cast(Any, under), **changed, places=places))


def _merged(under: Any, over: Any) -> Any:
    if is_dataclass(over) and type(over) is type(under) and hasattr(over, "places"):
        return overlay(cast(Any, under), cast(Any, over))
    if isinstance(over, Mapping) and isinstance(under, Mapping):
        both = {key: _merged(under[key], over[key]) for key in over if key in under}
        return {**under, **over, **both}
    return over


@cache
def _unwritten(record: type) -> Mapping[str, object]:
    """Return what each field of a record holds where nothing was written."""
    found: dict[str, object] = {}
    for field in fields(cast(Any, record)):
        if field.default is not MISSING:
            found[field.name] = field.default
        elif field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
    found.pop("places", None)
    return found
