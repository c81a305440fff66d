"""Names of files and arguments harm nobody, and a map is read just once."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ACME, Run

HOSTILE = "x\x1b[31my\nz\u202e.yaml"
SHOWN = "x�[31my z�.yaml"
NOT_UTF_8 = "nk\udcff.yaml"
DAY = ("--as-of", "2026-11-23")
BAD = "account: A\npeople: {ana: {name: Ana, stance: agianst}}\n"
READING = ("check", "fmt", "gaps", "map", "export")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    command = [sys.executable, "-m", "decisionmap", *arguments]
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        command, capture_output=True, text=True, timeout=60, check=False, **options
    )


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("text", [ACME, BAD])
def test_the_name_of_a_file_commands_no_terminal(
    run: Run, folder: Path, command: str, text: str
) -> None:
    Path(HOSTILE).write_text(text, encoding="utf-8")
    done = run(command, HOSTILE)
    assert "\x1b" not in done.output
    assert "\u202e" not in done.output
    assert "my\nz" not in done.output


def test_the_name_of_a_file_is_shown_in_json_as_on_the_screen(
    run: Run, folder: Path
) -> None:
    Path(HOSTILE).write_text(BAD, encoding="utf-8")
    answer = json.loads(run("check", HOSTILE, "--json").stdout)
    assert (answer["file"], answer["problems"][0]["file"]) == (SHOWN, SHOWN)


@pytest.mark.parametrize("target", ["a.html", "a.md", "a.svg"])
def test_a_name_that_is_no_utf_8_is_written_with_a_stand_in(
    run: Run, folder: Path, acme: Path, target: str
) -> None:
    try:
        acme.rename(NOT_UTF_8)
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    assert run("export", NOT_UTF_8, *DAY, "-o", target).exit_code == 0
    assert "nk�.yaml" in Path(target).read_text(encoding="utf-8")
    for command in ("check", "gaps", "map"):
        assert run(command, NOT_UTF_8, *DAY).exit_code == 0


def test_an_argument_is_echoed_without_harm_and_not_at_length(
    run: Run, acme: Path
) -> None:
    for arguments in (
        ("explain", "\x1b[31m" + "x" * 5000),
        ("explain", "stance", "\x1b[31m" + "x" * 5000),
        ("gaps", "\x1b[31m" + "x" * 5000 + ".yaml"),
        ("gaps", "--decision", "\x1b[31m" + "x" * 5000),
        ("gaps", "--as-of", "\x1b[31m" + "x" * 5000),
        ("export", "--view", "\x1b[31m" + "x" * 5000),
        ("export", "-o", "\x1b[31m" + "x" * 5000 + ".x"),
        ("\x1b[31m" + "x" * 5000,),
        ("gaps", "--\x1b[31m" + "x" * 5000),
    ):
        done = run(*arguments)
        assert done.exit_code == 2, arguments[0]
        assert "\x1b" not in done.output
        assert "x" * 61 not in done.output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
@pytest.mark.parametrize("command", ["check", "fmt", "gaps"])
def test_a_pipe_is_read_once_and_its_lines_are_shown(
    folder: Path, command: str
) -> None:
    read, write = os.pipe()
    os.write(write, BAD.encode())
    os.close(write)
    done = called(command, f"/dev/fd/{read}", pass_fds=(read,))
    os.close(read)
    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert "    2 | people: {ana: {name: Ana, stance: agianst}}\n" in told
    assert "at once" not in told


def test_a_pipe_is_not_written_back(folder: Path) -> None:
    read, write = os.pipe()
    os.write(write, b"account: A   \npeople: {ana: {name: Ana}}\n")
    os.close(write)
    done = called("fmt", f"/dev/fd/{read}", pass_fds=(read,))
    os.close(read)
    assert (done.returncode, "no file that can be written" in done.stderr) == (1, True)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no zeros")
@pytest.mark.parametrize("command", ["check", "fmt", "gaps", "map"])
def test_a_file_without_an_end_is_told_as_too_large(folder: Path, command: str) -> None:
    def little_memory() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

    done = called(command, "/dev/zero", preexec_fn=little_memory)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    told = done.stdout + done.stderr
    assert "10 MB" in told
    assert " | " not in told


def test_a_link_does_not_lead_what_the_tool_names_out_of_the_folder(
    run: Run, acme: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "page.html"
    acme.with_name("acme-internal.html").symlink_to(elsewhere)
    done = run("map", acme, *DAY)
    assert done.exit_code == 3
    assert "outside the folder that was asked for" in done.stderr
    assert not elsewhere.exists()

    acme.with_name("mine.html").symlink_to(elsewhere)
    assert run("map", acme, *DAY, "-o", "mine.html").exit_code == 0
    assert elsewhere.exists()


def test_nothing_is_left_beside_what_is_written(run: Run, acme: Path) -> None:
    run("map", acme, *DAY)
    names = sorted(path.name for path in acme.parent.iterdir())
    assert names == ["acme-internal.html", "acme.yaml"]
