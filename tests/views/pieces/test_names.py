"""A card calls people by given name and first surname, as their language does."""

from __future__ import annotations

import pytest

from decisionmap.views.pieces.names import short_name


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
        ("Mary Ann Smith", 90, "Mary Smith"),
        ("Bartholomew Featherstonehaugh", 90, "Bartholome…"),
    ],
)
def test_another_name_is_whole_where_there_is_room(
    name: str, room: float, shown: str
) -> None:
    assert short_name(name, spanish=False, room=room, size=13, weight=600) == shown
