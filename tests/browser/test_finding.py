"""Finding people: searched, filtered, focused, reached by a route, folded; the rest closes up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.accounts import DAY, account
from decisionmap.briefing import brief, study
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text
from tests.browser.accessibility import broken
from tests.browser.conftest import Open, Opened
from tests.browser.legibility import Legibility

pytestmark = pytest.mark.browser

VIEWS = ("summary", "org", "influence", "table")
LIT, AWAY, DIM = "[data-lit]", "[data-card].away", "[data-card].dim"
TWO = """account: Acme
people:
  ann: {name: Ann Núñez, title: Head, unit: "A:B, C;D", power: 4, roles: [decider]}
  bob: {name: Bob Ray, power: 3, stance: against, reports_to: ann}
  eva: {name: Eva Roy, unit: Sales, power: 2, stance: for, reports_to: ann}
decisions:
  one: {name: Pumps, seats: {ann: {}, bob: {}, eva: {}}}
  two: {name: Beds, seats: {ann: {}, bob: {stance: for}}}
"""


@pytest.fixture(scope="module")
def html(example: Path, as_of: date) -> str:
    return write(compose(study(example, as_of=as_of), views=VIEWS))


@pytest.fixture(scope="module")
def two() -> str:
    known = read_text(TWO, file="acme.yaml", as_of=DAY)
    return write(compose(brief(known, as_of=DAY), views=("org", "influence")))


def _hash(shown: Opened) -> str:
    return str(shown.page.evaluate("decodeURIComponent(location.hash)"))


def _text(shown: Opened, selector: str) -> str:
    return shown.page.inner_text(selector).strip()


def _search(shown: Opened, text: str) -> None:
    shown.page.keyboard.press("/")
    shown.page.keyboard.type(text)


# ---- search


def test_a_search_ignores_accents_and_announces_how_many_it_finds(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en")
    _search(shown, "helene")
    assert shown.people(LIT) == ["helene"]
    assert _text(shown, "[data-announced]") == "1 of 18"
    assert _text(shown, ".finding [data-count]") == "1 of 18"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("sagunto planta", ["tomas"]), ("FINANZAS (cfo", ["nuria"]), ("zzz", [])],
)
def test_a_search_finds_titles_and_units_by_all_its_words(
    opened: Open, html: str, typed: str, found: list[str]
) -> None:
    shown = opened(html, "#view=org&lang=en")
    _search(shown, typed)
    assert shown.people(LIT) == found


def test_enter_opens_the_first_that_is_found(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en")
    _search(shown, "planta")
    shown.page.keyboard.press("Enter")
    assert "person=ramon" in _hash(shown)
    shown.page.keyboard.press("Escape")
    assert shown.focused() == "ramon"


def test_escape_empties_the_search_and_gives_the_focus_back(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en")
    _search(shown, "nuria")
    shown.page.keyboard.press("Escape")
    assert shown.people(LIT) == []
    assert shown.people(DIM) == []
    assert not shown.page.is_visible(".finding")
    assert shown.page.evaluate("'finding' in document.activeElement.dataset")


# ---- filters


def test_filters_combine_and_tell_how_many_of_all_they_leave(
    opened: Open, html: str
) -> None:
    """Of one facet any value will do, of several each must be met."""
    shown = opened(html, "#view=org&lang=en")
    shown.page.click("[data-finding]")
    shown.page.click("[data-filters]")
    shown.page.click("[data-facets] [data-picks='stance:against']")
    shown.page.click("[data-facets] [data-picks='stance:strongly_against']")
    either = set(shown.people(LIT))
    shown.page.click("[data-facets] [data-picks='unit:Finanzas']")
    both = set(shown.people(LIT))
    assert {"nuria", "tomas", "sergio"} < either
    assert both == {"nuria", "andres"}
    assert _text(shown, ".finding [data-count]") == "2 of 18"
    assert shown.page.locator(".chosen-chip").count() == 3
    assert _text(shown, "[data-clear]") == "Clear (3)"


def test_clearing_gives_everybody_back(opened: Open, html: str) -> None:
    at = "#view=org&lang=en&find=a&filter=stance:for&weight=5&focus=nuria:1&key=only"
    shown = opened(html, at)
    shown.page.click("[data-clear]")
    assert (shown.people(DIM), shown.people(AWAY)) == ([], [])
    assert _hash(shown) in ("#view=org&lang=en", "#view=org&lang=en&key=all")


def test_the_least_weight_leaves_who_weighs_as_much(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en&weight=12")
    weights = shown.page.evaluate(
        "Object.entries(Object.values(JSON.parse(data.textContent).decisions)[0].people)"
        ".map(([who, {weight}]) => [who, weight])"
    )
    heavy = [who for who, weight in weights if round(weight * 100) >= 12]
    assert 0 < len(heavy) < 18
    assert sorted(shown.people(LIT)) == sorted(heavy)


def test_the_slider_says_what_it_asks_for_in_words(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en&weight=5")
    shown.page.click("[data-filters]")
    slider = shown.page.locator("[data-least]")
    assert slider.get_attribute("aria-valuetext") == _text(shown, ".facets output")
    slider.focus()
    shown.page.keyboard.press("ArrowRight")
    assert "6" in str(slider.get_attribute("aria-valuetext"))
    assert "weight=6" in _hash(shown)


def test_others_are_dimmed_or_hidden_as_the_reader_likes(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en&filter=unit:Finanzas")
    assert (len(shown.people(DIM)), len(shown.people(AWAY))) == (12, 0)
    shown.page.check("[data-hide]")
    assert (len(shown.people(DIM)), len(shown.people(AWAY))) == (0, 12)
    assert "others=hidden" in _hash(shown)


def test_an_item_of_the_legend_filters_by_what_it_stands_for(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en")
    item = "[data-legend~=org] [data-picks='stance:unknown']"
    shown.page.click(item)
    assert sorted(shown.people(LIT)) == ["beatriz", "gonzalo"]
    assert shown.page.get_attribute(item, "aria-pressed") == "true"
    shown.page.click(item)
    assert shown.people(DIM) == []


def test_a_row_of_a_table_is_hidden_with_its_person(opened: Open, html: str) -> None:
    shown = opened(html, "#view=table&lang=en&filter=stance:unknown&others=hidden")
    rows = "[data-view=table] tr:has([data-card=%s])"
    assert shown.page.locator(rows % "beatriz").first.is_visible()
    assert not shown.page.locator(rows % "rosa").first.is_visible()


def test_a_filter_rests_while_a_story_is_told(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en&filter=stance:for")
    before = shown.people(LIT)
    shown.page.keyboard.press("s")
    assert shown.people(LIT) != before
    assert not shown.page.is_visible(".finding")
    shown.page.keyboard.press("Escape")
    assert shown.people(LIT) == before


# ---- focus and route


def test_focus_lights_only_who_and_what_touches_the_person(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=influence&lang=en&person=nuria")
    shown.page.keyboard.press("f")
    inside = "[data-view=influence] svg:not([hidden]) [data-line]:not(.dim)"
    ends = shown.page.eval_on_selector_all(
        inside, "all => all.map(e => [e.dataset.from, e.dataset.to])"
    )
    assert ends
    assert all("nuria" in pair for pair in ends)
    touched = {one for pair in ends for one in pair}
    assert touched <= set(shown.people(LIT))


def test_focus_reaches_farther_by_a_key_and_no_farther_than_three(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en&person=beatriz")
    shown.page.keyboard.press("f")
    reach = [len(shown.people(LIT))]
    for _ in range(3):
        shown.page.keyboard.press(">")
        reach.append(len(shown.people(LIT)))
    assert reach[0] < reach[1] < reach[2] == reach[3]
    assert "focus=beatriz:3" in _hash(shown)
    shown.page.keyboard.press("<")
    assert len(shown.people(LIT)) == reach[1]
    shown.page.keyboard.press("Escape")
    assert shown.people(DIM) == []


def test_a_double_click_focuses(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en")
    shown.page.dblclick("svg:not([hidden]) [data-card=beatriz]")
    assert "focus=beatriz:1" in _hash(shown)


def test_the_route_is_lit_with_its_steps_listed_and_numbered(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=influence&lang=en&person=javier")
    shown.page.keyboard.press("r")
    steps = (
        "Laura Vidal → Marta Etxeberria Olano (100 %) → Javier Montalbán Ruiz "
        "(75 % · weak link) · strength 75 %"
    )
    assert sorted(shown.people(LIT)) == ["javier", "marta"]
    assert steps in _text(shown, ".chosen-chip").replace("\xa0", " ")
    assert _text(shown, "[data-announced]").replace("\xa0", " ") == steps
    numbers = shown.page.eval_on_selector_all(
        "[data-view=influence] svg:not([hidden]) .route circle + text",
        "all => all.map(e => [e.closest('[data-card]').dataset.card, e.textContent])",
    )
    assert sorted(numbers) == [["javier", "2"], ["marta", "1"]]


def test_a_step_that_no_line_of_the_drawing_joins_gets_one(
    opened: Open, html: str
) -> None:
    """Sergio leads to Tomás; in Org the line between them is that of reporting."""
    lines = "[data-view]:not([hidden]) svg:not([hidden]) .route path"
    shown = opened(html, "#view=org&lang=en&route=tomas")
    assert shown.page.locator(lines).count() == 0
    shown = opened(html, "#view=org&lang=en&route=javier&others=hidden&find=marta")
    assert shown.page.locator(lines).count() == 0


def test_a_route_names_whoever_is_against_and_a_contact_gone_cold(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=influence&lang=en&route=tomas")
    assert _text(shown, ".chosen-chip span").replace("\xa0", " ") == (
        "Route: Miguel Torres → Sergio Muñiz Alba (17 % · weak link · gone cold · against) "
        "→ Tomás Iborra Soler (45 %) · strength 8 %"
    )


@pytest.mark.parametrize("asked", ["keyboard", "button"])
def test_of_somebody_without_a_route_it_is_said(
    opened: Open, html: str, asked: str
) -> None:
    shown = opened(html, "#view=org&lang=en&person=helene")
    if asked == "button":
        shown.page.click("[data-route]")
    else:
        shown.page.keyboard.press("r")
    assert _text(shown, ".chosen-chip span") == "No known route to Hélène Marchetti"
    assert shown.people(DIM) == []


# ---- fewer people


def test_key_people_alone_are_drawn_larger_and_in_their_order(
    opened: Open, html: str
) -> None:
    at = "#view=influence&lang=en"
    shown = opened(html, at, (1280, 720))
    before = Legibility(shown.page).smallest
    places = _places(shown)
    shown.page.keyboard.press("k")
    after = _places(shown)
    assert Legibility(shown.page).smallest > before
    assert 0 < len(after) < len(places)
    for axis in (0, 1):
        ways = [
            (places[a][axis] - places[b][axis]) * (after[a][axis] - after[b][axis]) >= 0
            for a in after
            for b in after
        ]
        assert all(ways)
    assert Legibility(shown.page).faults == []


def _places(shown: Opened) -> dict[str, tuple[float, float]]:
    """Return the corner of each card drawn, in the drawing's own measure."""
    found = shown.page.eval_on_selector_all(
        "[data-view]:not([hidden]) svg:not([hidden]) [data-card]:not(.away)",
        "all => all.map(e => [e.dataset.card, e.transform.baseVal[0].matrix])"
        ".map(([who, at]) => [who, at.e, at.f])",
    )
    return {who: (x, y) for who, x, y in found}


