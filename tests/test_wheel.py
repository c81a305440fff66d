"""What is installed finds its examples and its data, from a wheel and when editable.

Nothing is fetched: the package is built by the setuptools of this environment and the
dependencies are those that are here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.build
ROOT = Path(__file__).parent.parent


def _run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    """Run a command outside the checkout and return what it prints."""
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    env = clean | ({"PYTHONPATH": str(path)} if path else {})
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def wheel(checkout: Path) -> Path:
    """The wheel, built without a network."""
    out = checkout.parent / "wheels"
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation")
    _run(*build, "--outdir", out, checkout, cwd=checkout.parent)
    (built,) = out.glob("*.whl")
    return built


def _demo(runs: list[str | Path], cwd: Path, path: Path | None = None) -> list[str]:
    """Run the demo and return the names of what it wrote."""
    _run(*runs, "demo", "--no-open", "shown", cwd=cwd, path=path)
    return sorted(file.suffix for file in (cwd / "shown").iterdir())


def test_a_wheel_brings_the_examples_and_every_file_that_is_no_code(
    wheel: Path,
) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = ROOT / "decisionmap"
    data = {
        str(file.relative_to(ROOT))
        for file in package.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    examples = {f"decisionmap/maps/{file.name}" for file in (ROOT / "maps").iterdir()}
    assert (data | examples) - names == set()
    assert "decisionmap/maps/__init__.py" not in names


def test_the_demo_runs_from_a_wheel(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    written = _demo([sys.executable, "-m", "decisionmap"], tmp_path, path=site)
    assert ".html" in written
    assert ".yaml" in written


def test_the_demo_runs_from_an_editable_install(
    checkout: Path, lent: Path, tmp_path: Path
) -> None:
    pip = (lent / "python", "-m", "pip", "install", "-q", "--no-deps", "--no-index")
    _run(*pip, "--no-build-isolation", "-e", checkout, cwd=tmp_path)
    where = "import decisionmap; print(decisionmap.__file__)"
    assert str(checkout) in _run(lent / "python", "-c", where, cwd=tmp_path)
    written = _demo([lent / "decisionmap"], tmp_path)
    assert ".html" in written
    assert ".yaml" in written
