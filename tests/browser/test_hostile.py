"""Whatever a map says stays text: nothing fires, nothing is asked for, nothing objects."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from decisionmap.briefing import brief, study
from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text
from tests.browser.payloads import AWAY, PAYLOADS
from tests.formats.pages import document

pytestmark = pytest.mark.browser

DAY = date(2026, 11, 23)
SHARED = Path(__file__).parents[2].parent / "shared" / "badinputs" / "open"
HOSTILE = sorted(SHARED.glob("*xss*.yaml"))
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


@pytest.mark.parametrize(
    "file", HOSTILE or [None], ids=lambda f: f.stem if f else "none"
)
def test_no_hostile_map_ever_runs(trial: Trial, file: Path | None, as_of: date) -> None:
    if file is None:
        pytest.skip("the bad inputs are not beside this checkout")
    assert trial(write(map_document.compose(study(file, as_of=as_of)))) == []


def test_no_text_of_a_map_ever_runs(trial: Trial, volume: Callable[[int], int]) -> None:
    """map: 1
    account: {name: TEXT, sector: TEXT, confidentiality: TEXT, note: TEXT}
    people:
      ana:
        name: TEXT
        title: TEXT
        unit: TEXT
        external: TEXT
        roles: [economic_buyer]
        stance: for
        wants: [TEXT]
        wins: TEXT
        fears: TEXT
        cares: {TEXT: 3}
        off_limits: TEXT
        note: TEXT
        private: {note: TEXT}
      luis:
        name: TEXT
        title: TEXT
        power: 5
        roles: [user]
        veto: budget
        stance: against
        prefers: kessler
        reports_to: ana
        influences: {ana: {strength: 3, topic: TEXT, note: TEXT}}
      rosa: TEXT
    team:
      marta: {name: TEXT, title: TEXT}
    contacts:
      marta:
        ana: {depth: met, last: 2026-04-20, note: TEXT}
    competitors:
      kessler: {name: TEXT, note: TEXT, contacts: {luis: working}}
    decisions:
      framework: {name: TEXT, kind: renewal, note: TEXT, close: 2027-06-30}
    plan:
      - {what: TEXT, who: marta, with: [luis], due: 2026-11-01, note: TEXT}
    log:
      - date: 2026-04-20
        who: [marta]
        with: [ana]
        how: meeting
        learned: {luis: {stance: neutral, proof: signal}}
        note: TEXT
    """
    text = inspect.cleandoc(test_no_text_of_a_map_ever_runs.__doc__ or "")
    every = max(1, len(PAYLOADS) // volume(len(PAYLOADS)))
    for payload in PAYLOADS[::every]:
        loaded = read_text(
            text.replace("TEXT", json.dumps(payload)), file="acme.yaml", as_of=DAY
        )
        briefing = brief(loaded, as_of=DAY)
        assert trial(write(map_document.compose(briefing))) == [], payload
