"""The corpus of faulty maps: each is told at its place, with its code and its mend.

The corpus lies beside the checkout. Its cases are run here within the process; its own
judge, which also measures time and memory, is asked about the most dangerous ones.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from decisionmap.cli.check import command

CORPUS = Path(__file__).parent.parent.parent / "shared" / "badinputs"
MANIFEST = CORPUS / "manifest.json"
Case = dict[str, Any]

if not MANIFEST.is_file():
    pytest.skip("the corpus of faulty maps is not here", allow_module_level=True)

CASES: list[Case] = json.loads(MANIFEST.read_text(encoding="utf-8"))


def answer(case: Case) -> tuple[int, Case]:
    done = CliRunner().invoke(command, [str(CORPUS / case["file"]), "--json"])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    answered: Case = json.loads(done.stdout)
    return done.exit_code, answered


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_faulty_map_is_told_where_and_how_the_corpus_says(case: Case) -> None:
    code, answered = answer(case)
    problems = answered["problems"]
    assert code == case["exit_code"], problems
    errors = [p for p in problems if p["severity"] == "error"]
    assert answered["ok"] is not bool(errors)
    if case["severity"] == "ok":
        told = errors if case["code"] == "*" else problems
        assert told == []
        return
    found = [p for p in problems if stands(p, case) and says(p, case)]
    assert found, problems
    assert found[0]["severity"] == case["severity"]
    for place in case.get("also", ()):
        assert any(stands(p, place) for p in errors), place


def stands(problem: Case, place: Case) -> bool:
    column = place["column"]
    near = column is None or abs(problem["column"] - column) <= 1
    codes = place["code"].split("|")
    return near and problem["line"] == place["line"] and problem["code"] in codes


def says(problem: Case, case: Case) -> bool:
    text = f"{problem['message']} {problem['mend']}".casefold()
    needed = [*case["message_must_contain"], case["hint_must_contain"]]
    return all(
        any(choice.casefold() in text for choice in item.split("|")) for item in needed
    )


@pytest.mark.parametrize("beginning", ["a15", "c"])
def test_the_judge_of_the_corpus_finds_nothing_slow_big_or_run(
    beginning: str, tmp_path: Path
) -> None:
    asked = f"{sys.executable} -m decisionmap check {{file}} --json"
    done = subprocess.run(
        [sys.executable, CORPUS / "judge.py", "--cmd", asked, "--only", beginning],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.endswith(" passed, 0 failed\n"), done.stdout + done.stderr
