"""What reading tells of a record, before it is one of the model's."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.notation import Names
from decisionmap.model.place import Place


class Reference(NamedTuple):
    """A name written where somebody or something declared elsewhere is meant."""

    names: Names
    id: str
    text: str
    place: Place
    width: int


class Told(NamedTuple):
    """A record as it was told: the typed values and the place of each key written.

    ``places["id"]`` is where the record itself stands: its key, or its first character.
    """

    record: str
    values: dict[str, Any]
    places: dict[str, Place]


@dataclass(slots=True)
class Unread:
    """What is written and could not be read: nobody says of it that it is missing."""

    kinds: set[Names] = field(default_factory=set)
    """Of these a whole block could not be read: no name of theirs is judged."""
    ids: dict[Names, set[str]] = field(default_factory=dict)
    """Who and what is declared, though its record could not be read."""
    places: set[Place] = field(default_factory=set)
    """Where a value stands that was refused, in whole or in part, or left open."""

    def add(self, names: Names, name: str) -> None:
        """Note an id that is declared and has no record to show for it."""
        for one in names.called:
            self.ids.setdefault(one, set()).add(name)

    def has(self, names: Names, name: str) -> bool:
        """Tell whether a name may well be declared, so that nobody misses it."""
        return names in self.kinds or name in self.ids.get(names, ())


def alike(read: Any, by: tuple[str, ...] = ()) -> Hashable:
    """Return what two items of a list have in common if they say the same.

    Texts are compared without accents and case, records by their values, or only by
    those in ``by``.
    """
    kind = read.__class__
    if kind is str:
        return fold(read)
    if kind is Told:
        said = read.values
        keys = [key for key in by if key in said] or said
        return frozenset((key, alike(said[key])) for key in keys)
    if kind is tuple:
        return tuple(map(alike, read))
    if kind is dict:
        return frozenset((key, alike(value)) for key, value in read.items())
    return read  # type: ignore[no-any-return]