def test_everything_lies_as_before_once_everybody_is_back(
    opened: Open, html: str
) -> None:
    drawn = "document.querySelector('[data-view=org] svg:not([hidden])').outerHTML"
    clean = f'{drawn}.replace(/ class="(k\\d+)? ?"| tabindex="-?\\d"/g, \'$1\')'
    shown = opened(html, "#view=org&lang=en")
    before = shown.page.evaluate(clean)
    for key in ("k", "k"):
        shown.page.keyboard.press(key)
    assert shown.page.evaluate(clean) == before


def test_who_is_put_away_hands_the_focus_to_somebody_shown(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en")
    shown.page.focus("svg:not([hidden]) [data-card=lucia]")
    shown.page.keyboard.press("k")
    assert shown.focused() == "javier"
    stops = "[data-view=org] svg:not([hidden]) [data-card][tabindex='0']:not(.away)"
    assert shown.page.locator(stops).count() == 1


def test_a_gap_brings_its_people_back_among_the_key_ones(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en&key=only")
    gap = shown.page.locator("aside [data-gap][data-people~=sergio]").first
    gap.click()
    assert "sergio" in shown.people(LIT)


def test_a_unit_is_folded_into_its_head_with_the_number_of_its_people(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en")
    shown.page.click("svg:not([hidden]) text[data-fold=nuria]")
    gone = {"andres", "elena", "carlos", "beatriz", "gonzalo"}
    assert set(shown.people(AWAY)) == gone
    pill = "svg:not([hidden]) [data-card=nuria] .fold-count"
    assert shown.page.text_content(pill) == "+5"
    assert "folded=nuria" in _hash(shown)
    shown.page.click(pill)
    assert shown.people(AWAY) == []


def test_a_key_folds_who_reports_to_the_person(opened: Open, html: str) -> None:
    shown = opened(html, "#view=influence&lang=en&person=tomas")
    shown.page.keyboard.press("c")
    assert shown.people(AWAY) == ["sergio"]
    shown.page.keyboard.press("c")
    assert shown.people(AWAY) == []


def test_above_sixty_people_the_key_ones_come_by_themselves(
    opened: Open, tmp_path: Path
) -> None:
    file = tmp_path / "large.yaml"
    file.write_text(account(61), encoding="utf-8")
    page = write(compose(study(file, as_of=DAY), views=("org",)))
    shown = opened(page, "#view=org&lang=en")
    few = _places(shown)
    assert 0 < len(few) < 61
    assert _text(shown, ".chosen-chip span") == f"Key people: {len(few)} of 61"
    shown.page.click(".chosen-chip [data-drop]")
    assert len(_places(shown)) == 61
    assert _hash(shown) == "#view=org&lang=en&key=all"


# ---- the address, the decisions, the rules


def test_the_address_restores_all_that_is_found(opened: Open, two: str) -> None:
    """A unit with the very signs that divide the list in the address is found again."""
    shown = opened(two, "#view=org&lang=en")
    shown.page.click("[data-finding]")
    shown.page.click("[data-filters]")
    shown.page.click("[data-facets] [data-picks='unit:A:B, C;D']")
    at = shown.page.evaluate("location.hash")
    again = opened(two, at)
    assert again.people(LIT) == ["ann"]
    assert again.page.evaluate("location.hash") == at


@pytest.mark.parametrize(
    "said",
    [
        "filter=%25E0%25A4%25A:x",
        "filter=:::",
        "focus=nobody:9",
        "weight=many",
        "route=x",
    ],
)
def test_a_mistyped_address_finds_what_it_can(
    opened: Open, two: str, said: str
) -> None:
    shown = opened(two, f"#view=org&lang=en&{said}")
    assert shown.said == []
    assert shown.people(DIM) == []


def test_a_filter_stays_for_the_next_decision_and_is_judged_anew(
    opened: Open, two: str
) -> None:
    shown = opened(two, "#view=org&decision=one&lang=en&filter=stance:for")
    assert shown.people(LIT) == ["eva"]
    shown.page.select_option("[data-decisions]", "two")
    assert shown.people(LIT) == ["bob"]
    assert _text(shown, ".finding [data-count]") == "1 of 2"


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_rule_of_accessibility_is_broken_by_strip_and_menu(
    opened: Open, html: str, language: str
) -> None:
    shown = opened(html, f"#view=org&lang={language}&filter=stance:for&others=hidden")
    shown.page.click("[data-filters]")
    assert broken(shown.page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("wide", [320, 390, 1280])
def test_the_strip_and_its_menu_stay_inside_the_window(
    opened: Open, html: str, wide: int, language: str
) -> None:
    at = f"#view=org&lang={language}&filter=stance:for,against&focus=javier:1&weight=3"
    shown = opened(html, at, (wide, 800))
    shown.page.click("[data-filters]")
    assert shown.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_language_changes_the_strip_too(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=es&filter=stance:against&key=only")
    chips = shown.page.locator(".chosen-chip span").all_inner_texts()
    assert chips[0] == "Postura: en contra"
    assert chips[1].startswith("Personas clave: ")
    assert shown.page.get_attribute("[data-find]", "aria-label") == "Buscar personas"
