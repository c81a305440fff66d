"""Qualities of a page that opens: alone, silent, drawn at once, always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import DAY, EXAMPLE, MAPS
from tests.browser.qualities.shelf import LANGUAGES, THEMES, Reader, Setting, Shelf

pytestmark = pytest.mark.browser

COUNT = """
window.__timers = [];
for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) {
  const real = window[name];
  window[name] = (act, ...more) => { __timers.push(name); return real(act, ...more); };
}
"""
USE = """() => {
  for (const layer of document.querySelectorAll('[data-layers]')) layer.click();
  for (const card of document.querySelectorAll('[data-view]:not([hidden]) [data-card]')) {
    card.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    card.dispatchEvent(new MouseEvent('click', {bubbles: true}));
  }
  for (const asker of document.querySelectorAll('[data-gap], [data-number]')) asker.click();
}"""


@pytest.fixture(scope="module")
def used(shelf: Shelf) -> Reader:
    """A page whose every view was opened and used, in both languages and themes."""
    reader = shelf.reader()
    reader.anew()
    for language, theme in zip(LANGUAGES, THEMES, strict=True):
        for view in reader.views:
            reader.turn(Setting(language=language, theme=theme), view).evaluate(USE)
    return reader


def test_01_it_opens_from_disk_and_asks_the_network_for_nothing(used: Reader) -> None:
    outside = [url for url in used.asked if not url.startswith((used.url, "about:"))]
    assert used.url.startswith("file:")
    assert outside == []


def test_02_no_view_says_anything_on_the_console(used: Reader) -> None:
    assert used.said == []


def test_03_all_is_drawn_by_the_time_the_page_is_read(
    browser: Browser, shelf: Shelf
) -> None:
    """Every place stands in the file: the script reckons none and sets no clock."""
    reader = shelf.reader()
    page = browser.new_page()
    page.add_init_script(COUNT)
    page.goto(f"{reader.url}#view=org", wait_until="domcontentloaded")
    ready, timers = page.evaluate(
        "[document.documentElement.hasAttribute('data-ready'), __timers]"
    )
    places = "all => all.map(e => [e.dataset.card, e.getAttribute('transform')])"
    drawn = page.eval_on_selector_all("div.decision svg [data-card]", places)
    page.close()
    assert ready
    assert timers == []
    assert drawn in list(_places(reader.data))


def test_03_nothing_runs_while_nobody_does_anything(
    browser: Browser, shelf: Shelf
) -> None:
    reader = shelf.reader()
    page = browser.new_page()
    page.add_init_script(COUNT)
    page.goto(reader.url)
    page.wait_for_selector("html[data-ready]", state="attached")
    for view in [view for view in reader.views if view != "explore"]:
        page.click(f"[data-tab={view}]")
        page.evaluate("() => { __timers.length = 0; }")
        page.wait_for_timeout(60)
        assert page.evaluate("[__timers, document.getAnimations().length]") == [[], 0]
    page.close()


def test_10_the_same_map_gives_the_same_bytes(tmp_path: Path) -> None:
    written = list(_written(tmp_path))
    assert written[0] == written[1]


def _places(told: Any) -> Iterator[list[list[str]]]:
    """The cards of each drawing of Org, with the places that the file gives them."""
    part = next(iter(told["decisions"].values()))
    org, *_ = part["pictures"]
    for drawing in org:
        yield [
            [part["ids"][who], f"translate({x} {y})"]
            for who, x, y, *_ in drawing["cards"]
        ]


def _written(folder: Path) -> Iterator[bytes]:
    """Write the example twice, each in a process that orders its sets otherwise."""
    for seed in ("1", "2"):
        file = folder / f"{seed}.html"
        told = ["--no-open", "--as-of", DAY.isoformat(), "-o", file]
        subprocess.run(
            [
                sys.executable,
                "-m",
                "decisionmap",
                "map",
                MAPS / f"{EXAMPLE}.yaml",
                *told,
            ],
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        yield file.read_bytes()
