"""The free network in Chromium: under the page's policy, still once laid out, one selection."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open, Opened
from tests.browser.pages import EXAMPLE, written

pytestmark = pytest.mark.browser

VIEWS = ("org", "explore")
STILL = ".web[data-still]"
INK = """() => {
  const canvas = document.querySelector('.web canvas');
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const add = (sum, pixel, at) => (sum * 31 + pixel * (at % 97)) % 1000003;
  return new Uint32Array(data.buffer).reduce(add, 7);
}"""
"""A sum of all that is drawn."""


@pytest.fixture(scope="module")
def html() -> str:
    return written(EXAMPLE, *VIEWS)


def _still(opened: Open, html: str, at: str = "") -> Opened:
    shown = opened(html, f"#view=explore{at}")
    shown.page.wait_for_selector(STILL)
    return shown


def _held(opened: Open, html: str, size: tuple[int, int] = (1440, 900)) -> Opened:
    """Open the view so that a test can ask the network where somebody lies."""
    shown = opened(html, "#view=org", size)
    shown.page.evaluate(
        """() => {
          const run = document.createElement('script');
          run.textContent = document.querySelector('[data-engine]').textContent;
          document.head.append(run);
          const Network = vis.Network;
          vis.Network = function (...given) { return window.net = new Network(...given); };
        }"""
    )
    shown.page.click("[data-tab=explore]")
    shown.page.wait_for_selector(STILL)
    return shown


def _place(shown: Opened, person: str) -> tuple[float, float]:
    """Return where a person's disc lies on the screen."""
    x, y = shown.page.evaluate(
        """(person) => {
          const { nodes } = JSON.parse(document.querySelector('.web~script').textContent);
          const { id } = nodes.find((one) => one.person === person);
          const { x, y } = net.canvasToDOM(net.getPositions([id])[id]);
          const box = document.querySelector('.web').getBoundingClientRect();
          return [box.x + x, box.y + y];
        }""",
        person,
    )
    return x, y


NAMES = """() => {
  const { nodes } = JSON.parse(document.querySelector('.web~script').textContent);
  const own = new Map(nodes.map((node) => [node.label, node])), found = new Map();
  const pen = CanvasRenderingContext2D.prototype, write = pen.fillText;
  pen.fillText = function (text, x, y) {
    const half = this.measureText(text).width / 2;
    const high = parseFloat(this.font.match(/[0-9.]+px/)[0]);
    if (own.has(text)) found.set(text, [x - half, y, x + half, y + high]);
    write.apply(this, [text, x, y]);
  };
  net.redraw();
  const edge = net.DOMtoCanvas({ x: document.querySelector('.web').clientWidth, y: 0 }).x;
  const start = net.DOMtoCanvas({ x: 0, y: 0 }).x, places = net.getPositions();
  const covers = ([x0, y0, x1, y1], { x, y }) => x > x0 && x < x1 && y > y0 && y < y1;
  return {
    named: found.size,
    people: nodes.length,
    over: [...found].filter(([, box]) => nodes.some(({ id }) => covers(box, places[id]))),
    out: [...found].filter(([, box]) => box[0] < start || box[2] > edge).map(([name]) => name),
  };
}"""
"""How many discs have a name, which names lie on somebody's sign, which leave the window."""


@pytest.mark.parametrize(("size", "unnamed"), [((1440, 900), 0), ((390, 844), 1)])
def test_names_stand_inside_the_window_and_none_lies_on_a_sign(
    opened: Open, html: str, size: tuple[int, int], unnamed: int
) -> None:
    """On a phone one of 18 has no room: the view says how to read the name."""
    told = _held(opened, html, size).page.evaluate(NAMES)
    assert (told["over"], told["out"]) == ([], [])
    assert told["people"] - told["named"] <= unnamed


def test_it_is_drawn_under_the_policy_of_the_page_and_asks_for_nothing(
    opened: Open, html: str
) -> None:
    shown = _still(opened, html)
    assert (len(shown.asked), shown.said) == (1, [])


def test_the_library_runs_only_once_the_view_is_opened(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org")
    assert shown.page.evaluate("typeof vis") == "undefined"
    shown.page.click("[data-tab=explore]")
    shown.page.wait_for_selector(STILL)
    assert shown.page.evaluate("typeof vis") == "object"


def test_two_readers_see_the_same(opened: Open, html: str) -> None:
    first, second = (_still(opened, html).page.evaluate(INK) for _ in range(2))
    assert first == second


def test_nothing_moves_and_nothing_runs_once_it_is_still(
    opened: Open, html: str
) -> None:
    shown = _still(opened, html)
    shown.page.wait_for_timeout(200)
    shown.page.evaluate(
        """() => {
          window.frames_ = 0;
          const ask = window.requestAnimationFrame;
          window.requestAnimationFrame = (act) => { window.frames_ += 1; return ask(act); };
        }"""
    )
    before = shown.page.evaluate(INK)
    shown.page.wait_for_timeout(400)
    assert shown.page.evaluate("window.frames_") == 0
    assert shown.page.evaluate(INK) == before


def test_a_click_on_a_person_opens_her_and_every_view_shares_it(
    opened: Open, html: str
) -> None:
    shown = _held(opened, html)
    shown.page.mouse.click(*_place(shown, "marta"))
    shown.page.wait_for_selector("[data-pane]:not([hidden])")
    assert "person=marta" in shown.page.url
    shown.page.click("[data-tab=org]")
    assert shown.people("[data-card]:has(.ring.chosen)") == ["marta"]


def test_a_person_can_be_dragged_and_stays_there(opened: Open, html: str) -> None:
    shown = _held(opened, html)
    x, y = _place(shown, "marta")
    mouse = shown.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 60, y + 40, steps=5)
    mouse.up()
    mouse.move(x + 60, y + 40)
    shown.page.wait_for_timeout(100)
    mouse.move(x + 61, y + 40)
    told = shown.page.evaluate("document.querySelector('.web').title")
    assert str(told).startswith("Marta")


@pytest.mark.parametrize("does", ["in", "out"])
def test_the_buttons_zoom_and_fit_again(opened: Open, html: str, does: str) -> None:
    shown = _still(opened, html)
    first = shown.page.evaluate(INK)
    shown.page.click(f"[data-wander={does}]")
    shown.page.wait_for_timeout(100)
    assert shown.page.evaluate(INK) != first
    shown.page.click("[data-wander=fit]")
    shown.page.wait_for_timeout(100)
    assert shown.page.evaluate(INK) == first


def test_a_gap_lights_its_people_here_too(opened: Open, html: str) -> None:
    shown = _still(opened, html)
    first = shown.page.evaluate(INK)
    shown.page.click(".gaps [data-gap]")
    shown.page.wait_for_timeout(100)
    assert shown.page.evaluate(INK) != first
    shown.page.keyboard.press("Escape")
    shown.page.wait_for_timeout(100)
    assert shown.page.evaluate(INK) == first


def test_dark_ground_is_drawn_in_other_ink(opened: Open, html: str) -> None:
    light = _still(opened, html, "&theme=light").page.evaluate(INK)
    assert _still(opened, html, "&theme=dark").page.evaluate(INK) != light


def test_the_keyboard_stops_nowhere_inside(opened: Open, html: str) -> None:
    shown = _still(opened, html)
    assert shown.page.locator(".web [tabindex]").count() == 0


def test_three_hundred_people_are_laid_out_and_key_people_shown(opened: Open) -> None:
    shown = _still(opened, written("300 people", *VIEWS))
    assert shown.said == []
