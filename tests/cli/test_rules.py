"""``rules`` lists every rule in both languages, for people and for programs."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner

from decisionmap import registry
from decisionmap.cli.rules import command

RULES = registry.names("gaps.rules")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "stale-contact · medium · always awake"),
        ("es", "stale-contact · medio · siempre despierta"),
    ],
)
def test_the_list_has_every_rule_with_its_severity(language: str, line: str) -> None:
    done = CliRunner().invoke(command, ["--lang", language])
    assert done.exit_code == 0
    assert line in done.output
    assert all(f"\n{rule} · " in done.output for rule in RULES)


def test_the_list_says_what_a_limit_means_and_what_wakes_a_rule() -> None:
    listed = CliRunner().invoke(command, []).output
    assert "rhythms missed 2 (factor): rhythms missed from which a contact" in listed
    assert "single-thread · medium · wakes with two of ours in the team" in listed


def test_a_program_reads_the_same_in_both_languages_at_once() -> None:
    answer = json.loads(CliRunner().invoke(command, ["--json"]).output)
    assert list(answer) == ["format", "file", "as_of", "rules"]
    assert (answer["format"], answer["file"]) == (1, "")
    assert date.fromisoformat(answer["as_of"])
    rules = {rule["id"]: rule for rule in answer["rules"]}
    assert tuple(rules) == RULES
    stale = rules["stale-contact"]
    assert stale["severity"] == "medium"
    assert stale["limits"] == {"factor": 2.0, "days": 120.0}
    assert stale["title"]["es"] == "Contacto enfriado"
    assert rules["weak-evidence"]["wakes_with"] == ["first-proof"]


def test_a_limit_of_words_is_answered_as_lists_by_case() -> None:
    answer = json.loads(CliRunner().invoke(command, ["--json"]).stdout)
    veto = next(rule for rule in answer["rules"] if rule["id"] == "silent-veto")
    assert veto["limits"]["functions"]["renewal"] == ["purchasing", "finance"]
    assert veto["limits"]["functions"]["otherwise"] == ["purchasing"]
