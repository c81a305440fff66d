"""The language of a map is known from its lines, whatever else is wrong with it."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.mapfile.reader import read_text
from decisionmap.mapfile.tongue import language_of, tongue_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cuenta: A\nidioma: es\npersonas: [\n", "es"),
        ('account: A\n"language": "es"\npeople: "\n', "es"),
        ("idioma: en\ncuenta: A\npersonas: {ana: Ana}\n", "en"),
        ("idioma: inglés\ncuenta: A\n", "en"),
        ("cliente: A\npersonas:\n- Ana\nequipo: {}\n", "es"),
        ("personas:\n\tana: Ana\n", "es"),
        ("account: A\npeople: {ana: {name: Ana}}\n", None),
        ("idioma: klingon\naccount: A\npeople: {}\nteam: {}\n", None),
        ("", None),
        ("\ufeffidioma: es\n", "es"),
    ],
)
def test_a_language_is_named_or_shown_by_the_keys(
    text: str, language: str | None
) -> None:
    assert language_of(text.encode()) == language


def test_bytes_that_are_no_text_have_a_language_all_the_same() -> None:
    assert language_of("idioma: es\ncuenta: Peña".encode("latin-1")) == "es"


def test_the_keys_have_a_tongue_of_their_own() -> None:
    assert tongue_of("language: es\naccount: A\npeople: {ana: {name: Ana}}") == "en"
    assert tongue_of("cuenta: A\npersonas: {ana: {nombre: Ana}}") == "es"


@pytest.mark.parametrize(
    "text", ["cuenta: A\nidioma: es\npersonas: []\n", "cuenta: {", "personas: {a: [x]}"]
)
def test_what_was_read_tells_its_language_without_an_account(text: str) -> None:
    loaded = read_text(text, file="m.yaml", as_of=date(2026, 11, 23))
    assert (loaded.account, loaded.language) == (None, "es")
