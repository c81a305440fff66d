"""The page of the 18-person example, as a seller sees it: legible, quiet, walked by keys."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from decisionmap.briefing import Briefing
from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from tests.browser import pages
from tests.browser.conftest import Open
from tests.browser.legibility import Legibility

pytestmark = pytest.mark.browser

JUDGE = Path(__file__).parents[2].parent / "shared" / "ux" / "judge_page.py"
DRAWN = ["org", "influence", "power-stance", "power-interest"]
SIZES = [(1280, 720), (1440, 900), (1920, 1080)]


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return pages.briefing(pages.EXAMPLE)


@pytest.fixture(scope="module")
def html() -> str:
    return pages.written(pages.EXAMPLE, *pages.LIGHT)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "es"])
def test_everybody_can_be_read_and_nothing_is_in_the_way(
    opened: Open, html: str, size: tuple[int, int], language: str
) -> None:
    shown = opened(html, f"#lang={language}", size)
    wide = "document.documentElement.scrollWidth - innerWidth"
    for view in DRAWN:
        pages.turn(shown.page, f"#view={view}&lang={language}")
        seen = Legibility(shown.page)
        assert (seen.cards, seen.faults) == (18, []), view
        assert seen.smallest >= 11, view
        assert shown.page.evaluate(wide) <= 0, view
    assert (len(shown.asked), shown.said) == (1, [])


@pytest.mark.parametrize("view", DRAWN)
def test_the_one_stop_of_the_tab_key_in_a_drawing_is_who_decides(
    opened: Open, html: str, view: str
) -> None:
    shown = opened(html, f"#view={view}")
    stops = shown.people("[data-card][tabindex='0']")
    assert stops == ["javier"]


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
