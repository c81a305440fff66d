"""What is taken along: letters of every way of writing, paper, the command of a view."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from decisionmap.briefing import brief
from decisionmap.cli.main import main
from decisionmap.documents import map as map_document
from decisionmap.formats import html
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text
from tests.browser.conftest import Open, Opened
from tests.browser.pages import DAY, EXAMPLE, LIGHT, MAPS, turn, written
from tests.browser.test_frame import SVG, taken
from tests.formats.pages import document

pytestmark = pytest.mark.browser

ARABIC = "توسيع العقد ليشمل المصانع الثلاثة باتفاق إطاري واحد " * 6
ACME = f"""account:
  name: Acme
  strategy: {{growth: "{ARABIC.strip()}", value: "(C\u200e) para todos {"largo " * 40}"}}
people: {{ana: {{name: Ana Ruiz, power: 5, roles: [decider]}}}}
team: {{jo: {{name: Jo}}}}
"""
TWO = write(document(parts=2))
HERE = Path(html.__file__).parent


def page_of(text: str) -> str:
    """Return the page of a map that is written here."""
    known = brief(read_text(text, file="acme.yaml", as_of=DAY), as_of=DAY)
    return write(map_document.compose(known, views=("account",)))


def lines(file: Path) -> list[str]:
    """Return the lines of text in a picture."""
    root = ElementTree.parse(file).getroot()
    return [text.text or "" for text in root.iter(f"{SVG}text")]


# ---- letters


def test_a_text_from_right_to_left_stands_in_a_picture_where_it_stood_on_screen(
    opened: Open, tmp_path: Path
) -> None:
    shown = opened(page_of(ACME), "#view=account")
    file = taken(shown, "as-svg", tmp_path)
    assert " ".join(one for one in lines(file) if "ا" in one) == ARABIC.strip()
    shown.page.goto(file.as_uri())
    starts = shown.page.evaluate(
        """[...document.querySelectorAll('text')].filter(e => e.textContent.includes('ا'))
        .map(e => e.getBoundingClientRect().left)"""
    )
    assert len(starts) > 2
    assert max(starts) - min(starts) < 3


def test_a_mark_that_says_which_way_to_read_is_taken_along(
    opened: Open, tmp_path: Path
) -> None:
    shown = opened(page_of(ACME), "#view=account")
    assert any("(C\u200e)" in one for one in lines(taken(shown, "as-svg", tmp_path)))


# ---- paper


def sheet(shown: Opened, kind: str) -> None:
    """Begin or end printing."""
    shown.page.evaluate(f"dispatchEvent(new Event('{kind}print'))")


def test_paper_is_undone_where_it_was_done(opened: Open) -> None:
    shown = opened(TWO, "#view=summary&decision=first")
    sheet(shown, "before")
    turn(shown.page, "#view=org&decision=part-1")
    sheet(shown, "after")
    turn(shown.page, "#view=summary&decision=first")
    assert shown.page.get_attribute("html", "data-sheet") is None
    assert shown.page.locator(".viewed,.running").count() == 0
    assert shown.page.get_attribute(".flow >> nth=0", "style") in (None, "")
    assert shown.said == []


def test_script_and_style_agree_on_a_sheet_of_paper_and_on_a_narrow_window() -> None:
    script, style = (HERE / "sheet.js").read_text(), (HERE / "sheet.css").read_text()
    (width, height) = re.findall(r"PAPER = { width: (\d+), height: (\d+) }", script)[0]
    assert set(re.findall(r"\.decision\{[^}]*;width:(\d+)px", style)) == {width}
    assert re.findall(r"\.decision\{height:(\d+)px", style) == [height]
    (narrow,) = re.findall(r"max-width:(\d+)px", (HERE / "picture.js").read_text())
    told = "".join(file.read_text() for file in sorted(HERE.glob("*.css")))
    edges = re.findall(r"@media(?: screen and)? \(max-width:(\d+)px\)\{", told)
    assert set(edges) == {narrow}
    assert len(edges) > 5
    assert f"(min-width:{int(narrow) + 1}px)" in (HERE / "frame.css").read_text()


# ---- the command


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Call commands in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def test_the_command_of_each_view_runs_and_writes_the_file_it_names(
    opened: Open, tmp_path: Path
) -> None:
    shutil.copy(MAPS / f"{EXAMPLE}.yaml", tmp_path)
    shown = opened(written(EXAMPLE, *LIGHT))
    for view in LIGHT:
        turn(shown.page, f"#view={view}&lang=es")
        shown.page.click("[data-menu]")
        shown.page.click(".menu [data-command]")
        called = shlex.split(shown.page.inner_text("#command code"))
        shown.page.click("#command [data-close]")
        with inside(tmp_path):
            ran = CliRunner().invoke(main, called[1:])
        assert ran.exit_code == 0, (called, ran.output)
        assert (tmp_path / called[-1]).stat().st_size > 1000, called
