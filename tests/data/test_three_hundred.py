"""A map of three hundred people is read, judged and drawn, and stays readable."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.accounts import DAY, account
from decisionmap.cli.main import main

PEOPLE = 300


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up account of three hundred."""
    path = tmp_path_factory.mktemp("three-hundred") / "large.yaml"
    path.write_text(account(PEOPLE), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def page(file: Path) -> Path:
    """Its page."""
    _run("map", "--no-open", "-o", file.with_suffix(".html"), file)
    return file.with_suffix(".html")


def _run(*args: str | Path) -> str:
    day = ("--as-of", DAY.isoformat())
    done = CliRunner().invoke(main, [*map(str, args), *day], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_large_map_is_read_and_judged(file: Path) -> None:
    assert json.loads(_run("check", "--json", file))["problems"] == []
    (decision,) = json.loads(_run("gaps", "--json", file))["decisions"].values()
    assert len(decision["people"]) == PEOPLE
    assert decision["numbers"]["people"] == PEOPLE


def test_a_large_page_stays_small_enough_to_send(page: Path) -> None:
    assert page.stat().st_size < 1_800_000
