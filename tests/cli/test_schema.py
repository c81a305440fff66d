"""``schema`` prints what an editor needs, and writes it where it is asked to."""

from __future__ import annotations

import json

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
