"""The map composes every view of every decision, in the page's order."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

import pytest

from decisionmap.documents import map as decision_map
from decisionmap.page import Document, Shape, Word
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example

TWO = """account: Acme
people: {ann: {name: Ann, stance: for}, bob: {name: Bob}}
decisions:
  one: {name: First, value: 2.4M EUR, close: 2027-03-31, seats: {ann: {power: 3}}}
  two: {seats: {bob: {power: 3}}}
"""


def test_all_views_come_in_the_order_of_the_page() -> None:
    (part,) = decision_map.compose(example("penarrubia")).parts
    assert [page.id for page in part.pages] == list(decision_map.view_names())
    assert decision_map.view_names() == (
        "summary",
        "org",
        "influence",
        "power-stance",
        "power-interest",
        "contacts",
        "explore",
        "table",
        "gaps",
        "plan",
        "account",
    )


def test_views_are_chosen_in_the_order_asked_for() -> None:
    (part,) = decision_map.compose(example("minimo"), views=["gaps", "org"]).parts
    assert [page.id for page in part.pages] == ["gaps", "org"]


def test_each_decision_is_a_part_with_those_who_sit_in_it() -> None:
    parts = decision_map.compose(briefed(TWO)).parts
    assert [(part.id, part.name, list(part.people)) for part in parts] == [
        ("one", "First", ["ann"]),
        ("two", "two", ["bob"]),
    ]


def test_header_numbers_are_those_of_the_analysis() -> None:
    found = example("penarrubia")
    (part,) = decision_map.compose(found).parts
    assert [number.id for number in part.numbers] == [
        "coverage",
        "reading",
        "certainty",
        "gaps",
    ]
    share = round(100 * found.decisions[0].analysis.coverage)
    assert tell("en", part.numbers[0].value) == f"{share}\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize("name", ["penarrubia", "minimo"])
def test_every_word_can_be_told_in_every_language(name: str) -> None:
    for word in _words(decision_map.compose(example(name))):
        for language in LANGUAGES:
            told = tell(language, word)
            assert told == "—" or told.strip("—") == told


def test_every_mark_and_colour_used_is_in_the_document() -> None:
    document = decision_map.compose(example("penarrubia"))
    for shape in _shapes(document):
        assert not shape.mark or shape.mark in document.marks
        assert {shape.fill, shape.stroke} - {""} <= document.palette.keys()


def test_the_same_briefing_composes_the_same_document() -> None:
    first, second = (decision_map.compose(example("penarrubia")) for _ in range(2))
    assert first == second


def test_nothing_private_reaches_the_document() -> None:
    text = TWO.replace("name: Ann,", "name: Ann, private: {note: hush},")
    assert "hush" not in repr(decision_map.compose(briefed(text)))


def _words(found: object) -> Iterator[Word]:
    for item in _all(found):
        if isinstance(item, Word):
            yield item


def _shapes(found: Document) -> Iterator[Shape]:
    for item in _all(found):
        if isinstance(item, Shape):
            yield item


def _all(found: object) -> Iterator[object]:
    yield found
    if isinstance(found, Word):
        return
    if dataclasses.is_dataclass(found):
        for field in dataclasses.fields(found):
            yield from _all(getattr(found, field.name))
    elif isinstance(found, tuple):
        for item in found:
            yield from _all(item)
    elif isinstance(found, Mapping):
        for item in found.values():
            yield from _all(item)
