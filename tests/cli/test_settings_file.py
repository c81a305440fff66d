"""The team's settings are no account: every command that wants one says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from decisionmap.cli.main import main


@pytest.mark.parametrize(
    "command", [("gaps",), ("map", "--no-open"), ("export", "-o", "x.md")]
)
@pytest.mark.parametrize(
    ("lang", "said"), [("en", "no account"), ("es", "no una cuenta")]
)
def test_a_command_for_a_map_refuses_the_settings_kindly(
    command: tuple[str, ...],
    lang: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("decisionmap.yaml").write_text("thresholds: {thin: 0.3}\n", encoding="utf-8")
    name, *options = command
    told = CliRunner().invoke(
        main, [name, "decisionmap.yaml", *options, "--lang", lang]
    )
    assert told.exit_code == 2
    assert said in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["decisionmap.yaml"]
