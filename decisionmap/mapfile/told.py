"""What reading tells of a record, before it is one of the model's."""

from __future__ import annotations

from typing import Any, NamedTuple

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
