"""Several decisions on one page: switched with view, language and person kept where they can be."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.briefing import brief
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text
from tests.browser.conftest import Open, Opened

pytestmark = pytest.mark.browser

DAY = date(2026, 11, 23)
LONG = "Renewal of every scanner of the metropolitan area and its two hospitals, lots 1 to 4"
MAP = f"""account: Acme
people:
  ann: {{name: Ann Lee, power: 4, roles: [decider], stance: neutral, proof: claim, seen: 2026-05-01}}
  bob: {{name: Bob Ray de la Concepción y Echevarría, power: 3, stance: against, reports_to: ann}}
  eva: {{name: Eva Roy, power: 2, roles: [decider], reports_to: ann}}
team: {{jo: {{name: Jo Cole}}, al: {{name: Al Gil}}}}
contacts: {{jo: {{ann: trusted 2026-11-20}}}}
decisions:
  one:
    name: {LONG}
    rule: {{who: weighted, votes: {{ann: 2, bob: 3}}, chair: bob}}
    quiet: {{from: 2026-11-20, to: 2026-12-20, only: [ann], why: tender published}}
    steps:
      - {{name: Memo, date: 2026-11-01, people: {{bob: writes}}}}
      - {{name: Board, date: 2027-01-10, people: {{ann: signs, bob: votes}}}}
  two: {{name: Pumps, seats: {{ann: {{stance: strongly_for}}, eva: {{}}}}}}
  three: {{name: Beds, seats: {{eva: {{}}}}}}
log:
  - {{date: 2026-10-01, who: [jo], learned: {{ann: {{stance: for, proof: claim}}}}}}
  - {{date: 2026-10-20, who: [al], learned: {{ann: {{stance: strongly_against, from: bob}}}}}}
"""  # noqa: E501 - a person of a map is one line


@pytest.fixture(scope="module")
def html() -> str:
    return write(compose(brief(read_text(MAP, file="acme.yaml", as_of=DAY), as_of=DAY)))


def _hash(shown: Opened) -> str:
    return str(shown.page.evaluate("location.hash"))


def _choose(shown: Opened, decision: str) -> None:
    shown.page.select_option("[data-decisions]", decision)


def test_a_person_who_sits_in_both_decisions_stays_open(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&decision=one&lang=es&person=ann")
    _choose(shown, "two")
    assert _hash(shown) == "#view=org&decision=two&lang=es&person=ann"
    assert "Ann Lee" in shown.page.inner_text("[data-pane]")
    assert shown.page.inner_text("[data-missed]") == ""
    assert shown.said == []


def test_a_person_without_a_part_in_the_other_decision_is_closed_and_that_is_said(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=summary&decision=one&lang=en&person=bob")
    _choose(shown, "two")
    assert _hash(shown) == "#view=summary&decision=two&lang=en"
    assert not shown.page.is_visible("[data-pane]")
    said = shown.page.inner_text("[data-missed]")
    assert said == "Bob Ray de la Concepción y Echevarría: not part of this decision"
    _choose(shown, "one")
    assert shown.page.inner_text("[data-missed]") == ""


def test_the_address_opens_a_decision_and_what_was_open_in_it(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=gaps&decision=three&lang=es")
    assert shown.page.input_value("[data-decisions]") == "three"
    assert shown.page.is_visible("[data-view=gaps]")


def test_marks_of_gaps_that_were_shown_stay_shown(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&decision=one")
    shown.page.keyboard.press("g")
    _choose(shown, "two")
    assert shown.page.is_visible("svg:not([hidden]) [data-layer=gaps]")
    assert shown.page.get_attribute("[data-layers]", "aria-pressed") == "true"


@pytest.mark.parametrize("size", [(1280, 720), (390, 844), (320, 640)])
@pytest.mark.parametrize("at", ["view=summary", "view=org&person=ann"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_long_names_and_all_that_is_told_scroll_nothing_sideways(
    opened: Open, html: str, at: str, size: tuple[int, int], language: str
) -> None:
    shown = opened(html, f"#{at}&decision=one&lang={language}", size)
    assert shown.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    wide = """[...document.querySelectorAll("aside, .view:not([hidden]), .pane dl")]
        .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className)"""
    assert shown.page.evaluate(wide) in ([], ["window"])


def test_two_who_differ_stand_beside_each_other(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&decision=one&lang=en&person=ann")
    boxes = shown.page.locator(".apart > div")
    assert boxes.count() == 2
    one, other = boxes.nth(0).bounding_box(), boxes.nth(1).bounding_box()
    assert one is not None
    assert other is not None
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]
    assert "Two of ours differ" in shown.page.inner_text("[data-pane]")


def test_people_of_votes_and_steps_open_by_click_and_by_keys(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=summary&decision=one&lang=en")
    shown.page.click(".lane [data-card=bob] >> nth=0")
    assert shown.page.inner_text("[data-pane] h2").startswith("Bob Ray")
