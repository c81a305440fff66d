"""Every sentence stands in both languages and fills the same figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

from decisionmap.words import loader
from decisionmap.words.loader import say, sentence, topic

FOLDER = Path(loader.__file__).parent
TOPICS = sorted(file.stem for file in FOLDER.glob("en/*.toml"))


def leaves(node: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}", str(value)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def alike(english: str, spanish: str) -> bool:
    """A key of the notation is written otherwise in Spanish: {spanish} for it is alike."""
    differing = names(english) ^ names(spanish)
    return not differing or (len(differing) == 2 and "spanish" in differing)


@pytest.mark.parametrize("name", TOPICS)
def test_each_topic_has_the_same_keys_and_figures_in_both_languages(name: str) -> None:
    english, spanish = dict(leaves(topic("en", name))), dict(leaves(topic("es", name)))
    assert english.keys() == spanish.keys()
    assert [key for key in english if not alike(english[key], spanish[key])] == []


def test_no_topic_stands_in_one_language_only() -> None:
    assert sorted(file.stem for file in FOLDER.glob("es/*.toml")) == TOPICS


@pytest.mark.parametrize("name", TOPICS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_is_empty(name: str, language: str) -> None:
    assert [
        key for key, text in leaves(topic(language, name)) if not text.strip()
    ] == []


def test_a_missing_sentence_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match=r"terms\.no\.such"):
        sentence("en", "terms.no.such")


def test_the_users_braces_are_text() -> None:
    word = next(key for key, text in leaves(topic("en", "terms")) if not names(text))
    assert say("en", f"terms{word}", {"name": "{x}"}) == sentence("en", f"terms{word}")


@pytest.mark.parametrize(("count", "told"), [(1, "one of 3"), (2, "2 of 3")])
def test_how_a_figure_is_set_may_itself_name_figures(
    monkeypatch: pytest.MonkeyPatch, count: int, told: str
) -> None:
    text = "{n:plural one|{n}} of {of}"
    monkeypatch.setattr(loader, "sentence", lambda language, key: text)
    assert say("en", "any.key", {"n": count, "of": 3}) == told
