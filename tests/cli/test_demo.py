"""The command ``demo``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from decisionmap.cli.demo import EXAMPLES
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


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("account: Mine\npeople: {ana: Ana}\n", "it is the account Mine; nothing is"),
        ("", "is there already and cannot be read as a map; nothing is written"),
        ("people: [", "cannot be read as a map; nothing is written"),
    ],
)
def test_a_file_of_that_name_that_is_not_the_example_is_left_alone(
    run: Run, here: Path, text: str, sentence: str
) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "group.yaml").write_text(text, encoding="utf-8")
    done = run("demo", "mine", "--example", "group")
    assert done.exit_code == 1
    assert sentence in done.stderr
    assert "decisionmap demo FOLDER --example group" in done.stderr
    assert done.stdout == ""
    assert [path.name for path in (here / "mine").iterdir()] == ["group.yaml"]


def test_an_example_that_was_changed_and_has_a_fault_is_told_as_any_map(
    run: Run, here: Path
) -> None:
    run("demo")
    file = here / "decisionmap-demo" / "penarrubia.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("power: 5", "power: 50", 1), encoding="utf-8")
    done = run("demo")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "50" in done.stderr


@pytest.mark.parametrize("text", ["team: [", "retention: many\n"])
def test_beside_settings_with_a_fault_nothing_is_written(
    run: Run, here: Path, text: str
) -> None:
    settings = here / "mine" / "decisionmap.yaml"
    settings.parent.mkdir()
    settings.write_text(text, encoding="utf-8")
    done = run("demo", "mine")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "decisionmap.yaml" in done.stderr
    assert list(settings.parent.iterdir()) == [settings]


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("", "the folder has no name"),
        ("  ", "the folder has no name"),
        ("new\nline", "a line break or another control character"),
    ],
)
def test_a_folder_that_nobody_could_name_is_wrong_usage(
    run: Run, here: Path, folder: str, sentence: str
) -> None:
    done = run("demo", "--", folder)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert list(here.iterdir()) == []


def test_a_folder_that_begins_with_a_dash_is_no_option_of_the_shell(
    run: Run, here: Path
) -> None:
    told = run("demo", "--", "-dash").stdout
    assert "  cd ./-dash" in told.splitlines()


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


# ---- the other examples


def test_every_example_that_is_installed_can_be_asked_for(maps: Path) -> None:
    assert set(EXAMPLES) == {file.stem for file in maps.glob("*.yaml")}


@pytest.mark.parametrize("name", EXAMPLES[1:])
@pytest.mark.parametrize(("language", "made"), [("en", "internal"), ("es", "interno")])
def test_another_example_is_written_into_a_folder_of_its_own(
    run: Run, here: Path, maps: Path, name: str, language: str, made: str
) -> None:
    done = run("demo", "--example", name, "--lang", language)
    assert done.exit_code == 0, done.output
    folder = here / f"decisionmap-demo-{name}"
    assert (folder / f"{name}-{made}.html").exists()
    assert [path.name for path in folder.glob("*.yaml")] == [f"{name}.yaml"]
    written = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    kept = (maps / f"{name}.yaml").read_text(encoding="utf-8")
    assert re.sub(r"(language|idioma): \w+", "", written) == re.sub(
        r"(language|idioma): \w+", "", kept
    )
    assert re.search(rf"^(language|idioma): {language}$", written, re.MULTILINE)


def test_it_names_the_examples_that_were_not_asked_for(run: Run, here: Path) -> None:
    shown = run("demo").stdout.splitlines()[-1]
    assert "decisionmap demo --example hospital" in shown
    assert "hospital, group, renewal and minimo" in shown
    other = run("demo", "--example", "hospital", "--lang", "es").stdout.splitlines()[-1]
    assert "decisionmap demo --example penarrubia" in other


def test_beside_another_map_the_commands_name_the_example(run: Run, here: Path) -> None:
    run("demo", "ours")
    told = run("demo", "ours", "--example", "renewal").stdout
    assert "decisionmap gaps renewal.yaml --as-of 2026-11-20" in told
    assert "decisionmap check renewal.yaml" in told


def test_an_example_that_there_is_not_is_told_with_those_there_are(
    run: Run, here: Path
) -> None:
    done = run("demo", "--example", "spital")
    assert done.exit_code == 2
    assert "did you mean 'hospital'?" in done.stderr
    assert not list(here.iterdir())
