"""One command takes a picture of every view, and tells what is wrong with a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from decisionmap.documents.map import view_names
from docs.make_screenshots import LANGUAGES, SIZES, THEMES, Look, _asked, _taken

LOOK = Look("390x844", "es", "dark")


def test_without_a_word_every_view_is_taken_in_every_size_language_and_theme() -> None:
    asked = _asked(["shots"])
    assert asked.view == view_names()
    assert (asked.size, asked.lang, asked.theme) == (SIZES, LANGUAGES, THEMES)
    assert asked.map.name == "penarrubia.yaml"


@pytest.mark.browser
def test_a_page_that_complains_or_scrolls_sideways_is_told_of_by_its_picture(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        "<html data-ready><script>console.warn('odd')</script>"
        "<body style='margin:0;width:500px'>"
    )
    asked = _asked([str(tmp_path), "--view", "plan"])
    told = list(_taken(browser, file, LOOK, asked))
    assert told == [
        "plan-390x844-es-dark: odd",
        "plan-390x844-es-dark: scrolls 110 px sideways",
    ]
    assert (tmp_path / "plan-390x844-es-dark.png").stat().st_size > 0
