"""Every word of every vocabulary has its words in both languages."""

from __future__ import annotations

import re
from enum import Enum, IntEnum

import pytest

from decisionmap.analysis.result import CoverState, ReadingWord
from decisionmap.gaps.rule import GapState
from decisionmap.model import process, terms
from decisionmap.words.loader import LANGUAGES, say, topic

VOCABULARIES = [
    found
    for room in (terms, process)
    for found in vars(room).values()
    if isinstance(found, type) and issubclass(found, Enum) and list(found)
] + [CoverState, ReadingWord, GapState]


def _values(vocabulary: type[Enum]) -> list[str]:
    if issubclass(vocabulary, IntEnum):
        return [member.name.lower() for member in vocabulary] + ["unknown"]
    return [str(member) for member in vocabulary]


def _name(vocabulary: type[Enum]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", vocabulary.__name__).lower()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=_name)
def test_a_vocabulary_has_exactly_its_words(
    vocabulary: type[Enum], language: str
) -> None:
    table = topic(language, "terms")[_name(vocabulary)]
    assert sorted(table) == sorted(_values(vocabulary))
    assert all(table.values())


@pytest.mark.parametrize("name", ["role_noun", "advocacy_verb"])
def test_the_other_forms_of_a_vocabulary_are_complete(name: str) -> None:
    like = topic("en", "terms")[name.partition("_")[0]]
    for language in LANGUAGES:
        assert topic(language, "terms")[name].keys() == like.keys()


def test_the_words_of_a_screen_name_no_person_an_enemy() -> None:
    told = " ".join(
        str(word)
        for language in LANGUAGES
        for name in ("terms", "page")
        for word in _leaves(topic(language, name))
    ).lower()
    for word in (
        "enemy",
        "detractor",
        "blocker",
        "enemigo",
        "opositor",
        "bloquea",
        "feudo",
    ):
        assert word not in told


def _leaves(table: object) -> list[object]:
    if isinstance(table, dict):
        return [leaf for value in table.values() for leaf in _leaves(value)]
    return [table]


def test_a_stance_is_said_as_it_is_read() -> None:
    assert say("es", "terms.stance.strongly_against") == "muy en contra"
