"""Who is named in running text: full names, and surnames behind a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from decisionmap.frozen import dataclass
from decisionmap.model.given_names import surely_given
from decisionmap.model.spelling import fold
from decisionmap.model.surnames import maybe_surname

_TOKEN = re.compile(
    r"(?:Sra?|Srta|Dña|Dra?|D|Mrs?|Ms|Prof)\.(?=\s)"
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*|\w+|[^\w\s]"
)
_TITLES = frozenset(
    """sr. sra. srta. dna. dr. dra. d. mr. mrs. ms. prof. don dona senor senora dr mr mrs
    ms""".split()  # noqa: SIM905 - read as words, as a list it is noise
)
_SPOKEN = frozenset({"don", "doña", "señor", "señora"})
"""Titles that may stand without a capital; whatever else names somebody has one."""
_LINKS = frozenset(
    "da de del della den der di do dos la las los van von".split()  # noqa: SIM905 - as above
)
_PLACED = frozenset({"en", "at", "in"})
"""What stands before it is where something is: a firm or a place, named after somebody."""

_NO_NAMES = frozenset(
    """academy administracion administration aeropuerto agency airport almacen april august
    automation avenida avenue bank bar board bodegas boss building cafe calidad campus
    capital center centre centro city ciudad clinic clinica colegio college comercial
    comite committee company compras consejo consulting contract controls copa december
    deere direccion director directora edificio enero engineering estadio february
    finance finanzas foundation friday fundacion gerencia group grupo hacienda holding
    hospital hotel informatica ingenieria institute instituto inversiones it january
    july june juridico lauren legal limited logistica logistics maintenance management
    manager mantenimiento marca march may monday museo november october operaciones
    operations partners paseo plan plant planta plus premio prize procurement produccion
    product production project proyecto puerto purchasing quality responsable
    restaurante road saint san santa santo saturday school security seguridad september
    service services servicio sistemas software solutions square street sunday systems
    talleres teatro technologies tecnologia thursday tuesday universidad university
    vuitton wednesday works""".split()  # noqa: SIM905 - as above
)
"""Words beside a given name where a firm, a day, a place or a department is meant."""

_PLACES = _NO_NAMES | {"calle", "parque", "plaza", "sala", "torre", "villa"}
"""Words before a name where a place is called after somebody; behind it, surnames."""

_LONGEST = 4
_ENDS = frozenset(".!?:;(-–—•")
"""Signs behind which a sentence or a line of notes begins."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text; each part with the particles that belong to it."""

    parts: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The name as it was written."""
        return " ".join(self.parts)


@lru_cache(maxsize=10_000)
def compared(name: str) -> tuple[str, ...]:
    """Return the words of a name without accents, case or particles.

    >>> compared("Ana de la Torre-Gil")
    ('ana', 'torre', 'gil')
    """
    words = (fold(word) for word in re.split(r"[\s-]+", name) if word)
    return tuple(word for word in words if word not in _LINKS)


def mentioned(text: str) -> Iterator[Mention]:
    """Yield the people whom a text names, in order; rather none than one who is none.

    A given name with one to three words in capitals behind it, or a title with a
    surname. What else begins with a capital, be it a firm, a place, a product or the
    first word of a sentence, is no name.

    >>> [one.shown for one in mentioned("Marta cita a Gonzalo Prieto, de Finanzas")]
    ['Gonzalo Prieto']
    >>> [one.shown for one in mentioned("Hablar con la Sra. de la Torre en Puerto Real")]
    ['de la Torre']
    """
    tokens = _TOKEN.findall(text)
    at = 0
    while at < len(tokens):
        if not (tokens[at][0].isupper() or tokens[at] in _SPOKEN):
            at += 1
            continue
        titled = fold(tokens[at]) in _TITLES
        parts, end = _parts(tokens, at + titled)
        if (
            len(parts) > 2
            and _begins(tokens, at)
            and not _is_name(parts, titled=titled)
        ):
            parts = _without_first(parts)
        if _is_name(parts, titled=titled) and _stands_alone(tokens, at, end):
            yield Mention(parts)
        at = max(end, at + 1)


def _parts(tokens: list[str], at: int) -> tuple[tuple[str, ...], int]:
    """Return the words in capitals from a place on, particles joined, and where they end.

    A particle joins only a surname: in "Gonzalo Prieto de Finanzas" the name ends before.
    """
    parts: list[str] = []
    while at < len(tokens):
        links = at
        while links < len(tokens) and tokens[links] in _LINKS:
            links += 1
        if links == len(tokens) or not _capital(tokens[links]):
            break
        if links > at and not maybe_surname(tokens[links]):
            break
        word = re.sub(r"['’]s$", "", tokens[links])
        parts.append(" ".join([*tokens[at:links], word]))
        at = links + 1
    return tuple(parts), at


def _begins(tokens: list[str], at: int) -> bool:
    return at == 0 or tokens[at - 1] in _ENDS


def _without_first(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the word that has its capital from the sentence: Ask Helena Ruiz."""
    return () if fold(parts[0]) in _PLACES else parts[1:]


def _capital(token: str) -> bool:
    return len(token) > 1 and token[0].isupper() and not token[1:].isupper()


def _is_name(parts: tuple[str, ...], *, titled: bool) -> bool:
    if not 1 <= len(parts) <= _LONGEST:
        return False
    words = [word for part in parts for word in compared(part)]
    if any(word in _NO_NAMES for word in words) or all(map(surely_given, words)):
        return False
    return titled or (len(parts) > 1 and surely_given(parts[0]))


def _stands_alone(tokens: list[str], start: int, end: int) -> bool:
    """Tell whether a name is no part of a longer one: of a firm, a street, a king."""
    before = fold(tokens[start - 1]) if start else ""
    after = tokens[end] if end < len(tokens) else ""
    return before not in _PLACED and after != "&" and not after.isupper()
