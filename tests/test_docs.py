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

from decisionmap.analysis.certainty import PROOF
from decisionmap.analysis.routes import PASS
from decisionmap.analysis.say import INTEREST
from decisionmap.analysis.sentence import MOST
from decisionmap.analysis.strength import EVERY, EVERY_CLOSING, FULL
from decisionmap.cli.main import main
from decisionmap.mapfile.reader import read_text
from decisionmap.model.settings import Thresholds
from decisionmap.model.terms import Depth, Proof
from decisionmap.publish import view_ids

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = sorted((ROOT / "docs").glob("*.md"))
TUTORIALS = [ROOT / "docs" / "tutorial.md", ROOT / "docs" / "tutorial.es.md"]
READING = [ROOT / "docs" / f"reading-a-map{language}.md" for language in ("", ".es")]
READMES = [ROOT / "README.md", ROOT / "README.es.md"]
PAGES = [*READMES, ROOT / "CHANGELOG.md", *DOCS]
INDEX = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
CONTEXT = click.Context(main)
COMMANDS = {
    name: command
    for name in main.list_commands(CONTEXT)
    if (command := main.get_command(CONTEXT, name)) is not None
}
MAIN_JOB = "pip install . && decisionmap demo"
TESTS = "pip install nox && nox"
_BLOCK = re.compile(r"(?:<!-- ([^\n]+?) -->\n)?```(\w+)\n(.*?)```", re.DOTALL)
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


def test_both_readmes_install_alike_and_show_the_same_account() -> None:
    spanish = [block.text for block in _blocks(READMES[1])]
    assert spanish[-1].strip() == f"{MAIN_JOB} --lang es"
    shown = [next(_blocks(page)).text for page in READMES]
    one, other = (read_text(t, file="r.yaml", as_of=date(2026, 11, 23)) for t in shown)
    assert one.account is not None
    assert other.account is not None
    assert one.account.contacts == other.account.contacts
    assert [
        (person.name, person.judgement.stance, person.judgement.roles)
        for person in one.account.people.values()
    ] == [
        (person.name, person.judgement.stance, person.judgement.roles)
        for person in other.account.people.values()
    ]


def test_the_index_lists_every_command_in_the_order_of_the_help() -> None:
    rows = re.findall(r"^\| `decisionmap ([a-z]+)`", INDEX, re.MULTILINE)
    assert rows == list(COMMANDS)


def test_every_command_has_its_help() -> None:
    assert [name for name, command in COMMANDS.items() if not command.help] == []


def test_the_index_lists_every_option_with_its_commands() -> None:
    rows = re.findall(r"^\| `(--[a-z-]+)` \| .+ \| ([a-z, ]+) \|$", INDEX, re.MULTILINE)
    there: dict[str, list[str]] = {}
    for name, command in COMMANDS.items():
        for option in command.params:
            if isinstance(option, click.Option):
                there.setdefault(option.opts[-1], []).append(name)
    assert {option: commands.split(", ") for option, commands in rows} == there


def test_the_index_names_every_view_that_is_built() -> None:
    (row,) = re.findall(r"^\| `--view` \| (.+?) \|", INDEX, re.MULTILINE)
    assert re.findall(r"`([a-z-]+)`", row) == list(view_ids())


def test_the_docs_name_no_command_that_is_not_there() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        named = set(re.findall(r"(?:`|\$ )decisionmap ([a-z]+)", text))
        assert named - set(COMMANDS) == set(), page.name


def test_the_method_names_functions_that_are_there() -> None:
    named = re.findall(r"`([a-z]+/[a-z_]+\.py)`", METHOD)
    assert [path for path in named if not (ROOT / "decisionmap" / path).is_file()] == []


