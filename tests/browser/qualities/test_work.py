"""Qualities of a page that is worked with: found, filtered, focused, told, kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from decisionmap.cli.main import main
from decisionmap.documents import map as map_document
from decisionmap.formats.html import write
from decisionmap.page import Connector, Strand, Web
from decisionmap.words.loader import say
from tests.browser.pages import DAY, EXAMPLE, MAPS, OTHERS, briefing
from tests.browser.qualities.shelf import LANGUAGES, Reader, Setting, Shelf

pytestmark = pytest.mark.browser

DRAWN = ("org", "influence", "power-stance", "power-interest")
LIT = """() => [...new Set([...document.querySelectorAll(
  'div.decision [data-view]:not([hidden]) svg.map:not([hidden]) [data-card]')]
  .filter(e => !e.classList.contains('dim') && e.getClientRects().length)
  .map(e => e.dataset.card))].sort()"""
LINES = """() => [...document.querySelectorAll(
  'div.decision [data-view]:not([hidden]) svg.map:not([hidden]) [data-line]')]
  .filter(e => !e.classList.contains('dim') && e.getClientRects().length)
  .map(e => [e.dataset.from, e.dataset.to])"""
ASKED = f"""() => {{
  const gaps = [...document.querySelectorAll('aside [data-gap]')];
  const lit = gaps.map(gap => {{
    gap.click();
    const people = ({LIT})();
    gap.click();
    return people;
  }});
  return [lit, gaps.map(gap => gap.dataset.people || '')];
}}"""
"""Whom each gap lights, asked one after another, and whom it names."""
LETTERS = "xgskrfdtlcn]./,<>?+-0123456789"


def views(reader: Reader, *wanted: str) -> list[str]:
    """Return those of some views that the page has."""
    return [view for view in reader.views if view in wanted]


def people(reader: Reader) -> dict[str, Any]:
    """Return what the script knows of each person of the decision."""
    (decision,) = reader.data["decisions"].values()
    found: dict[str, Any] = decision["people"]
    return found


def picked(reader: Reader, facet: str, value: str) -> set[str]:
    """Return who has a value of a facet, from the page's data."""
    (decision,) = reader.data["decisions"].values()
    at = [id_ for id_, *_ in decision["facets"]].index(facet)
    number = [id_ for id_, *_ in decision["facets"][at][2]].index(value)
    return {id_ for id_, known in people(reader).items() if number in known["in"][at]}


def test_21_the_table_tells_every_fact_of_every_drawing(shelf: Shelf) -> None:
    """Each person, each line of any drawing and each tie of Explore has its row."""
    for name in (EXAMPLE, *OTHERS):
        page = shelf.reader(name).turn(Setting(), "table")
        rows = {
            section: page.eval_on_selector_all(
                f"[data-view=table]:not([hidden]) [data-section={section}] tbody tr",
                """all => all.map(row =>
                  [...row.querySelectorAll('[data-card]')].map(e => e.dataset.card))""",
            )
            for section in ("people", "ties", "contacts", "gaps")
        }
        first = map_document.compose(briefing(name)).parts[0]
        assert {row[0] for row in rows["people"]} == set(first.people), name
        assert len(rows["people"]) == len(first.people), name
        assert len(rows["gaps"]) == len(first.callouts), name
        told = {frozenset(row) for row in rows["ties"]}
        assert [ends for ends in drawn(first) if frozenset(ends) not in told] == [], (
            name
        )


def drawn(part: Any) -> Iterator[tuple[str, str]]:
    """Yield the two ends of each line of any drawing, and of each tie of Explore.

    A line that passes over somebody who does not sit here is no tie of its own.
    """
    for page in part.pages:
        for block in (block for section in page.sections for block in section.blocks):
            if isinstance(block, Web):
                yield from ties(block.strands)
            for drawing in getattr(block, "drawings", ()):
                yield from ties(drawing.connectors)


def ties(lines: Sequence[Connector | Strand]) -> Iterator[tuple[str, str]]:
    """Yield the two ends of each line that is a tie of its own."""
    yield from ((one.source, one.target) for one in lines if one.kind != "reports-via")


def test_24_keys_do_nothing_while_somebody_types(reader: Reader) -> None:
    page = reader.turn(Setting(), "org")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('[data-find]')")
    before = page.inner_text("div.decision")
    page.keyboard.type(LETTERS)
    assert page.input_value("[data-find]") == LETTERS
    assert page.locator("dialog[open]").count() == 0
    page.fill("[data-find]", "")
    assert page.inner_text("div.decision") == before


