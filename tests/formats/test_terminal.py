"""A document as text for a terminal."""

from __future__ import annotations

import re

import pytest

from decisionmap.formats import terminal
from decisionmap.page import (
    Block,
    Callout,
    Cell,
    Document,
    Line,
    Mark,
    Note,
    Number,
    Page,
    Part,
    Section,
    Table,
    Text,
    Word,
)
from decisionmap.words.columns import columns

GAP = Callout(
    id="opposition-unanswered",
    kind="high",
    state="open",
    title="Nuria Casals está en contra y nadie tiene un paso previsto con ella",
    people=("nuria",),
    facts=("peso 21 %, en contra", "1 contacto, hace 100 días"),
    move="Pablo Serra: sesión de caso de negocio antes del 5 dic",
    line=Line("maps/penarrubia.yaml", 212),
)


def document(*blocks: Block, title: Text = "Huecos", language: str = "es") -> Document:
    section = Section(title, blocks)
    part = Part(
        id="framework",
        name="Mantenimiento predictivo",
        subtitle=("a 20 nov 2026",),
        verdict="Decide Javier y Finanzas está en contra",
        numbers=(
            Number("coverage", "47 %", "Cobertura", "lo que cubrimos"),
            Number("gaps", "7", "Huecos", "los abiertos", "0 críticos"),
        ),
        pages=(Page("gap-report", "Informe", (section,)),),
        callouts=(),
        people={},
    )
    marks = {"cover-none": Mark(1, 1, (), "×")}
    return Document("gap-report", "Envases", language, (part,), "Fuente: x", {}, marks)


def test_it_begins_with_what_it_is_the_verdict_and_the_numbers() -> None:
    assert terminal.write(document()).splitlines()[:3] == [
        "Envases · Mantenimiento predictivo · a 20 nov 2026",
        "Decide Javier y Finanzas está en contra",
        "Cobertura 47 %   Huecos 7, 0 críticos",
    ]


def test_a_gap_stands_beside_its_rule_where_there_is_room() -> None:
    lines = terminal.write(document(GAP), width=120).splitlines()
    assert lines[5:9] == [
        " ◆ alto      opposition-unanswered  Nuria Casals está en contra y nadie tiene un"
        " paso previsto con ella",
        "                                    peso 21 %, en contra; 1 contacto, hace 100 días"
        " · maps/penarrubia.yaml:212",
        "                                    →\N{NO-BREAK SPACE}Pablo Serra: sesión de caso"
        " de negocio antes del 5 dic",
        "",
    ]


def test_the_rule_leads_the_facts_where_there_is_little_room() -> None:
    lines = terminal.write(document(GAP), width=80).splitlines()
    assert lines[5:9] == [
        " ◆ alto      Nuria Casals está en contra y nadie tiene un paso previsto con ella",
        "             opposition-unanswered · peso 21 %, en contra; 1 contacto, hace 100",
        "             días · maps/penarrubia.yaml:212",
        "             →\N{NO-BREAK SPACE}Pablo Serra: sesión de caso de negocio antes del"
        " 5 dic",
    ]


def test_a_question_is_asked_with_its_own_sign() -> None:
    asked = Callout("stance-unknown", "question", "unknown", "t", ask="¿Quién?")
    text = terminal.write(document(asked))
    assert " ? pregunta" in text
    assert "?\N{NO-BREAK SPACE}¿Quién?" in text


@pytest.mark.parametrize("width", [80, 100, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    rows = tuple(
        tuple(
            Cell(f"{word} " * 12) for word in ("mantenimiento", "x", "supercalifragil")
        )
        for _ in range(3)
    )
    wide = Table(("uno", "dos", "tres"), rows, caption="c " * 90)
    text = terminal.write(document(GAP, wide, Note("n " * 200)), width=width)
    assert max(map(columns, text.splitlines())) <= width


def test_a_table_of_many_columns_still_fits() -> None:
    row = tuple(Cell("trabajo · 17 d") for _ in range(14))
    text = terminal.write(document(Table(("Persona",) * 14, (row,))), width=80)
    assert max(map(columns, text.splitlines())) <= 80


def test_numbers_are_set_flush_right_under_their_heads() -> None:
    rows = ((Cell("Ana"), Cell("7 %")), (Cell("Luis"), Cell("12 %")))
    text = terminal.write(
        document(Table(("Quién", "Peso"), rows, numeric=frozenset({1})))
    )
    assert "\n Ana     7 %\n Luis   12 %\n" in text


def test_a_table_without_rows_says_so() -> None:
    text = terminal.write(document(Table(("Quién",), (), empty="Nadie.")))
    assert "\n Nadie.\n" in text
    assert "Quién" not in text


def test_a_mark_shows_as_its_glyph() -> None:
    cell = Cell("nadie", mark="cover-none")
    assert "× nadie" in terminal.write(document(Table(("Quién",), ((cell,),))))


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in terminal.write(document(GAP, Note("x", "quiet")))


def test_colour_changes_no_letter() -> None:
    told = document(GAP, Note("x", "quiet"), Table(("a",), ((Cell("b", "stale"),),)))
    coloured = terminal.write(told, colour=True)
    assert "\x1b[33m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == terminal.write(told)


def test_hostile_text_cannot_command_the_terminal() -> None:
    told = document(Note("\x1b]0;owned\x07\u202e"), title="\x1b[2J")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", terminal.write(told))


def test_words_are_told_in_the_documents_language() -> None:
    stance = Word("terms.stance.against")
    assert "en contra" in terminal.write(document(Note(stance), language="es"))
    assert "against" in terminal.write(document(Note(stance), language="en"))
