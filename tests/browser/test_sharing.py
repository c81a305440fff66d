"""A screen that is shared: nothing judges, nothing hints at it, and the focus has a place."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open, Opened
from tests.browser.pages import EXAMPLE, LIGHT, written


@pytest.fixture(scope="module")
def html() -> str:
    return written(EXAMPLE, *LIGHT)


def marked(shown: Opened) -> int:
    """Return how many of those on screen are lit, dimmed or put away."""
    return shown.page.locator(".stage :is(.dim,.away,[data-lit],.route)").count()


def tabs(shown: Opened) -> list[str]:
    """Return the views that are offered."""
    return shown.page.eval_on_selector_all(
        "[data-tab]", "all => all.filter(e => e.offsetWidth).map(e => e.dataset.tab)"
    )  # type: ignore[no-any-return]


JUDGING = (
    "filter=stance:against",
    "weight=20",
    "key=only",
    "focus=nuria:1",
    "route=nuria",
    "story=3",
    "trial=nuria:out",
)


@pytest.mark.parametrize("said", JUDGING)
@pytest.mark.parametrize("order", ["{}&hush=1", "hush=1&{}"])
def test_nothing_that_judges_comes_by_the_address_of_a_shared_screen(
    opened: Open, html: str, said: str, order: str
) -> None:
    shown = opened(html, "#view=org&" + order.format(said))
    assert marked(shown) == 0
    assert shown.page.locator(".chosen-chip,.telling,.tried").count() == 0
    assert "Paso" not in shown.page.inner_text("[data-announced]")
    assert "Step" not in shown.page.inner_text("[data-announced]")
    assert shown.said == []


@pytest.mark.parametrize("key", ["k", "r", "f", "g", "s", "."])
def test_keys_that_judge_do_nothing_on_a_shared_screen(
    opened: Open, html: str, key: str
) -> None:
    shown = opened(html, "#view=org&hush=1&lang=en&person=nuria")
    before = shown.page.inner_text("[data-announced]")
    shown.page.keyboard.press(key)
    assert marked(shown) == 0
    assert shown.page.locator(".chosen-chip,.telling").count() == 0
    told = shown.page.inner_text("[data-announced]")
    assert told in (before, "Shared screen: plain facts alone")


def test_what_was_chosen_by_a_judgement_is_taken_off_and_what_is_plain_stays(
    opened: Open, html: str
) -> None:
    at = "#view=org&filter=stance:against;function:finance&route=nuria&focus=nuria:2"
    shown = opened(html, at)
    assert shown.page.locator(".chosen-chip").count() == 4
    shown.page.keyboard.press("x")
    assert shown.page.locator(".chosen-chip").count() == 1
    assert "filter=function" in shown.page.url
    for gone in ("stance", "route=", "focus="):
        assert gone not in shown.page.url


def test_a_story_is_not_told_on_a_shared_screen_and_says_why(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&hush=1&lang=en")
    shown.page.keyboard.press("s")
    assert not shown.page.is_visible(".telling")
    assert shown.page.inner_text("[data-announced]").startswith("Shared screen")
    assert shown.page.evaluate("'hushing' in document.activeElement.dataset")


def test_a_story_is_over_once_the_screen_is_shared(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&story=3")
    shown.page.keyboard.press("x")
    assert not shown.page.is_visible(".telling")
    assert marked(shown) == 0
    assert shown.page.evaluate("document.activeElement !== document.body")


def test_zero_in_the_address_shares_nothing(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&hush=0")
    assert shown.page.is_visible(".numbers")
    assert "hush" not in shown.page.url


def test_views_of_judgements_alone_are_not_offered_on_a_shared_screen(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=gaps")
    every = tabs(shown)
    shown.page.keyboard.press("x")
    assert tabs(shown) == ["summary", "org", "plan"]
    assert "view=org" in shown.page.url
    shown.page.keyboard.press("3")
    assert "view=plan" in shown.page.url
    shown.page.keyboard.press("x")
    assert tabs(shown) == every


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("view", ["summary", "org", "plan"])
def test_a_shared_screen_does_not_tell_that_something_is_hidden(
    opened: Open, html: str, view: str, language: str
) -> None:
    shown = opened(html, f"#view={view}&person=nuria&hush=1&lang={language}")
    shown.page.click("[data-menu]")
    told = shown.page.inner_text("body")
    for word in ("judgement", "valoraci", "yaml", "All gaps", "huecos", "Huecos"):
        assert word not in told
    assert {"en": "Show everything", "es": "Mostrar todo"}[language] in told
    assert {"en": "Close", "es": "Cerrar"}[language] in told
    assert not shown.page.is_visible(".menu [data-command]")


@pytest.mark.parametrize("view", ["summary", "plan"])
def test_who_does_what_in_a_step_is_not_told_on_a_shared_screen(
    opened: Open, html: str, view: str
) -> None:
    shown = opened(html, f"#view={view}&lang=es")
    doing = ("veta", "asesora", "aprueba")
    assert all(verb in shown.page.inner_text(".view:not([hidden])") for verb in doing)
    shown.page.keyboard.press("x")
    left = shown.page.inner_text(".view:not([hidden])")
    assert "Beatriz" in left
    for verb in doing:
        assert verb not in left


# ---- presenting


@pytest.mark.parametrize("step", ["1.5", "-1", "99", "x"])
def test_a_step_that_is_none_is_ignored(opened: Open, html: str, step: str) -> None:
    shown = opened(html, f"#view=org&story={step}")
    assert not shown.page.is_visible(".telling")
    assert shown.said == []


def test_while_a_story_is_told_it_alone_says_who_is_lit(
    opened: Open, html: str
) -> None:
    alone = opened(html, "#view=org&story=3")
    whom = sorted(alone.people("[data-lit]"))
    shown = opened(html, "#view=influence")
    shown.page.click("aside [data-gap]")
    assert marked(shown) > 0
    for key in ("s", ".", "."):
        shown.page.keyboard.press(key)
    assert sorted(shown.people("[data-lit]")) == whom
    shown.page.keyboard.press("Escape")
    assert marked(shown) == 0


def test_while_a_story_is_told_nothing_but_its_keys_does_anything(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#story=3")
    before = shown.page.url
    for key in ("1", "6", "f", "k", "r", "g", "]", "/", "t"):
        shown.page.keyboard.press(key)
    shown.page.locator("svg:not([hidden]) [data-card=nuria]").click()
    shown.page.locator("svg:not([hidden]) [data-card=nuria]").dblclick()
    shown.page.keyboard.press("Escape")
    shown.page.keyboard.press("Escape")
    assert "person=" not in shown.page.url
    assert "focus=" not in shown.page.url
    assert shown.said == []
    again = opened(html, before[before.index("#") :])
    assert again.page.url.endswith(before[before.index("#") :])


# ---- the focus


@pytest.mark.parametrize(
    ("focus", "keys"),
    [
        ("svg:not([hidden]) [data-card=nuria]", "5"),
        ("svg:not([hidden]) [data-card=nuria]", "6"),
        ("aside [data-gap]", "]"),
        ("[data-opens],.pane summary", "x"),
        (".pane summary", "t"),
        (".pane summary", "]"),
        ("[data-end-trial]", "Enter"),
    ],
)
def test_the_focus_never_falls_to_nobody(
    opened: Open, html: str, focus: str, keys: str
) -> None:
    at = "" if "gap" in focus else "&person=nuria&trial=nuria:2"
    shown = opened(html, f"#view=org{at}")
    shown.page.locator(focus).first.focus()
    shown.page.keyboard.press(keys)
    stands = "e => e !== document.body && e.getClientRects().length > 0"
    assert shown.page.evaluate(f"({stands})(document.activeElement)")


# ---- the header


@pytest.mark.parametrize("at", ["#view=org&hush=1", "#story=3"])
def test_the_deal_keeps_its_name_where_there_is_room(
    opened: Open, html: str, at: str
) -> None:
    shown = opened(html, at, size=(1280, 720))
    whole = "document.querySelector('.deal').scrollWidth"
    assert shown.page.evaluate(f"{whole} <= {whole.replace('scroll', 'client')}")


def test_no_line_of_the_header_of_a_phone_begins_with_a_dot(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org", size=(390, 844))
    before = (
        "[...document.querySelectorAll('.subtitle span')].map("
        "e => getComputedStyle(e, '::before').content)"
    )
    assert set(shown.page.evaluate(before)) == {"none"}


def test_the_header_of_a_shared_screen_says_nothing_of_money_or_days(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en")
    assert "M€" in shown.page.inner_text("header")
    shown.page.keyboard.press("x")
    head = shown.page.inner_text("header")
    assert "Envases Peñarrubia" in head
    for judged in ("M€", "closes", "2026", "2027", "%"):
        assert judged not in head
