"""What the tests of commands share: a way to run one, and small maps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from decisionmap.cli.main import main

Run = Callable[..., Result]

ACME = """
    account: Acme
    people:
      ana: {name: Ana Ruiz, title: CEO, power: 5, interest: 4, roles: [decider], stance: for}
      luis: {name: Luis Prado, title: CFO, power: 4, interest: 4, roles: [approver], reports_to: ana, stance: against, proof: claim, seen: 2026-10-01}
    team: {jo: {name: Jo Pérez}, max: {name: Max Gil}}
    contacts: {jo: {ana: working 2026-11-10}}
    decisions: {crm: {name: CRM renewal, stage: validation, close: 2027-03-31}}
"""  # noqa: E501 - a person of a map is one line


@pytest.fixture
def run() -> Run:
    """Run a command of ours as it is called."""

    def call(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments])

    return call


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one map in it, where the command is called."""
    file = tmp_path / "acme.yaml"
    file.write_text(dedent(ACME).lstrip(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return file
