"""The one command: format, lint, types, contracts, docs, tests; CI calls only this."""

from __future__ import annotations

import configparser
import os
import re
import shutil
from pathlib import Path

import nox

HERE = Path(__file__).parent
CODE = ("decisionmap", "tests", "benchmarks", "noxfile.py")
WORKERS = "2"
"""Two cores are what a CI machine surely has; more would only fight for them."""

nox.options.sessions = ["check", "lowest"]
nox.options.error_on_missing_interpreters = True
nox.options.reuse_venv = "yes"


@nox.session
def check(session: nox.Session) -> None:
    """Format, lint, types, contracts, docs, unit tests, the page in Chromium."""
    session.install("-e", ".[test]")
    session.run("ruff", "format", "--check", *CODE)
    session.run("ruff", "check", *CODE)
    session.run("mypy")
    session.run("lint-imports", "--no-logo", "--no-cache")
    chromium = find_chromium(session)
    docs = ["tests/test_docs.py", "tests/test_house.py"]
    run_tests(session, *docs, env=chromium)
    ignored = [f"--ignore={path}" for path in docs]
    run_tests(session, "-m", "not browser", *ignored, env=chromium)
    run_tests(session, "-m", "browser", *ignored, env=chromium)


@nox.session
def lowest(session: nox.Session) -> None:
    """Unit tests on the lowest dependencies that setup.cfg allows."""
    session.install(
        "-e", ".[unit]", *(f"{name}=={low}" for name, low in lower_bounds())
    )
    # what is written in this house is the same whatever it stands on
    ours = ("tests/browser", "tests/test_docs.py", "tests/test_house.py")
    ignored = [f"--ignore={path}" for path in ours]
    run_tests(session, *ignored, "-m", "not browser and not build", env={})


@nox.session
def full(session: nox.Session) -> None:
    """All tests at their full volumes; takes the better part of an hour."""
    session.install("-e", ".[test]")
    run_tests(session, env={"DECISIONMAP_FULL": "1", **find_chromium(session)})


@nox.session
def benchmark(session: nox.Session) -> None:
    """Measure commands and page beside those of others: all of it, then the verdict."""
    session.install(".[test]")
    commands = ["benchmarks", *session.posargs]
    page = ["benchmarks.browser", *beside(session.posargs)]
    if found := find_chromium(session).get("CHROMIUM"):
        page += ["--chromium", found]
    missed = []
    for arguments in (commands, page):
        try:
            session.run("python", "-m", *arguments)
        except nox.command.CommandFailed:
            missed.append(arguments[0])
    if missed:
        session.error(f"a goal is missed: {', '.join(missed)}")


def beside(asked: list[str]) -> list[str]:
    """Return the same arguments, but for the page's own file of figures: a-page.json."""
    after = zip(["", *asked], asked, strict=False)
    return [
        str(Path(word).with_stem(f"{Path(word).stem}-page"))
        if before == "--json"
        else word
        for before, word in after
    ]


def run_tests(session: nox.Session, *args: str, env: dict[str, str]) -> None:
    """Run pytest on all cores allowed; whichever is done first takes work from the other."""
    session.run("pytest", "-q", "-n", WORKERS, "--dist=worksteal", *args, env=env)


def lower_bounds() -> list[tuple[str, str]]:
    """Return each dependency with the lowest version that setup.cfg allows."""
    config = configparser.RawConfigParser()
    config.read(HERE / "setup.cfg", encoding="utf-8")
    lines = config["options"]["install_requires"].split()
    return [(name, low) for name, low in (re.split("[>=]=", line) for line in lines)]


def find_chromium(session: nox.Session) -> dict[str, str]:
    """Return the environment that leads the browser tests to a Chromium.

    One on the machine is taken as it is; else it is installed, by the system where we
    may, as Playwright's own otherwise. Without any the run ends here: a page that
    nobody has looked at is not checked.
    """
    found = installed_chromium()
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        apt = ("apt-get", "-qq", "-y", "--no-install-recommends")
        session.run(*apt, "update", external=True, success_codes=range(256))
        session.run(
            *apt, "install", "chromium", external=True, success_codes=range(256)
        )
        found = installed_chromium()
    if found is not None:
        return {"CHROMIUM": found}
    try:
        session.run("playwright", "install", "chromium")
    except nox.command.CommandFailed:
        session.error(
            "no Chromium: install one ('apt install chromium'), or set CHROMIUM"
        )
    return {}


def installed_chromium() -> str | None:
    """Return the Chromium of this machine, where there is one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, names)), None
    )
