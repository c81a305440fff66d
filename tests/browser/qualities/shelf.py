"""Pages to be judged: each map is written once, opened once, and then turned about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.pages import EXAMPLE, turn, written

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
SCREENS = ((1280, 720), (1440, 900), (1920, 1080))
PHONES = ((390, 844), (320, 640))
LANGUAGES = ("en", "es")
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Setting:
    """A reader's window, language and theme."""

    size: tuple[int, int] = (1440, 900)
    language: str = "en"
    theme: str = "light"

    def __str__(self) -> str:
        return f"{self.size[0]}×{self.size[1]} {self.language} {self.theme}"

    @property
    def phone(self) -> bool:
        return self.size in PHONES


FULL = tuple(Setting(*one) for one in product(SCREENS + PHONES, LANGUAGES, THEMES))
"""The whole matrix, in which the example is judged."""
SAMPLE = (Setting(), Setting((390, 844), "es"))
"""Where every other map is judged."""


@dataclass
class Reader:
    """Somebody who has a page open; what it asked for and said is kept."""

    name: str
    html: str
    page: Page
    url: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def views(self) -> list[str]:
        """The views of the page, in the order of its tabs."""
        live = self.html.split("<template", 1)[0]
        return list(dict.fromkeys(re.findall(r'data-tab="([^"]+)"', live)))

    @property
    def data(self) -> Any:
        """What the page's script knows."""
        (found,) = re.findall(r'<script[^>]*id="data"[^>]*>(.*?)</script>', self.html)
        return json.loads(found)

    def turn(self, setting: Setting, view: str, more: str = "") -> Page:
        """Show a view in a setting, nothing open, nothing lit."""
        width, height = setting.size
        if self.page.viewport_size != {"width": width, "height": height}:
            self.page.set_viewport_size({"width": width, "height": height})
        hash_ = f"#view={view}&lang={setting.language}&theme={setting.theme}{more}"
        turn(self.page, hash_)
        return self.page

    def anew(self, setting: Setting = Setting(), at: str = "") -> Page:
        """Open the page afresh, as a link does."""
        width, height = setting.size
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.goto("about:blank")
        self.page.goto(f"{self.url}#lang={setting.language}&theme={setting.theme}{at}")
        self.page.wait_for_selector("html[data-ready]", state="attached")
        return self.page


@dataclass(frozen=True, slots=True)
class Look:
    """What the browser measured of one view in one setting."""

    map: str
    setting: Setting
    view: str
    found: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.map} {self.view} {self.setting}"


class Shelf:
    """All pages of a run; each is written, opened and measured when first asked for."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser, self._folder = browser, folder
        self._open: dict[str, Reader] = {}
        self._looks: dict[tuple[str, Setting], tuple[Look, ...]] = {}

    def reader(self, name: str = EXAMPLE) -> Reader:
        """Return who has the page of a map open."""
        if name not in self._open:
            self._open[name] = self.opened(name, written(name))
        return self._open[name]

    def opened(self, name: str, html: str) -> Reader:
        """Write a page and open it from its file."""
        file = self._folder / f"{name.replace(' ', '-')}.html"
        file.write_text(html, encoding="utf-8")
        page = self._browser.new_page()
        page.set_default_timeout(15000)
        found = Reader(name, html, page, file.as_uri())
        page.on("request", lambda request: found.asked.append(request.url))
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.goto(found.url)
        page.wait_for_selector("html[data-ready]", state="attached")
        return found

    def looks(self, name: str, settings: Sequence[Setting]) -> Iterator[Look]:
        """Yield every view of a map in each setting, measured."""
        for setting in settings:
            if (name, setting) not in self._looks:
                self._looks[name, setting] = tuple(self._tour(name, setting))
            yield from self._looks[name, setting]

    def _tour(self, name: str, setting: Setting) -> Iterator[Look]:
        reader = self.reader(name)
        for view in reader.views:
            found = reader.turn(setting, view).evaluate(MEASURE)
            yield Look(name, setting, view, found)


def faults(looks: Iterable[Look], *kinds: str) -> list[str]:
    """Tell what was found wrong, of some kinds, and where."""
    return [
        f"{look}: {fault}"
        for look in looks
        for kind in kinds
        for fault in look.found[kind]
    ]
