"""A frozen record is what ``dataclasses`` would have made, only sooner."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from decisionmap import frozen

_MAKERS: list[Callable[..., Any]] = [dataclasses.dataclass, frozen.dataclass]


@frozen.dataclass(frozen=True, slots=True)
class Tie:
    """A record with a field that has to be given, some that need not, one aside."""

    source: str
    strength: float = 3.0
    topics: list[str] = dataclasses.field(default_factory=list)
    places: dict[str, int] = dataclasses.field(
        default_factory=dict, compare=False, repr=False
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Same:
    """The same record, made by ``dataclasses``."""

    source: str
    strength: float = 3.0
    topics: list[str] = dataclasses.field(default_factory=list)
    places: dict[str, int] = dataclasses.field(
        default_factory=dict, compare=False, repr=False
    )


def test_it_is_shown_as_dataclasses_show_it() -> None:
    ours, theirs = Tie("ana", topics=["price"]), Same("ana", topics=["price"])
    assert repr(ours) == repr(theirs).replace("Same", "Tie")


def test_a_default_that_is_made_is_made_anew_each_time() -> None:
    one, other = Tie("ana"), Tie("ana")
    one.topics.append("price")
    assert other.topics == []
    assert other.strength == 3.0


def test_fields_that_are_not_compared_make_no_difference() -> None:
    assert Tie("ana", places={"source": 1}) == Tie("ana", places={"source": 2})
    assert Tie("ana") != Tie("jo")


def test_records_of_two_kinds_are_never_equal() -> None:
    assert Tie("ana") != Same("ana")


@pytest.mark.parametrize("name", ["source", "colour"])
def test_nothing_can_be_set_or_deleted_once_it_is_made(name: str) -> None:
    made: Any = Tie("ana")
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(made, name, "jo")
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(made, name)


@pytest.mark.parametrize(
    "args", [{}, {"target": "jo"}, {"source": "ana", "sourse": "jo"}]
)
def test_a_field_that_is_missing_or_unknown_is_refused(args: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        Tie(**args)  # type: ignore[arg-type]  # what the test is about


def test_dataclasses_know_it_as_one_of_theirs() -> None:
    made = dataclasses.replace(Tie("ana"), strength=5.0)
    assert dataclasses.asdict(made) == dataclasses.asdict(Same("ana", strength=5.0))
    assert not hasattr(made, "__dict__")


def test_it_can_be_copied_and_carried_to_another_process() -> None:
    made = Tie("ana", topics=["price"], places={"source": 1})
    for copied in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert copied == made
        assert copied.places == made.places


@pytest.mark.parametrize("make", _MAKERS)
def test_records_of_hashable_fields_have_a_hash_and_others_none(
    make: Callable[..., Any],
) -> None:
    @make(frozen=True, slots=True)
    class Point:
        """A place."""

        x: float
        y: float = 0.0

    assert len({Point(1.0), Point(1.0, 0.0), Point(2.0)}) == 2
    with pytest.raises(TypeError):
        hash(Tie("ana"))


def test_one_that_asks_for_it_equals_nothing_but_itself() -> None:
    @frozen.dataclass(frozen=True, slots=True, eq=False)
    class Alone:
        """Equal to itself alone."""

        x: float

    one = Alone(1.0)
    assert one == one
    assert one != Alone(1.0)
    assert len({one, Alone(1.0)}) == 2


def test_a_record_without_fields_is_a_record_too() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class Nothing:
        """Nothing in it."""

    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1


@pytest.mark.parametrize("how", [{"init": False}, {"kw_only": True}])
def test_a_field_that_only_dataclasses_know_is_refused(how: dict[str, bool]) -> None:
    with pytest.raises(AssertionError):

        @frozen.dataclass(frozen=True, slots=True)
        class Odd:
            """One odd field."""

            x: int = dataclasses.field(default=0, **how)  # type: ignore[misc]
