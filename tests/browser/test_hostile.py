"""Whatever a map says stays text: nothing fires, nothing is asked for, nothing objects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from decisionmap.briefing import brief, study
from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from decisionmap.mapfile.notation import Kind
from decisionmap.mapfile.reader import read_text
from decisionmap.mapfile.walk import RECORDS
from tests.browser.payloads import AWAY, EDGES, PAYLOADS, VECTORS
from tests.conftest import FULL
from tests.formats.pages import document

pytestmark = pytest.mark.browser

DAY = date(2026, 11, 23)
SHARED = Path(__file__).parents[2].parent / "shared" / "badinputs" / "open"
HOSTILE = sorted(SHARED.glob("*xss*.yaml"))
TENTH = 23
"""Every so many of the payloads are a tenth of two hundred, and no edge is passed by."""
EVERY = 1 if FULL else TENTH
Trial = Callable[[str], list[str]]
WATCH = """
window.__heard = [];
addEventListener('securitypolicyviolation',
  e => __heard.push('policy: ' + e.violatedDirective), true);
"""
HANDLE = """async () => {
  const act = selector => document.querySelectorAll(selector).forEach(e =>
    e.isConnected && e.dispatchEvent(new MouseEvent('click', {bubbles: true})));
  const point = () => document.querySelectorAll('*').forEach(e => {
    for (const kind of ['mouseover', 'pointerover', 'focusin'])
      e.dispatchEvent(new PointerEvent(kind, {bubbles: kind !== 'mouseover'}));
  });
  const press = key =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
  for (const decision of Object.keys(JSON.parse(data.textContent).decisions)) {
    location.hash = `#decision=${encodeURIComponent(decision)}`;
    await new Promise(done => setTimeout(done));
    for (const view of document.querySelectorAll('[data-tab]')) {
      view.click();
      act('[data-view]:not([hidden]) [data-card]');
    }
    for (const shown of ['gap', 'number', 'figure', 'picks', 'layers', 'focus', 'route',
      'filters', 'sort', 'language', 'command']) act(`[data-${shown}]`);
    act('[data-card]:not([data-view] *)');
    document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
    location.hash = `#decision=${encodeURIComponent(decision)}&story=1`;
    await new Promise(done => setTimeout(done));
    press('.');
    point();
    press('Escape');
  }
  await new Promise(done => setTimeout(done));
  return [...__heard, ...(window.__fired ? ['it ran'] : [])];
}"""


@pytest.fixture(scope="module")
def trial(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Trial]:
    """Open a page, use everything on it, and tell all that should not have happened."""
    file = tmp_path_factory.mktemp("hostile") / "page.html"
    heard: list[str] = []
    page = browser.new_page()
    page.add_init_script(WATCH)
    _listen(page, heard)

    def trial(html: str) -> list[str]:
        heard.clear()
        file.write_text(html, encoding="utf-8")
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        found = page.evaluate(HANDLE)
        return [*heard, *found]

    yield trial
    page.close()


def _listen(page: Page, heard: list[str]) -> None:
    page.on(
        "request", lambda r: None if r.url.startswith("file:") else heard.append(r.url)
    )
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("dialog", lambda dialog: heard.append(dialog.message))


def test_there_are_payloads_enough() -> None:
    assert len(set(PAYLOADS)) >= 200
    assert len(PAYLOADS[:: EVERY if FULL else 1]) >= 200


def test_a_run_of_a_tenth_tries_every_text_and_every_edge() -> None:
    tried = [*PAYLOADS[::TENTH], *PAYLOADS[TENTH // 2 :: TENTH]]
    for start, end in product(EDGES, VECTORS):
        assert any(one.startswith(start) for one in tried)
        assert any(one.endswith(end) for one in tried)


def test_the_trial_would_hear_a_payload_that_runs(trial: Trial) -> None:
    page = write(document()).replace("<header>", f"<header><img src={AWAY}>", 1)
    assert any("policy: img-src" in heard for heard in trial(page))


def test_no_text_of_a_document_ever_runs(trial: Trial) -> None:
    for payload in PAYLOADS[::EVERY]:

        def said(text: str, payload: str = payload) -> str:
            return payload

        assert trial(write(document(said, parts=2))) == [], payload


@pytest.mark.parametrize(
    "file", HOSTILE or [None], ids=lambda f: f.stem if f else "none"
)
def test_no_hostile_map_ever_runs(trial: Trial, file: Path | None, as_of: date) -> None:
    if file is None:
        pytest.skip("the bad inputs are not beside this checkout")
    assert trial(write(map_document.compose(study(file, as_of=as_of)))) == []


@pytest.fixture(scope="module")
def everywhere() -> str:
    """A map in which every text that a map may hold is TEXT."""
    return Path(__file__).with_name("hostile.yaml").read_text(encoding="utf-8")


def test_the_map_of_payloads_holds_every_text_that_a_map_may_hold(
    everywhere: str,
) -> None:
    elsewhere = {"settings", "rule_setting", "thresholds", "brand"}
    texts = {
        field.key
        for name, record in RECORDS.items()
        if name not in elsewhere
        for field in record.fields
        if field.kind is Kind.TEXT and field.key != "measure"
    }
    written = set(re.findall(r"(\w+): (?:\[|\{)?TEXT", everywhere))
    # What one of ours or theirs is called by its id alone stands in no text.
    assert texts - written == {"private"}
    assert "private: {note: TEXT}" in everywhere


def test_no_text_of_a_map_ever_runs(trial: Trial, everywhere: str) -> None:
    for payload in PAYLOADS[EVERY // 2 :: EVERY]:
        loaded = read_text(
            everywhere.replace("TEXT", json.dumps(payload)), file="acme.yaml", as_of=DAY
        )
        briefing = brief(loaded, as_of=DAY)
        assert trial(write(map_document.compose(briefing))) == [], payload
