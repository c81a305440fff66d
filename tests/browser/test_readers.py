"""A page for whoever has no script, her own colours, keys alone, two fingers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from decisionmap.formats import html
from decisionmap.formats.html import write
from tests.browser.conftest import Open
from tests.browser.pages import EXAMPLE, LIGHT, written
from tests.formats.pages import document

pytestmark = pytest.mark.browser

ENGLISH = write(document())
PHONE = (390, 844)
MODULES = Path(html.__file__).parent.glob("*.js")
SCRIPT = "".join(module.read_text("utf-8") for module in sorted(MODULES))


@pytest.fixture(scope="module")
def page() -> str:
    return written(EXAMPLE, *LIGHT)


# ---- no script, other colours


def test_without_script_the_first_view_can_be_read_and_the_rest_is_not_promised(
    browser: Browser, filed: Callable[[str], Path], page: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    shown = context.new_page()
    shown.goto(filed(page).as_uri())
    told = shown.inner_text("body")
    assert "needs JavaScript" in told
    assert "necesita JavaScript" in told
    assert "Quién decide" in told
    assert "Javier Montalbán Ruiz" in told
    for gone in (".bar", "aside", ".legends"):
        assert not shown.is_visible(gone)
    context.close()


def test_with_the_readers_own_colours_what_is_chosen_bears_hers_for_it(
    opened: Open, page: str
) -> None:
    shown = opened(page, "#view=org&layers=gaps")
    shown.page.emulate_media(forced_colors="active")
    colour = "e => getComputedStyle(e).backgroundColor"
    for chosen, other in (
        ("[data-tab=org]", "[data-tab=plan]"),
        ("[data-layers=gaps]", "[data-layers=rivals]"),
    ):
        on = shown.page.eval_on_selector(chosen, colour)
        assert on != shown.page.eval_on_selector(other, colour)


# ---- keys


def registered() -> set[str]:
    """Return the keys that the modules name to the page."""
    named = set(re.findall(r'onKey(?:AndClick)?\("([^"]+)"', SCRIPT))
    for some in re.findall(
        r"for \(const \[key, \w+\] of (.*)\) {?\s*onKey\(key", SCRIPT
    ):
        named |= set(re.findall(r'\["([^"]+)",', some))
    return named


CALLED = {"←": "ArrowLeft", "↑": "ArrowUp", "→": "ArrowRight", "↓": "ArrowDown"}
CALLED |= {"Esc": "Escape", "−": "-", "Space": " "}


def test_the_help_tells_every_key_and_no_key_that_does_nothing(opened: Open) -> None:
    shown = opened(ENGLISH, "#lang=en")
    shown.page.keyboard.press("?")
    told = shown.page.eval_on_selector_all("kbd", "all => all.map(e => e.textContent)")
    told = {CALLED.get(key, key).replace("Page ", "Page") for key in told}
    assert {"l", "x", "/", "backspace", "<", "+", "."} <= registered()
    assert registered() <= {key.lower() for key in told}
    others = {key for key in told if key.lower() not in registered()} - {"1", "9"}
    assert {
        key for key in others if f'"{key}"' not in SCRIPT and f"{key}:" not in SCRIPT
    } == set()


def test_a_key_hides_the_legend_and_brings_it_back(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    assert shown.page.is_visible(".legends .group")
    shown.page.keyboard.press("l")
    assert not shown.page.is_visible(".legends .group")
    shown.page.keyboard.press("l")
    assert shown.page.is_visible(".legends .group")


# ---- what is read aloud


def test_what_is_said_again_is_heard_again(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org&lang=en&hush=1")
    said = []
    for _ in range(2):
        shown.page.keyboard.press("s")
        said.append(shown.page.text_content("[data-announced]") or "")
    assert said[0] != said[1]
    assert said[0].strip() == said[1].strip()


def test_the_button_of_the_menu_says_that_it_opens_one(opened: Open) -> None:
    shown = opened(ENGLISH)
    button = shown.page.locator("[data-menu]")
    assert button.get_attribute("aria-haspopup") == "menu"
    opens = button.get_attribute("aria-controls")
    assert shown.page.get_attribute(f"#{opens}", "role") == "menu"


def test_whoever_is_open_is_marked_in_the_lines_of_a_phone_in_any_language(
    opened: Open,
) -> None:
    shown = opened(ENGLISH, "#view=org&lang=es&person=nuria", PHONE)
    marked = ".outline [aria-current=true]"
    assert shown.page.get_attribute(marked, "data-card") == "nuria"
    shown.page.click("[data-language]")
    assert shown.page.get_attribute(marked, "data-card") == "nuria"
    assert shown.page.locator("[aria-current]").count() == 1


# ---- light and dark, the hand


def test_a_chosen_theme_is_kept_for_the_next_time(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org&theme=light")
    shown.page.click("[data-menu]")
    shown.page.click(".menu [data-theming]")
    again = opened(ENGLISH, "#view=org")
    assert again.page.get_attribute("html", "data-theme") == "dark"


def test_two_fingers_zoom_a_drawing(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    card = shown.page.locator("svg:not([hidden]) [data-card=marta] [data-frame]")
    before = card.bounding_box()
    hand = shown.page.context.new_cdp_session(shown.page)
    for apart in (50, 70, 90, 110):
        points = [{"x": 450 + side * apart, "y": 400, "id": side} for side in (-1, 1)]
        does = "touchStart" if apart == 50 else "touchMove"
        hand.send("Input.dispatchTouchEvent", {"type": does, "touchPoints": points})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    after = card.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > before["width"] * 1.3
    assert not shown.page.is_visible("[data-pane]")


# ---- nothing in the way


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
@pytest.mark.parametrize("view", ["org", "influence", "power-stance", "power-interest"])
def test_the_buttons_of_the_zoom_lie_over_nobody(
    opened: Open, page: str, view: str, size: tuple[int, int]
) -> None:
    shown = opened(page, f"#view={view}&theme=dark", size)
    under = """() => {
      const pan = document.querySelector('.view:not([hidden]) .window.whole');
      const b = pan?.parentElement.querySelector('.zoom').getBoundingClientRect();
      return [...pan?.querySelectorAll('svg:not([hidden]) [data-frame]') ?? []]
        .map(e => [e.closest('[data-card]').dataset.card, e.getBoundingClientRect()])
        .filter(([, c]) => c.left < b.right && c.right > b.left)
        .filter(([, c]) => c.top < b.bottom && c.bottom > b.top)
        .map(([who]) => who);
    }"""
    assert shown.page.evaluate(under) == []


def test_the_head_of_a_phone_leaves_two_thirds_to_the_view(
    opened: Open, page: str
) -> None:
    shown = opened(page, "#view=org&lang=es", PHONE)
    bar = shown.page.locator(".bar").bounding_box()
    assert bar is not None
    assert bar["y"] + bar["height"] < PHONE[1] / 3
