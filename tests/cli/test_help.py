"""The help and what is said of a wrong use, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from decisionmap.cli.help import Command
from decisionmap.cli.main import main
from decisionmap.words.loader import LANGUAGES, has, topic
from tests.cli.conftest import Run

CONTEXT = click.Context(main)
BUILT = main.list_commands(CONTEXT)
SPANISH = "idioma: es\ncuenta: Acme\npersonas: {ana: {nombre: Ana}}\n"
WRONG = [
    (("gaps", "--colour"), "no option '--colour'", "no tiene la opción '--colour'"),
    (("gaps", "--decisio"), "mean '--decision'?", "¿quizá '--decision'?"),
    (("gaps", "--fail-on", "alta"), "is none of critical", "estas palabras: critical"),
    (("gaps", "--decision"), "'--decision' needs a value", "necesita un valor"),
    (("gaps", "--json=yes"), "'--json' takes no value", "'--json' no lleva valor"),
    (("explain",), "WORD is missing", "falta PALABRA"),
    (("rules", "more"), "'more' is one argument too many", "'more' sobra"),
    (("gaps", "--as-of", "soon"), "'soon' is no day", "'soon' no es una fecha"),
    (("export", "--view", "ogr"), "did you mean 'org'?", "¿quizá 'org'?"),
    (("export", "-o", "a.docx"), "no format is known", "ningún formato responde"),
    (("gasp",), "there is no command 'gasp'", "no existe la orden 'gasp'"),
    (("--colour",), "decisionmap has no option", "decisionmap no tiene la opción"),
]


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one map, in Spanish."""
    file = tmp_path / "acme.yaml"
    file.write_text(SPANISH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return file


@pytest.mark.parametrize("name", BUILT)
def test_every_command_and_option_says_in_both_languages_what_it_does(
    name: str,
) -> None:
    command = main.get_command(CONTEXT, name)
    assert isinstance(command, Command)
    keys = [f"help.{name}.line", f"help.{name}.text"]
    keys += [command.key_of(p) for p in command.params if isinstance(p, click.Option)]
    for language in LANGUAGES:
        assert [key for key in keys if not has(language, key)] == []


def test_the_help_has_no_sentence_that_nothing_says() -> None:
    said = {f"help.{name}.{key}" for name in BUILT for key in ("line", "text")}
    for name in BUILT:
        command = main.get_command(CONTEXT, name)
        assert isinstance(command, Command)
        options = [p for p in command.params if isinstance(p, click.Option)]
        said |= {command.key_of(option) for option in options}
    said |= {f"help.option.{name}" for name in ("help", "version", "file")}
    there = {
        f"help.{name}.{key}"
        for name, entry in topic("en", "help").items()
        if isinstance(entry, dict) and name not in ("decisionmap", "metavar")
        for key in entry
    }
    assert there - said == set()


@pytest.mark.parametrize("name", ["", *BUILT])
def test_the_help_in_spanish_has_no_english_left(run: Run, name: str) -> None:
    told = run(*name.split(), "--help", "--lang", "es").output
    assert told.startswith("Uso: ")
    assert "\nOpciones:\n" in told
    assert not re.search(r"Usage|Options:|Commands|Show this|FILE|WORD|COMMAND", told)


def test_the_language_may_stand_before_the_command(run: Run) -> None:
    assert run("--lang", "es", "gaps", "--help").output.startswith("Uso: ")
    assert run("--lang=es").output.startswith("Uso: ")
    assert "no existe" in run("--lang", "es", "gaps", "none.yaml").output


def test_the_language_before_the_command_is_the_commands_too(
    run: Run, acme: Path
) -> None:
    assert "Fuente:" in run("--lang", "es", "gaps", acme).stdout
    assert "Fuente:" not in run("--lang", "es", "gaps", acme, "--lang", "en").stdout


@pytest.mark.parametrize(("arguments", "english", "spanish_"), WRONG)
def test_wrong_use_is_told_in_the_language_asked_for(
    run: Run, acme: Path, arguments: tuple[str, ...], english: str, spanish_: str
) -> None:
    done = run(*arguments)
    assert (done.exit_code, english in done.stderr) == (2, True), done.stderr
    done = (
        run(*arguments, "--lang=es")
        if arguments[-1:] != ("--decision",)
        else run("--lang=es", *arguments)
    )
    assert (done.exit_code, spanish_ in done.stderr) == (2, True), done.stderr
    assert done.stderr.startswith("Uso: ")


@pytest.mark.parametrize(("arguments", "_", "told"), WRONG)
def test_where_no_language_is_asked_for_wrong_use_is_told_in_the_maps(
    run: Run, spanish: Path, arguments: tuple[str, ...], _: str, told: str
) -> None:
    done = run(*arguments)
    assert told in done.stderr
    assert done.stderr.startswith("Uso: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--view", "influencia"),
        ("--decision", "otra"),
        ("-o", "mapa.docx"),
        ("-o", "mapa"),
        ("-o", "acme.yaml"),
    ],
)
def test_one_map_never_speaks_two_languages(
    run: Run, spanish: Path, arguments: tuple[str, ...]
) -> None:
    done = run("export", spanish, *arguments)
    assert done.exit_code == 2
    assert done.stderr.startswith("Uso: ")
    assert not re.search(r"\b(there|has|have|the|is|no format)\b", done.stderr)


def test_the_locale_is_never_asked(
    run: Run, acme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANG", "LC_ALL", "LANGUAGE"):
        monkeypatch.setenv(name, "es_ES.UTF-8")
    assert run("--help").output.startswith("Usage: ")
    assert run("gaps", "--colour").stderr.startswith("Usage: ")


def test_the_english_help_leads_to_the_spanish_one_which_is_whole(run: Run) -> None:
    """The language is never the machine's, so whoever reads no English needs the way."""
    told = " ".join(run("--help").stdout.split())
    _, command = told.split("En español: decisionmap ")
    spanish = run(*command.split()).stdout
    assert spanish.startswith("Uso: ")
    assert "Usage" not in spanish
