"""One Chromium for all tests of the page, and a way to open a page in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright


@dataclass
class Opened:
    """A page on screen, with what it asked for and what it said meanwhile."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def focused(self) -> str | None:
        """Return the person whose card has the focus."""
        found = self.page.evaluate("document.activeElement?.dataset?.card ?? null")
        return None if found is None else str(found)

    def people(self, selector: str) -> list[str]:
        """Return the people of the cards that a selector finds in the view."""
        inside = f"[data-view]:not([hidden]) svg:not([hidden]) {selector}"
        found = self.page.eval_on_selector_all(
            inside, "all => all.map(e => e.dataset.card)"
        )
        return [str(one) for one in found]


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser(chromium: str | None) -> Iterator[Browser]:
    """The one browser."""
    with sync_playwright() as playwright:
        shown = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        yield shown
        shown.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page from its file, as a colleague would; every page is closed after."""
    pages: list[Page] = []
    numbers = count()

    def show(html: str, at: str = "", size: tuple[int, int] = (1440, 900)) -> Opened:
        file = tmp_path / f"{next(numbers)}.html"
        file.write_text(html, encoding="utf-8")
        page = browser.new_page(viewport={"width": size[0], "height": size[1]})
        pages.append(page)
        found = Opened(page)
        page.on("request", lambda request: found.asked.append(request.url))
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.goto(file.as_uri() + at)
        page.wait_for_selector("html[data-ready]", state="attached")
        return found

    yield show
    for page in pages:
        page.close()
