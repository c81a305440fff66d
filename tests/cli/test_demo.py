"""The command ``demo``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_the_example_its_page_and_its_report(
    run: Run, here: Path, example: Path
) -> None:
    done = run("demo")
    folder = here / "decisionmap-demo"
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in folder.iterdir()) == [
        "penarrubia-gaps-internal.html",
        "penarrubia-internal.html",
        "penarrubia.yaml",
    ]
    written = (folder / "penarrubia.yaml").read_bytes()
    assert written == example.read_bytes().replace(b"language: es", b"language: en")


def test_it_says_as_of_when_and_what_to_try_next(run: Run, here: Path) -> None:
    told = run("demo").stdout.replace("\xa0", " ")
    assert "as of 20 Nov 2026, the newest day in its log" in told
    assert "decisionmap gaps --as-of 2026-11-20" in told


def test_it_speaks_the_language_asked_for(run: Run, here: Path) -> None:
    told = run("demo", "sitio", "--lang", "es").stdout
    assert "La cuenta de ejemplo está en sitio" in told
    assert (here / "sitio" / "penarrubia-huecos-interno.html").exists()


def test_what_is_tried_next_speaks_the_language_of_the_demo(
    run: Run, here: Path
) -> None:
    for language, said in (("en", "all in order"), ("es", "todo en orden")):
        run("demo", "same", "--lang", language)
        told = run("check", "same/penarrubia.yaml").output
        assert said in told


def test_a_second_time_changes_nothing(run: Run, here: Path) -> None:
    run("demo")
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert run("demo").exit_code == 0
    assert before == {path: path.read_bytes() for path in before}


def test_a_map_that_was_changed_is_kept_and_drawn(run: Run, here: Path) -> None:
    run("demo")
    file = here / "decisionmap-demo" / "penarrubia.yaml"
    mine = file.read_text(encoding="utf-8").replace("Isabel Arrieta", "Isabel Cambiada")
    file.write_text(mine, encoding="utf-8")
    done = run("demo")
    assert "has been changed since; it stays as it is" in done.stdout
    assert file.read_text(encoding="utf-8") == mine
    page = file.with_name("penarrubia-internal.html").read_text(encoding="utf-8")
    assert "Isabel Cambiada" in page


def test_a_folder_that_is_a_file_is_the_machines_no(run: Run, here: Path) -> None:
    (here / "taken").write_text("x", encoding="utf-8")
    done = run("demo", "taken")
    assert done.exit_code == 3
    assert done.stderr.startswith("taken: ")
    assert len(done.stderr.splitlines()) == 1


def test_the_commands_it_names_work(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = run("demo").stdout
    monkeypatch.chdir(here / "decisionmap-demo")
    lines = told.split("Try next:")[1].splitlines()
    for line in lines:
        words = line.split("  ")[1].split() if line.startswith("  decisionmap") else []
        if words and words[1] != "new":
            assert run(*words[1:]).exit_code == 0, words


def test_the_folder_is_quoted_as_a_shell_reads_it(run: Run, here: Path) -> None:
    told = run("demo", "our maps; $HOME").stdout
    assert "  cd 'our maps; $HOME'" in told.splitlines()
