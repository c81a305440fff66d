"""Measure everything in one run and tell it as a table and as JSON.

    python -m benchmarks [--runs 5] [--people 20,50,200,1000] [--json FILE]

A figure counts only as a ratio within one run: CPU seconds over the import floor, as a
share of what the naive tool needs for the same account. How soon the page is drawn is
measured by ``python -m benchmarks.browser``; ``nox -s benchmark`` runs both.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import accounts, peers
from benchmarks.measure import importing, least, python
from benchmarks.rows import Row, keep, tell

LIBRARIES = {
    "--help": ("click",),
    "check": ("click", "yaml"),
    "gaps": ("click", "yaml", "networkx"),
    "map": ("click", "yaml", "networkx", "jinja2", "pyvis"),
}
"""The libraries that each command cannot do without: a bare import of them is the floor."""
GOALS = {"--help": 0.15, "check": 0.30, "gaps": 0.40, "map": 0.60}
"""Goals over the floor as a share of naive, for fifty people."""
READING_GOALS = {"positioned values": 0.12, "checked account": 0.30}
PEERS_GOAL = 0.1
BYTES_GOALS = {"page": 1_080_000, "page without Explore": 400_000}
GOAL_PEOPLE = 50


def main() -> int:
    """Measure, print the table, write the JSON; 1 where a goal is missed."""
    asked = _arguments()
    for package in ("decisionmap", "benchmarks", "yaml", "networkx", "jinja2", "pyvis"):
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            compileall.compile_dir(folder, quiet=2)
    rows: list[Row] = []
    with TemporaryDirectory() as folder:
        for people in (int(number) for number in asked.people.split(",")):
            rows += tell(_of_account(people, Path(folder), asked.runs))
        rows += tell(_of_reading(Path(folder), asked.runs))
    keep(rows, asked.json)
    return int(any(row.kept is False for row in rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="the least of so many")
    parser.add_argument("--people", default="20,50,200,1000")
    parser.add_argument("--json", help="where to write the figures")
    return parser.parse_args()


def _of_account(people: int, folder: Path, runs: int) -> Iterator[Row]:
    """Measure each command on an account, beside the naive tool and the peers."""
    file = folder / f"account-{people}.yaml"
    file.write_text(accounts.account(people), encoding="utf-8")
    page, plain = file.with_suffix(".html"), folder / f"naive-{people}.html"
    ours = _commands(file, page)
    naive = {"naive": python("-m", "benchmarks.naive", str(file), str(plain))}
    floors = {f"floor of {work}": importing(*LIBRARIES[work]) for work in ours}
    costs = least(naive | floors | ours, runs=runs)
    whole = costs["naive"].seconds
    yield Row("naive", people, whole, "s", 1.0)
    goals = GOALS if people == GOAL_PEOPLE else {}
    for work in ours:
        cost = costs[work].seconds
        over = max(0.0, cost - costs[f"floor of {work}"].seconds) / whole
        yield Row(work, people, cost, "s", over, goals.get(work))
    yield Row("naive page", people, plain.stat().st_size, "bytes")
    bare = page.with_suffix(".bare.html")
    subprocess.run(
        [*_commands(file, bare)["map"], "--no-explore"], check=True, capture_output=True
    )
    for work, path in zip(BYTES_GOALS, (page, bare), strict=True):
        goal = BYTES_GOALS[work] if people == GOAL_PEOPLE else None
        yield Row(work, people, path.stat().st_size, "bytes", goal=goal)
    if people <= GOAL_PEOPLE:
        yield from _of_peers(people, folder)


def _of_peers(people: int, folder: Path) -> Iterator[Row]:
    """Measure what other tools need for a picture; the ratio is that of ours to theirs.

    The account is one that is worth a picture: five labelled ties a person.
    """
    models = peers.installed()
    if not models:
        return
    file = folder / f"dense-{people}.yaml"
    file.write_text(accounts.account(people, ties=5), encoding="utf-8")
    ours = _commands(file, file.with_suffix(".html"))["map"]
    theirs = {peer.name: peers.command(peer, file) for peer in models}
    costs = least({"map": ours} | theirs, runs=1)
    goal = PEERS_GOAL if people == GOAL_PEOPLE else None
    for name in theirs:
        cost = costs[name].seconds
        ratio = costs["map"].seconds / cost
        yield Row(f"{name} (map : it)", people, cost, "s", ratio, goal)


def _commands(file: Path, page: Path) -> dict[str, list[str]]:
    """Return our commands as a seller calls them, each in a process of its own."""
    day = ("--as-of", accounts.DAY.isoformat())
    ours = python("-m", "decisionmap")
    return {
        "--help": [*ours, "--help"],
        "check": [*ours, "check", *day, str(file)],
        "gaps": [*ours, "gaps", *day, str(file)],
        "map": [*ours, "map", *day, "--no-open", "-o", str(page), str(file)],
    }


def _of_reading(folder: Path, runs: int) -> Iterator[Row]:
    """Measure reading a map of 98 KB against safe_load, in one process."""
    file = folder / "account-98k.yaml"
    text = accounts.account_of_size(98_000)
    file.write_text(text, encoding="utf-8")
    command = python("-m", "benchmarks.reading", str(file), str(runs))
    seconds = json.loads(
        subprocess.run(command, check=True, capture_output=True).stdout
    )
    people = text.count("reports_to:") + 1
    for way, cost in seconds.items():
        ratio = cost / seconds["safe_load"]
        yield Row(f"98 KB: {way}", people, cost, "s", ratio, READING_GOALS.get(way))


if __name__ == "__main__":
    sys.exit(main())
