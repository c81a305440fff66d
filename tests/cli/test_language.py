"""Which language a run speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

KEYS = "cuenta: Acme\npersonas: {ana: {nombre: Ana}}\n"
BROKEN = "account: Acme\nidioma: es\npeople: {ana: {name: 'Ana}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "text",
    [
        "cuenta: A\nidioma: es\npersonas: {ana: {nombre: 'Ana}}\n",
        "cuenta: A\nidioma: es\npersonas:\n\tana: Ana\n",
        "cuenta: A\nidioma: es\npersonas: [Ana]\n",
        "idioma: es\ncliente: A\npersonas: {ana: {nombre: Ana}}\n",
        "cuenta: A\npersonas: {ana: {nombre: 'Ana}}\n",
    ],
)
@pytest.mark.parametrize("command", ["check", "gaps", "fmt"])
def test_a_map_in_spanish_that_cannot_be_read_is_told_in_spanish(
    run: Run, folder: Path, text: str, command: str
) -> None:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    done = run(command, "a.yaml")
    assert done.exit_code == 1
    assert " en 1 fichero" in done.output


def test_keys_in_spanish_speak_spanish_unless_the_team_says_otherwise(
    run: Run, folder: Path
) -> None:
    (folder / "a.yaml").write_text(KEYS, encoding="utf-8")
    assert "Fuente:" in run("gaps", "a.yaml").stdout
    assert run("gaps", "--view").stderr.startswith("Uso: ")

    (folder / "decisionmap.yaml").write_text("language: en\n", encoding="utf-8")
    assert "Source:" in run("gaps", "a.yaml").stdout
    assert run("gaps", "--view").stderr.startswith("Usage: ")


def test_maps_that_all_speak_spanish_are_many_in_spanish(
    run: Run, folder: Path
) -> None:
    for number in range(3):
        (folder / f"{number}.yaml").write_text(KEYS, encoding="utf-8")
    assert "hay 3 mapas en la carpeta" in run("gaps").stderr

    (folder / "english.yaml").write_text("account: A\n", encoding="utf-8")
    assert "there are 4 maps" in run("gaps").stderr


def test_of_many_maps_some_are_named_and_dots_say_that_there_are_more(
    run: Run, folder: Path
) -> None:
    for number in range(7):
        (folder / f"{number}.yaml").write_text("account: A\n", encoding="utf-8")
    assert "0.yaml, 1.yaml, 2.yaml, 3.yaml, 4.yaml, …\n" in run("gaps").stderr
    for number in (5, 6):
        (folder / f"{number}.yaml").unlink()
    assert "3.yaml, 4.yaml\n" in run("gaps").stderr


def test_commands_without_a_map_speak_as_the_maps_of_the_folder(
    run: Run, folder: Path
) -> None:
    (folder / "a.yaml").write_text(KEYS, encoding="utf-8")
    assert "reglas buscan huecos" in run("rules").stdout
    assert "escrito" in run("schema", "-o", "a.json").stdout
    assert "escrito" in run("new", "--client", "Acme").stdout
    assert "rules look for gaps" in run("rules", "--lang", "en").stdout
