"""The free network in Chromium: under the page's policy, still once laid out, one selection."""

from __future__ import annotations

import pytest

from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.conftest import Open, Opened
from tests.browser.pages import EXAMPLE, briefing, turn, written
from tests.views.accounts import briefed

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


def _held(
    opened: Open, html: str, size: tuple[int, int] = (1440, 900), at: str = ""
) -> Opened:
    """Open the view so that a test can ask the network where somebody lies."""
    shown = opened(html, f"#view=org{at}", size)
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
  const texts = [], heads = [], { beginPath, lineTo, closePath } = pen;
  let last = null;
  pen.beginPath = function () { last = null; beginPath.call(this); };
  pen.lineTo = function (x, y) { last = { x, y }; lineTo.call(this, x, y); };
  pen.closePath = function () { if (last) heads.push(last); closePath.call(this); };
  pen.fillText = function (text, x, y) {
    const half = this.measureText(text).width / 2;
    const high = parseFloat(this.font.match(/[0-9.]+px/)[0]);
    const box = [x - half, y, x + half, y + high];
    if (own.has(text)) found.set(text, box);
    texts.push([text, box]);
    write.apply(this, [text, x, y]);
  };
  net.redraw();
  const edge = net.DOMtoCanvas({ x: document.querySelector('.web').clientWidth, y: 0 }).x;
  const start = net.DOMtoCanvas({ x: 0, y: 0 }).x, places = net.getPositions();
  const covers = ([x0, y0, x1, y1], { x, y } = {}) => x > x0 && x < x1 && y > y0 && y < y1;
  return {
    named: found.size,
    names: [...found.keys()].map((name) => own.get(name).person),
    under: texts.map(([text]) => text).filter((text) => !own.has(text)),
    heads: heads.length,
    hiding: texts.filter(([, box]) => heads.some((head) => covers(box, head))),
    people: nodes.length,
    over: [...found].filter(([, box]) => nodes.some(({ id }) => covers(box, places[id]))),
    out: [...found].filter(([, box]) => box[0] < start || box[2] > edge).map(([name]) => name),
  };
}"""
"""How many discs have a name, which names lie on somebody's sign or on the head of a line,
which leave the window; what stands under names."""

PIXEL = """([person, away]) => {
  const { nodes, edges } = JSON.parse(document.querySelector('.web~script').textContent);
  const of = (id) => net.getPositions([id])[id], half = (a, b) => (a + b) / 2;
  const node = nodes.find((one) => one.person === person);
  const crossed = edges.filter((one) => one.crossed).map(({ from, to }) => [of(from), of(to)]);
  const [[a, b]] = node ? [[of(node.id), of(node.id)]] : crossed;
  const at = net.canvasToDOM({ x: half(a.x, b.x), y: half(a.y, b.y) + away });
  const { data } = document.querySelector('.web canvas').getContext('2d')
    .getImageData(Math.round(at.x), Math.round(at.y), 1, 1);
  return [...data];
}"""
"""The colour on the canvas so far below a person's middle, or the first conflict's."""

GREY = """async () => {
  for (const name of ['for', 'neutral', 'ink', 'uncovered', 'quiet']) {
    document.documentElement.style.setProperty(`--${name}`, '#444');
    document.documentElement.style.setProperty(`--on-${name}`, '#fff');
  }
  await new Promise((done) => setTimeout(done, 100));
}"""
"""Draw in one grey whatever is told apart by its colour."""

ALONE = """
account: Acme
people: {ana: {name: Ana, power: 5, stance: neutral}}
team: {jo: {name: Jo}}
"""


def _pixel(shown: Opened, person: str, away: float = 0) -> list[int]:
    return list(shown.page.evaluate(PIXEL, [person, away]))


def _grey(opened: Open, text: str) -> int:
    """Return the sum of what is drawn of a map where all colours are alike."""
    shown = _still(opened, write(compose(briefed(text), views=VIEWS)))
    shown.page.evaluate(GREY)
    return int(shown.page.evaluate(INK))


@pytest.mark.parametrize(
    "other",
    [
        ALONE.replace("neutral", "for"),
        f"{ALONE}contacts: {{jo: {{ana: {{depth: trusted, last: 2026-11-01}}}}}}\n",
    ],
    ids=["stance", "cover"],
)
def test_stance_and_cover_are_told_apart_without_their_colour(
    opened: Open, other: str
) -> None:
    assert _grey(opened, ALONE) != _grey(opened, other)


def test_a_conflict_bears_its_sign_on_its_middle(opened: Open, html: str) -> None:
    """Between the strokes of the cross its ring is filled: all else there is bare."""
    shown = _held(opened, html)
    assert _pixel(shown, "", 5)[3] == 255
    assert _pixel(shown, "", 14)[3] == 0


def test_whom_a_filter_puts_away_is_not_drawn(opened: Open, html: str) -> None:
    shown = _held(opened, html)
    assert _pixel(shown, "pilar", -8)[3] == 255
    turn(shown.page, "#view=explore&filter=stance:against&others=hidden")
    shown.page.wait_for_timeout(100)
    assert _pixel(shown, "pilar", -8)[3] == 0
    assert _pixel(shown, "nuria", -16)[3] == 255


def test_a_supposed_stance_is_drawn_in_place_of_the_map_s(
    opened: Open, html: str
) -> None:
    shown = _held(opened, html)
    before, hers = _pixel(shown, "nuria", -16), _pixel(shown, "marta", -16)
    assert before != hers
    turn(shown.page, "#view=explore&trial=nuria:2")
    shown.page.wait_for_timeout(100)
    assert _pixel(shown, "nuria", -16) == hers
    shown.page.keyboard.press("t")
    shown.page.wait_for_timeout(100)
    assert _pixel(shown, "nuria", -16) == before


def test_names_leave_the_heads_of_lines_free_and_tell_who_decides_and_who_can_say_no(
    opened: Open, html: str
) -> None:
    told = _held(opened, html, at="&lang=en").page.evaluate(NAMES)
    assert told["heads"] >= 12
    assert told["hiding"] == []
    assert {"Decider", "Budget · Kessler", "VETO"} <= set(told["under"])


def test_on_a_phone_all_discs_are_in_sight(opened: Open, html: str) -> None:
    shown = _held(opened, html, (390, 844))
    for person in briefing(EXAMPLE).decisions[0].analysis.seats:
        x, y = _place(shown, person)
        there = "([x, y]) => document.elementFromPoint(x, y)?.localName"
        assert shown.page.evaluate(there, [x, y]) == "canvas"


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
    """Of so many the key ones are drawn, each with a name, and nobody else."""
    shown = _held(opened, written("300 people", *VIEWS))
    key = set(briefing("300 people").decisions[0].analysis.key)
    assert set(shown.page.evaluate(NAMES)["names"]) == key
    assert shown.page.evaluate("Object.keys(net.getPositions()).length") == len(key)
    assert shown.said == []
    assert all(_pixel(shown, person)[3] == 255 for person in key)
