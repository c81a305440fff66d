"""What is heard or printed of a view: its headings, its regions, no place in a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import study
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html(example: Path, as_of: date) -> str:
    return write(
        compose(study(example, as_of=as_of), views=("influence", "gaps", "account"))
    )


def test_each_region_of_the_account_has_a_name_of_its_own(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=account&lang=en")
    inside = "[data-view]:not([hidden]) [role=region]"
    names = shown.page.eval_on_selector_all(inside, "all => all.map(e => e.ariaLabel)")
    assert len(names) > 1
    assert len(set(names)) == len(names)


def test_the_headings_of_an_outline_follow_that_of_the_page(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=influence&lang=en", size=(390, 844))
    inside = ".outline :is(h1,h2,h3)"
    tags = shown.page.eval_on_selector_all(inside, "all => all.map(e => e.tagName)")
    assert set(tags) == {"H2"}


def test_on_paper_no_place_in_a_file_is_told(opened: Open, html: str) -> None:
    shown = opened(html, "#view=gaps&lang=en")
    place = shown.page.locator("[data-view]:not([hidden]) .callout .line").first
    assert place.is_visible()
    shown.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert place.is_hidden()
