"""A page switched to a language says everything in it, the page's own controls too."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from decisionmap import registry
from decisionmap.documents import map as map_document
from decisionmap.formats import html as folder
from decisionmap.formats.html import write
from decisionmap.words.figures import figure, signed
from decisionmap.words.loader import LANGUAGES
from tests.browser.conftest import Open
from tests.words.vocabulary import MAPS, author, foreign, studied, words

pytestmark = pytest.mark.browser

SAID = """() => [...document.querySelectorAll(
    'body :not(script, style, noscript)')].flatMap(one => [
    ...[...one.childNodes].filter(n => n.nodeType === 3).map(n => n.data),
    ...['aria-label', 'title', 'placeholder', 'alt'].map(a => one.getAttribute(a) ?? '')])
  .filter(text => text.trim())"""
"""Every text in the page, shown or waiting, and every name read aloud; but what is said
where no script runs, which stands in both languages."""


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


def test_the_page_sets_a_figure_as_the_tool_does(browser: Browser) -> None:
    """Ties, what adding loses of them, what lies beside them, and whatever else."""
    script = (Path(folder.__file__).parent / "words.js").read_text("utf-8")
    rule = "".join(
        re.findall(r"^const (?:nearest|share|signedText) = .*\n", script, re.M)
    )
    chance = random.Random(4)
    ties = [(n + 0.5) / 100 for n in range(-101, 101)]
    lost = [a * b / 100 for a in range(101) for b in (0.05, 0.45, 0.5, 0.7)]
    beside = [one + step for one in ties for step in (-1e-6, -1e-15, 1e-15, 1e-6)]
    some = [chance.uniform(-2, 2) for _ in range(2000)]
    values = [*ties, *lost, *beside, *some, 0.0, -0.0, -0.001]
    page = browser.new_page()
    asked = f"values => {{ {rule} return values.map(v => [share(v), signedText(100 * v)]); }}"
    seen = page.evaluate(asked, values)
    page.close()
    told = [(figure("en", v, "pct"), signed(100 * v)) for v in values]
    assert [tuple(one) for one in seen] == told
    assert ("13\xa0%", "+13") in told
