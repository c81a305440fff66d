"""Tables in Chromium: built when looked at, sorted by their heads, taken along as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Locator

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


def _named(shown: Opened, rows: str) -> list[str]:
    """Return the names in some cells of the people of the table."""
    told = shown.page.locator(f"[data-section=people] {rows}").all_inner_texts()
    return [name.strip() for name in told]


def _taken(shown: Opened, section: str) -> tuple[str, str]:
    with shown.page.expect_download() as waiting:
        shown.page.click(
            f"[data-view]:not([hidden]) [data-section={section}] [data-csv]"
        )
    path = waiting.value.path()
    return waiting.value.suggested_filename, Path(path).read_text("utf-8")


def _edge(shown: Opened, region: Locator) -> bytes:
    """Return a picture of the right edge of a table, below its heads."""
    box = region.bounding_box()
    assert box
    x, y = box["x"] + box["width"] - 10, box["y"] + box["height"] - 12
    return shown.page.screenshot(clip={"x": x, "y": y, "width": 8, "height": 4})


def _shadow(cell: Locator) -> str:
    return str(cell.evaluate("e => getComputedStyle(e).boxShadow"))


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


def test_the_heads_of_a_table_are_one_stop_and_arrows_walk_them(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=table&lang=en")
    tables = shown.page.locator("[data-view=table] table")
    stops = shown.page.locator("[data-view=table] [data-sort][tabindex='0']")
    assert stops.count() == tables.count()
    shown.page.focus("[data-section=people] [data-sort][tabindex='0']")
    for key, text in (("ArrowRight", "Title"), ("ArrowLeft", "Person")):
        shown.page.keyboard.press(key)
        focused = shown.page.locator("[data-sort]:focus")
        assert (focused.inner_text(), focused.get_attribute("tabindex")) == (text, "0")
    assert stops.count() == tables.count()


def test_a_shadow_says_that_more_columns_follow_until_the_last_is_seen(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=table&lang=en")
    region = shown.page.locator("[data-section=people] [data-table]")
    before = _edge(shown, region)
    region.evaluate("e => { e.scrollLeft = e.scrollWidth; }")
    assert _edge(shown, region) != before


def test_what_counts_first_is_seen_without_scrolling(opened: Open, html: str) -> None:
    shown = opened(html, "#view=table&lang=en")
    right = shown.page.locator("[data-section=people] [data-table]").evaluate(
        "e => e.getBoundingClientRect().right"
    )
    heads = shown.page.locator("[data-section=people] th[scope=col]")
    boxes = heads.evaluate_all("a => a.map(e => e.getBoundingClientRect().right)")
    texts = [text.replace("\n", " ") for text in heads.all_inner_texts()]
    seen = [text for text, end in zip(texts, boxes, strict=True) if end <= right]
    first = ["Person", "Title", "Part", "Stance", "Power", "Weight"]
    assert seen[:8] == [*first, "Our cover · contacts", "Gaps open"]


def test_on_a_phone_a_title_is_not_cut(opened: Open, html: str) -> None:
    shown = opened(html, "#view=table&lang=es", (390, 844))
    right = shown.page.locator("[data-section=people] [data-table]").evaluate(
        "e => e.getBoundingClientRect().right"
    )
    titles = shown.page.locator("[data-section=people] tbody td:nth-child(2)")
    ends = titles.evaluate_all("a => a.map(e => e.getBoundingClientRect().right)")
    assert max(ends) <= right


@pytest.mark.parametrize("at", VIEWS)
def test_the_row_of_whoever_is_open_is_marked_and_in_sight(
    opened: Open, html: str, at: str
) -> None:
    shown = opened(html, f"#view={at}&person=sergio", (1280, 720))
    rows = shown.page.locator(f"[data-view={at}] tr[aria-current=true]")
    assert set(rows.locator("th").all_inner_texts()) == {"Sergio Muñiz"}
    table = shown.page.locator(f"[data-view={at}] [data-table]").first.bounding_box()
    row = rows.first.bounding_box()
    assert table
    assert row
    assert row["y"] + row["height"] <= table["y"] + table["height"]
    plain = "[data-table] tbody tr:not([aria-current]) th"
    marks = [
        _shadow(rows.locator("th").first),
        _shadow(shown.page.locator(plain).first),
    ]
    assert "inset" in marks[0]
    assert marks[1] == "none"
    shown.page.keyboard.press("Escape")
    assert rows.count() == 0


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
    named = {"en": "people-internal", "es": "personas-interno"}[language]
    assert name == f"acme-{named}.csv"
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:]), delimiter=mark))
    assert {len(row) for row in rows} == {len(rows[0])}
    people = [row[0].strip() for row in rows[1:]]
    assert people == [n.strip() for n in _column(shown, "people", 1)]
    assert not [a for a in shown.asked if a.startswith("http")]
    assert shown.said == []


def test_the_grid_of_contacts_leaves_under_the_name_of_its_view(
    opened: Open, html: str
) -> None:
    name, _ = _taken(opened(html, "#view=contacts&lang=es"), "contacts")
    assert name == "acme-contactos-interno.csv"


def test_whom_a_filter_puts_away_is_not_in_the_csv(opened: Open, html: str) -> None:
    shown = opened(html, "#view=table&lang=en&filter=stance:against&others=hidden")
    _, text = _taken(shown, "people")
    people = [row[0] for row in csv.reader(io.StringIO(text[1:]))][1:]
    assert people == _named(shown, "tbody tr:not(.away) th")
    assert 0 < len(people) < 18


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
