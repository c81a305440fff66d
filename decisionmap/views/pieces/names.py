"""What somebody is called on a card: given name and first surname, by Spanish usage."""

from __future__ import annotations

from decisionmap.views.style.metrics import clean, fit, width

_PARTICLES = frozenset(
    """al bin da de del der di do dos du el la las le lo los mac mc san santa st ten ter
    van von y""".split()  # noqa: SIM905 - read as words, as a list it is noise
)
_SECOND_GIVEN = frozenset(
    """alberto alfonso ana andrés ángel angel antonia antonio beatriz carlos carmen
    cristina cruz daniel david dolores elena enrique esteban eugenia felipe fernanda
    fernando francisco ignacio isabel jaime javier jesús jesus jorge josé jose josefa
    juan julio luis luisa luz manuel mar maría maria miguel nieves pablo paz pedro
    pilar rafael ramón ramon rosa rosario teresa vicente victoria""".split()  # noqa: SIM905 - as above
)


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
    whole = clean(name)
    parts = _parts(whole)
    if spanish and len(parts) > 2:
        given = 2 if parts[1].split()[-1].casefold() in _SECOND_GIVEN else 1
        whole = " ".join(parts[: given + 1])
    elif len(parts) > 2 and width(whole, size, weight) > room:
        whole = f"{parts[0]} {parts[-1]}"
    return fit(whole, room, size, weight)


def _parts(name: str) -> list[str]:
    """Words of a name, particles and initials joined to the word they belong to."""
    parts: list[str] = []
    waiting: list[str] = []
    for word in name.split():
        waiting.append(word)
        initial = len(word.rstrip(".")) == 1 and parts
        if (word.casefold() in _PARTICLES and parts) or initial:
            continue
        parts.append(" ".join(waiting))
        waiting = []
    if waiting:
        parts.append(" ".join(waiting))
    return parts
