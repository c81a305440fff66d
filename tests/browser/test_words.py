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

SAID = """() => [...document.querySelectorAll('body *')].flatMap(one => [
    ...[...one.childNodes].filter(n => n.nodeType === 3).map(n => n.data),
    ...['aria-label', 'title', 'placeholder', 'alt'].map(a => one.getAttribute(a) ?? '')])
  .filter(text => text.trim())"""
"""Every text in the page, shown or waiting, and every name read aloud."""
OURS = "script, style, template"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_each_view_says_nothing_in_the_other_language(
    opened: Open, path: Path, language: str
) -> None:
    briefing = studied(path)
    (first,) = set(LANGUAGES) - {language}
    # It opens in the other language and is switched: nothing may stay behind.
    html = write(map_document.compose(briefing))
    mixed: dict[str, str] = {}
    for found in briefing.decisions:
        name = found.analysis.decision.id
        person = next(iter(found.analysis.seats), "")
        for view in registry.names("views"):
            state = f"view={view}&decision={name}&person={person}"
            shown = opened(html, f"#{state}&lang={first}").page
            shown.evaluate(f"location.hash = '{state}&lang={language}'")
            shown.wait_for_selector(f"html[lang={language}]")
            shown.evaluate(
                f"document.querySelectorAll('{OURS}').forEach(one => one.remove())"
            )
            for text in shown.evaluate(SAID):
                for word in (words(text) & foreign(language)) - author(path):
                    mixed[word] = text
            shown.close()
    assert mixed == {}
