"""The notation page says what the field table says, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.notation_page import notation_page
from decisionmap.mapfile.source import read_source
from decisionmap.mapfile.vocabularies import VOCABULARIES

PAGE = Path(__file__).parents[2] / "docs" / "notation.md"


def test_the_page_in_the_docs_is_up_to_date():
    told = "python -m decisionmap.mapfile.notation_page > docs/notation.md"

    assert PAGE.read_text(encoding="utf-8") == notation_page(), f"run: {told}"


def test_every_key_and_every_word_stands_on_the_page_in_both_languages():
    page = notation_page()

    for record in RECORDS.values():
        for field in record.fields:
            for word in (field.key, *field.spanish):
                assert f"`{word}`" in page
    for vocabulary in VOCABULARIES.values():
        for word in (*vocabulary.english, *vocabulary.spanish):
            assert f"`{word}`" in page


def test_every_link_of_the_page_leads_to_a_heading():
    page = notation_page()
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    anchors = {
        re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
        for heading in headings
    }

    assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= anchors
    assert len(anchors) == len(headings)


@pytest.mark.parametrize(
    "example", re.findall(r"```yaml\n(.*?)```", notation_page(), re.S)
)
def test_every_example_of_the_page_can_be_read(example):
    assert read_source(example, file="page.yaml").problems == ()
