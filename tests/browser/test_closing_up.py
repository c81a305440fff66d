"""A drawing that closes its ranks: no stubs of lines, counted blocks, nobody left at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import study
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.conftest import Open, Opened

pytestmark = pytest.mark.browser

DRAWN = "[data-view]:not([hidden]) svg.map:not([hidden])"
STUBS = f"""() => {{
  const svg = document.querySelector("{DRAWN}");
  const away = new Set([...svg.querySelectorAll("[data-card].away")].map(e => e.dataset.card));
  return [...svg.querySelectorAll("[data-line]")]
    .filter(e => {{
      const shown = getComputedStyle(e).display !== "none";
      return shown === [e.dataset.from, e.dataset.to].some(p => away.has(p));
    }})
    .map(e => e.dataset.from + "-" + e.dataset.to);
}}"""


@pytest.fixture(scope="module")
def html(example: Path, as_of: date) -> str:
    views = ("org", "influence", "power-stance", "table")
    return write(compose(study(example, as_of=as_of), views=views))


def _blocks(shown: Opened) -> list[str]:
    inside = f"{DRAWN} [data-block]:not(.away)+text"
    return list(
        shown.page.eval_on_selector_all(inside, "all => all.map(e => e.textContent)")
    )


@pytest.mark.parametrize("view", ["org", "influence"])
@pytest.mark.parametrize(
    "asked", ["key=only", "folded=javier", "find=ma&others=hidden"]
)
def test_a_line_goes_with_either_of_its_ends_and_no_other_goes(
    opened: Open, html: str, view: str, asked: str
) -> None:
    shown = opened(html, f"#view={view}&lang=en&{asked}")
    assert shown.people("[data-card].away") != []
    assert shown.page.evaluate(STUBS) == []


def test_a_block_tells_how_many_of_its_people_are_shown(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en&key=only")
    assert _blocks(shown) == ["Operaciones · 2 of 9", "Finanzas · 4 of 6"]
    shown.page.click("[data-language]")
    assert _blocks(shown) == ["Operaciones · 2 de 9", "Finanzas · 4 de 6"]
    shown.page.keyboard.press("k")
    assert _blocks(shown) == ["Operaciones · 9", "Finanzas · 6"]


ROOM = f"""() => {{
  const at = e => e.transform.baseVal[0].matrix;
  const svg = document.querySelector("{DRAWN}");
  const size = card => {{
    const {{width, height}} = card.querySelector("[data-frame]").getBBox();
    return {{x: at(card).e, y: at(card).f, width, height}};
  }};
  const shown = [...svg.querySelectorAll("[data-card]:not(.away)")].map(size);
  return [...svg.querySelectorAll("[data-block]:not(.away)")].map(block => {{
    const box = block.getBBox();
    const within = shown.filter(one =>
      one.x >= box.x && one.x < box.x + box.width && one.y >= box.y && one.y < box.y + box.height);
    const end = (a, b) => box[a] + box[b] - Math.max(...within.map(one => one[a] + one[b]));
    return [end("x", "width"), end("y", "height")].map(Math.round);
  }});
}}"""
"""The room that each block leaves right of and below the last of its people who are shown."""


@pytest.mark.parametrize(
    "asked", ["folded=nuria", "key=only", "filter=stance:for&others=hidden"]
)
def test_a_block_keeps_the_room_round_those_who_stay_that_it_had_round_all(
    opened: Open, html: str, asked: str
) -> None:
    all_there = opened(html, "#view=org&lang=en&key=all").page.evaluate(ROOM)
    shown = opened(html, f"#view=org&lang=en&{asked}")
    assert shown.people("[data-card].away") != []
    left = shown.page.evaluate(ROOM)
    assert left
    assert all(one in all_there for one in left)


@pytest.mark.parametrize("view", ["org", "influence", "power-stance", "table"])
def test_where_nobody_is_left_it_is_said_and_everything_goes_on(
    opened: Open, html: str, view: str
) -> None:
    shown = opened(html, f"#view={view}&lang=en&person=nuria&find=zzz&others=hidden")
    assert shown.page.inner_text(".nobody") == "Nobody matches what is chosen."
    shown.page.keyboard.press("Escape")
    assert shown.page.locator("[data-pane]").is_hidden()
    shown.page.click("[data-clear]")
    assert shown.page.locator(".nobody").count() == 0
    assert shown.said == []


def test_keys_that_zoom_do_nothing_where_nothing_is_drawn(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en", size=(390, 844))
    for key in "+-0":
        shown.page.keyboard.press(key)
    assert shown.said == []


def test_a_step_of_a_route_is_numbered_below_the_card_as_high_as_it_is(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en&route=isabel")
    low = shown.page.eval_on_selector(
        f"{DRAWN} [data-card=isabel] .route circle", "e => e.getAttribute('cy')"
    )
    assert low == "80"
