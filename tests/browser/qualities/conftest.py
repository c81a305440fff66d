"""One shelf of pages for all qualities: nothing is written or opened twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.qualities.pixels import Pixels
from tests.browser.qualities.shelf import Reader, Shelf


@pytest.fixture(scope="session")
def shelf(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """All pages of this run."""
    return Shelf(browser, tmp_path_factory.mktemp("shelf"))


@pytest.fixture
def reader(shelf: Shelf) -> Reader:
    """Somebody who opens the example afresh."""
    reader = shelf.reader()
    reader.anew()
    return reader


@pytest.fixture(scope="session")
def pixels(browser: Browser) -> Pixels:
    """Reads pictures."""
    return Pixels(browser.new_page())
