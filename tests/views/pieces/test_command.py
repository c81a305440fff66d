"""A command beside a figure prints that figure: of its map, its decision and its day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from click.testing import CliRunner

from decisionmap.cli.main import main
from decisionmap.views.pieces import command
from tests.views.accounts import MAPS, briefed, told

ONE = "account: Acme\npeople: {ann: {name: Ann}}"
TWO = ONE + "\ndecisions: {framework: {seats: {ann: {stance: for}}}, pilot: {}}"


def test_a_figure_is_explained_of_its_file_and_day() -> None:
    asked = command.explained(told(ONE).analysis, "coverage")
    assert asked == "decisionmap explain coverage -f acme.yaml --as-of 2026-11-23"


def test_of_several_decisions_a_command_names_its_own() -> None:
    asked = [command.gaps(found.analysis) for found in briefed(TWO).decisions]
    assert asked == [
        f"decisionmap gaps acme.yaml --decision {id_} --as-of 2026-11-23"
        for id_ in ("framework", "pilot")
    ]


def test_gaps_of_a_map_that_changes_are_asked_for_without_a_day() -> None:
    assert command.gaps_again(told(ONE).analysis) == "decisionmap gaps acme.yaml"


def test_a_file_is_named_without_its_folder_and_as_a_terminal_reads_it() -> None:
    analysis = told(ONE).analysis
    account = replace(analysis.account, file="/home/jo/Our maps/acme; rm.yaml")
    asked = command.gaps_again(replace(analysis, account=account))
    assert asked == "decisionmap gaps 'acme; rm.yaml'"


@pytest.mark.parametrize("name", ["penarrubia", "group"])
def test_what_a_command_says_can_be_typed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(MAPS)
    found = briefed((MAPS / f"{name}.yaml").read_text(encoding="utf-8")).decisions[0]
    account = replace(found.analysis.account, file=str(MAPS / f"{name}.yaml"))
    analysis = replace(found.analysis, account=account)
    for asked in (command.explained(analysis, "coverage"), command.gaps(analysis)):
        assert CliRunner().invoke(main, asked.split()[1:]).exit_code == 0
