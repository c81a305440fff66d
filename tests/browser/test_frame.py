"""The frame of the page: dark, paper, a phone, what is taken along, a shared screen."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from decisionmap.page import Document, Part
from tests.browser.accessibility import broken
from tests.browser.conftest import Open, Opened
from tests.formats.pages import PEOPLE, document
from tests.views.accounts import example

pytestmark = pytest.mark.browser


def plain(told: Document) -> Document:
    """Return a document whose sections judge nobody but by their signs."""
    return replace(told, parts=tuple(map(plainly, told.parts)))


def plainly(part: Part) -> Part:
    """Return a decision whose sections judge nobody but by their signs."""
    pages = (
        replace(page, sections=tuple(replace(s, plain=True) for s in page.sections))
        for page in part.pages
    )
    return replace(part, pages=tuple(pages))


ENGLISH, SPANISH = write(document()), write(document(language="es"))
TWO = write(document(parts=2))
PLAIN = write(plain(document()))
PHONE = (390, 844)
SVG = "{http://www.w3.org/2000/svg}"


def ground(page: Page) -> str:
    """Return the colour of the page's ground."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def entry(shown: Opened, does: str) -> None:
    """Choose an entry of the menu."""
    shown.page.click("div.decision [data-menu]")
    shown.page.click(f"div.decision .menu [data-{does}]")


def taken(shown: Opened, does: str, folder: Path) -> Path:
    """Take the view along and return the file."""
    with shown.page.expect_download() as found:
        entry(shown, does)
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


# ---- theme


