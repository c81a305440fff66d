"""A Spanish page holds no English word of ours, and an English page no Spanish one.

Every text of a document is told: pages, cards as they are read aloud, gaps, facts. Words
of the map's author are his own; any other word must not be one that only the other
language's sentences use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from decisionmap import registry
from decisionmap.briefing import Briefing, study
from decisionmap.page import Word
from decisionmap.words.figures import day
from decisionmap.words.loader import LANGUAGES, topic
from decisionmap.words.telling import tell

HERE = Path(__file__).parents[2]
MAPS = sorted((HERE / "maps").glob("*.yaml"))
TOPICS = sorted(p.stem for p in (HERE / "decisionmap" / "words" / "en").glob("*.toml"))
DAY = date(2026, 11, 23)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FIGURE = re.compile(r"\{[^{}]*\}")
_CODE = re.compile(r"`[^`]*`|decisionmap [\w -]+")
"""What the reader types: keys and commands are alike in both languages."""
PLAINLY = {
    "en": "and are but for from has have him his how into its nobody none not of one our"
    " ours that the their them there they this was what when where which who whom whose"
    " why will with without within you your yet",
    "es": "ante como con cuando cuyo del desde donde durante ella ellos entre esta este"
    " esto hasta las los muy nada nadie para pero por porque quien según sin sobre sus"
    " también una uno unos ya",
}
"""Small words that no sentence of the other language can hold."""
UNREAD = {
    "id",
    "person",
    "people",
    "kind",
    "tone",
    "part",
    "layer",
    "mark",
    "marks",
    "path",
    "fill",
    "stroke",
    "dash",
    "anchor",
    "source",
    "target",
    "density",
    "neighbours",
    "home",
    "state",
    "file",
    "palette",
    "language",
}
"""Fields of a page that no reader reads."""
BORROWED = {
    "altify",
    "batna",
    "champion",
    "coach",
    "heiman",
    "kam",
    "meddpicc",
    "miller",
}


def _texts(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        for value in table.values():
            yield from _texts(value)


@cache
def _sentences(language: str) -> tuple[str, ...]:
    import tomllib

    found = [text for name in TOPICS for text in _texts(topic(language, name))]
    for path in (HERE / "decisionmap" / "gaps" / "rules").glob("*.toml"):
        rule = tomllib.loads(path.read_text(encoding="utf-8"))
        found += _texts(rule[language])
    return tuple(found)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(_CODE.sub(" ", text).lower()))


def _months(language: str) -> set[str]:
    told = " ".join(day(language, date(2026, month, 1)) for month in range(1, 13))
    return _words(told)


@cache
def _foreign(language: str) -> frozenset[str]:
    """Return the words that only the other language's sentences use."""
    used: dict[str, set[str]] = {}
    for other in LANGUAGES:
        used[other] = _months(other) | {
            word
            for text in _sentences(other)
            for word in _words(_FIGURE.sub(" ", text))
        }
    (away,) = (words for other, words in used.items() if other != language)
    return frozenset(away - used[language] - BORROWED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_language_holds_a_small_word_of_the_other(
    language: str,
) -> None:
    (other,) = set(LANGUAGES) - {language}
    theirs = set(PLAINLY[other].split()) - set(PLAINLY[language].split())
    mixed = [
        text for text in _sentences(language) if _words(_FIGURE.sub(" ", text)) & theirs
    ]
    assert mixed == []


# ---- what a document shows


def _shown(thing: Any, language: str, *, read: bool = True) -> Iterator[str]:
    """Yield every text in a document, told in a language, however deep it lies.

    A plain text counts where it is read; ids, marks and names of colours are not.
    """
    if isinstance(thing, Word):
        yield tell(language, thing)
    elif isinstance(thing, str):
        yield from [thing] * read
    elif is_dataclass(thing):
        for part in fields(thing):
            value = getattr(thing, part.name)
            yield from _shown(value, language, read=part.name not in UNREAD)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _shown(item, language, read=read)
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from _shown(value, language, read=read)


def _own(thing: Any) -> Iterator[str]:
    """Yield what the map's author wrote in words, no word of the notation among it."""
    if isinstance(thing, Enum):
        return
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from _own(getattr(thing, part.name))
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _own(item)
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from _own(key)
            yield from _own(value)


@cache
def _studied(path: Path) -> Briefing:
    return study(path, as_of=DAY)


@cache
def _author(path: Path) -> frozenset[str]:
    """Return the author's own words, and the file's name, which stands in the footer."""
    text = " ".join((path.stem, *_own(_studied(path).account)))
    return frozenset(_words(text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", registry.names("documents"))
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_document_in_one_language_holds_no_word_of_the_other(
    path: Path, document: str, language: str
) -> None:
    composed = registry.load("documents", document).compose(_studied(path))
    mixed = {
        word: text
        for text in _shown(composed, language)
        for word in sorted((_words(text) & _foreign(language)) - _author(path))
    }
    assert mixed == {}


def test_a_word_that_slipped_in_is_found() -> None:
    """The check can fail: a value of the notation shown as it is written."""
    slipped = Word("page.evidence.and", {"a": "behaviour", "b": "trusted"})
    shown = " ".join(_shown((slipped,), "es"))
    assert {"behaviour", "trusted"} <= _words(shown) & _foreign("es")
