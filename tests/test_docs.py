"""The docs are true: every command stands in them, and what they show is what happens."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import pytest

from decisionmap.cli.main import main
from decisionmap.mapfile.reader import read_text

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS]
MAIN_JOB = "pip install . && decisionmap demo"
TESTS = "pip install nox && nox"
_BLOCK = re.compile(r"(?:<!-- (.+?) -->\n)?```(\w+)\n(.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)(#[^)]*)?\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, its text, and what the comment above it says."""

    language: str
    text: str
    said: str


def _blocks(page: Path) -> Iterator[Block]:
    for said, language, text in _BLOCK.findall(page.read_text(encoding="utf-8")):
        yield Block(language, text, said)


def test_the_readme_gives_two_commands_and_the_second_is_what_ci_calls() -> None:
    blocks = [block.text.strip() for block in _blocks(ROOT / "README.md")]
    assert [text for text in blocks if "pip" in text] == [MAIN_JOB, TESTS]
    called = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert called[-1] == TESTS


def test_every_command_stands_in_the_docs_with_its_help() -> None:
    with click.Context(main) as context:
        commands = {
            name: main.get_command(context, name)
            for name in main.list_commands(context)
        }
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert [name for name in commands if f"`decisionmap {name}`" not in index] == []
    assert [
        name for name, command in commands.items() if not (command and command.help)
    ] == []


def test_the_docs_name_no_command_that_is_not_there() -> None:
    known = set(main.list_commands(click.Context(main)))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:`|\$ )decisionmap ([a-z]+)", text))
        assert named - known == set(), page.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_docs_leads_somewhere(page: Path) -> None:
    links = [target for target, _ in _LINK.findall(page.read_text(encoding="utf-8"))]
    assert [target for target in links if not (page.parent / target).exists()] == []


def test_the_map_in_the_readme_is_clean() -> None:
    (text,) = (b.text for b in _blocks(ROOT / "README.md") if b.language == "yaml")
    assert read_text(text, file="readme.yaml", as_of=date(2026, 11, 23)).problems == ()


def test_python_in_the_docs_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    (block,) = (
        b for b in _blocks(ROOT / "docs" / "index.md") if b.language == "python"
    )
    exec(block.text, {})
    assert (tmp_path / "penarrubia.html").stat().st_size > 10_000


def test_a_seller_who_follows_the_tutorial_sees_what_it_shows(tmp_path: Path) -> None:
    """Each `$` line is run in turn, and each line shown below it must be printed.

    A comment above a block says what else there is to do: `file: NAME` saves the block
    under that name, `append: NAME` adds it at the end of that file, `exit 1` is the exit
    code that its command gives. A line shown may leave out its end with `…`.
    """
    for block in _blocks(ROOT / "docs" / "tutorial.md"):
        if block.said.startswith("append: "):
            with (tmp_path / block.said.removeprefix("append: ")).open("a") as file:
                file.write(block.text)
        elif block.said.startswith("file: "):
            (tmp_path / block.said.removeprefix("file: ")).write_text(
                block.text, "utf-8"
            )
        elif block.language == "console":
            code = int(block.said.removeprefix("exit ") or 0)
            _follow(block.text, tmp_path, code)


def _follow(text: str, folder: Path, code: int) -> None:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        done = _shell(command, folder)
        assert done.returncode == code, f"{command}\n{done.stdout}{done.stderr}"
        for line in filter(str.strip, shown):
            seen = _plain(done.stdout + done.stderr)
            assert _plain(line.strip("… ")) in seen, (
                f"{command}\n{line}\nnot in\n{seen}"
            )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _shell(
    command: str, folder: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a line as a seller types it, with this environment's commands first."""
    here = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": here, "NO_COLOR": "1"} | (env or {}),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.mark.build
def test_the_main_job_of_the_readme_runs_as_it_stands(
    checkout: Path, lent: Path
) -> None:
    """In a copy of the checkout and an environment of its own, without a network."""
    offline = {
        "PATH": f"{lent}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        # The switch of pip is named for the default it turns off: nought means no.
        "PIP_NO_BUILD_ISOLATION": "0",
    }
    done = _shell(MAIN_JOB, checkout, offline)
    assert done.returncode == 0, done.stdout + done.stderr
    (written,) = [
        path for path in checkout.iterdir() if path.name.startswith("decisionmap-")
    ]
    assert {path.suffix for path in written.iterdir()} >= {".yaml", ".html"}