def test_the_page_is_dark_where_the_system_is(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    light = ground(shown.page)
    for system in ("dark", "light"):
        shown.page.emulate_media(color_scheme=system)
        shown.page.wait_for_selector(f"html[data-theme={system}]", state="attached")
        assert (ground(shown.page) == light) is (system == "light")


def test_a_chosen_theme_stays_and_stands_in_the_address(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    light = ground(shown.page)
    entry(shown, "theming")
    dark = ground(shown.page)
    assert dark != light
    assert "theme=dark" in shown.page.url
    shown.page.emulate_media(color_scheme="light")
    shown.page.reload()
    assert ground(shown.page) == dark


@pytest.mark.parametrize("view", ["org", "summary"])
def test_no_rule_of_accessibility_is_broken_in_the_dark(
    opened: Open, view: str
) -> None:
    shown = opened(ENGLISH, f"#view={view}&theme=dark")
    assert broken(shown.page) == []


# ---- the menu


def test_the_arrows_walk_the_menu_and_escape_gives_the_focus_back(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.focus("[data-menu]")
    shown.page.keyboard.press("Enter")
    focused = "document.activeElement.textContent"
    first = shown.page.evaluate(focused)
    shown.page.keyboard.press("ArrowUp")
    last = shown.page.evaluate(focused)
    shown.page.keyboard.press("ArrowDown")
    assert shown.page.evaluate(focused) == first != last
    assert broken(shown.page) == []
    shown.page.keyboard.press("Escape")
    assert not shown.page.is_visible(".menu")
    assert shown.page.evaluate("document.activeElement.matches('[data-menu]')")


def test_a_click_elsewhere_or_on_its_button_closes_the_menu(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    for other in ("[data-menu]", "h1"):
        shown.page.click("[data-menu]")
        assert shown.page.is_visible(".menu")
        shown.page.click(other)
        assert not shown.page.is_visible(".menu")


# ---- a shared screen


def test_no_judgement_is_left_on_a_shared_screen(opened: Open) -> None:
    shown = opened(PLAIN, "#view=org&person=nuria")
    told = shown.page.inner_text("body")
    assert "against" in told
    shown.page.keyboard.press("x")
    left = shown.page.inner_text("body")
    for judgement in ("against", "47 %", "stale-contact", "calm", "for · line"):
        assert judgement not in left
    spoken = shown.page.locator("svg:not([hidden]) [data-card=tomas]")
    assert spoken.get_attribute("aria-label") == "tomas, Director"
    assert "hush=1" in shown.page.url
    shown.page.keyboard.press("x")
    assert shown.page.inner_text("body").startswith(told.rstrip())


def test_a_view_of_judgements_alone_says_that_they_are_hidden(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=summary&hush=1")
    assert "Nothing in this view" in shown.page.inner_text(".stage")
    assert "The room leans to us." not in shown.page.inner_text("body")


def test_signs_that_judge_are_not_drawn_on_a_shared_screen(opened: Open) -> None:
    shown = opened(PLAIN, "#view=summary")
    signs = ".view:not([hidden]) svg.sign"
    before = shown.page.locator(signs).first.screenshot()
    shown.page.keyboard.press("x")
    assert shown.page.locator(signs).first.screenshot() != before


# ---- on paper


@pytest.mark.parametrize("view", ["org", "summary"])
def test_a_view_is_one_sheet_with_its_legend_and_source(
    opened: Open, view: str
) -> None:
    shown = opened(ENGLISH, f"#view={view}&theme=dark", size=(1280, 720))
    printed = shown.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert b"841.9" in printed or b"842" in printed
    assert shown.page.get_attribute("html", "data-sheet") is None


def test_paper_is_light_and_bears_no_controls(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org&theme=dark")
    shown.page.emulate_media(media="print")
    shown.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert ground(shown.page) == "rgb(244, 246, 249)"
    for control in (".bar", "aside", ".zoom"):
        assert not shown.page.is_visible(control)
    for told in ("h1", "footer .source", "svg.map:not([hidden])"):
        assert shown.page.is_visible(told)
    shown.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown.page.is_visible(".bar")


# ---- on a phone


def test_a_phone_shows_everybody_in_lines_instead_of_a_drawing(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org", size=PHONE)
    assert not shown.page.is_visible("svg.map")
    rows = shown.page.locator(".outline [data-card]")
    assert rows.count() == len(PEOPLE)
    assert all(box["height"] >= 44 for box in boxes(shown, ".outline [data-card]"))


def test_a_line_of_the_outline_tells_what_the_card_does(opened: Open) -> None:
    page = write(map_document.compose(example("penarrubia")))
    shown = opened(page, "#view=influence&lang=en", size=PHONE)
    told = shown.page.inner_text(".outline [data-card=beatriz]")
    assert "Evaluates · Can say no on security grounds" in told
    assert "Kessler" in shown.page.inner_text(".outline [data-card=tomas]")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("view", ["org", "summary"])
def test_a_phone_scrolls_one_way_and_its_targets_are_large(
    opened: Open, view: str, width: int
) -> None:
    shown = opened(SPANISH, f"#view={view}", size=(width, 844))
    assert shown.page.evaluate("document.documentElement.scrollWidth") == width
    small = [
        box for box in boxes(shown, "button:not(.callout *)") if box["height"] < 43.9
    ]
    assert small == []


def boxes(shown: Opened, selector: str) -> list[dict[str, float]]:
    """Return where the visible elements of a selector stand."""
    found = shown.page.locator(selector).all()
    return [dict(box) for one in found if (box := one.bounding_box()) is not None]


def test_on_a_phone_a_person_opens_on_a_sheet_at_the_foot(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org", size=PHONE)
    shown.page.click(".outline [data-card=nuria]")
    assert "calm" in shown.page.inner_text("aside")
    assert shown.page.inner_text("[data-handle]") == "nuria"
    shown.page.keyboard.press("Escape")
    assert not shown.page.is_visible("[data-pane]")
    assert shown.focused() == "nuria"


def test_a_window_made_wide_again_shows_the_drawing(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org", size=PHONE)
    shown.page.set_viewport_size({"width": 1280, "height": 720})
    shown.page.wait_for_selector("svg.map:not([hidden])")
    assert not shown.page.is_visible(".outline")


@pytest.mark.parametrize("at", ["#view=org", "#view=org&person=nuria", "#view=summary"])
def test_no_rule_of_accessibility_is_broken_on_a_phone(opened: Open, at: str) -> None:
    shown = opened(ENGLISH, at, size=PHONE)
    assert broken(shown.page) == []


# ---- taken along


def test_the_svg_of_a_view_stands_alone_with_the_same_texts(
    opened: Open, tmp_path: Path
) -> None:
    shown = opened(ENGLISH, "#view=org")
    texts = shown.page.eval_on_selector_all(
        "svg.map:not([hidden]) text", "all => all.map(e => e.textContent)"
    )
    file = taken(shown, "as-svg", tmp_path)
    root = ElementTree.parse(file).getroot()
    written = [e.text for e in root.iter(f"{SVG}text")]
    assert texts
    assert set(texts) <= set(written)
    assert "Source: account team" in written
    source = file.read_text("utf-8")
    for foreign in ("var(", "class=", "style=", "<use", "http://www.w3.org/1999/xlink"):
        assert foreign not in source
    assert {e.get("fill") for e in root.iter(f"{SVG}text")} >= {"#101828"}
    assert shown.said == []


def test_a_view_of_prose_is_taken_as_real_text_too(
    opened: Open, tmp_path: Path
) -> None:
    shown = opened(ENGLISH, "#view=summary")
    root = ElementTree.parse(taken(shown, "as-svg", tmp_path)).getroot()
    written = " ".join(e.text or "" for e in root.iter(f"{SVG}text"))
    for told in ("The room leans to us.", "Where it stands", "Threads"):
        assert told in written


def test_the_png_is_twice_as_sharp_as_the_screen_and_not_blank(
    opened: Open, tmp_path: Path
) -> None:
    shown = opened(ENGLISH, "#view=org")
    svg = ElementTree.parse(taken(shown, "as-svg", tmp_path)).getroot()
    png = taken(shown, "as-png", tmp_path).read_bytes()
    assert png.startswith(b"\x89PNG")
    wide, high = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    assert (wide, high) == (
        2 * int(svg.attrib["width"]),
        2 * int(svg.attrib["height"]),
    )
    assert len(png) > 20_000
    assert shown.said == []


def test_what_is_hidden_on_a_shared_screen_is_not_taken_along(
    opened: Open, tmp_path: Path
) -> None:
    shown = opened(PLAIN, "#view=org&hush=1")
    source = taken(shown, "as-svg", tmp_path).read_text("utf-8")
    assert "tomas" in source
    for judgement in ("47 %", "against", "VETO"):
        assert judgement not in source


def test_the_command_that_makes_the_view_again_is_shown(opened: Open) -> None:
    shown = opened(TWO, "#view=org&lang=es")
    entry(shown, "command")
    command = shown.page.inner_text("#command code")
    for told in ("--view org", "--decision first", "--lang es", "-org-interno.svg"):
        assert told in command
    assert broken(shown.page) == []
    shown.page.click("#command [data-close]")
    assert not shown.page.is_visible("#command")


# ---- beside a card


def test_a_tooltip_stays_under_the_pointer_and_escape_takes_it_away(
    opened: Open,
) -> None:
    shown = opened(ENGLISH, "#view=org", size=(1280, 720))
    shown.page.hover("svg:not([hidden]) [data-card=tomas]")
    shown.page.wait_for_selector("#tip:not([hidden])")
    assert "tomas" in shown.page.inner_text("#tip")
    shown.page.hover("#tip")
    assert shown.page.is_visible("#tip")
    shown.page.keyboard.press("Escape")
    assert not shown.page.is_visible("#tip")


def test_a_card_reached_by_a_key_has_its_tooltip(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.focus("[data-help]")
    shown.page.keyboard.press("Tab")
    assert shown.focused() == "javier"
    assert "javier" in shown.page.inner_text("#tip")


def test_nothing_moves_by_itself_where_motion_is_unwanted(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.emulate_media(reduced_motion="reduce")
    moving = (
        "[...document.querySelectorAll('*')].filter(e => {"
        "const s = getComputedStyle(e);"
        "return s.transitionDuration !== '0s' || s.animationName !== 'none'}).length"
    )
    assert shown.page.evaluate(moving) == 0
