"""How big the page of a real account gets, and what drawing it needs: it travels by mail."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

from benchmarks.accounts import account
from decisionmap.briefing import brief
from decisionmap.documents.map import compose, view_names
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text

DAY = date(2026, 11, 23)


def page(people: int, *, explore: bool = False) -> str:
    loaded = read_text(account(people), file="acme.yaml", as_of=DAY)
    views = [name for name in view_names() if explore or name != "explore"]
    return write(compose(brief(loaded, as_of=DAY), views=views))


def test_a_page_of_fifty_people_with_its_face_stays_under_400_kilobytes() -> None:
    assert len(page(50).encode()) <= 400_000


def test_the_free_network_with_its_library_adds_less_than_it_may() -> None:
    assert len(page(50, explore=True).encode()) <= 1_080_000


def test_the_same_account_on_the_same_day_gives_the_same_bytes() -> None:
    assert page(20) == page(20)


def test_to_draw_imports_nothing_that_speaks_to_a_network() -> None:
    """Such modules cost a tenth of the command and have no business in it."""
    code = (
        "import sys, decisionmap.formats.html, decisionmap.formats.svg\n"
        "print({'ssl', 'http.client', 'urllib.request'} & sys.modules.keys())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout == "set()\n"
