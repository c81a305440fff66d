"""A document as Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.formats import markdown
from decisionmap.page import Callout, Cell, Line, Note, Table
from tests.formats.test_terminal import GAP, document

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/p.png)",
    "a | b | c",
    "`code` **bold** _it_ ~~no~~",
    "# heading",
    "- item",
    "1. item",
    "<!-- hidden",
    "&lt;b&gt;",
    "https://evil.example",
    "www.evil.example",
    "line\nbreak",
]


def test_it_begins_with_a_heading_the_verdict_and_the_numbers() -> None:
    lines = markdown.write(document()).splitlines()
    assert lines[0] == "# Envases · Mantenimiento predictivo"
    assert lines[4] == "**Decide Javier y Finanzas está en contra**"
    assert lines[6] == "- **Cobertura 47 %**: lo que cubrimos"


def test_a_gap_is_a_list_item_with_its_facts_its_move_and_its_line() -> None:
    text = markdown.write(document(GAP))
    assert "- **alto · opposition-unanswered**: Nuria Casals está en contra" in text
    assert "\n  - peso 21 %, en contra\n" in text
    assert "\n  - → Pablo Serra: sesión" in text
    assert "\n  - penarrubia.yaml:212\n" in text


def test_a_table_has_its_heads_and_its_numbers_flush_right() -> None:
    rows = ((Cell("Ana"), Cell("7 %")),)
    text = markdown.write(
        document(Table(("Quién", "Peso"), rows, numeric=frozenset({1})))
    )
    assert "\n| Quién | Peso |\n| --- | ---: |\n| Ana | 7 % |\n" in text


def test_a_table_without_rows_says_so() -> None:
    text = markdown.write(document(Table(("Quién",), (), empty="Nadie.")))
    assert "*Nadie.*" in text
    assert "|" not in text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_of_the_map_stays_text(hostile: str) -> None:
    gap = Callout("r", "low", "open", hostile, facts=(hostile,), line=Line(hostile, 1))
    table = Table((hostile,), ((Cell(hostile),),))
    text = markdown.write(document(Note(hostile), gap, table, title=hostile))
    assert not re.search(r"<[a-z!/]", text, re.IGNORECASE)
    assert not re.search(r"(?<!\\)[\[\]`]", text)
    assert "http:" not in text
    assert "www." not in text
    assert not re.search(r"^(1\.|- item|# heading)", text, re.MULTILINE)
    (row,) = (line for line in text.splitlines() if line.startswith("| ---"))
    assert row == "| --- |"


@given(st.text())
def test_an_escaped_text_is_one_line_without_bare_markup(text: str) -> None:
    told = markdown.escaped(text)
    assert len(told.splitlines()) <= 1
    bare = re.sub(r"\\[\\`*_{}\[\]()#|~!$^=]", "", told)
    assert not re.search(r"[\\`*_{}\[\]|<>]", bare)


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S", "Zs"))))
def test_what_markdown_shows_is_the_text_that_was_written(text: str) -> None:
    import html

    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown.escaped(text))
    assert html.unescape(shown) == " ".join(text.split()) or "&" in text
