"""The page under a reader's hands: keys, mouse, address, gaps, languages."""

from __future__ import annotations

import pytest

from decisionmap.formats.html import write
from tests.browser.accessibility import broken
from tests.browser.conftest import Open
from tests.formats.pages import PEOPLE, document

pytestmark = pytest.mark.browser

ENGLISH, SPANISH = write(document()), write(document(language="es"))
TWO = write(document(parts=2))


def test_the_page_asks_for_itself_alone_and_says_nothing(opened: Open) -> None:
    shown = opened(ENGLISH)
    for view in ("org", "summary"):
        shown.page.click(f"[data-tab={view}]")
        shown.page.click("[data-language]")
    assert len(shown.asked) == 1
    assert shown.said == []


def test_the_judge_of_accessibility_sees_a_page_that_was_spoilt(opened: Open) -> None:
    shown = opened(ENGLISH.replace("<header>", "<header><img src=data:,>", 1))
    assert [told.partition(":")[0] for told in broken(shown.page)] == ["image-alt"]


@pytest.mark.parametrize("at", ["#view=org", "#view=summary", "#view=org&person=nuria"])
@pytest.mark.parametrize("html", [ENGLISH, TWO], ids=["one decision", "two decisions"])
def test_no_rule_of_accessibility_is_broken(opened: Open, html: str, at: str) -> None:
    shown = opened(html, at)
    assert broken(shown.page) == []


def test_no_rule_of_accessibility_is_broken_by_help_and_explanations(
    opened: Open,
) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.click("[data-number=coverage]")
    assert broken(shown.page) == []
    shown.page.click("[data-help]")
    assert broken(shown.page) == []


