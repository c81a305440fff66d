"""The pages that tests look at; each is written once in a run, however many look at it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.accounts import account
from decisionmap.briefing import Briefing, brief, study
from decisionmap.documents import map as map_document
from decisionmap.documents.map import view_names
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text

DAY = date(2026, 11, 23)
MAPS = Path(__file__).parents[2] / "maps"
EXAMPLE = "penarrubia"
OTHERS = ("hospital", "group", "renewal", "minimo")
GENERATED = ("30 people", "60 people", "300 people")
LIGHT = tuple(view for view in view_names() if view != "explore")
"""All views but the one whose library makes a page three times as large."""


_TURN = """async (hash) => {
  if (location.hash !== hash)
    await new Promise(done => {
      addEventListener('hashchange', done, {once: true});
      location.hash = hash;
    });
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}"""


def turn(page: Page, hash_: str) -> None:
    """Follow an address within a page, and see it drawn."""
    page.evaluate(_TURN, hash_)


@cache
def briefing(name: str) -> Briefing:
    """Return what is known of an example, or of a made-up account of so many people."""
    if name.endswith(" people"):
        text = account(int(name.split()[0]))
        return brief(read_text(text, file="large.yaml", as_of=DAY), as_of=DAY)
    return study(MAPS / f"{name}.yaml", as_of=DAY)


@cache
def written(name: str, *views: str) -> str:
    """Return the page of a map with some views, or with all."""
    return write(map_document.compose(briefing(name), views=views or None))
