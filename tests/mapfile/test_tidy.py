"""A tidy map says the same, keeps its comments, and is not changed by tidying again."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.mapfile.editor import plain
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.reader import read_text
from decisionmap.mapfile.source import read_source
from decisionmap.mapfile.tidy import tidied
from decisionmap.mapfile.translate import translated
from decisionmap.mapfile.vocabularies import VOCABULARIES

ROOT = Path(__file__).parents[2]
MAPS = (
    *sorted(ROOT.glob("maps/*.yaml")),
    *ROOT.glob("../shared/badinputs/good/*.yaml"),
)
DAY = date(2026, 11, 23)


def tidy(text: str) -> str:
    return tidied(read_source(text, file="a.yaml"))


def in_words(text: str, language: str) -> str:
    return translated(read_source(text, file="a.yaml"), language)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a: 1", "a: 1\n"),
        ("a: 1  \nb: 2\t\n\n\n", "a: 1\nb: 2\n"),
        ("a: 1\n\n\n\nb: 2\n", "a: 1\n\nb: 2\n"),
        ("\n\n# head\na: 1\n", "# head\na: 1\n"),
        ("a: 1 \r\n\r\n\r\n\r\nb: 2", "a: 1\r\n\r\nb: 2\r\n"),
        ("a: {  b: 1 ,c:  2 }\n", "a: {b: 1, c: 2}\n"),
        ("a: [ 1,2 , 3 ]\n", "a: [1, 2, 3]\n"),
        ("a: { }\n", "a: {}\n"),
        ("a:    {b: 1}   # aligned\n", "a:    {b: 1}   # aligned\n"),
        ("a: {b: 1,\n    c: 2}\n", "a: {b: 1,\n    c: 2}\n"),
        ("a: {b: 'x ,  y'}\n", "a: {b: 'x ,  y'}\n"),
    ],
)
def test_spaces_and_line_ends_are_tidied(text, made):
    assert tidy(text) == made


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  x  \n\n\n\n  y\nb: 1\n",
        "a: |+\n  x\n\n\n",
        "a: |\n  x",
        "a: >-\n  x  ",
        "a: 'x  \n\n\n\n  y'\n",
        "a: x  \n  y\n",
    ],
)
def test_the_spaces_of_a_text_over_several_lines_are_its_own(text):
    assert tidy(text) == text


PIECES = st.sampled_from(
    [
        *("a: 1", "b: {c: 1,d: [x , y]}", "# note", "", "  ", "\t", "e: |", "  f  "),
        *("g: 'h", "  i'", "j: [k,", "  l]", "- m", "n:", "  o: p  # q", "{r: {}}"),
        "s: { ? t : u }",
    ]
)


def comments(text: str) -> list[str]:
    return [found.rstrip() for found in re.findall(r"#.*", text)]


@given(st.lists(PIECES, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_tidying_twice_is_tidying_once_and_says_the_same(pieces, end):
    source = read_source(end.join(pieces), file="a.yaml")
    if source.root is None:
        return

    once = tidied(source)

    assert tidy(once) == once
    assert plain(read_source(once, file="a.yaml").root) == plain(source.root)
    assert comments(once) == comments(source.text)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_translated_map_is_the_same_account(path, language):
    text = path.read_text(encoding="utf-8")

    there = in_words(text, language)
    back = in_words(there, "en" if language == "es" else "es")

    read = [read_text(one, file="a.yaml", as_of=DAY) for one in (text, there, back)]
    assert read[1].account == read[0].account == read[2].account
    assert read[0].account is not None
    assert [len(one.problems) for one in read] == [len(read[0].problems)] * 3


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_a_map_translated_there_and_back_is_the_same_text(path):
    english = in_words(path.read_text(encoding="utf-8"), "en")

    assert in_words(in_words(english, "es"), "en") == english


def test_comments_names_ids_and_texts_are_not_translated():
    text = """\
# name: of the file
people:
  name: {name: for, title: "decider", note: stance}   # stance: for
  us: Jo
competitors: {us: {name: for}}
decisions:
  price: {rule: {who: single}, needs: {decider: 1}, terms: {unit: {unit: EUR}}}
"""
    assert (
        in_words(text, "es")
        == """\
# name: of the file
personas:
  name: {nombre: for, cargo: "decider", nota: stance}   # stance: for
  us: Jo
competidores: {us: {nombre: for}}
decisiones:
  price: {regla: {decide: uno}, hacen_falta: {decide: 1}, condiciones: {unit: {unidad: EUR}}}
"""
    )


def test_a_word_that_is_of_the_language_already_keeps_its_spelling():
    text = "personas: {ana: {Rol: [Decisora, user], función: Compras, veto: sí}}\n"

    assert in_words(text, "es") == text.replace("user", "usa")


def test_a_word_keeps_its_quotes():
    text = "\"people\": {ana: {'stance': \"for\"}}\ncontacts: {jo: {ana: 'met 2026-05-01'}}\n"

    assert in_words(text, "es") == (
        '"personas": {ana: {\'postura\': "a_favor"}}\n'
        "contactos: {jo: {ana: 'conocido 2026-05-01'}}\n"
    )


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=lambda v: v.name)
def test_every_word_comes_back_from_its_translation(vocabulary):
    for word in vocabulary.words:
        assert vocabulary.find(word.english) == word
        assert vocabulary.find(word.spanish[0]) == word


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda record: record.name)
def test_every_key_comes_back_from_its_translation(record):
    for field in record.fields:
        assert record.spellings[field.spanish[0]] is field
        assert record.spellings[field.key] is field
