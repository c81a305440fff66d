"""A card calls people by given name and first surname, as their language does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.model.account import Account, Firm
from decisionmap.model.person import Person
from decisionmap.model.spelling import fold
from decisionmap.views.pieces.names import names_apart, short_name
from decisionmap.views.style.metrics import width

ROOM = 150.0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Nuria Casals Ferrer", "Nuria Casals"),
        ("María José García López", "María José García"),
        ("Juan Carlos Ruiz", "Juan Carlos Ruiz"),
        ("Ana de la Torre Gil", "Ana de la Torre"),
        ("María del Carmen Ruiz Gil", "María del Carmen Ruiz"),
        ("Iker", "Iker"),
        ("John F. Kennedy", "John F. Kennedy"),
        ("  Nuria\n Casals  ", "Nuria Casals"),
    ],
)
def test_a_spanish_name_keeps_its_first_surname(name: str, shown: str) -> None:
    assert short_name(name, spanish=True, room=200, size=13, weight=600) == shown


@pytest.mark.parametrize(
    ("name", "room", "shown"),
    [
        ("Mary Ann Smith", 200, "Mary Ann Smith"),
        ("Mary Ann Smith", 90, "Mary A. Smith"),
        ("Bartholomew Featherstonehaugh", 90, "Bartholome…"),
        # A name of Spain keeps its first surname in every map.
        ("José Luis Fernández Rodríguez", 142, "José Luis Fernández"),
        ("María del Carmen Hernández Villanueva", 142, "María del Carmen H…"),
        ("John Garcia Smith", 100, "John G. Smith"),
    ],
)
def test_in_a_map_of_another_language_a_name_is_whole_where_there_is_room(
    name: str, room: float, shown: str
) -> None:
    assert short_name(name, spanish=False, room=room, size=13, weight=600) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("مدير عام الشركة", "مدير عام الشركة"),
        ("مدير عام الشركة الوطنية للكهرباء", "مدير عام الشر…"),
        ("Ten {name} $& $1 $$ %s", "Ten {name} $& $1…"),
        ("Zoë 👨‍👩‍👧‍👦 🇪🇸 é́́ n̈", "Zoë 👨‍👩‍👧‍👦…"),
        ("Head of the Purchasing Committee", "Head of the Purcha…"),
    ],
)
def test_what_has_not_the_shape_of_a_name_loses_nothing_but_its_end(
    name: str, shown: str
) -> None:
    assert short_name(name, spanish=False, room=133, size=13, weight=600) == shown


def test_a_title_that_stands_for_a_name_keeps_its_middle() -> None:
    account = Account(
        "a.yaml", Firm("A"), {"p": Person("p", None, "Chief Data Protection Officer")}
    )
    [told] = names_apart(account, room=ROOM, size=13, weight=600).values()
    assert told.startswith("Chief Data Pro")
    assert told.endswith("…")


def cards(*said: tuple[str, str | None], language: str | None = None) -> list[str]:
    """Return the names on the cards of a map of people with these names and titles."""
    people = {f"p{i}": Person(f"p{i}", *one) for i, one in enumerate(said)}
    account = Account("a.yaml", Firm("A"), people, language)
    told = names_apart(account, room=ROOM, size=13, weight=600)
    assert all(width(name, 13, 600) <= ROOM for name in told.values())
    return list(told.values())


def test_two_people_of_a_map_never_have_the_same_name_on_their_cards() -> None:
    families = (
        (
            ["José Luis", "José Antonio", "José Ramón"],
            ["Fernández Rodríguez"],
        ),
        (["María del Carmen", "María del Pilar"], ["Hernández Villanueva"]),
    )
    for first, surnames in families:
        names = [(f"{one} {other}", None) for one in first for other in surnames]
        for language in ("en", "es"):
            told = cards(*names, language=language)
            assert len(set(told)) == len(told)
            assert all(one in name for one, name in zip(first, told, strict=True))


def test_a_number_within_a_name_is_what_tells_it_apart() -> None:
    told = cards(*((f"Persona {i} Apellido largo", None) for i in range(60)))
    assert all(f" {i} " in name for i, name in enumerate(told))


def test_who_would_share_the_first_surname_shows_the_second() -> None:
    names = ("Ana Ruiz Gil", None), ("Ana Ruiz Mas", None), ("Ana Ruiz", None)
    assert cards(*names, language="es") == ["Ana Ruiz Gil", "Ana Ruiz Mas", "Ana Ruiz"]


def test_given_names_give_way_where_only_the_ends_differ() -> None:
    names = ("José Antonio Fernández Ruiz", None), ("José Antonio Fernández Gil", None)
    told = ["J. Fernández Ruiz", "J. Fernández Gil"]
    assert [name.replace(" A.", "") for name in cards(*names, language="es")] == told


def test_namesakes_carry_their_title_or_id() -> None:
    told = cards(("Ana Ruiz", "CFO"), ("Ana Ruiz", "CEO"), ("Ana Ruíz", None))
    assert told == ["Ana Ruiz (CFO)", "Ana Ruiz (CEO)", "Ana Ruíz (p2)"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["José", "José Luis", "Ana", "A" * 90, "漢字" * 30]),
            st.sampled_from(["", "Ruiz", "Ruiz Gil", "Fernández Rodríguez Z"]),
            st.none() | st.sampled_from(["CFO", "x" * 99]),
        ),
        max_size=12,
    ),
    st.sampled_from(["en", "es"]),
)
def test_whatever_people_are_called_their_cards_differ(
    said: list[tuple[str, str, str | None]], language: str
) -> None:
    names = ((f"{one} {other}", title) for one, other, title in said)
    told = [fold(name) for name in cards(*names, language=language)]
    assert len(set(told)) == len(told)
