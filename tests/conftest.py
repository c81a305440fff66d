"""What all tests share: the examples, the day they are read on, volumes, Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
FULL = bool(os.environ.get("DECISIONMAP_FULL"))

# The same cases on every run, on any machine however slow; other cases, and more of
# them, only in the full run.
settings.register_profile("every-run", derandomize=True, deadline=None, max_examples=50)
settings.register_profile("full", deadline=None, max_examples=1000)
settings.load_profile("full" if FULL else "every-run")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser by its folder; leave out, visibly, full volumes."""
    left_out = pytest.mark.skip(reason="only `nox -s full` runs this volume")
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker("browser")
        if item.get_closest_marker("full") and not FULL:
            item.add_marker(left_out)


@pytest.fixture(scope="session")
def maps() -> Path:
    """The folder of example maps."""
    return ROOT / "maps"


@pytest.fixture(scope="session")
def example(maps: Path) -> Path:
    """The 18-person client of the pictures."""
    return maps / "penarrubia.yaml"


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day on which the examples are read."""
    return date(2026, 11, 23)


@pytest.fixture(scope="session")
def volume() -> Callable[[int], int]:
    """How many cases to run of a figure: all in the full run, else a tenth."""
    return lambda figure: figure if FULL else max(1, figure // 10)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout, so that a build leaves nothing behind in it."""
    passed_by = shutil.ignore_patterns(
        ".*", "__pycache__", "*.egg-info", "build", "dist", "node_modules"
    )
    return Path(shutil.copytree(ROOT, tmp_path / "checkout", ignore=passed_by))


@pytest.fixture
def lent(tmp_path: Path) -> Path:
    """The commands of a fresh environment that sees this one's packages.

    So an install can be tried without a network; decisionmap itself is left to it.
    """
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    (site,) = venv.glob("lib/python*/site-packages")
    for entry in (Path(entry) for entry in sys.path if entry.endswith("site-packages")):
        for package in entry.iterdir():
            if "decisionmap" not in package.name and package.suffix != ".pth":
                (site / package.name).symlink_to(package)
    pip = venv / "bin" / "pip"
    pip.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m pip "$@"\n', "utf-8")
    pip.chmod(0o755)
    return venv / "bin"


@pytest.fixture(scope="session")
def chromium() -> str | None:
    """The Chromium to look at pages with; None is Playwright's own.

    Where there is none a developer is told so and goes on; CI fails.
    """
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, names)), None
    )
    if found is None and not _playwrights_own():
        told = "no Chromium: install one ('apt install chromium'), or set CHROMIUM"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(told)
    return found


def _playwrights_own() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()
