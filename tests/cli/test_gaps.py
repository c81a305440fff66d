"""The command ``gaps``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_main import HEAVY, imported

DAY = ("--as-of", "2026-11-23")


def test_the_report_begins_with_the_verdict_and_the_numbers(
    run: Run, example: Path
) -> None:
    done = run("gaps", example, *DAY, "--lang", "en")
    assert done.exit_code == 0
    assert done.stdout.startswith("Envases Peñarrubia, S.A. · ")
    assert "Covered" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [80, 100, 120])
def test_it_fits_the_terminal(
    run: Run, example: Path, width: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = run("gaps", example, *DAY, "--lang", language)
    assert max(map(len, done.stdout.splitlines())) <= width


def test_the_language_is_the_maps_own(run: Run, example: Path) -> None:
    assert "Cobertura" in run("gaps", example, *DAY).stdout


def test_a_first_map_gives_few_gaps_and_no_alarm(run: Run, maps: Path) -> None:
    done = run("gaps", maps / "minimo.yaml", *DAY, "--json")
    (decision,) = json.loads(done.stdout)["decisions"].values()
    gaps = [gap for gap in decision["gaps"] if gap["state"] == "open"]
    assert len(gaps) <= 2
    assert {gap["severity"] for gap in gaps} <= {"medium", "low"}
    assert sum(gap["state"] == "unknown" for gap in decision["gaps"]) <= 3


def test_the_one_map_of_the_folder_need_not_be_named(run: Run, acme: Path) -> None:
    (acme.parent / "decisionmap.yaml").write_text("language: en\n", encoding="utf-8")
    assert run("gaps", *DAY).stdout.startswith("Acme · CRM renewal")


def test_of_several_maps_one_must_be_named(run: Run, acme: Path) -> None:
    (acme.parent / "beta.yaml").write_text("account: B\n", encoding="utf-8")
    done = run("gaps")
    assert done.exit_code == 2
    assert "name the one you mean: acme.yaml, beta.yaml" in done.stderr


def test_a_folder_without_a_map_says_how_to_begin(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("gaps")
    assert done.exit_code == 2
    assert "decisionmap new" in done.stderr


def test_a_file_that_is_not_there_names_the_nearest(run: Run, acme: Path) -> None:
    done = run("gaps", "amce.yaml")
    assert done.exit_code == 2
    assert "did you mean 'acme.yaml'?" in done.stderr


def test_a_decision_that_is_not_there_names_the_nearest(run: Run, acme: Path) -> None:
    done = run("gaps", acme, "--decision", "crn")
    assert done.exit_code == 2
    assert "did you mean 'crm'?" in done.stderr


def test_a_day_that_is_none_is_told(run: Run, acme: Path) -> None:
    done = run("gaps", acme, "--as-of", "2026-02-30")
    assert done.exit_code == 2
    assert "'2026-02-30' is no day" in done.stderr


def test_the_answer_in_json_goes_to_the_standard_output(run: Run, acme: Path) -> None:
    answer = json.loads(run("gaps", acme, *DAY, "--json").stdout)
    assert list(answer["decisions"]) == ["crm"]


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_report_is_written_where_asked(run: Run, acme: Path, suffix: str) -> None:
    target = acme.with_name(f"report{suffix}")
    done = run("gaps", acme, *DAY, "-o", target)
    assert done.exit_code == 0
    assert done.stdout == f"{target}\n"
    assert "Luis Prado" in target.read_text(encoding="utf-8")


def test_a_dash_is_the_standard_output(run: Run, acme: Path) -> None:
    assert run("gaps", acme, *DAY, "-o", "-").stdout.startswith("Acme")


@pytest.mark.parametrize("name", ["report.svg", "report.docx", "report"])
def test_a_report_in_another_format_is_wrong_usage(
    run: Run, acme: Path, name: str
) -> None:
    done = run("gaps", acme, *DAY, "-o", name)
    assert done.exit_code == 2
    assert "end the path in .html, .md" in done.stderr
    assert not Path(name).exists()


def test_the_map_itself_is_never_written_over(run: Run, acme: Path) -> None:
    same = acme.rename(acme.with_suffix(".md"))
    before = same.read_bytes()
    assert run("gaps", same, *DAY, "-o", same).exit_code == 2
    assert same.read_bytes() == before


def test_json_and_a_file_exclude_each_other(run: Run, acme: Path) -> None:
    assert run("gaps", acme, "--json", "-o", "x.md").exit_code == 2


def test_open_gaps_at_or_over_a_severity_fail(run: Run, acme: Path) -> None:
    assert run("gaps", acme, *DAY, "--fail-on", "high").exit_code == 1
    assert run("gaps", acme, *DAY).exit_code == 0


def test_what_concerns_the_whole_account_counts_once_and_each_late_move_for_itself(
    run: Run, tmp_path: Path
) -> None:
    late = "who: jo, with: [ana, luis], due: 2026-11-09, status: open"
    path = tmp_path / "two.yaml"
    path.write_text(
        "account: Acme\npeople: {ana: {name: Ana}, luis: {name: Luis}}\n"
        "team: {jo: {name: Jo}}\n"
        f"plan: [{{what: Review, {late}}}, {{what: Lunch, {late}}}]\n"
        "decisions: {crm: {seats: {ana: {power: 1}}}, erp: {seats: {luis: {power: 1}}}}\n",
        encoding="utf-8",
    )
    answer = json.loads(run("gaps", path, *DAY, "--json").stdout)
    found = answer["decisions"].values()
    told = [gap for one in found for gap in one["gaps"] if gap["severity"] == "medium"]
    done = run("gaps", path, *DAY, "--fail-on", "medium", "--lang", "en")
    own = [gap for gap in told if gap["rule"] != "overdue" and gap["state"] == "open"]
    assert len([gap for gap in told if gap["rule"] == "overdue"]) == 4
    assert done.stderr.split()[0] == str(len(own) + 2)


def test_a_planned_gap_does_not_fail(run: Run, acme: Path) -> None:
    text = acme.read_text(encoding="utf-8")
    move = "plan: [{what: Meet, who: jo, with: [ana, luis], due: 2026-12-01}]\n"
    acme.write_text(text + move, encoding="utf-8")
    done = run("gaps", acme, *DAY, "--fail-on", "high", "--json")
    (decision,) = json.loads(done.stdout)["decisions"].values()
    still_open = [
        gap
        for gap in decision["gaps"]
        if gap["state"] == "open" and gap["severity"] in ("critical", "high")
    ]
    assert done.exit_code == (1 if still_open else 0)
    assert any(gap["state"] == "planned" for gap in decision["gaps"])


def test_a_map_with_an_error_is_told_and_nothing_is_written(
    run: Run, acme: Path
) -> None:
    text = acme.read_text(encoding="utf-8").replace("stance: for", "stance: fro")
    acme.write_text(text, encoding="utf-8")
    done = run("gaps", acme, *DAY, "-o", "report.md")
    assert done.exit_code == 1
    assert f"{acme}:3:" in done.stderr
    assert "^^^" in done.stderr
    assert done.stdout == ""
    assert not Path("report.md").exists()


def test_a_warning_stops_nothing(run: Run, acme: Path) -> None:
    text = acme.read_text(encoding="utf-8")
    acme.write_text(text.replace("people:", "people:\n  eva: {}", 1), encoding="utf-8")
    done = run("gaps", acme, *DAY)
    assert done.exit_code == 0
    assert "warning" in done.stderr
    assert done.stdout.startswith("Acme")


def test_a_folder_that_cannot_be_written_is_the_machines_no(
    run: Run, acme: Path
) -> None:
    done = run("gaps", acme, *DAY, "-o", "nowhere/report.md")
    assert done.exit_code == 3
    assert done.stderr == "nowhere/report.md: there is no such file or folder\n"


def test_the_terminal_report_loads_no_template_and_no_slides(example: Path) -> None:
    assert not (HEAVY - {"networkx"}) & imported("gaps", str(example), *DAY)


def test_a_map_with_errors_waits_for_no_graph(acme: Path) -> None:
    acme.write_text("account: A\n", encoding="utf-8")
    assert not HEAVY & imported("gaps", str(acme))


def called(
    *arguments: str, environment: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    import os

    clean = {
        k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "NO_COLOR")
    }
    return subprocess.run(
        [sys.executable, "-m", "decisionmap", *arguments],
        capture_output=True,
        env=clean | environment,
        check=False,
    )


def test_a_pipe_gets_utf_8_whatever_the_locale(example: Path) -> None:
    done = called(
        "gaps", str(example), *DAY, environment={"LC_ALL": "POSIX", "PYTHONUTF8": "0"}
    )
    assert "Peñarrubia" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout


def test_an_encoding_without_our_signs_gets_plain_ones(example: Path) -> None:
    done = called("gaps", str(example), *DAY, environment={"PYTHONIOENCODING": "ascii"})
    told = done.stdout.decode("ascii")
    assert told.startswith("Envases Penarrubia, S.A. - ")
    assert " * alto " in told


def test_force_color_colours_and_no_color_wins(example: Path) -> None:
    forced = called("gaps", str(example), *DAY, environment={"FORCE_COLOR": "1"})
    assert b"\x1b[" in forced.stdout
    both = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
    assert b"\x1b[" not in called("gaps", str(example), *DAY, environment=both).stdout


def test_a_reader_who_has_seen_enough_causes_no_noise(example: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "decisionmap", "gaps", str(example), *DAY],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 3
