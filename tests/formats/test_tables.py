"""A table reads the same in a terminal, in Markdown and on the page that keeps it as data."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from decisionmap.formats import html, markdown, terminal
from decisionmap.page import Cell, Document, Page, Section, Table, Word
from tests.formats import pages

GRID = Table(
    heads=("Who", "Weight", "Laura", "Stance"),
    under=("", "", "KAM", ""),
    rows=(
        (
            Cell("nuria", person="nuria", mark="chip-against"),
            Cell("47\N{NO-BREAK SPACE}%", value=0.474),
            Cell("Met", heat=1, edge="cold", value=0.2),
            Cell(Word("terms.stance.against"), value=-1),
        ),
        (Cell("Somebody"), Cell(""), Cell(""), Cell("=1+1")),
    ),
    foot=(Cell("Threads"), Cell(""), Cell("1"), Cell("")),
    numeric=frozenset({1}),
    sortable=True,
    matrix=True,
)


def _document(table: Table = GRID) -> Document:
    found = pages.document()
    (part,) = found.parts
    page = Page("table", "Table", (Section("People", (table,), id="people"),))
    return replace(found, parts=(replace(part, pages=(page,)),))


def _kept(document: Document) -> list[dict[str, object]]:
    found = re.search(
        r"<script[^>]*data[^>]*>(.*?)</script>", html.write(document), re.DOTALL
    )
    assert found is not None
    tables: list[dict[str, object]] = json.loads(found[1])["decisions"]["first"][
        "tables"
    ]
    return tables


def test_markdown_sets_small_print_beside_the_head_and_the_sums_last() -> None:
    told = markdown.write(_document())
    assert "| Who | Weight | Laura, KAM | Stance |" in told
    assert told.count("| **Threads** |  | **1** |  |") == 1


def test_a_terminal_sets_the_sums_under_a_line_of_their_own() -> None:
    lines = terminal.write(_document()).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(" Threads"))
    assert set(lines[at - 1].strip()) == {"─"}


def test_a_sortable_table_is_kept_as_data_and_not_written_twice() -> None:
    document = _document()
    (kept,) = _kept(document)
    assert len(kept["rows"]) == 2  # type: ignore[arg-type]
    assert "<td" not in html.write(document).partition("<dialog")[0]


def test_a_persons_own_name_is_not_told_again() -> None:
    (kept,) = _kept(_document())
    assert kept["rows"][0][0][:2] == ["", "nuria"]  # type: ignore[index]


def test_a_figure_that_can_be_read_off_its_text_is_kept_as_its_text() -> None:
    (kept,) = _kept(_document())
    assert kept["rows"][0][1] == "47\N{NO-BREAK SPACE}%"  # type: ignore[index]


def test_how_warm_a_field_is_and_its_border_are_classes() -> None:
    (kept,) = _kept(_document())
    assert kept["rows"][0][2] == ["Met", "", 0.2, "", "h1 cold"]  # type: ignore[index]


def test_a_small_table_is_written_out_with_its_people_its_small_print_and_sums() -> (
    None
):
    table = replace(GRID, sortable=False, matrix=False)
    told = html.write(_document(table))
    assert '<button data-card="nuria" tabindex="-1" class="who">nuria</button>' in told
    assert "<small>KAM</small>" in told
    assert "<tfoot><tr><td><span>Threads</span></td>" in told
    assert _kept(_document(table)) == []


def test_a_table_without_rows_says_so_and_is_not_kept() -> None:
    table = replace(GRID, rows=(), empty="Nothing yet.")
    assert _kept(_document(table)) == []
    assert "Nothing yet." in html.write(_document(table))