def test_24_keys_can_be_switched_off(reader: Reader) -> None:
    page = reader.turn(Setting(), "org")
    page.keyboard.press("?")
    page.uncheck("[data-shortcuts]")
    page.keyboard.press("Escape")
    before = page.evaluate("location.hash"), page.inner_text("body")
    for letter in LETTERS:
        page.keyboard.press(letter)
    assert (page.evaluate("location.hash"), page.inner_text("body")) == before
    assert page.locator("dialog[open]").count() == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("helene", ["helene"]),
        ("OSCAR", ["oscar"]),
        ("domènech", ["carlos"]),
        ("nobody of this name", []),
    ],
)
def test_25_search_takes_no_notice_of_accents_and_says_how_many(
    reader: Reader, typed: str, found: list[str]
) -> None:
    page = reader.turn(Setting(), "org")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    assert page.evaluate(LIT) == found
    count = say("en", "ui.of_all", {"n": len(found), "m": 18})
    # said again, it ends in a space of no width to the ear
    assert page.inner_text("[data-announced]").rstrip() == count
    assert page.get_attribute("[data-announced]", "role") == "status"


@pytest.mark.parametrize("language", LANGUAGES)
def test_26_filters_combine_and_say_how_many_of_all(
    reader: Reader, language: str
) -> None:
    page = reader.turn(Setting(language=language), "org")
    wanted = picked(reader, "stance", "against") & picked(reader, "cover", "none")
    assert 0 < len(wanted) < len(picked(reader, "stance", "against"))
    legend = "[data-legend~=org] [data-picks='{}']"
    page.click(legend.format("stance:against"))
    page.click(legend.format("cover:none"))
    assert page.evaluate(LIT) == sorted(wanted)
    count = say(language, "ui.of_all", {"n": len(wanted), "m": 18})
    assert page.inner_text("[data-count]") == count
    for view in views(reader, *DRAWN):
        page.click(f"[data-tab={view}]")
        assert page.evaluate(LIT) == sorted(wanted), view
    page.click("[data-clear]")
    assert len(page.evaluate(LIT)) == 18


def test_27_the_focus_shows_the_lines_of_one_person_and_no_other(
    reader: Reader,
) -> None:
    for view in views(reader, "org", "influence"):
        for person in ("carlos", "javier", "rosa"):
            page = reader.turn(Setting(), view, f"&focus={person}:1")
            hers = [ends for ends in lines(page) if person in ends]
            assert page.evaluate(LINES) == hers, (view, person)
            ends = {one for line in hers for one in line} | {person}
            assert ends <= set(page.evaluate(LIT)), (view, person)


def lines(page: Page) -> list[list[str]]:
    """Return both ends of each line of the drawing on screen."""
    found: list[list[str]] = page.eval_on_selector_all(
        "div.decision [data-view]:not([hidden]) svg.map:not([hidden]) [data-line]",
        "all => all.map(e => [e.dataset.from, e.dataset.to])",
    )
    return found


def test_27_the_focus_widens_by_keys(reader: Reader) -> None:
    page = reader.turn(Setting(), "influence")
    page.focus("[data-view=influence] svg:not([hidden]) [data-card=carlos]")
    sizes = []
    for key in ("f", ">", ">", "<"):
        page.keyboard.press(key)
        sizes.append(len(page.evaluate(LIT)))
    assert 1 < sizes[0] < sizes[1] <= sizes[2]
    assert sizes[3] == sizes[1]
    page.keyboard.press("f")
    assert len(page.evaluate(LIT)) == 18


def test_28_a_gap_lights_exactly_its_people(reader: Reader) -> None:
    for view in views(reader, *DRAWN):
        page = reader.turn(Setting(), view)
        lit, named = page.evaluate(ASKED)
        expected = [sorted(people.split()) for people in named]
        assert lit == expected, view
    told = [sorted(gap.people) for gap in briefing(EXAMPLE).decisions[0].gaps]
    assert sorted(expected) == sorted(told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [EXAMPLE, *OTHERS])
