"""What somebody is called on a card: as one says it, cut to the room there is."""

from __future__ import annotations

from decisionmap.model.naming import called, name_parts
from decisionmap.views.style.metrics import clean, fit, width


def short_name(
    name: str, *, spanish: bool, room: float, size: float, weight: int
) -> str:
    """Return a name as a card sets it, cut only where even the short form is too wide.

    A Spanish name is given name and first surname, a double given name counting as one.
    Another is whole where there is room, else its first and last words.

    >>> short_name("Ana María de la Torre Gil", spanish=True, room=200, size=13, weight=600)
    'Ana María de la Torre'
    >>> short_name("Augusta Ada King Noel", spanish=False, room=100, size=13, weight=600)
    'Augusta Noel'
    """
    whole = called(clean(name), spanish=spanish)
    parts = name_parts(whole)
    if not spanish and len(parts) > 2 and width(whole, size, weight) > room:
        whole = f"{parts[0]} {parts[-1]}"
    return fit(whole, room, size, weight)
