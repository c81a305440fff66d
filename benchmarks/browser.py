"""Measure the page in Chromium beside others that draw the same people, in one run.

    python -m benchmarks.browser [--runs 5] [--people 50,200,1000] [--json FILE]

Open to drawn and still: from the navigation to the frame after which nothing moves any
more. The naive page's requests to foreign servers are cut off, so that no network counts.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, Route, sync_playwright
from playwright.sync_api import TimeoutError as Never

from benchmarks import accounts, drawn
from benchmarks.measure import python
from benchmarks.rows import Row, keep, tell
from decisionmap.formats.html.explore import library

OURS, NAIVE = "ours", "naive"
NAIVE_GOAL, PEER_GOAL = 0.1, 1.0
FRAME_GOAL, FRAME_PEOPLE = 33.0, 200
_PATIENCE = 30.0
"""Seconds after which a page that still moves is said never to settle."""
_STILL = "html[data-drawn]"
_WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")


def main() -> int:
    """Measure, print the table, write the JSON; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks.browser", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="the middle of so many")
    parser.add_argument("--people", default="50,200,1000")
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    parser.add_argument("--json", help="where to write the figures")
    asked = parser.parse_args()
    rows: list[Row] = []
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        cytoscape = drawn.cytoscape_library(folder)
        if cytoscape is None:
            print(f"SKIPPED {drawn.CYTOSCAPE}: no package registry answers")
        browser = playwright.chromium.launch(
            executable_path=asked.chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        for people in (int(number) for number in asked.people.split(",")):
            pages = _pages(people, folder, cytoscape)
            rows += tell(_opened(browser, pages, people, asked.runs))
            rows += tell(_moved(browser, pages, people))
        browser.close()
    keep(rows, asked.json)
    return int(any(row.kept is False for row in rows))


def _pages(people: int, folder: Path, cytoscape: str | None) -> dict[str, str]:
    """Write the same account in every way and return the addresses, ours first."""
    file = folder / f"account-{people}.yaml"
    file.write_text(accounts.account(people), encoding="utf-8")
    ours, naive = folder / f"ours-{people}.html", folder / f"naive-{people}.html"
    day = ("--as-of", accounts.DAY.isoformat())
    ask = python("-m", "decisionmap", "map", *day, "--no-open", "-o", str(ours))
    subprocess.run([*ask, str(file)], check=True, capture_output=True)
    subprocess.run(
        python("-m", "benchmarks.naive", str(file), str(naive)),
        check=True,
        capture_output=True,
    )
    told = drawn.told(file)
    written = {"vis-network, places given": drawn.vis(told, library())}
    if cytoscape is not None:
        written["cytoscape.js, preset"] = drawn.cytoscape(told, cytoscape)
    found = {OURS: f"{ours.as_uri()}#view=org&key=all", NAIVE: naive.as_uri()}
    for number, (name, text) in enumerate(written.items()):
        path = folder / f"peer-{number}-{people}.html"
        path.write_text(text, encoding="utf-8")
        found[name] = path.as_uri()
    return found


def _opened(
    browser: Browser, pages: Mapping[str, str], people: int, runs: int
) -> Iterator[Row]:
    """Yield how long each page takes to be drawn and still, in turns, the middle of all.

    Not the least: the naive page is seeded anew at each opening, and may be lucky once.
    """
    took: dict[str, list[float]] = {name: [] for name in pages}
    for _ in range(runs):
        for name, url in pages.items():
            if took[name][:1] == [_PATIENCE]:
                continue  # what never settled once is not waited for again
            page = _fresh(browser)
            took[name].append(_settled(page, url))
            page.context.close()
    middle = {name: median(times) for name, times in took.items()}
    yield Row("ours, drawn and still", people, middle[OURS], "s")
    for name, seconds in middle.items():
        if name == OURS:
            continue
        never = seconds >= _PATIENCE
        goal = NAIVE_GOAL if name == NAIVE else PEER_GOAL
        work = f"{name}: never still" if never else f"{name} (ours : it)"
        yield Row(work, people, seconds, "s", middle[OURS] / seconds, goal)


def _moved(browser: Browser, pages: Mapping[str, str], people: int) -> Iterator[Row]:
    """Yield what runs at rest, and the slow frames while a hand zooms and drags."""
    for name, url in pages.items():
        if name == NAIVE:
            continue
        page = _fresh(browser)
        _settled(page, url)
        if name == OURS:
            yield Row("ours, frames at rest", people, _rest(page), "", goal=0)
        aim = name == OURS and people == FRAME_PEOPLE
        goal = FRAME_GOAL if aim else None
        yield Row(f"{name}, p95 frame", people, _frame(page), "ms", goal=goal)
        page.context.close()


def _fresh(browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.route("http*://**", _cut)
    page.add_init_script(_WATCH)
    return page


def _cut(route: Route) -> None:
    route.abort()


def _settled(page: Page, url: str) -> float:
    """Return the seconds from the navigation until a page is still."""
    try:
        page.goto(url, wait_until="commit")
        page.wait_for_selector(_STILL, state="attached", timeout=_PATIENCE * 1000)
    except Never:
        return _PATIENCE
    return float(page.evaluate("window.still")) / 1000


def _rest(page: Page) -> int:
    """Return how many frames a page asks for in a second in which nobody touches it."""
    page.wait_for_timeout(500)
    return int(page.evaluate("window.atRest()"))


def _frame(page: Page) -> float:
    """Return the time, in ms, that 95 of 100 frames stay under in zooming and dragging."""
    page.evaluate("window.noteFrames()")
    page.mouse.move(500, 500)
    for step in range(20):
        page.mouse.wheel(0, -120 if step < 10 else 120)
        page.wait_for_timeout(16)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(500 + 6 * step, 500 + 3 * step)
    page.mouse.up()
    frames = sorted(float(one) for one in page.evaluate("window.noted"))
    return frames[int(0.95 * (len(frames) - 1))]


if __name__ == "__main__":
    sys.exit(main())
