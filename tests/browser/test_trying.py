"""What if, under a reader's hands: it is marked everywhere, and one key ends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from decisionmap.briefing import study
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.conftest import Open, Opened
from tests.browser.test_page import RULES

VIEWS = ["summary", "org", "influence", "gaps"]
NURIA = "#view=influence&lang=en&person=nuria"


@pytest.fixture(scope="module")
def html(example: Path, as_of: object) -> str:
    return write(compose(study(example, as_of=as_of), views=VIEWS))  # type: ignore[arg-type]


def header(shown: Opened, number: str) -> str:
    return shown.page.inner_text(f"[data-number={number}]").replace("\xa0", " ")


def opened_at_what_if(opened: Open, html: str, at: str = NURIA) -> Opened:
    shown = opened(html, at)
    shown.page.click(".trying summary")
    return shown


def test_a_stance_is_tried_and_said_to_be_a_trial_everywhere(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    before = header(shown, "reading")
    shown.page.select_option("[data-try=stance]", "2")
    assert before.split()[0] in header(shown, "reading")
    assert "was +7" in header(shown, "reading")
    assert "Nuria Casals Ferrer: strongly for" in shown.page.inner_text(".band.tried")
    assert shown.people("[data-card]:has(g.tried)") == ["nuria"]
    shown.page.click("[data-back]")
    assert "decisionmap gaps penarrubia.yaml" in shown.page.inner_text(".gaps .stale")
    assert shown.said == []


def test_the_person_s_own_figures_are_told_before_and_after(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    shown.page.select_option("[data-try=add]", "ana")
    shown.page.select_option("[data-try=contact][data-member=ana]", "trusted")
    told = shown.page.inner_text(".trying dl").replace("\xa0", " ")
    assert "6 % → 100 %" in told
    assert "13 % → 0 %" in told


def test_a_contact_that_ends_covers_nobody(opened: Open, html: str) -> None:
    shown = opened_at_what_if(opened, html)
    covered = header(shown, "coverage")
    shown.page.select_option("[data-try=contact][data-member=laura]", "")
    assert header(shown, "coverage") != covered
    assert "6 % → 0 %" in shown.page.inner_text(".trying dl").replace("\xa0", " ")


def test_whoever_is_taken_out_is_not_drawn_and_can_be_put_back(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    shown.page.click("[data-take-out]")
    assert "nuria" not in shown.people("[data-card]:not(.away)")
    shown.page.click("[data-untry]")
    assert "nuria" in shown.people("[data-card]:not(.away)")
    assert shown.page.locator(".tried").count() == 0


def test_to_leave_is_said_to_be_another_thing_than_to_be_taken_out(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    assert "there the seat stays, empty" in shown.page.inner_text(".trying")


@pytest.mark.parametrize("key", ["t", "Backspace"])
def test_one_key_ends_the_trial(opened: Open, html: str, key: str) -> None:
    shown = opened(html, f"{NURIA}&trial=nuria:2,marta:out,carlos:laura:trusted")
    assert shown.page.locator("[data-untry]").count() == 3
    shown.page.keyboard.press(key)
    assert shown.page.locator(".tried").count() == 0
    assert "trial=" not in shown.page.url
    assert header(shown, "coverage").startswith("35 %")


def test_the_address_brings_a_trial_back(opened: Open, html: str) -> None:
    shown = opened_at_what_if(opened, html)
    shown.page.select_option("[data-try=stance]", "null")
    again = opened(html, "#" + shown.page.url.partition("#")[2])
    assert header(again, "reading") == header(shown, "reading")
    assert "Nuria Casals Ferrer: unknown" in again.page.inner_text(".band.tried")


def test_what_the_address_supposes_of_nobody_there_is_left_out(
    opened: Open, html: str
) -> None:
    at = "#view=org&lang=en&trial=ghost:2,nuria:9,nuria:laura:sworn,__proto__:out"
    shown = opened(html, at)
    assert shown.page.locator(".tried").count() == 0
    assert shown.said == []


def test_a_trial_speaks_the_language_of_the_page(opened: Open, html: str) -> None:
    shown = opened(html, f"{NURIA}&trial=nuria:2")
    shown.page.click("[data-language]")
    assert "muy a favor" in shown.page.inner_text(".band.tried")
    assert "antes +7" in header(shown, "reading")


@pytest.mark.parametrize("view", VIEWS)
def test_no_rule_of_accessibility_is_broken_by_a_trial(
    opened: Open, html: str, view: str
) -> None:
    at = f"#view={view}&person=nuria&trial=nuria:2,marta:out,carlos:laura:trusted"
    shown = opened(html, at)
    assert Axe().run(shown.page, options=RULES).response["violations"] == []
