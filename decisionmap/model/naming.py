"""What somebody is called in running text: given name and first surname, in Spanish."""

from __future__ import annotations

from decisionmap.model.given_names import surely_given
from decisionmap.model.spelling import fold
from decisionmap.model.surnames import maybe_surname, surely_surname

_PARTICLES = frozenset(
    """al bin da de del der di do dos du el la las le lo los mac mc san santa st ten ter
    van von y""".split()  # noqa: SIM905 - read as words, as a list it is noise
)
_DEVOTIONS = frozenset(
    """angeles asuncion carmen cielo coro cristo desamparados dios dolores fatima guia
    jesus lourdes luz mar marias mercedes milagros montserrat nieves paz pilar pino
    prado remedios reyes rocio rosario sagrario socorro sol soledad valle""".split()  # noqa: SIM905 - as above
)
"""What may follow the particle of a given name: María del Carmen, Juan de Dios."""


def called(name: str, *, spanish: bool) -> str:
    """Return a name as one says it: of a Spanish one the second surname is left out.

    Only where it is sure that a surname stays: behind one given name the next word must
    be a surname and no given name, behind two it may be both. A name of another language,
    and one of which that cannot be told, stays whole: rather too long than cut short of
    its only surname.

    >>> called("Isabel Arrieta Lasa", spanish=True)
    'Isabel Arrieta'
    >>> called("Ana María de la Torre Gil", spanish=True)
    'Ana María de la Torre'
    >>> called("Ana Sofía Ruiz", spanish=True)
    'Ana Sofía Ruiz'
    >>> called("Augusta Ada King Noel", spanish=False)
    'Augusta Ada King Noel'
    """
    parts = name_parts(name) if spanish else []
    for at in range(1, len(parts) - 1):
        if _is_surname(parts[at], sure=at == 1):
            return " ".join(parts[: at + 1])
    return name


def of_spain(name: str) -> bool:
    """Tell whether a name is one of Spain: a known given name and two surnames.

    >>> of_spain("José Luis Fernández Rodríguez"), of_spain("Ana Ruiz")
    (True, False)
    >>> of_spain("John Garcia Smith"), of_spain("Augusta Ada King Noel")
    (False, False)
    """
    first, *_ = name.split() or [""]
    short, parts = called(name, spanish=True), name_parts(name)
    last = parts[-1].split()[-1] if parts else ""
    given = surely_given(first) or maybe_surname(first)
    return given and len(name_parts(short)) == len(parts) - 1 and maybe_surname(last)


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


def _is_surname(part: str, *, sure: bool) -> bool:
    """Tell whether a part of a name, with its particles, is a surname."""
    *before, word = part.split()
    known = surely_surname if sure else maybe_surname
    if any(known(piece) for piece in word.split("-")):
        return fold(word) not in _DEVOTIONS or not before
    particled = any(one.casefold() in _PARTICLES for one in before)
    return particled and fold(word) not in _DEVOTIONS and not maybe_surname(word)
