"""What somebody is called: the second surname goes only where a first one stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.model.naming import called, name_parts


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Isabel Arrieta Lasa", "Isabel Arrieta"),
        ("Nuria Casals Ferrer", "Nuria Casals"),
        ("Carlos Domènech Pla", "Carlos Domènech"),
        ("Iker Zubiaurre Mendia", "Iker Zubiaurre"),
        ("Ana Perez Gil", "Ana Perez"),
        ("Ana Yánez Gil", "Ana Yánez"),
        ("Luis Ferreiro Costa", "Luis Ferreiro"),
        ("Ana Sánchez-Cuesta Gil", "Ana Sánchez-Cuesta"),
        ("Ana M. Ruiz Gil", "Ana M. Ruiz"),
        ("Ana del Río Gil", "Ana del Río"),
        ("Ana de la Torre Gil", "Ana de la Torre"),
        ("Ana García y Gil", "Ana García"),
        ("Ana María Ruiz Gil", "Ana María Ruiz"),
        ("Juan Carlos Martín Gil", "Juan Carlos Martín"),
        ("Miguel Ángel Blanco Garrido", "Miguel Ángel Blanco"),
        ("Juan Bautista Pérez Gil", "Juan Bautista Pérez"),
        ("María del Carmen Pérez Gil", "María del Carmen Pérez"),
        ("María de los Ángeles Ruiz Gil", "María de los Ángeles Ruiz"),
        ("Juan de Dios Pérez Gil", "Juan de Dios Pérez"),
    ],
)
def test_of_a_spanish_name_the_second_surname_is_left_out(
    name: str, short: str
) -> None:
    assert called(name, spanish=True) == short


@pytest.mark.parametrize(
    "name",
    [
        "Carmen",
        "Carmen Gómez",
        "Ana Sofía Ruiz",
        "María José Gil",
        "María Esperanza Ruiz",
        "José Antonio Gómez",
        "Juan Bautista Pérez",
        "María del Mar Gil",
        "María de los Ángeles Ruiz",
        "Laura Vera Gil",
        "Laura Martín Gil",
        "Ana de Miguel Gil",
        "Hans Peter Müller",
        "Franz Josef Strauß",
        "Karl-Heinz Rummenigge",
        "John Fitzgerald Kennedy",
        "Mary Ann Evans",
        "John Ronald Reuel Tolkien",
        "Jean Pierre Dupont",
        "Anna Maria Mozart",
        "Ludwig van Beethoven",
        "Nguyen Van Anh",
        "Juan Pablo II",
    ],
)
def test_a_name_whose_only_surname_might_go_stays_whole(name: str) -> None:
    assert called(name, spanish=True) == name


def test_in_another_language_a_name_stays_whole() -> None:
    assert called("Isabel Arrieta Lasa", spanish=False) == "Isabel Arrieta Lasa"


@given(st.text(), st.booleans())
def test_what_one_is_called_begins_the_name(name: str, spanish: bool) -> None:
    told = called(name, spanish=spanish)
    assert name.split()[: len(told.split())] == told.split()


def test_particles_and_initials_belong_to_the_word_after() -> None:
    assert name_parts("Ana M. de la Torre y Gil") == ["Ana", "M. de la Torre", "y Gil"]
