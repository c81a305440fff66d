"""What somebody is called in running text: given name and first surname, in Spanish."""

from __future__ import annotations

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


def called(name: str, *, spanish: bool) -> str:
    """Return a name as one says it: of a Spanish one the second surname is left out.

    A double given name counts as one; a name of another language stays whole.

    >>> called("Ana María de la Torre Gil", spanish=True)
    'Ana María de la Torre'
    >>> called("Augusta Ada King Noel", spanish=False)
    'Augusta Ada King Noel'
    """
    parts = name_parts(name)
    if not spanish or len(parts) < 3:
        return name
    given = 2 if parts[1].split()[-1].casefold() in _SECOND_GIVEN else 1
    return " ".join(parts[: given + 1])


def name_parts(name: str) -> list[str]:
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
