"""A PyYAML without its C parser is told in one plain line, whatever was called."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WITHOUT = """
import sys
sys.modules["yaml._yaml"] = None
from decisionmap.cli.main import main
main(sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("check", "acme.yaml"), "without its C parser, libyaml; pip install"),
        (("gaps", "--lang", "es"), "sin su analizador en C, libyaml; pip install"),
        (("demo",), "without its C parser, libyaml; pip install"),
    ],
)
def test_a_missing_parser_is_the_machines_no_in_one_line(
    acme: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=acme.parent,
        encoding="utf-8",
    )
    assert done.returncode == 3, done.stderr
    (line,) = done.stderr.splitlines()
    assert line.startswith("PyYAML: ")
    assert sentence in line
