"""Which words only one language uses, and which are the author's of a map."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from decisionmap.briefing import Briefing, study
from decisionmap.words.figures import day
from decisionmap.words.loader import LANGUAGES, topic

HERE = Path(__file__).parents[2]
MAPS = sorted((HERE / "maps").glob("*.yaml"))
DAY = date(2026, 11, 23)
TOPICS = sorted(p.stem for p in (HERE / "decisionmap" / "words" / "en").glob("*.toml"))
_WORD = re.compile(r"[^\W\d_]{3,}")
FIGURE = re.compile(r"\{[^{}]*\}")
_CODE = re.compile(r"`[^`]*`|decisionmap [\w -]+")
"""What the reader types: keys and commands are alike in both languages."""
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
def sentences(language: str) -> tuple[str, ...]:
    found = [text for name in TOPICS for text in _texts(topic(language, name))]
    for path in (HERE / "decisionmap" / "gaps" / "rules").glob("*.toml"):
        rule = tomllib.loads(path.read_text(encoding="utf-8"))
        found += _texts(rule[language])
    return tuple(found)


def words(text: str) -> set[str]:
    return set(_WORD.findall(_CODE.sub(" ", text).lower()))


def _months(language: str) -> set[str]:
    told = " ".join(day(language, date(2026, month, 1)) for month in range(1, 13))
    return words(told)


@cache
def foreign(language: str) -> frozenset[str]:
    """Return the words that only the other language's sentences use."""
    used: dict[str, set[str]] = {}
    for other in LANGUAGES:
        used[other] = _months(other) | {
            word for text in sentences(other) for word in words(FIGURE.sub(" ", text))
        }
    (away,) = (words for other, words in used.items() if other != language)
    return frozenset(away - used[language] - BORROWED)


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
def studied(path: Path) -> Briefing:
    return study(path, as_of=DAY)


@cache
def author(path: Path) -> frozenset[str]:
    """Return the author's own words, and the file's name, which stands in the footer."""
    text = " ".join((path.stem, *_own(studied(path).account)))
    return frozenset(words(text))
