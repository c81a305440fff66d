"""Tables in Chromium: built when looked at, sorted by their heads, taken along as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.conftest import Open, Opened
from tests.formats.test_tables import _document
from tests.views.accounts import briefed, example

VIEWS = ("contacts", "table")


@pytest.fixture(scope="module")
def html() -> str:
    return write(compose(example("penarrubia"), views=("org", *VIEWS)))


def _column(shown: Opened, section: str, n: int) -> list[str]:
    cells = f"[data-section={section}] tbody tr > :nth-child({n})"
    return shown.page.locator(cells).all_inner_texts()


def _taken(shown: Opened, section: str) -> tuple[str, str]:
    with shown.page.expect_download() as waiting:
        shown.page.click(
            f"[data-view]:not([hidden]) [data-section={section}] [data-csv]"
        )
    path = waiting.value.path()
    return waiting.value.suggested_filename, Path(path).read_text("utf-8")


def test_a_table_is_built_when_it_is_first_looked_at(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org")
    assert shown.page.locator("[data-table] tr").count() == 0
    shown.page.click("[data-tab=contacts]")
    assert shown.page.locator("[data-view=contacts] tbody tr").count() == 18
    assert shown.said == []


def test_a_head_sorts_by_figures_first_the_most_then_the_least(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=table&lang=en")
    head = shown.page.locator("[data-section=people] th", has_text="Power")
    at = head.evaluate("e => e.cellIndex + 1")
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    powers = _column(shown, "people", at)
    assert powers == sorted(powers, reverse=True)
    head.locator("button").click()
    assert _column(shown, "people", at) == sorted(powers)


def test_names_sort_as_the_language_orders_them(opened: Open, html: str) -> None:
    shown = opened(html, "#view=table&lang=es")
    shown.page.click("[data-section=people] th:first-child button")
    names = _column(shown, "people", 1)
    assert names[0].startswith("Andrés")
    assert [n.strip() for n in names].index("Óscar Villanueva") < [
        n.strip() for n in names
    ].index("Pilar Asensio")


def test_what_is_unknown_stands_last_in_both_orders(opened: Open) -> None:
    text = "account: A\npeople: {a: {name: A}, b: {name: B, power: 0}, c: {name: C, power: 4}}\n"
    shown = opened(write(compose(briefed(text), views=("table",))), "#lang=en")
    head = shown.page.locator("[data-section=people] th", has_text="Power")
    at = head.evaluate("e => e.cellIndex + 1")
    head.locator("button").click()
    assert _column(shown, "people", at) == ["4", "0", "?"]
    head.locator("button").click()
    assert _column(shown, "people", at) == ["0", "4", "?"]


def test_sorting_is_told_to_whoever_listens(opened: Open, html: str) -> None:
    shown = opened(html, "#view=table&lang=en")
    shown.page.click("[data-section=people] th:first-child button")
    assert shown.page.inner_text("[data-announced]") == "Sorted by Person, ascending"


def test_the_other_language_changes_heads_and_cells(opened: Open, html: str) -> None:
    shown = opened(html, "#view=contacts&lang=en")
    assert "Power" in shown.page.inner_text("[data-view=contacts] thead")
    shown.page.click("[data-language]")
    assert "Autoridad" in shown.page.inner_text("[data-view=contacts] thead")
    assert "Confianza" in shown.page.inner_text("[data-view=contacts] tbody")


def test_a_person_of_a_row_opens_and_escape_returns_to_her(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=contacts")
    shown.page.focus("[data-view=contacts] [tabindex='0'][data-card]")
    first = shown.focused()
    shown.page.keyboard.press("ArrowDown")
    second = shown.focused()
    assert second not in (None, first)
    shown.page.keyboard.press("Enter")
    assert f"person={second}" in shown.page.url
    shown.page.keyboard.press("Escape")
    assert shown.focused() == second


def test_the_arrows_reach_everybody_in_the_grid(opened: Open, html: str) -> None:
    shown = opened(html, "#view=contacts")
    shown.page.focus("[data-view=contacts] [tabindex='0'][data-card]")
    met = {shown.focused()}
    for _ in range(17):
        shown.page.keyboard.press("ArrowDown")
        met.add(shown.focused())
    assert met == set(example("penarrubia").decisions[0].analysis.seats)


def test_a_gap_dims_the_rows_of_everybody_else(opened: Open, html: str) -> None:
    shown = opened(html, "#view=contacts")
    gap = shown.page.locator("aside [data-gap][data-people='nuria']").first
    gap.click()
    lit = shown.page.locator("[data-view=contacts] tbody tr:not(:has(.dim))")
    assert lit.count() == 1
    assert "Nuria" in lit.inner_text()


@pytest.mark.parametrize(("language", "mark"), [("en", ","), ("es", ";")])
def test_the_csv_tells_what_the_table_shows_as_a_spreadsheet_of_the_language_reads_it(
    opened: Open, html: str, language: str, mark: str
) -> None:
    shown = opened(html, f"#view=table&lang={language}")
    name, text = _taken(shown, "people")
    internal = {"en": "internal", "es": "interno"}[language]
    assert name == f"acme-people-{internal}.csv"
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:]), delimiter=mark))
    assert {len(row) for row in rows} == {len(rows[0])}
    people = [row[0].strip() for row in rows[1:]]
    assert people == [n.strip() for n in _column(shown, "people", 1)]
    assert not [a for a in shown.asked if a.startswith("http")]
    assert shown.said == []


def test_no_text_of_a_map_is_a_formula_of_the_spreadsheet(opened: Open) -> None:
    hostile = ('=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", " =1+1", 'a;b,"c"')
    quoted = ", ".join(f"p{n}: {{name: {name!r}}}" for n, name in enumerate(hostile))
    text = f"account: A\npeople: {{{quoted}}}\n"
    shown = opened(write(compose(briefed(text), views=("table",))), "#lang=en")
    _, told = _taken(shown, "people")
    names = [row[0] for row in csv.reader(io.StringIO(told[1:]))][1:]
    assert all(name.strip()[0] not in "=+-@" for name in names)
    assert 'a;b,"c"' in names


def test_the_foot_and_the_grid_of_a_document_are_built_from_its_data(
    opened: Open,
) -> None:
    shown = opened(write(_document()))
    assert shown.page.inner_text("tfoot td:first-child") == "Threads"
    assert shown.page.locator("td .h1.cold").inner_text() == "Met"
    assert shown.page.inner_text("thead small") == "KAM"


def test_tables_scroll_inside_and_the_page_does_not(opened: Open, html: str) -> None:
    for at in VIEWS:
        shown = opened(html, f"#view={at}", (390, 844))
        width = shown.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390
