"""Take a picture of every view of a page: each size, language and theme, into a folder.

    python docs/make_screenshots.py FOLDER [MAP] [--view plan] [--size 390x844] [--lang es]

MAP is the example without one. The files are `VIEW-SIZE-LANGUAGE-THEME.png`; a picture
whose page says something on the console, asks for anything or scrolls sideways is told
of, and ends the run with 1. Needs what the tests need; the pictures are for looking at.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from decisionmap import study, write
from decisionmap.documents.map import view_names

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "maps" / "penarrubia.yaml"
DAY = date(2026, 11, 23)
"""The day on which the examples are told."""
SIZES = ("1280x720", "1440x900", "1920x1080", "390x844", "320x640")
LANGUAGES = ("en", "es")
THEMES = ("light", "dark")
PATIENCE = 10
"""Seconds after which a page that is not drawn is not waited for."""
_STILL = (
    "() => !document.querySelector('[data-view]:not([hidden]) .web:not([data-still])')"
)
"""A free network has come to rest; all else is drawn as it opens."""
_OVERFLOW = "document.documentElement.scrollWidth - innerWidth"


class Look(NamedTuple):
    """One way in which all views are looked at."""

    size: str
    language: str
    theme: str


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures that are asked for; return how the run ends."""
    asked = _asked(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    faults = []
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = write(study(asked.map, as_of=asked.as_of), Path(folder) / "page.html")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        for look in map(Look._make, product(asked.size, asked.lang, asked.theme)):
            faults += _taken(browser, file, look, asked)
        browser.close()
    print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


def _size(said: str) -> str:
    """Return a size that reads as two numbers; any other is a mistake of the caller."""
    width, _, height = said.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{said} is no WIDTHxHEIGHT, as 1440x900")
    return said


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("map", type=Path, nargs="?", default=EXAMPLE)
    asked.add_argument("--as-of", type=date.fromisoformat, default=DAY)
    asked.add_argument("--view", action="append", choices=view_names())
    asked.add_argument("--size", action="append", type=_size, metavar="WIDTHxHEIGHT")
    asked.add_argument("--lang", action="append", choices=LANGUAGES)
    asked.add_argument("--theme", action="append", choices=THEMES)
    asked.set_defaults(view=None, size=None, lang=None, theme=None)
    found = asked.parse_args(arguments)
    found.view = found.view or view_names()
    found.size = found.size or SIZES
    found.lang = found.lang or LANGUAGES
    found.theme = found.theme or THEMES
    return found


def _taken(
    browser: Browser, file: Path, look: Look, asked: argparse.Namespace
) -> Iterator[str]:
    """Take every view of one look; yield what is wrong, told by the picture's name."""
    width, height = map(int, look.size.split("x"))
    page = browser.new_page(
        viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(f"asked for {request.url}"))
    for view in asked.view:
        name = "-".join((view, *look))
        said.clear()
        at = f"#view={view}&lang={look.language}&theme={look.theme}"
        if not _shown(page, file, at):
            yield f"{name}: is not drawn within {PATIENCE} seconds"
        page.screenshot(path=asked.folder / f"{name}.png")
        yield from (f"{name}: {text}" for text in said if file.as_uri() not in text)
        over = page.evaluate(_OVERFLOW)
        if over > 0:
            yield f"{name}: scrolls {over} px sideways"
    page.close()


def _shown(page: Page, file: Path, at: str) -> bool:
    """Open a page at a place, anew, and tell whether it is drawn and stands still.

    Anew, since what one view was left with is to touch no other.
    """
    page.goto("about:blank")
    page.goto(file.as_uri() + at)
    page.set_default_timeout(PATIENCE * 1000)
    try:
        page.wait_for_selector("html[data-ready]", state="attached")
        page.wait_for_function(_STILL)
    except TimeoutError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
