"""Ghosts: names of the log that are not on the map, each counted once an entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from decisionmap.analysis.ghosts import ghosts
from decisionmap.model.account import Account, Firm, LogEntry, Project
from decisionmap.model.decision import Criterion, Decision, Event, Package, Step, Term
from decisionmap.model.person import Competitor, Member, Person
from tests.analysis.accounts import account, person


def _noted(given: Account, *notes: str) -> dict[str, int]:
    """Return the ghosts of an account with some notes: name and number of entries."""
    log = tuple(LogEntry(note=note) for note in notes)
    found = ghosts(replace(given, log=log))
    return {ghost.name: len(ghost.entries) for ghost in found}


def test_a_name_is_counted_once_an_entry_in_all_its_forms() -> None:
    found = _noted(
        account(person("ana", name="Ana Ruiz")),
        "Gonzalo Prieto y otra vez Gonzalo Prieto",
        "nada",
        "Gonzalo Prieto Aranda",
        "el Sr. Prieto",
    )
    assert found == {"Gonzalo Prieto Aranda": 3}


def test_two_names_are_two_ghosts_in_the_order_of_the_log() -> None:
    found = _noted(account(), "con Luis Prado", "con Helena Ruiz y Luis Prado")
    assert list(found.items()) == [("Luis Prado", 2), ("Helena Ruiz", 1)]


@pytest.mark.parametrize(
    "name",
    [
        "Ignacio Prieto",
        "Ignacio Prieto Aranda",
        "Nacho Prieto",
        "Sr. Prieto",
        "Ignacio Priego",
        "Irene Prieto",
        "Ignacio Aranda",
    ],
)
def test_whoever_may_be_on_the_map_is_no_ghost(name: str) -> None:
    given = account(person("ignacio", name="Ignacio Prieto Aranda"))
    assert _noted(given, f"hablar con {name}") == {}


@pytest.mark.parametrize("name", ["Helena Prieto", "Ignacio Soler"])
def test_a_shared_surname_or_given_name_alone_is_not_the_same_person(name: str) -> None:
    given = account(person("ignacio", name="Ignacio Prieto Aranda"))
    assert _noted(given, f"hablar con {name}") == {name: 1}


def test_a_map_that_knows_only_the_given_name_may_mean_the_same() -> None:
    given = account(person("ana", name="Helena"), Person("seat", title="CISO"))
    assert _noted(given, "hablar con Helena Prieto") == {}


def test_ours_are_no_ghosts() -> None:
    team = {"jo": Member("jo", name="Helena Prieto"), "eva": Member("eva")}
    assert _noted(account(team=team), "hablar con Helena Prieto") == {}


def test_somebody_known_from_a_place_is_no_ghost() -> None:
    given = account(person("luis", name="Luis Prado"))
    assert _noted(given, "Luis de Burgos") == {}
    assert _noted(account(), "Luis de Burgos") == {"Luis de Burgos": 1}


_MATTER = Decision(
    "main",
    name="Prieto one",
    event=Event("Prieto two"),
    steps=(Step("Prieto three"),),
    criteria=(Criterion("Prieto four"),),
    packages=(Package("Prieto five"),),
    terms={"exit": Term("exit", "Exit", options=("Prieto six",))},
)


@pytest.mark.parametrize(
    "more",
    [
        {"firm": Firm("Talleres Prieto")},
        {"firm": Firm("Acme", sector="Prieto")},
        {"people": {"ana": Person("ana", unit="Prieto")}},
        {"people": {"ana": Person("ana", external="Prieto & Co")}},
        {"competitors": {"prieto": Competitor("prieto", "Prieto")}},
        {"projects": (Project("Prieto"),)},
        *(
            {"decisions": {"main": one}}
            for one in (_MATTER, Decision("main", name="Prieto"))
        ),
    ],
)
def test_what_the_map_calls_a_thing_is_nobody(more: dict[str, object]) -> None:
    given = replace(account(), **more)  # type: ignore[arg-type]
    assert _noted(given, "hablar con Helena Prieto") == {}