def test_the_method_tells_the_constants_of_the_code() -> None:
    """Those that a reader would change a map for; each as the page words it."""
    limits = Thresholds()
    told = (
        f"*met* {FULL[Depth.MET]:g}, *working* {FULL[Depth.WORKING]:g}, "
        f"*trusted* {FULL[Depth.TRUSTED]:g}",
        f"is {EVERY_CLOSING} days for those who sign or hold a veto in any decision "
        f"and {EVERY} for others",
        f"From {limits.covered:g} she is *covered*, from {limits.thin:g} *thinly*",
        f"a weight of at least {limits.key_weight:.0%}".replace("%", " %"),
        f"{PROOF[Proof.BEHAVIOUR]:g} for behaviour, {PROOF[Proof.SIGNAL]:g} for a signal, "
        f"{PROOF[Proof.CLAIM]:g} for a claim, {PROOF[Proof.GUESS]:g} for a guess",
        f"interest counts as {INTEREST:g}",
        f"`{PASS:g} × influence` for each pass",
        f"at most {MOST} characters",
    )
    assert [text for text in told if text not in _plain(METHOD)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_docs_leads_somewhere(page: Path) -> None:
    links = [target for target, _ in _LINK.findall(page.read_text(encoding="utf-8"))]
    assert [target for target in links if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_the_map_in_the_readme_is_clean(page: Path) -> None:
    (text,) = (b.text for b in _blocks(page) if b.language == "yaml")
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


@pytest.mark.parametrize("page", [*TUTORIALS, *READING], ids=lambda page: page.name)
def test_a_seller_who_follows_the_page_sees_what_it_shows(
    page: Path, tmp_path: Path
) -> None:
    """Each `$` line is run in turn, and each line shown below it must be printed.

    A line shown may leave out any part of itself with `…`. A comment above a block says
    what else it is: `exit 1` the exit code that its command gives, `file: NAME` a file
    that the reader has, `shows: NAME` the whole of one as it stands, `append: NAME` what
    is added at its end, and `change: NAME` lines of it as they become.
    """
    for block in _blocks(page):
        what, _, name = block.said.partition(": ")
        if block.language == "console":
            code = int(block.said.removeprefix("exit ") or 0)
            _follow(block.text, tmp_path, code)
        elif what:
            _edit(what, tmp_path / name, block.text)


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.name)
def test_three_changed_lines_close_the_first_gap_of_the_tutorial(page: Path) -> None:
    first = text = ""
    for block in _blocks(page):
        if block.said.startswith("shows: "):
            first = text = block.text
        elif block.said.startswith("change: "):
            text = _changed(text, block.text)
        elif block.said == "exit 1":
            break
    assert len(set(text.splitlines()) - set(first.splitlines())) == 3


def test_both_tutorials_take_the_same_steps() -> None:
    steps = [
        [(block.language, block.said) for block in _blocks(page)] for page in TUTORIALS
    ]
    assert steps[0] == steps[1]


def _edit(what: str, file: Path, text: str) -> None:
    """Do to a file what a block says, or see that it stands there as shown."""
    old = "" if what == "file" else file.read_text(encoding="utf-8")
    if what == "shows":
        assert old == text
    elif what in ("file", "append"):
        file.write_text(old + text, encoding="utf-8")
    else:
        assert what == "change", what
        file.write_text(_changed(old, text), encoding="utf-8")


def _changed(old: str, new: str) -> str:
    """Return a text with some lines new.

    Each takes the place of the line that begins with the same key at the same depth,
    looked for below the line before it; one that has no such place goes right there.
    """
    lines, place = old.splitlines(), -1
    for line in new.splitlines():
        key = line[: line.index(":")]
        same = [
            at
            for at, there in enumerate(lines)
            if at > place and there.startswith(f"{key}:")
        ]
        place = same[0] if same else place + 1
        lines[place : place + bool(same)] = [line]
    return "\n".join(lines) + "\n"


def _follow(text: str, folder: Path, code: int) -> None:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        done = _shell(command, folder)
        assert done.returncode == code, f"{command}\n{done.stdout}{done.stderr}"
        seen = _plain(done.stdout + done.stderr)
        for line in shown:
            assert _told(line, seen), f"{command}\n{line}\nnot in\n{seen}"


def _told(line: str, seen: str) -> bool:
    """Tell whether the parts of a line stand in what was printed, in their order."""
    place = 0
    for part in filter(None, map(str.strip, _plain(line).split("…"))):
        found = seen.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return True


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
