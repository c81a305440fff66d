"""Reading a map: its pictures are what the tool draws, in both languages alike."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from decisionmap.briefing import Briefing, brief
from decisionmap.mapfile.reader import read_text
from decisionmap.publish import render
from decisionmap.words.dialect import METHODS
from docs.make_reading import PAGES, drawn, maps_of

AS_OF = date(2026, 11, 23)
MOST = 60_000
"""Bytes of the heaviest picture: a page is read on the road as well."""
_PICTURE = re.compile(r"!\[(.*)\]\((\S+)\)")
_BY_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def _pictures(page: Path) -> dict[Path, str]:
    """Where the pictures of a page are, and what is said to those who cannot see them."""
    found = _PICTURE.findall(page.read_text(encoding="utf-8"))
    return {page.parent / path: said for said, path in found}


def _studied(page: Path) -> list[Briefing]:
    language = "es" if page.name.endswith(".es.md") else "en"
    return [
        brief(read_text(text, file=name, as_of=AS_OF), as_of=AS_OF, lang=language)
        for name, text in maps_of(page).items()
    ]


@_BY_PAGE
def test_every_picture_is_what_the_tool_draws_today(page: Path, tmp_path: Path) -> None:
    """If not: `python docs/make_reading.py`, and look at what has changed."""
    today = dict(drawn(page, tmp_path))
    assert list(today) == list(_pictures(page))
    assert [
        path.name for path, picture in today.items() if not _same(path, picture)
    ] == []


def _same(path: Path, picture: bytes) -> bool:
    return path.is_file() and path.read_bytes() == picture


@_BY_PAGE
def test_every_picture_is_light(page: Path) -> None:
    assert [path for path in _pictures(page) if path.stat().st_size > MOST] == []


@_BY_PAGE
def test_every_picture_is_told_to_those_who_cannot_see_it(page: Path) -> None:
    told = list(_pictures(page).values())
    assert [text for text in told if len(text) < 60] == []
    assert len(set(told)) == len(told)


def test_no_picture_is_left_that_no_page_shows() -> None:
    shown = set(chain.from_iterable(map(_pictures, PAGES)))
    assert set(PAGES[0].parent.joinpath("images", "reading").iterdir()) == shown


@_BY_PAGE
def test_every_map_of_the_page_is_clean(page: Path) -> None:
    for name, text in maps_of(page).items():
        assert read_text(text, file=name, as_of=AS_OF).problems == (), name


def test_every_map_is_one_of_few_people() -> None:
    for briefing in chain.from_iterable(map(_studied, PAGES)):
        assert 1 <= len(briefing.account.people) <= 6


def test_both_pages_hold_the_same_maps_and_pictures() -> None:
    """Each in its own language: people, judgements, numbers and gaps are the same."""
    english, spanish = ([_told(b) for b in _studied(page)] for page in PAGES)
    assert english == spanish
    shapes = [
        [_shape(line) for line in page.read_text("utf-8").splitlines()]
        for page in PAGES
    ]
    assert [s for s in shapes[0] if s] == [s for s in shapes[1] if s]


def _told(briefing: Briefing) -> list[object]:
    return [
        (
            list(found.analysis.weight.items()),
            found.analysis.coverage,
            found.analysis.reading,
            found.analysis.certainty,
            [(gap.rule, gap.people, gap.severity, gap.state) for gap in found.gaps],
        )
        for found in briefing.decisions
    ]


def _shape(line: str) -> str:
    """What a line is to the eye: a heading, a fence, a picture or a row of a table."""
    found = re.match(r"#+ |```\w*|!\[|\|", line)
    return found[0] if found else ""


@_BY_PAGE
def test_the_table_of_methods_holds_the_words_of_their_cards(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    named = " | ".join(f"`{method}`" for method in METHODS)
    (head,) = (at for at, line in enumerate(lines) if named in line)
    rows = [_cells(line) for line in lines[head + 2 :]]
    name = list(maps_of(page))[-1]
    loaded = read_text(maps_of(page)[name], file=name, as_of=AS_OF)
    for column, method in enumerate((None, *METHODS), start=1):
        briefing = brief(loaded, as_of=AS_OF, method=method)
        words = [row[column] for row in rows[: len(briefing.account.people)]]
        assert _feet(briefing) == words, method


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _feet(briefing: Briefing) -> list[str]:
    """The word at the foot of each card, in the order of the map."""
    picture = render(briefing, "cards.svg", views=["org"]).decode("utf-8")
    cards = re.findall(r"<g [^>]*><title>.*?</g>\n", picture)
    foot = r"font-size=\"(?:11\.25|12\.1)\"[^>]*>([^<]+)<"
    return [re.findall(foot, card)[0] for card in cards]
