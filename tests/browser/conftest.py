"""One Chromium for all tests of the page, and a way to open a page in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


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


@pytest.fixture(scope="session")
def profile(browser: Browser) -> BrowserContext:
    """The profile in which pages are opened: a new one for each costs twice the time."""
    return browser.new_context(viewport={"width": 1440, "height": 900})


@pytest.fixture(scope="session")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Put a page into a file, once."""
    folder, files = tmp_path_factory.mktemp("pages"), dict[str, Path]()

    def put(html: str) -> Path:
        if html not in files:
            files[html] = folder / f"{len(files)}.html"
            files[html].write_text(html, encoding="utf-8")
        return files[html]

    return put


@pytest.fixture
def opened(profile: BrowserContext, filed: Callable[[str], Path]) -> Iterator[Open]:
    """Open a page from its file, as a colleague would; after, all is as it was before."""
    pages: list[Page] = []

    def show(html: str, at: str = "", size: tuple[int, int] = (1440, 900)) -> Opened:
        page = profile.new_page()
        pages.append(page)
        if page.viewport_size != {"width": size[0], "height": size[1]}:
            page.set_viewport_size({"width": size[0], "height": size[1]})
        found = Opened(page)
        page.on("request", lambda request: found.asked.append(request.url))
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.goto(filed(html).as_uri() + at)
        page.wait_for_selector("html[data-ready]", state="attached")
        return found

    yield show
    for page in pages[:1]:
        page.evaluate("localStorage.clear()")
    for page in pages:
        page.close()
