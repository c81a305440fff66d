"""The command ``check``: the text, the answer in JSON, the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from decisionmap.cli.check import command

GOOD = "account: Acme\npeople:\n  ana: {name: Ana, stance: for}\n"
BAD = GOOD.replace("for", "agianst")


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def check(*args: str | Path) -> Result:
    return CliRunner().invoke(command, [str(a) for a in args])


def test_a_good_map_gets_a_kind_line(map_file: Path) -> None:
    done = check(map_file)
    assert done.exit_code == 0
    assert done.stdout == f"{map_file}: all in order, 1 person\n"


def test_a_problem_is_told_with_its_line_and_a_caret(map_file: Path) -> None:
    map_file.write_text(BAD, encoding="utf-8")
    done = check(map_file)
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        f"{map_file}:3:28: unknown stance 'agianst'",
        "    3 |   ana: {name: Ana, stance: agianst}",
        "      |                            ^^^^^^^",
        "    did you mean 'against'?",
        "1 problem in 1 file",
        f"1 can be mended at once: decisionmap fmt --mend {map_file}",
    ]


def test_a_map_in_spanish_is_told_in_spanish(map_file: Path) -> None:
    map_file.write_text(f"language: es\n{BAD}", encoding="utf-8")
    assert "stance no conoce 'agianst'" in check(map_file).stdout
    assert "unknown stance" in check(map_file, "--lang", "en").stdout


def test_warnings_are_told_and_stop_nothing(map_file: Path) -> None:
    map_file.write_text(GOOD.replace("name: Ana, ", ""), encoding="utf-8")
    done = check(map_file)
    assert done.exit_code == 0
    assert "1 warning in 1 file" in done.stdout


def test_several_maps_are_counted_together(map_file: Path) -> None:
    other = map_file.with_name("bad.yaml")
    other.write_text(BAD, encoding="utf-8")
    done = check(map_file, other, other)
    assert done.exit_code == 1
    assert " in 3 files\n" in done.stdout
    mend = f"1 can be mended at once: decisionmap fmt --mend {other}"
    assert done.stdout.splitlines()[-1] == mend
    assert check(map_file, map_file).stdout == "2 files: all in order\n"


def test_where_no_mend_is_certain_none_is_offered(map_file: Path) -> None:
    map_file.write_text(GOOD.replace("for", "maybe"), encoding="utf-8")
    assert "at once" not in check(map_file).stdout


def test_the_answer_in_json_keeps_the_contract(map_file: Path) -> None:
    map_file.write_text(BAD, encoding="utf-8")
    done = check(map_file, "--json", "--as-of", "2026-11-23")
    assert json.loads(done.stdout) == {
        "format": 1,
        "file": str(map_file),
        "as_of": "2026-11-23",
        "problems": [
            {
                "file": str(map_file),
                "line": 3,
                "column": 28,
                "severity": "error",
                "code": "bad-value",
                "message": "unknown stance 'agianst'",
                "mend": "did you mean 'against'?",
            }
        ],
        "ok": False,
    }


def test_colours_are_asked_for_and_can_be_refused(
    map_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_file.write_text(BAD, encoding="utf-8")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in CliRunner().invoke(command, [str(map_file)], color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert (
        "\x1b[" not in CliRunner().invoke(command, [str(map_file)], color=True).stdout
    )


def test_the_day_decides_what_lies_in_the_future(map_file: Path) -> None:
    map_file.write_text(GOOD.replace("for", "for, seen: 2026-05-01"), encoding="utf-8")
    assert "after 2026-04-30" in check(map_file, "--as-of", "2026-04-30").stdout
    assert "all in order" in check(map_file, "--as-of", "2026-05-01").stdout


def test_checking_loads_nothing_heavy(map_file: Path) -> None:
    code = (
        "import sys\nfrom decisionmap.cli.main import main\n"
        f"sys.argv = ['decisionmap', 'check', {str(map_file)!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "heavy = {'networkx', 'jinja2', 'pyvis', 'pptx', 'numpy', 'IPython'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


TWO_WORDS = """\
account: Acme
people:
  ana: {name: Ana, stance: for%s}
log:
  - {date: 2026-10-12, learned: {ana: {stance: %s}}}
"""


@pytest.mark.parametrize(
    ("seen", "log", "mend"),
    [
        ("", "strongly_against", "give it its day (seen: YYYY-MM-DD)"),
        (", seen: 2026-05-01", "neutral", "bring its day up to date (seen)"),
    ],
)
def test_a_card_that_a_newer_entry_overtakes_is_noted_and_is_no_fault(
    map_file: Path, seen: str, log: str, mend: str
) -> None:
    map_file.write_text(TWO_WORDS % (seen, log), encoding="utf-8")
    done = check(map_file, "--as-of", "2026-11-23")
    order, note, *_, last = done.stdout.splitlines()
    assert done.exit_code == 0
    assert order.endswith("all in order, 1 person")
    assert note.startswith(
        f"{map_file}:3:28: note: the card of Ana says 'for', but the"
    )
    assert mend in last
    assert json.loads(check(map_file, "--json").stdout)["problems"] == []


def test_the_newest_entry_is_what_a_card_is_held_against(map_file: Path) -> None:
    text = TWO_WORDS % ("", "against")
    text += "  - {date: 2026-06-01, learned: {ana: {stance: for}}}\n"
    map_file.write_text(text, encoding="utf-8")
    told = check(map_file, "--as-of", "2026-11-23").stdout
    assert "2026, which is newer, counts: 'against'" in told


@pytest.mark.parametrize(
    ("seen", "log", "day"),
    [
        ("", "strongly_for", "2026-11-23"),
        (", seen: 2026-11-01", "against", "2026-11-23"),
        (", seen: 2026-10-12", "against", "2026-11-23"),
        ("", "against", "2026-10-01"),
        (", left: 2026-11-01", "against", "2026-11-23"),
    ],
)
def test_a_card_that_counts_or_differs_by_a_shade_is_not_noted(
    map_file: Path, seen: str, log: str, day: str
) -> None:
    map_file.write_text(TWO_WORDS % (seen, log), encoding="utf-8")
    assert "note:" not in check(map_file, "--as-of", day).stdout