def test_29_the_figures_are_those_of_the_gap_report(
    shelf: Shelf, name: str, language: str
) -> None:
    command = ["gaps", str(MAPS / f"{name}.yaml"), "--json", "--as-of", DAY.isoformat()]
    answer = json.loads(CliRunner().invoke(main, command).stdout)
    reader = shelf.reader(name)
    decision, told = next(iter(answer["decisions"].items()))
    page = reader.turn(Setting(language=language), "summary", f"&decision={decision}")
    figures, count = told["numbers"], sum(g["state"] == "open" for g in told["gaps"])
    reading = figures["reading"]
    expected = {
        "coverage": say(language, "report.share", {"share": figures["coverage"]}),
        "reading": say(language, "report.number.reading.unknown")
        if reading is None or figures["word"] == "none"
        else say(language, "report.signed", {"value": reading}),
        "certainty": say(language, "report.share", {"share": figures["certainty"]}),
        "gaps": say(language, "report.n", {"n": count}),
    }
    shown = {
        number: page.inner_text(f"[data-number={number}] b") for number in expected
    }
    assert shown == expected


@pytest.mark.parametrize("view", ["org", "summary"])
def test_32_a_story_is_told_by_keys_with_its_headline(
    reader: Reader, view: str
) -> None:
    page = reader.turn(Setting(language="es"), view)
    page.keyboard.press("s")
    told = []
    headline = page.locator(".telling h2").first
    story = briefing(EXAMPLE).account.story
    for _ in story:
        assert headline.is_visible()
        assert not page.is_visible("aside")
        told.append(headline.inner_text())
        page.keyboard.press(".")
    assert told == [step.title for step in story]
    page.keyboard.press(",")
    assert headline.inner_text() == told[-2]
    page.keyboard.press("Escape")
    assert not headline.is_visible()
    assert page.evaluate("state => location.hash.includes(state)", f"view={view}")


def test_33_the_other_language_leaves_nothing_of_the_first(shelf: Shelf) -> None:
    """A page switched says all that one written in the language says, and no more."""
    reader = shelf.reader()
    native = shelf.opened(
        "native",
        write(map_document.compose(replace(briefing(EXAMPLE), language="en"))),
    )
    reader.anew(Setting(language="es"))
    said = """() => [...document.querySelectorAll('div.decision, dialog')].flatMap(root =>
      [...root.querySelectorAll('*')].flatMap(e => [
        ...[...e.childNodes].filter(n => n.nodeType === 3 && n.data.trim()).map(n => n.data),
        ...['aria-label', 'title', 'placeholder'].map(a => e.getAttribute(a) || '')]))
      .filter(Boolean)"""
    for view in reader.views:
        more = "&person=nuria" if view == "org" else ""
        texts = [
            one.turn(Setting(language="en"), view, more).evaluate(said)
            for one in (reader, native)
        ]
        assert texts[0] == texts[1], view
        assert reader.page.get_attribute("html", "lang") == "en"
    native.page.close()


def test_33_figures_and_dates_follow_the_language(reader: Reader) -> None:
    told = {
        language: reader.turn(Setting(language=language), "summary").inner_text(
            "header"
        )
        for language in LANGUAGES
    }
    for language, figure, day in (
        ("en", "2.4 M€", "31 Mar 2027"),
        ("es", "2,4 M€", "31 mar 2027"),
    ):
        header = re.sub(r"\s+", " ", told[language])
        assert figure in header
        assert day in header


@pytest.mark.parametrize(
    "kept",
    [
        "&view=influence&person=carlos&layers=gaps",
        "&view=org&filter=stance%3Aagainst&focus=nuria:2",
        "&view=power-stance&find=oscar&others=hidden",
        "&view=contacts&route=nuria",
        "&view=table&person=marta",
    ],
)
def test_38_the_address_restores_all_that_is_shown(reader: Reader, kept: str) -> None:
    once = reader.anew(Setting(language="es", theme="dark"), kept)
    before, address = snapshot(once), once.evaluate("location.hash")
    for part in kept.split("&")[1:]:
        name, value = part.split("=", 1)
        assert f"{name}=" in address, (name, value)
    once.goto("about:blank")
    once.goto(f"{reader.url}{address}")
    once.wait_for_selector("html[data-ready]", state="attached")
    assert snapshot(once) == before
    fresh = reader.anew(Setting(language="es", theme="dark"))
    assert snapshot(fresh) != before


def snapshot(page: Page) -> Any:
    """Return all that a reader sees: texts, what is lit, what is pressed, theme."""
    page.evaluate("() => new Promise(requestAnimationFrame)")
    return page.evaluate("""() => [
      document.documentElement.lang, document.documentElement.dataset.theme,
      document.body.innerText,
      [...document.querySelectorAll('div.decision [data-view]:not([hidden]) [data-card]')].map(
        e => [e.dataset.card, e.getAttribute('class'), e.getClientRects().length]),
      [...document.querySelectorAll('[aria-pressed=true], [aria-selected=true]')].map(
        e => e.textContent)]""")
