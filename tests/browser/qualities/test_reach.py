"""Qualities of a page for whoever has no mouse, or no eyes, or only a thumb."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from decisionmap.model.terms import stance_word
from decisionmap.words.loader import say
from tests.browser.accessibility import broken
from tests.browser.pages import EXAMPLE, briefing
from tests.browser.qualities.shelf import (
    LANGUAGES,
    PHONES,
    THEMES,
    Reader,
    Setting,
)

pytestmark = pytest.mark.browser

WAYS = ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown")
DRAWN = ("org", "influence", "power-stance", "power-interest")
EVERYBODY = (*DRAWN, "contacts", "table")
"""Views that show every person; the others show those they speak of."""
CARDS = "div.decision [data-view]:not([hidden]) [data-card]"
FIND = f"""() => [...document.querySelectorAll('{CARDS}')]
  .filter(card => card.getClientRects().length)"""


def views(reader: Reader, *wanted: str) -> list[str]:
    """Return those of some views that the page has."""
    return [view for view in reader.views if view in wanted]


@pytest.mark.parametrize("theme", THEMES)
def test_15_no_view_breaks_a_rule_of_accessibility(reader: Reader, theme: str) -> None:
    language = dict(zip(THEMES, LANGUAGES, strict=True))[theme]
    found = {}
    for view in reader.views:
        page = reader.turn(Setting(language=language, theme=theme), view)
        if view == "explore":
            page.wait_for_selector(".web[data-still]")
        found[view] = broken(page)
    assert {view: told for view, told in found.items() if told} == {}


@pytest.mark.parametrize(
    "setting", [*map(Setting, PHONES, LANGUAGES, reversed(THEMES))], ids=str
)
def test_15_no_view_on_a_phone_breaks_a_rule_of_accessibility(
    reader: Reader, setting: Setting
) -> None:
    found = {view: broken(reader.turn(setting, view)) for view in reader.views}
    assert {view: told for view, told in found.items() if told} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_15_nothing_that_opens_breaks_a_rule_of_accessibility(
    reader: Reader, theme: str
) -> None:
    language = dict(zip(THEMES, reversed(LANGUAGES), strict=True))[theme]
    setting = Setting(language=language, theme=theme)
    page = reader.turn(setting, "org", "&person=nuria&layers=gaps,rivals")
    found = {"person": broken(page)}
    page.keyboard.press("Escape")
    page.click("[data-number=coverage]")
    found["number"] = broken(page)
    page.keyboard.press("Escape")
    page.click("[data-menu]")
    found["menu"] = broken(page)
    page.keyboard.press("Escape")
    page.click("[data-help]")
    found["help"] = broken(page)
    page.click("[data-close]")
    assert {what: told for what, told in found.items() if told} == {}


def test_16_the_arrows_reach_everybody_in_every_view(reader: Reader) -> None:
    people = set(briefing(EXAMPLE).decisions[0].analysis.seats)
    for view in [view for view in reader.views if view != "explore"]:
        page = reader.turn(Setting(), view)
        shown = page.evaluate(f"({FIND})().map(card => card.dataset.card)")
        assert view not in EVERYBODY or set(shown) == people, view
        assert {shown[at] for at in walked(page)} == set(shown), view


def walked(page: Page) -> set[int]:
    """Return which of the cards the arrows reach from where the Tab key stops."""
    page.evaluate(f"window.__cards = ({FIND})()")
    stops = page.evaluate("__cards.flatMap((e, at) => e.tabIndex === 0 ? [at] : [])")
    seen, todo = set(stops[:1]), list(stops[:1])
    while todo:
        start = todo.pop()
        page.evaluate("at => __cards[at].focus()", start)
        for key in WAYS:
            page.keyboard.press(key)
            there = page.evaluate(_THERE, start)
            if there >= 0 and there not in seen:
                seen.add(there)
                todo.append(there)
    return seen


_THERE = """start => {
  const there = __cards.indexOf(document.activeElement);
  __cards[start].focus();
  return there;
}"""
"""Where the focus went; it goes back to where it was."""


def test_16_a_view_is_one_stop_of_the_tab_key(reader: Reader) -> None:
    for view in [view for view in reader.views if view != "explore"]:
        page = reader.turn(Setting(), view)
        stops = page.evaluate(f"({FIND})().filter(card => card.tabIndex === 0).length")
        assert stops <= 1, view


def test_17_an_arrow_goes_to_whom_the_eye_finds_nearest(reader: Reader) -> None:
    """Nobody lies nearer both along the way and beside it than who is reached."""
    wrong = []
    for view in views(reader, *DRAWN):
        page = reader.turn(Setting(), view)
        wrong += [f"{view}: {told}" for told in page.evaluate(_NEAREST)]
    assert wrong == []


_NEAREST = """() => {
  const svg = document.querySelector('[data-view]:not([hidden]) svg.map:not([hidden])');
  const cards = [...svg.querySelectorAll('[data-card]')].map(e => {
    const b = e.querySelector('[data-frame]').getBoundingClientRect();
    return {e, x: b.x + b.width / 2, y: b.y + b.height / 2};
  });
  const wrong = [];
  for (const card of cards) {
    const near = card.e.dataset.near.split(',');
    near.forEach((at, way) => {
      if (at === '') return;
      const to = other => {
        const dx = other.x - card.x, dy = other.y - card.y;
        return [[-dx, dy], [-dy, dx], [dx, dy], [dy, dx]][way].map((v, n) => n ? Math.abs(v) : v);
      };
      const [along, beside] = to(cards[at]);
      if (along <= 0) wrong.push(`${card.e.dataset.card}: way ${way} leads back`);
      for (const other of cards) {
        const [a, b] = to(other);
        if (other !== card && a > 1 && a < along - 1 && b < beside - 1)
          wrong.push(`${card.e.dataset.card}: ${other.e.dataset.card} is nearer on way ${way}`);
      }
    });
  }
  return wrong;
}"""


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_18_what_has_the_focus_shows_it_and_nothing_lies_over_it(
    reader: Reader, size: tuple[int, int]
) -> None:
    hidden = []
    for view in reader.views:
        page = reader.turn(Setting(size), view)
        page.focus("[data-skip]")
        met: set[str] = set()
        while (found := page.evaluate(_FOCUSED))["name"] not in met:
            met.add(found["name"])
            if not found["seen"]:
                hidden.append(f"{view}: {found['name']}")
            page.keyboard.press("Tab")
        assert len(met) > len(reader.views), view
    assert hidden == []


_FOCUSED = """() => {
  const e = document.activeElement, card = e.closest('svg [data-card]');
  const all = [...document.querySelectorAll('*')];
  const called = e.getAttribute('aria-label') || e.textContent.slice(0, 30);
  const name = `${all.indexOf(e)} ${e.tagName} ${called}`;
  if (e === document.body) return {name: 'body', seen: true};
  const box = (card ? card.querySelector('[data-frame]') : e).getBoundingClientRect();
  const style = getComputedStyle(e);
  const ringed = card ? Boolean(card.querySelector('.ring.focus'))
    : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const x = Math.min(innerWidth - 2, Math.max(1, box.x + box.width / 2));
  const y = Math.min(innerHeight - 2, Math.max(1, box.y + Math.min(box.height, innerHeight) / 2));
  const top = document.elementFromPoint(x, y);
  return {name, seen: ringed && Boolean(top) && (e.contains(top) || top.contains(e))};
}"""


def test_19_enter_opens_a_person_and_escape_returns_to_the_card(
    reader: Reader,
) -> None:
    for view in views(reader, *EVERYBODY, "summary"):
        page = reader.turn(Setting(), view)
        page.evaluate(f"({FIND})().find(card => card.tabIndex === 0).focus()")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowLeft")
        person = page.evaluate("document.activeElement.dataset.card")
        page.keyboard.press("Enter")
        assert page.is_visible("[data-pane]"), view
        assert page.evaluate("Boolean(document.activeElement.closest('aside'))"), view
        page.keyboard.press("Escape")
        assert not page.is_visible("[data-pane]"), view
        assert page.evaluate("document.activeElement.dataset.card") == person, view


@pytest.mark.parametrize("language", LANGUAGES)
def test_20_a_card_says_name_title_role_power_stance_and_cover_aloud(
    reader: Reader, language: str
) -> None:
    analysis = briefing(EXAMPLE).decisions[0].analysis
    for view in views(reader, *DRAWN):
        page = reader.turn(Setting(language=language), view)
        said = dict(
            page.evaluate(
                f"({FIND})().map(e => [e.dataset.card, e.getAttribute('aria-label')])"
            )
        )
        roles = page.evaluate(
            f"({FIND})().every(e => e.getAttribute('role') === 'button')"
        )
        assert roles, view
        for id_, seat in analysis.seats.items():
            person, judged = analysis.account.people[id_], seat.judgement
            wanted = [
                person.name,
                person.title,
                *(say(language, f"terms.role.{role}") for role in judged.roles[:1]),
                say(language, f"terms.stance.{stance_word(judged.stance)}"),
                say(language, f"terms.cover_state.{analysis.cover[id_].state}"),
                *([] if judged.power is None else [f"{judged.power:g}"]),
            ]
            missing = [
                w for w in wanted if w and str(w).lower() not in said[id_].lower()
            ]
            assert missing == [], (view, said[id_])


def test_22_whoever_wants_less_motion_gets_none(reader: Reader) -> None:
    page = reader.page
    page.emulate_media(reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll('body, body *')].filter(e => {
      const s = getComputedStyle(e);
      const long = times => times.split(',').some(time => parseFloat(time) > 0.001);
      return long(s.transitionDuration) || long(s.animationDuration)
        || s.scrollBehavior === 'smooth';
    }).map(e => e.outerHTML.slice(0, 80))"""
    found: dict[str, Any] = {}
    for view in reader.views:
        reader.turn(Setting(), view)
        found[view] = page.evaluate(moving)
    page.emulate_media(reduced_motion="no-preference")
    assert {view: told for view, told in found.items() if told} == {}
