"""Whatever a map says stays text: nothing fires, nothing is asked for, nothing objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from decisionmap.formats.html import write
from tests.browser.payloads import AWAY, PAYLOADS
from tests.formats.pages import document

pytestmark = pytest.mark.browser

Trial = Callable[[str], list[str]]
WATCH = """
window.__heard = [];
addEventListener('securitypolicyviolation',
  e => __heard.push('policy: ' + e.violatedDirective), true);
"""
HANDLE = """() => {
  const act = selector => document.querySelectorAll(selector).forEach(e =>
    e.dispatchEvent(new MouseEvent('click', {bubbles: true})));
  for (const view of document.querySelectorAll('[data-tab]')) { view.click(); act('[data-card]') }
  act('[data-gap]'); act('[data-number]'); act('[data-language]'); act('[data-card]');
  document.querySelectorAll('*').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')));
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


def test_the_trial_would_hear_a_payload_that_runs(trial: Trial) -> None:
    page = write(document()).replace("<header>", f"<header><img src={AWAY}>", 1)
    assert any("policy: img-src" in heard for heard in trial(page))


def test_no_text_of_a_document_ever_runs(
    trial: Trial, volume: Callable[[int], int]
) -> None:
    every = max(1, len(PAYLOADS) // volume(len(PAYLOADS)))
    for payload in PAYLOADS[::every]:

        def said(text: str, payload: str = payload) -> str:
            return payload

        assert trial(write(document(said, parts=2))) == [], payload
