"""Organisations to draw: the examples, random ones by hypothesis, and a large one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from decisionmap.briefing import Briefing, DecisionBriefing, brief
from decisionmap.mapfile.reader import Loaded, read_text
from decisionmap.model.account import Account
from decisionmap.model.person import Conflict, Influence, Person, ReportsTo
from decisionmap.model.settings import Settings
from decisionmap.model.terms import Advocacy, Line, Role, Stance, Veto
from tests.analysis.accounts import TODAY, account, person

MAPS = Path(__file__).parents[2] / "maps"

_NAMES = st.sampled_from(
    [
        "Nuria Casals Ferrer",
        "María del Carmen Fernández-Villaverde de la Concepción y Echevarría",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "李",
        "王小明 経営企画部",
        "محمد عبد الرحمن السيد",
        "👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀",
        "<script>alert('x')</script>",
        "Z̵̡̢a̶̛l̷g̸o̵",
        "O",
    ]
) | st.text(min_size=1, max_size=60)
_TITLES = st.none() | st.sampled_from(
    [
        "Directora de Ingeniería y Mantenimiento",
        "Responsable de Ciberseguridad OT y de todo cuanto corre por las redes de planta",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
        "CFO",
    ]
)
_UNITS = st.sampled_from([None, "Operaciones", "Finanzas y Control de Gestión", "TI"])


def told(text: str) -> DecisionBriefing:
    """What is known of the first decision of a map told as text."""
    return briefed(text).decisions[0]


def briefed(text: str) -> Briefing:
    """The briefing of a map told as text."""
    return brief(read_text(text, file="acme.yaml", as_of=TODAY), as_of=TODAY)


@cache
def example(name: str) -> Briefing:
    """The briefing of one of the example maps."""
    return briefed((MAPS / f"{name}.yaml").read_text(encoding="utf-8"))


def of(given: Account) -> Briefing:
    """The briefing of an account made by hand."""
    return brief(Loaded(given, Settings(), ()), as_of=TODAY)


@st.composite
def organisations(draw: st.DrawFn, most: int = 60) -> Account:
    """Up to sixty people: several roots, two managers, dotted lines, any name."""
    count = draw(st.integers(1, most))
    ids = [f"p{n}" for n in range(count)]
    people = [draw(_people(id_, ids[:n])) for n, id_ in enumerate(ids)]
    language = draw(st.sampled_from([None, "es"]))
    return replace(account(*people), language=language)


@st.composite
def _people(draw: st.DrawFn, id_: str, above: Sequence[str]) -> Person:
    managers: list[str] = []
    if above:
        count = draw(st.sampled_from([0, 1, 1, 1, 1, 1, 2]))
        managers = draw(
            st.lists(
                st.sampled_from(list(above)),
                min_size=min(count, 1),
                max_size=count,
                unique=True,
            )
        )
    lines = tuple(
        ReportsTo(manager, draw(st.sampled_from([Line.SOLID, Line.SOLID, Line.DOTTED])))
        for manager in managers
    )
    made = person(
        id_,
        name=draw(_NAMES),
        unit=draw(_UNITS),
        reports_to=lines,
        power=draw(st.sampled_from([None, 1.0, 2.5, 5.0])),
        stance=draw(st.sampled_from([None, *Stance])),
        roles=tuple(
            draw(st.lists(st.sampled_from(list(Role)), max_size=2, unique=True))
        ),
        advocacy=draw(st.sampled_from([None, None, *Advocacy])),
        veto=draw(st.sampled_from([None, Veto.BUDGET])),
    )
    external = draw(st.sampled_from([None, None, None, "Delmas & Co"]))
    return replace(made, title=draw(_TITLES), external=external)


def company(count: int, span: int) -> Account:
    """A firm in which everybody leads up to ``span`` people."""
    people = [
        person(
            f"p{n}",
            name=f"Persona Número{n} Apellido",
            unit=f"Unidad {n % 7}",
            reports_to=(ReportsTo(f"p{(n - 1) // span}"),) if n else (),
            power=float(n % 6),
        )
        for n in range(count)
    ]
    return account(*people)


@st.composite
def webs(draw: st.DrawFn, most: int = 60) -> Account:
    """Up to sixty people who sway and oppose each other: circles, several who decide."""
    count = draw(st.integers(2, most))
    ids = [f"p{n}" for n in range(count)]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids))
    ties = draw(st.lists(pairs, max_size=3 * count, unique=True))
    quarrels = draw(st.lists(pairs, max_size=count // 4, unique=True))
    deciders = draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))
    role = draw(st.sampled_from([Role.DECIDER, Role.ECONOMIC_BUYER]))
    people = []
    for id_ in ids:
        sways = tuple(
            Influence(b, float(draw(st.integers(1, 5)))) for a, b in ties if a == id_
        )
        against = tuple(Conflict(b, 3.0) for a, b in quarrels if a == id_ != b)
        roles = (role,) if id_ in deciders else ()
        made = person(id_, name=f"Persona {id_}", roles=roles)
        people.append(replace(made, influences=sways, conflicts=against))
    return account(*people)


def web(count: int, ties: int, deciders: int = 1) -> Account:
    """People who sway each other by a rule that looks like chance and is none."""
    drawn = (n * n * 31 + n * 17 + 7 for n in range(10 * ties))
    pairs = dict.fromkeys(
        (f"p{a % count}", f"p{a // count % count}")
        for a in (d * 2654435761 % 2**32 for d in drawn)
    )
    chosen = [(a, b) for a, b in pairs if a != b][:ties]
    sways: dict[str, dict[str, int]] = {}
    for a, b in chosen:
        sways.setdefault(a, {})[b] = 1 + len(sways.get(a, {})) % 5
    people = [
        person(
            f"p{n}",
            name=f"Persona Número{n} Apellido",
            power=float(n % 6),
            roles=(Role.DECIDER,) if n < deciders else (),
            sways=sways.get(f"p{n}", {}),
        )
        for n in range(count)
    ]
    return account(*people)
