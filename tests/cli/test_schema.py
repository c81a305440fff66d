"""``schema`` prints what an editor needs, and writes it where it is asked to."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from decisionmap.cli.main import main
from decisionmap.mapfile.fields import SETTINGS
from decisionmap.mapfile.schema import json_schema, schema_text


def test_the_schema_is_printed():
    result = CliRunner().invoke(main, ["schema"], catch_exceptions=False)

    assert result.exit_code == 0
    assert json.loads(result.stdout) == json_schema()
    Draft202012Validator.check_schema(json.loads(result.stdout))


def test_the_schema_is_written_where_it_is_asked_for(tmp_path):
    path = tmp_path / "here.json"

    result = CliRunner().invoke(main, ["schema", "-o", str(path), "--lang", "es"])

    assert path.read_text(encoding="utf-8") == schema_text()
    assert result.stdout == f"{path}: escrito\n"


def test_the_settings_file_has_a_schema_too():
    result = CliRunner().invoke(main, ["schema", "--settings"])

    assert json.loads(result.stdout) == json_schema(SETTINGS)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "a schema is written as .json, and 'acme.yaml' does not end so"),
        ("es", "un esquema se escribe en .json, y 'acme.yaml' no termina así"),
    ],
)
def test_a_map_is_never_overwritten_with_a_schema(
    tmp_path, monkeypatch, language, sentence
):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "acme.yaml"
    path.write_bytes(b"account: Acme\n")

    result = CliRunner().invoke(main, ["schema", "-o", "acme.yaml", "--lang", language])

    assert result.exit_code == 2
    told, mend = result.stderr.splitlines()[-2:]
    assert told == sentence
    assert ".json" in mend
    assert path.read_bytes() == b"account: Acme\n"


@pytest.mark.parametrize(
    "held", [b"", b"account: Acme\n", b'{"mine": 1}', b"[" * 99_999, b"\xff\x00"]
)
def test_a_file_that_holds_no_schema_stays_as_it_is(tmp_path, held):
    path = tmp_path / "here.json"
    path.write_bytes(held)

    result = CliRunner().invoke(main, ["schema", "-o", str(path)])

    assert result.exit_code == 2
    assert "holds no schema; it stays as it is" in result.stderr
    assert path.read_bytes() == held


def test_a_schema_is_written_over_an_older_one(tmp_path):
    path = tmp_path / "here.JSON"
    path.write_text('{"$schema": "older"}', encoding="utf-8")

    result = CliRunner().invoke(main, ["schema", "-o", str(path)])

    assert result.exit_code == 0
    assert path.read_text(encoding="utf-8") == schema_text()
