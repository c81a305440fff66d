"""No two people of an account are called alike in running text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.model.callings import callings
from decisionmap.model.person import Person
from decisionmap.model.spelling import fold

_NAMES = st.sampled_from(["Ana Ruiz", "Ana Ruíz", "Ana Ruiz Gil", "Luis Pérez Mas"])
_TITLES = st.none() | st.sampled_from(["CFO", "cfo", "KAM", "x" * 90])


def told(*people: Person, spanish: bool = True) -> list[str]:
    return list(callings({one.id: one for one in people}, spanish=spanish).values())


def test_who_would_share_the_first_surname_keeps_the_second() -> None:
    ana, other = Person("ana", "Ana Ruiz Gil"), Person("other", "Ana Ruiz")
    assert told(ana, other) == ["Ana Ruiz Gil", "Ana Ruiz"]


def test_namesakes_are_told_apart_by_the_title_that_only_one_has() -> None:
    one = Person("ana", "Ana Ruiz", "CFO")
    assert told(one, Person("a2", "Ana Ruíz", "KAM")) == [
        "Ana Ruiz (CFO)",
        "Ana Ruíz (KAM)",
    ]
    assert told(one, Person("a2", "Ana Ruiz", "cfo")) == [
        "Ana Ruiz (ana)",
        "Ana Ruiz (a2)",
    ]
    assert told(one, Person("a2", "Ana Ruiz")) == ["Ana Ruiz (CFO)", "Ana Ruiz (a2)"]


def test_two_seats_of_one_title_are_told_apart_by_the_id() -> None:
    seats = Person("it", None, "Head of IT"), Person("it2", None, "Head of IT")
    assert told(*seats) == ["Head of IT (it)", "Head of IT (it2)"]


@given(st.lists(st.tuples(st.none() | _NAMES, _TITLES), max_size=9), st.booleans())
def test_no_two_are_ever_called_alike(
    said: list[tuple[str | None, str | None]], spanish: bool
) -> None:
    people = [Person(f"p{i}", *one) for i, one in enumerate(said)]
    names = [fold(name) for name in told(*people, spanish=spanish)]
    assert len(set(names)) == len(names)
