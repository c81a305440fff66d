"""Who is named in running text: full names, and surnames behind a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from decisionmap.frozen import dataclass
from decisionmap.model.given_names import surely_given
from decisionmap.model.spelling import fold
from decisionmap.model.surnames import maybe_surname, surely_surname

_TOKEN = re.compile(
    r"(?:Sra?|Srta|Dña|Dra?|D|Mrs?|Ms|Prof|Ing|Lic|Arq|Mme)\.(?=\s)|[A-ZÁÉÍÓÚÑ]\.(?=\s?[A-ZÁÉÍÓÚÑ])"
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*|\w+|[^\w\s]"
)
_MARIA = re.compile(r"\bM\.?ª")
_TITLES = frozenset(
    """sr. sra. srta. dna. dr. dra. d. mr. mrs. ms. prof. ing. lic. arq. mme. don dona senor
    senora sr sra dr dra mr mrs ms herr frau mme""".split()  # noqa: SIM905 - read as words, as a list it is noise
)
_SPOKEN = frozenset({"don", "doña", "señor", "señora"})
"""Titles that may stand without a capital; whatever else names somebody has one."""
_LINKS = frozenset(
    "da de del della den der di do dos la las los van von".split()  # noqa: SIM905 - as above
)
_FOREIGN_LINKS = frozenset({"van", "von"})
"""Particles that stand before surnames alone, known to us or not."""
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

_OFFICES = frozenset(
    """alcalde alcaldesa chairman chairwoman client cliente concejal concejala consejera
    consejero decana decano gerente interventor interventora juez minister ministra ministro
    notaria notario presidenta presidente president rector rectora secretaria
    secretario""".split()  # noqa: SIM905 - as above
)
"""Offices by which one is addressed: behind a title they are no surname."""
_FIRMS = frozenset(
    """adolfo_dominguez alexander_dennis arthur_andersen calvin_klein carl_zeiss
    charles_schwab christian_dior elizabeth_arden helena_rubinstein henry_schein hugo_boss
    jean_paul_gaultier jeronimo_martins karl_storz laura_ashley marie_claire martin_brower
    martin_marietta max_mara max_planck mercedes_benz michael_kors michael_page
    oliver_wyman otto_bock paul_hartmann pedro_ximenez philip_morris robert_bosch
    robert_half robert_walters roberto_verino roland_berger rosa_negra thomas_cook
    tommy_hilfiger virginia_beach william_hill yves_rocher""".split()  # noqa: SIM905 - as above
)
"""Well-known firms, wines and places whose names read like somebody's."""
_FIRM = frozenset(
    """agencia agency auditora brand bufete company consultancy consultora despacho empresa
    fabricante firm firma maker marca proveedor supplier vendor""".split()  # noqa: SIM905 - as above
)
"""Words before the name of a firm."""
_STAFF = frozenset(
    """auditor auditora auditores auditors consultant consultants consultor consultora
    consultores partner partners socia socio socios""".split()  # noqa: SIM905 - as above
)
_FROM = frozenset({"de", "from", "of"})
"""Behind somebody of its staff, before the name of a firm."""
_SORTS = frozenset(
    """anexo annex apartado caso clase class fase grupo line linea lot lote nave option
    opcion phase plan planta punto tipo type""".split()  # noqa: SIM905 - as above
)
"""Words behind which a letter counts things and begins no name."""

