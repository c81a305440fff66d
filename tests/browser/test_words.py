"""A page switched to a language says everything in it, the page's own controls too."""

from __future__ import annotations

from pathlib import Path

import pytest

from decisionmap import registry
from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from decisionmap.words.loader import LANGUAGES
from tests.browser.conftest import Open
from tests.words.vocabulary import MAPS, author, foreign, studied, words

pytestmark = pytest.mark.browser

SAID = """() => [...document.querySelectorAll(
    'body :not(script, style)')].flatMap(one => [
    ...[...one.childNodes].filter(n => n.nodeType === 3).map(n => n.data),
    ...['aria-label', 'title', 'placeholder', 'alt'].map(a => one.getAttribute(a) ?? '')])
  .filter(text => text.trim())"""
"""Every text in the page, shown or waiting, and every name read aloud."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_each_view_says_nothing_in_the_other_language(
    opened: Open, path: Path, language: str
) -> None:
    briefing = studied(path)
    (first,) = set(LANGUAGES) - {language}
    shown = opened(write(map_document.compose(briefing)), f"#lang={first}").page
    said: set[str] = set()
    for found in briefing.decisions:
        name = found.analysis.decision.id
        person = next(iter(found.analysis.seats), "")
        for view in registry.names("views"):
            # It is shown in the other language and switched: nothing may stay behind.
            for spoken in (first, language):
                state = f"view={view}&decision={name}&person={person}&lang={spoken}"
                shown.evaluate(f"location.hash = '{state}'")
                shown.wait_for_selector(f"html[lang={spoken}]", state="attached")
            said.update(shown.evaluate(SAID))
    mixed = {
        word: text
        for text in said
        for word in (words(text) & foreign(language)) - author(path)
    }
    assert mixed == {}
