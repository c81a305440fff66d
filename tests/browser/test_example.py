"""The page of the 18-person example, as a seller sees it: legible, quiet, walked by keys."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from decisionmap.briefing import Briefing, study
from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from tests.browser.conftest import Open
from tests.browser.legibility import Legibility
from tests.browser.test_page import RULES

pytestmark = pytest.mark.browser

JUDGE = Path(__file__).parents[2].parent / "shared" / "ux" / "judge_page.py"
DRAWN = ["org", "influence", "power-stance", "power-interest"]
SIZES = [(1280, 720), (1440, 900), (1920, 1080)]


@pytest.fixture(scope="module")
def briefing(example: Path, as_of: date) -> Briefing:
    return study(example, as_of=as_of)


@pytest.fixture(scope="module")
def html(briefing: Briefing) -> str:
    return write(map_document.compose(briefing))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("view", DRAWN)
def test_everybody_can_be_read_and_nothing_is_in_the_way(
    opened: Open, html: str, view: str, size: tuple[int, int], language: str
) -> None:
    shown = opened(html, f"#view={view}&lang={language}", size)
    seen = Legibility(shown.page)
    assert seen.cards == 18
    assert seen.faults == []
    assert seen.smallest >= 11
    assert shown.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert (len(shown.asked), shown.said) == (1, [])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("view", ["summary", *DRAWN, "gaps"])
def test_no_rule_of_accessibility_is_broken(
    opened: Open, html: str, view: str, language: str
) -> None:
    shown = opened(html, f"#view={view}&lang={language}")
    assert Axe().run(shown.page, options=RULES).response["violations"] == []


def test_no_rule_of_accessibility_is_broken_with_a_person_open(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&person=nuria")
    assert Axe().run(shown.page, options=RULES).response["violations"] == []


@pytest.mark.parametrize("view", DRAWN)
def test_the_arrows_reach_all_eighteen_from_who_decides(
    opened: Open, html: str, view: str
) -> None:
    shown = opened(html, f"#view={view}")
    shown.page.keyboard.press("Tab")
    inside = f"[data-view={view}] svg:not([hidden])"
    shown.page.focus(f"{inside} [data-card][tabindex='0']")
    assert shown.focused() == "javier"
    seen, todo = {"javier"}, ["javier"]
    while todo:
        start = todo.pop()
        for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
            shown.page.focus(f"{inside} [data-card={start}]")
            shown.page.keyboard.press(key)
            there = str(shown.focused())
            if there not in seen:
                seen.add(there)
                todo.append(there)
    assert len(seen) == 18


def test_each_gap_lights_exactly_the_people_it_names(
    opened: Open, html: str, briefing: Briefing
) -> None:
    shown = opened(html, "#view=org")
    (decision, *_) = briefing.decisions
    gaps = shown.page.locator("aside [data-gap]")
    expected = [sorted(gap.people) for gap in decision.gaps]
    lit = []
    for at in range(gaps.count()):
        gaps.nth(at).click()
        lit.append(sorted(shown.people("[data-lit]")))
        gaps.nth(at).click()
    assert sorted(lit) == sorted(expected)


def test_the_pane_tells_every_fact_of_a_person_with_its_line(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&person=nuria&lang=es")
    pane = shown.page.inner_text("[data-pane]")
    assert "Nuria Casals" in pane
    assert "línea" in pane


def test_the_pane_tells_the_same_in_a_language_changed_to_as_in_one_begun_in(
    opened: Open, briefing: Briefing, html: str
) -> None:
    native = write(map_document.compose(replace(briefing, language="en")))
    for person in list(briefing.account.people)[::4]:
        at = f"#view=org&lang=en&person={person}"
        panes = [
            shown.page.inner_text("[data-pane]")
            for shown in (opened(html, at), opened(native, at))
        ]
        assert panes[0] == panes[1]
        assert "undefined" not in panes[0]


def test_the_lines_of_whoever_is_open_stand_out(opened: Open, html: str) -> None:
    shown = opened(html, "#view=influence")
    inside = "[data-view=influence] svg:not([hidden])"
    clear = f"{inside} [data-line]:not(.faint)"
    assert shown.page.locator(clear).count() == 17
    shown.page.click(f"{inside} [data-card=carlos]")
    ends = shown.page.eval_on_selector_all(
        clear, "all => all.map(e => `${e.dataset.from} ${e.dataset.to}`)"
    )
    assert sorted(ends) == ["beatriz carlos", "carlos nuria", "oscar carlos"]
    shown.page.keyboard.press("Escape")
    assert shown.page.locator(clear).count() == 17


def test_an_arrow_has_its_head_and_a_conflict_its_sign(opened: Open, html: str) -> None:
    shown = opened(html, "#view=influence")
    lines = "[data-view=influence] svg:not([hidden]) [data-line"
    assert shown.page.locator(f"{lines}=influences] path").count() == 2 * 11
    assert shown.page.locator(f"{lines}=conflict] use").count() == 2
    assert "marker" not in html


def test_the_judge_of_pages_finds_nothing(
    html: str, tmp_path: Path, chromium: str
) -> None:
    if not JUDGE.exists():
        pytest.skip("the judge of pages is not beside this checkout")
    file = tmp_path / "page.html"
    file.write_text(html, encoding="utf-8")
    environment = os.environ | ({"CHROMIUM": chromium} if chromium else {})
    run = subprocess.run(
        [sys.executable, JUDGE, file, "--views", "org,influence"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert run.stdout.endswith(" passed, 0 failed\n"), run.stdout