_ENGLISH = frozenset(
    """anderson clarke davies davis evans harris hughes jackson johnson jones miller moore
    murphy patel roberts robinson smith taylor thompson williams wilson""".split()  # noqa: SIM905 - as above
)
"""Frequent surnames that behind an initial are no other word."""

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

    A given name with one to three words in capitals behind it, a title with a surname,
    or an initial with one that is surely no other word. What else begins with a capital,
    be it a firm, a place, a product or the first word of a sentence, is no name.

    >>> [one.shown for one in mentioned("Marta cita a Gonzalo Prieto, de Finanzas")]
    ['Gonzalo Prieto']
    >>> [one.shown for one in mentioned("Hablar con la Sra. de la Torre en Puerto Real")]
    ['de la Torre']
    """
    if text.isupper():
        return
    tokens = _TOKEN.findall(_MARIA.sub("María", text))
    at = 0
    while at < len(tokens):
        if not (tokens[at][0].isupper() or tokens[at] in _SPOKEN):
            at += 1
            continue
        start, titled = at, fold(tokens[at]) in _TITLES
        parts, end = _parts(tokens, at + titled)
        if (
            len(parts) > 2
            and _begins(tokens, at)
            and not _is_name(parts, titled=titled)
        ):
            start, parts = at + 1, _without_first(parts)
        if _is_name(parts, titled=titled) and _stands_alone(tokens, start, end):
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
        if fold(tokens[links]) in _TITLES or _counts(tokens, links, parts):
            break
        foreign = tokens[at] in _FOREIGN_LINKS
        if links > at and not (foreign or maybe_surname(tokens[links])):
            break
        word = re.sub(r"['’]s$", "", tokens[links])
        parts.append(" ".join([*tokens[at:links], word]))
        at = links + 1
    return tuple(parts), at


def _counts(tokens: list[str], at: int, parts: list[str]) -> bool:
    """Tell whether an initial stands behind what is no given name: plan B, met J."""
    initial = tokens[at].endswith(".")
    return initial and bool(parts) and not all(map(surely_given, parts))


def _begins(tokens: list[str], at: int) -> bool:
    """Tell whether a sentence begins, or a letter stands that may have counted things."""
    return at == 0 or tokens[at - 1][-1] in _ENDS or tokens[at].endswith(".")


def _without_first(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the word that has its capital from the sentence: Ask Helena Ruiz."""
    if fold(parts[0]) in _PLACES:
        return ()
    return (parts[1].split()[-1], *parts[2:])


def _capital(token: str) -> bool:
    """Tell whether a word may be part of a name; one all in capitals if it surely is."""
    if len(token) < 2 or not token[0].isupper():
        return False
    return not token[1:].isupper() or (
        len(token) > 2 and (surely_given(token) or surely_surname(token))
    )


def _is_name(parts: tuple[str, ...], *, titled: bool) -> bool:
    if not 1 <= len(parts) <= _LONGEST:
        return False
    words = [word for part in parts for word in compared(part)]
    if any(word in _NO_NAMES for word in words) or all(map(surely_given, words)):
        return False
    if titled and words[0] in _OFFICES:
        return False
    if "_".join(words) in _FIRMS or any(map(_shouted_only, parts)):
        return False
    return titled or (len(parts) > 1 and _begins_a_name(parts))


def _shouted_only(part: str) -> bool:
    """Tell whether a word in capitals is a given name alone: EVA may be anything."""
    return part[1:].isupper() and not maybe_surname(part)


def _begins_a_name(parts: tuple[str, ...]) -> bool:
    """Tell whether a given name stands first, or an initial before a sure surname."""
    if parts[0].endswith("."):
        known = surely_surname(parts[1]) or fold(parts[1]) in _ENGLISH
        return len(parts) == 2 and known
    return all(map(surely_given, compared(parts[0])))


def _stands_alone(tokens: list[str], start: int, end: int) -> bool:
    """Tell whether a name is no part of a longer one: of a firm, a street, a king."""
    before = [fold(token) for token in tokens[max(0, start - 2) : start]]
    last = before[-1] if before else ""
    after = tokens[end] if end < len(tokens) else ""
    if last in _PLACED or last in _FIRM or after == "&" or after.isupper():
        return False
    if tokens[start].endswith(".") and last in _SORTS:
        return False
    return not (len(before) == 2 and before[0] in _STAFF and last in _FROM)
