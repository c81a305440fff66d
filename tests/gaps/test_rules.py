"""Every rule is whole: id, page, words in both languages, limits told, no hard words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest

from decisionmap import registry
from decisionmap.gaps import catalogue
from decisionmap.gaps.waking import CONDITIONS
from decisionmap.words.loader import LANGUAGES

RULES = registry.names(catalogue.FOLDER)
PARTS = {"message", "facts", "question", "mend"}
OWN = {"title", "when", "why", "how", "limits", "limit_names"}
HARD = re.compile(
    r"\b(enem|detractor|block|hostil|foe|opponent|opositor|bloque|zorro|feudo|rival)",
    re.IGNORECASE,
)


def _words(rule: str) -> dict[str, dict[str, Any]]:
    path = registry.beside(catalogue.FOLDER, rule, ".toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _leaves(node: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}", value


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("rule", RULES)
def test_the_id_is_the_name_of_the_file(rule: str) -> None:
    assert catalogue.rule(rule).id == rule


@pytest.mark.parametrize("rule", RULES)
def test_the_page_says_why_it_matters_and_how_to_close_it(rule: str) -> None:
    page = catalogue.page(rule)
    assert page.index("*Why it matters*") < page.index("*How to close it*")


@pytest.mark.parametrize("rule", RULES)
def test_it_wakes_with_conditions_that_there_are(rule: str) -> None:
    assert set(catalogue.rule(rule).wakes) <= CONDITIONS.keys()


@pytest.mark.parametrize("rule", RULES)
def test_both_languages_say_the_same_with_the_same_figures(rule: str) -> None:
    words = _words(rule)
    assert set(words) == set(LANGUAGES)
    told = {name: dict(_leaves(words[name])) for name in LANGUAGES}
    assert told["en"].keys() == told["es"].keys()
    for key in told["en"]:
        assert _placeholders(told["en"][key]) == _placeholders(told["es"][key]), key


@pytest.mark.parametrize("rule", RULES)
def test_every_case_has_message_facts_question_and_mend(rule: str) -> None:
    english = _words(rule)["en"]
    cases = {name: case for name, case in english.items() if name not in OWN}
    assert cases
    assert {name: set(case) for name, case in cases.items()} == dict.fromkeys(
        cases, PARTS
    )


@pytest.mark.parametrize("rule", RULES)
def test_every_limit_is_explained(rule: str) -> None:
    english = _words(rule)["en"]
    limits = dict(catalogue.rule(rule).limits).keys()
    assert english.get("limits", {}).keys() == limits
    assert english.get("limit_names", {}).keys() == limits


@pytest.mark.parametrize("rule", RULES)
def test_its_page_is_told_in_whole_sentences_in_spanish_too(rule: str) -> None:
    """The English page is the docstring; the Spanish one is its why and its how."""
    spanish = _words(rule)["es"]
    for part in ("why", "how"):
        assert spanish[part].endswith(".")
        assert len(spanish[part]) > 60


@pytest.mark.parametrize("rule", RULES)
def test_no_sentence_names_a_person_hard_or_ends_in_a_full_stop(rule: str) -> None:
    for key, text in _leaves(_words(rule)):
        assert not HARD.search(text), key
        if key.split(".")[-1] in PARTS | {"title"}:
            assert not text.endswith("."), key
            assert text.strip() == text, key


@pytest.mark.parametrize("rule", RULES)
def test_a_question_is_one_question_and_a_mend_is_none(rule: str) -> None:
    for key, text in _leaves(_words(rule)):
        part = key.split(".")[-1]
        if part in PARTS:
            assert text.count("?") == (part == "question"), key
