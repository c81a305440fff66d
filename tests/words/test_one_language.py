"""A Spanish page holds no English word of ours, and an English page no Spanish one.

Every text of a document is told: pages, cards as they are read aloud, gaps, facts. Words
of the map's author are his own; any other word must not be one that only the other
language's sentences use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from decisionmap import registry
from decisionmap.page import Word
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell
from tests.words.vocabulary import (
    FIGURE,
    MAPS,
    author,
    foreign,
    sentences,
    studied,
    words,
)

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
    "picks",
    "facets",
    "command",
    "view",
    "edge",
    "ink",
    "cover",
    "figure",
    "number",
    "asked",
    "trial",
    "route",
}
"""Fields of a page that no reader reads."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_language_holds_a_small_word_of_the_other(
    language: str,
) -> None:
    (other,) = set(LANGUAGES) - {language}
    theirs = set(PLAINLY[other].split()) - set(PLAINLY[language].split())
    mixed = [
        text for text in sentences(language) if words(FIGURE.sub(" ", text)) & theirs
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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", registry.names("documents"))
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_document_in_one_language_holds_no_word_of_the_other(
    path: Path, document: str, language: str
) -> None:
    composed = registry.load("documents", document).compose(studied(path))
    mixed = {
        word: text
        for text in _shown(composed, language)
        for word in sorted((words(text) & foreign(language)) - author(path))
    }
    assert mixed == {}


def test_a_word_that_slipped_in_is_found() -> None:
    """The check can fail: a value of the notation shown as it is written."""
    slipped = Word("page.evidence.and", {"a": "behaviour", "b": "trusted"})
    shown = " ".join(_shown((slipped,), "es"))
    assert {"behaviour", "trusted"} <= words(shown) & foreign("es")