def test_the_arrows_reach_everybody(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    seen, todo = {"javier"}, ["javier"]
    while todo:
        start = todo.pop()
        for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
            shown.page.focus(f"svg:not([hidden]) [data-card={start}]")
            shown.page.keyboard.press(key)
            there = shown.focused()
            assert there is not None
            if there not in seen:
                seen.add(there)
                todo.append(there)
    assert seen == set(PEOPLE)


def test_the_tab_key_stops_once_in_a_view_at_who_decides(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.focus("[data-help]")
    shown.page.keyboard.press("Tab")
    assert shown.focused() == "javier"
    shown.page.keyboard.press("Tab")
    assert shown.focused() is None


def test_in_prose_the_arrows_walk_the_cards_in_order(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=summary")
    shown.page.focus("[data-view=summary] [data-card=isabel]")
    for _ in range(2):
        shown.page.keyboard.press("ArrowRight")
    assert shown.focused() == "nuria"
    for _ in range(5):
        shown.page.keyboard.press("ArrowRight")
    assert shown.focused() == "tomas"  # the last of those named in the text
    shown.page.keyboard.press("Home")
    assert shown.focused() == "isabel"


def test_enter_opens_a_person_and_escape_returns_to_her_card(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.focus("svg:not([hidden]) [data-card=nuria]")
    shown.page.keyboard.press("Enter")
    pane = shown.page.inner_text("[data-pane]")
    for told in ("nuria", "for", "in May · line 7", "calm", "Contacts", "About stale"):
        assert told in pane
    shown.page.keyboard.press("Escape")
    assert shown.focused() == "nuria"
    assert not shown.page.is_visible("[data-pane]")


def test_a_click_opens_a_person_and_a_drag_does_not(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    box = shown.page.locator("svg:not([hidden]) [data-card=tomas]").bounding_box()
    assert box is not None
    x, y = box["x"] + 60, box["y"] + 30
    shown.page.mouse.move(x, y)
    shown.page.mouse.down()
    shown.page.mouse.move(x + 80, y + 50, steps=4)
    shown.page.mouse.up()
    moved = shown.page.locator("svg:not([hidden]) [data-card=tomas]").bounding_box()
    assert moved is not None
    assert (round(moved["x"] - box["x"]), round(moved["y"] - box["y"])) == (80, 50)
    assert not shown.page.is_visible("[data-pane]")
    shown.page.mouse.click(x + 80, y + 50)
    assert "tomas" in shown.page.inner_text("[data-pane]")


def test_a_gap_lights_exactly_its_people_and_their_lines(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.click("[data-gap=single-thread]")
    assert shown.people("[data-card]:not(.dim)") == ["tomas", "beatriz"]
    assert shown.people("[data-card][data-lit]") == ["tomas", "beatriz"]
    assert shown.page.locator("svg:not([hidden]) [data-line]:not(.dim)").count() == 0
    shown.page.keyboard.press("Escape")
    assert len(shown.people("[data-card]:not(.dim)")) == len(PEOPLE)


def test_a_gap_stays_lit_when_the_view_is_changed_and_goes_out_when_asked_again(
    opened: Open,
) -> None:
    shown = opened(ENGLISH, "#view=summary")
    shown.page.click("[data-gap=stale-contact]")
    shown.page.click("[data-tab=org]")
    assert shown.people("[data-card]:not(.dim)") == ["nuria"]
    shown.page.click("[data-gap=stale-contact]")
    assert shown.people(".dim") == []


def test_a_callout_in_the_text_shows_its_people_on_the_map(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=summary")
    shown.page.click("[data-view=summary] [data-show]")
    assert "view=org" in shown.page.url
    assert shown.people("[data-card]:not(.dim)") == ["isabel"]


def test_the_address_restores_view_language_decision_and_person(opened: Open) -> None:
    shown = opened(TWO, "#view=org&decision=part-1&lang=es&person=marta")
    assert shown.page.get_attribute("html", "lang") == "es"
    assert shown.page.get_attribute("div.decision", "data-decision") == "part-1"
    assert shown.page.is_visible("[data-view=org]")
    assert "marta" in shown.page.inner_text("[data-pane]")
    assert shown.page.inner_text("[data-back]") == "← Todos los huecos"


def test_what_is_done_is_kept_in_the_address(opened: Open) -> None:
    shown = opened(TWO)
    shown.page.select_option("[data-decisions]", "part-1")
    shown.page.click("[data-tab=org]")
    shown.page.click("[data-language]")
    shown.page.click("svg:not([hidden]) [data-card=isabel]")
    assert shown.page.url.endswith("#view=org&decision=part-1&lang=es&person=isabel")


@pytest.mark.parametrize(
    "at", ["#view=nowhere&person=constructor&lang=xx&decision=__proto__", "#%"]
)
def test_an_address_that_means_nothing_opens_the_first_view(
    opened: Open, at: str
) -> None:
    shown = opened(ENGLISH, at)
    assert shown.page.is_visible("[data-view=summary]")
    assert shown.said == []


def test_the_other_language_changes_every_text_of_ours_and_no_other(
    opened: Open,
) -> None:
    changed = opened(ENGLISH, "#view=org&lang=es").page
    native = opened(SPANISH, "#view=org&lang=es").page
    said = "all => all.map(e => [e.textContent, e.getAttribute('aria-label')])"
    texts = [
        page.eval_on_selector_all("body *:not(script)", said)
        for page in (changed, native)
    ]
    assert texts[0] == texts[1]


def test_figures_open_views_only_while_the_keys_are_on(opened: Open) -> None:
    shown = opened(ENGLISH)
    shown.page.keyboard.press("2")
    assert shown.page.is_visible("[data-view=org]")
    shown.page.keyboard.press("?")
    shown.page.uncheck("[data-shortcuts]")
    shown.page.keyboard.press("Escape")
    shown.page.keyboard.press("1")
    assert shown.page.is_visible("[data-view=org]")


def test_a_number_explains_itself_and_lights_its_people(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.click("[data-number=coverage]")
    told = shown.page.inner_text(".meaning:visible")
    assert told.startswith("Of the weight, how much we cover.")
    assert "nuria" in told
    assert shown.people("[data-card]:not(.dim)") == ["nuria", "tomas"]
    shown.page.keyboard.press("Escape")
    assert not shown.page.is_visible("#meaning-coverage")
    assert shown.people(".dim") == []


def test_the_wheel_zooms_about_the_pointer(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    card = shown.page.locator("svg:not([hidden]) [data-card=marta] [data-frame]")
    before = card.bounding_box()
    assert before is not None
    shown.page.mouse.move(before["x"], before["y"])
    shown.page.mouse.wheel(0, -300)
    after = card.bounding_box()
    assert after is not None
    assert after["width"] > before["width"] * 1.3
    assert abs(after["x"] - before["x"]) < 2
    shown.page.keyboard.press("0")
    fitted = card.bounding_box()
    assert fitted is not None
    assert fitted["width"] == pytest.approx(before["width"])


@pytest.mark.parametrize(
    ("size", "density"),
    [((1440, 900), "full"), ((1280, 480), "compact"), ((900, 300), "compact")],
)
def test_a_window_too_small_for_the_full_cards_gets_compact_ones(
    opened: Open, size: tuple[int, int], density: str
) -> None:
    shown = opened(ENGLISH, "#view=org", size)
    assert shown.page.get_attribute("svg.map:not([hidden])", "data-density") == density
    name = shown.page.locator("svg:not([hidden]) [data-name]").first
    scale = name.evaluate(
        "e => e.getScreenCTM().a * parseFloat(getComputedStyle(e).fontSize)"
    )
    assert scale >= 11


def test_a_card_out_of_sight_comes_into_sight_with_the_focus(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org", (800, 320))
    shown.page.focus("svg:not([hidden]) [data-card=javier]")
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        shown.page.keyboard.press(key)
    assert shown.focused() == "beatriz"
    box = shown.page.locator("svg:not([hidden]) [data-card=beatriz]").bounding_box()
    stage = shown.page.locator(".window:visible").bounding_box()
    assert box is not None
    assert stage is not None
    assert stage["x"] <= box["x"] + box["width"] / 2 <= stage["x"] + stage["width"]
    assert stage["y"] <= box["y"] + box["height"] / 2 <= stage["y"] + stage["height"]


def test_the_marks_of_the_gaps_come_and_go_with_their_switch(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    dots = shown.page.locator("svg:not([hidden]) [data-layer=gaps]")
    assert not dots.first.is_visible()
    shown.page.keyboard.press("g")
    assert dots.first.is_visible()


def test_the_panel_gives_way_and_the_picture_fits_again(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org", (1280, 720))
    shown.page.keyboard.press("]")
    assert not shown.page.is_visible("aside")
    stage = shown.page.locator(".window:visible").bounding_box()
    assert stage is not None
    assert stage["width"] == 1280


def test_the_way_past_the_page_leads_to_the_gaps(opened: Open) -> None:
    shown = opened(ENGLISH, "#view=org")
    shown.page.keyboard.press("Tab")
    shown.page.keyboard.press("Enter")
    assert shown.page.evaluate("document.activeElement.className") == "gaps"


@pytest.mark.parametrize(
    "size", [(1280, 720), (1440, 900), (1920, 1080), (390, 844), (320, 640)]
)
@pytest.mark.parametrize("at", ["#view=org", "#view=summary"])
def test_nothing_scrolls_sideways_at_any_size(
    opened: Open, at: str, size: tuple[int, int]
) -> None:
    shown = opened(SPANISH, at, size)
    assert shown.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_whoever_is_open_has_a_ring_that_is_seen(opened: Open) -> None:
    shown = opened(write(document()), "#view=org&person=nuria")
    ring = shown.page.locator("svg:not([hidden]) [data-card=nuria] .ring.chosen")
    assert ring.is_visible()
