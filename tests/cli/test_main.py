"""The command as a whole: help, exit codes, what is imported when."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from decisionmap.cli.main import COMMANDS, Commands, main
from decisionmap.words.loader import say

BUILT = main.list_commands(click.Context(main))
HEAVY = {"networkx", "jinja2", "pyvis", "pptx", "xlsxwriter", "numpy", "IPython"}


def imported(*arguments: str, cwd: Path | None = None) -> set[str]:
    """Return the modules that a command has imported when it is done."""
    script = (
        "import json, sys\n"
        "from decisionmap.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print(chr(10) + json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=cwd,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


EXPLORED = {"pyvis", "IPython"}
"""What the free network needs, and what that brings along."""


def test_the_help_lists_every_command_that_is_built() -> None:
    told = CliRunner().invoke(main, ["--help"]).output
    for name in BUILT:
        assert f"\n  {name} " in told
        assert say("en", f"help.{name}.line") in " ".join(told.split())


def test_the_help_imports_no_command_and_nothing_heavy() -> None:
    modules = imported("--help")
    assert not {f"decisionmap.cli.{name}" for name in COMMANDS} & modules
    assert not (HEAVY | {"yaml"}) & modules


def test_check_imports_no_graph_no_drawing_and_no_page(example: Path) -> None:
    modules = imported("check", str(example))
    assert not HEAVY & modules
    assert not {"decisionmap.page", "decisionmap.briefing"} & modules


def test_a_map_is_drawn_without_slides_and_sheets(
    example: Path, tmp_path: Path
) -> None:
    drawn = ("map", str(example), "-o", str(tmp_path / "page.html"))
    assert not (HEAVY - EXPLORED - {"networkx", "jinja2"}) & imported(*drawn)
    without = imported(*drawn, "--no-explore")
    assert not (HEAVY - {"networkx", "jinja2"}) & without


def test_without_a_command_the_help_is_shown() -> None:
    shown = CliRunner().invoke(main, [])
    assert (shown.exit_code, shown.output[:6]) == (0, "Usage:")


def test_the_version_is_the_packages() -> None:
    told = CliRunner().invoke(main, ["--version"]).output
    assert told.startswith("decisionmap ")


@pytest.mark.parametrize("name", BUILT)
def test_every_command_has_its_own_help(name: str) -> None:
    command = import_module(f"decisionmap.cli.{name}").command
    told = CliRunner().invoke(main, [name, "--help"])
    assert command.name == name
    assert told.exit_code == 0
    first = say("en", f"help.{name}.text").strip().splitlines()[0]
    assert first[:40] in " ".join(told.output.split())


def test_every_file_with_a_command_stands_in_the_table() -> None:
    folder = Path(str(sys.modules[Commands.__module__].__file__)).parent
    for file in folder.glob("*.py"):
        if "@click.command(" in file.read_text(encoding="utf-8"):
            assert file.stem in COMMANDS


def test_an_unknown_command_is_wrong_usage_and_names_the_nearest() -> None:
    done = CliRunner().invoke(main, ["gasp"])
    assert done.exit_code == 2
    assert "there is no command 'gasp'\n    did you mean 'gaps'?" in done.stderr


def test_an_unknown_option_is_wrong_usage_without_a_heading() -> None:
    done = CliRunner().invoke(main, ["gaps", "--colour"])
    assert done.exit_code == 2
    assert "Error" not in done.output
    assert "Traceback" not in done.output


def test_a_language_that_we_do_not_speak_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["gaps", "--lang", "fr"]).exit_code == 2


def test_a_full_disk_beneath_the_output_is_one_plain_line() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("w") as stdout:
        done = subprocess.run(
            [sys.executable, "-m", "decisionmap", "--help"],
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 3
    assert done.stderr.splitlines() == ["the disk is full; nothing was changed"]
