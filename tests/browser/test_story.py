"""Presenting: one message at a time, by keys, with nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from decisionmap.briefing import study
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.accessibility import broken
from tests.browser.conftest import Open

FINANCE = ["andres", "beatriz", "carlos", "gonzalo", "javier", "nuria"]


@pytest.fixture(scope="module")
def html(example: Path, as_of: object) -> str:
    views = ["summary", "org", "influence", "gaps"]
    return write(compose(study(example, as_of=as_of), views=views))  # type: ignore[arg-type]


def test_keys_turn_the_steps_each_with_its_headline_and_its_people(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=summary")
    shown.page.keyboard.press("s")
    assert shown.page.inner_text(".telling h2") == "Decide Javier, con dos aprobaciones"
    assert "view=org" in shown.page.url
    shown.page.keyboard.press(".")
    shown.page.keyboard.press("ArrowRight")
    assert shown.page.inner_text(".telling h2") == "El riesgo pasa por Finanzas"
    assert shown.page.inner_text(".telling .count") == "3 / 5"
    assert sorted(shown.people("[data-card]:not(.dim)")) == FINANCE
    shown.page.keyboard.press(",")
    shown.page.keyboard.press("ArrowLeft")
    assert shown.page.inner_text(".telling .count") == "1 / 5"
    assert shown.said == []


def test_panel_and_bar_give_way_and_come_back(opened: Open, html: str) -> None:
    shown = opened(html, "#view=summary&person=nuria")
    shown.page.keyboard.press("s")
    assert not shown.page.is_visible("aside")
    assert not shown.page.is_visible("[data-tab=org]")
    shown.page.keyboard.press("Escape")
    assert shown.page.is_visible("[data-tab=org]")
    assert "view=summary" in shown.page.url
    assert shown.page.locator(".dim").count() == 0
    assert shown.page.evaluate("'present' in document.activeElement.dataset")


def test_a_step_is_announced(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en")
    shown.page.click("[data-present]")
    told = shown.page.inner_text("[data-announced]")
    assert told.startswith("Step 1 of 5. Decide Javier")


def test_notes_are_for_whoever_presents_and_shown_on_request(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#story=3&lang=en")
    assert not shown.page.is_visible(".telling .notes")
    shown.page.keyboard.press("n")
    assert "Nuria Casals Ferrer · against" in shown.page.inner_text(".telling .notes")


def test_the_address_opens_a_step(opened: Open, html: str) -> None:
    shown = opened(html, "#view=summary&story=3")
    assert shown.page.is_visible("[data-view=influence]")
    assert shown.page.inner_text(".telling .count") == "3 / 5"


def test_the_story_does_not_run_past_its_ends(opened: Open, html: str) -> None:
    shown = opened(html, "#story=5")
    shown.page.keyboard.press("ArrowRight")
    assert shown.page.inner_text(".telling .count") == "5 / 5"
    assert shown.page.is_disabled("[data-tell=next]")


@pytest.mark.parametrize("size", [(1440, 900), (320, 640)])
def test_no_rule_of_accessibility_is_broken_by_a_story(
    opened: Open, html: str, size: tuple[int, int]
) -> None:
    shown = opened(html, "#story=3", size)
    shown.page.keyboard.press("n")
    assert broken(shown.page) == []
    wide = shown.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


def test_the_address_opens_the_notes_for_whoever_presents(
    opened: Open, html: str
) -> None:
    shown = opened(html, "?notes#story=3&lang=en")
    assert "Nuria Casals Ferrer · against" in shown.page.inner_text(".telling .notes")
    shown.page.keyboard.press("n")
    assert not shown.page.is_visible(".telling .notes")


def test_a_story_fills_the_screen_and_is_over_when_the_screen_is_left(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org")
    shown.page.keyboard.press("s")
    shown.page.wait_for_function("document.fullscreenElement !== null")
    assert shown.page.is_visible(".telling")
    shown.page.evaluate("document.exitFullscreen()")
    shown.page.wait_for_selector(".telling", state="detached")
    assert "story" not in shown.page.url
