"""Whatever a map says stays text, letter for letter: nothing fires, asks or objects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

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
PARTS = range(4)
"""In so many parts the payloads are tried, so that no machine has them all to itself."""
Trial = Callable[[str], list[str]]
SHOWN = """async text => {
  const here = '[data-view]:not([hidden])', found = {};
  const count = (name, places) => {
    const all = [...document.querySelectorAll(places)];
    const inside = all.flatMap(e => [e, ...e.querySelectorAll('*')]);
    const texts = e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data);
    const told = inside.flatMap(e => [
      ...(e.ownerSVGElement ? [] : texts(e)), e.ariaLabel ?? '', e.title || '']);
    found[name] = told.join('\\n').split(text).length - 1;
  };
  for (const at of ['view=summary&story=1', 'view=summary&trial=luis:2,luis:marta:trusted',
    'view=summary&person=ana', 'view=summary&person=luis&route=luis&focus=luis:1']) {
    location.hash = `#lang=en&decision=framework&${at}`;
    await new Promise(done => setTimeout(done));
    count(at, 'header, .telling, .finding, .band, [data-pane], .gaps, footer');
  }
  // The free network paints its names.
  for (const tab of document.querySelectorAll('[data-tab]:not([data-tab=explore])')) {
    tab.click();
    count(tab.dataset.tab, here);
  }
  return found;
}"""
"""How often a text stands, letter for letter, in each part and in each view of a page."""
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
  // Each field anew: what one of them tells may write the others again.
  const tell = (selector, kind, value) => {
    for (let at = 0, field; (field = document.querySelectorAll(selector)[at]); at++) {
      field.value = value(field);
      field.dispatchEvent(new Event(kind, {bubbles: true}));
    }
  };
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
      'filters', 'sort', 'language', 'menu', 'command']) act(`[data-${shown}]`);
    act('[data-card]:not([data-view] *)');
    document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
    tell('[data-find]', 'input', () => document.querySelector('h1').textContent);
    act('[data-pane]:not([hidden]) [data-focus]');
    tell('[data-try]', 'change', field => field.lastChild.value);
    for (const shown of ['adds', 'take-out', 'tab', 'end-trial', 'clear']) act(`[data-${shown}]`);
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
def page(browser: Browser) -> Iterator[Page]:
    """The one page in which all is tried."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    yield page
    page.close()


@pytest.fixture(scope="module")
def trial(page: Page, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """Open a page, use everything on it, and tell all that should not have happened."""
    file = tmp_path_factory.mktemp("hostile") / "page.html"
    heard: list[str] = []
    _listen(page, heard)

    def trial(html: str) -> list[str]:
        heard.clear()
        file.write_text(html, encoding="utf-8")
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        found = page.evaluate(HANDLE)
        return [*heard, *found]

    return trial


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


@pytest.mark.parametrize("part", PARTS)
def test_no_text_of_a_document_ever_runs(trial: Trial, part: int) -> None:
    for payload in PAYLOADS[::EVERY][part :: len(PARTS)]:

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


@pytest.fixture(scope="module")
def often(page: Page, trial: Trial, everywhere: str) -> dict[bool, dict[str, int]]:
    """How often a harmless long name is shown in each place, one with a comma or not."""
    found = {}
    for name in HARMLESS:
        assert trial(drawn(everywhere, name)) == []
        found["," in name] = page.evaluate(SHOWN, name)
    return found


def test_a_harmless_name_is_shown_everywhere(often: dict[bool, dict[str, int]]) -> None:
    assert min(often[False].values()) > 0


@pytest.mark.parametrize("part", PARTS)
def test_every_text_of_a_map_is_shown_letter_for_letter_and_never_runs(
    page: Page,
    trial: Trial,
    everywhere: str,
    often: dict[bool, dict[str, int]],
    part: int,
) -> None:
    """Each is shown at least as often as a harmless long name, wherever that is."""
    for payload in PAYLOADS[EVERY // 2 :: EVERY][part :: len(PARTS)]:
        assert trial(drawn(everywhere, payload)) == [], payload
        seen = page.evaluate(SHOWN, payload)
        less = {at for at, n in often["," in payload].items() if seen[at] < n}
        assert less == set(), payload


def drawn(everywhere: str, text: str) -> str:
    """Return the page of a map in which every text is that one."""
    said = everywhere.replace("TEXT", json.dumps(text))
    known = read_text(said, file="acme.yaml", as_of=DAY)
    return write(map_document.compose(brief(known, as_of=DAY)))


HARMLESS = "Zyxwvu" * 10, f"{'Zyxwvu' * 10},{'Vwxyz' * 10}"
"""Names too long for a card; a comma divides the name of a person from her title."""
SIGNS = {"svg", "g", "title", "rect", "path", "circle", "text"}


def test_a_view_taken_along_holds_a_text_as_text_and_nothing_else(
    page: Page, trial: Trial, everywhere: str
) -> None:
    for payload in PAYLOADS[EVERY // 3 :: 4 * EVERY]:
        trial(drawn(everywhere, payload))
        page.evaluate("location.hash = '#lang=en&decision=framework&view=org'")
        with page.expect_download() as taken:
            page.eval_on_selector("[data-as-svg]", "e => e.click()")
        root = ElementTree.parse(taken.value.path()).getroot()
        names = [one.text or "" for one in root.iter() if one.tag.endswith("title")]
        assert {one.tag.rpartition("}")[2] for one in root.iter()} <= SIGNS, payload
        links = [name for one in root.iter() for name in one.attrib if "href" in name]
        assert links == [], payload
        assert sum(payload in name for name in names) >= 4, payload
