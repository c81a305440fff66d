"""Severity: the rule's own, one step by the finding, one by the date, small maps kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from decisionmap.gaps.rule import Finding
from decisionmap.gaps.severity import severity
from decisionmap.model.place import Place
from decisionmap.model.terms import Severity

LARGE = """
account: {{name: Acme, tier: {tier}}}
people: {{ana: {{name: Ana Ruiz, power: 3}}}}
decisions: {{crm: {{name: CRM, stage: validation, close: {close}}}}}
"""


def _finding(step: int = 0) -> Finding:
    return Finding((), Place("acme.yaml", 1, 1), step=step)


@pytest.fixture(scope="module")
def quiet_account(analysed: Callable[..., Any]) -> Any:
    return analysed(LARGE.format(tier="key", close="2027-06-30"))


@pytest.mark.parametrize(
    ("base", "step", "told"),
    [
        (Severity.HIGH, 0, Severity.HIGH),
        (Severity.HIGH, 1, Severity.CRITICAL),
        (Severity.HIGH, -1, Severity.MEDIUM),
        (Severity.HIGH, -5, Severity.MEDIUM),
        (Severity.CRITICAL, 1, Severity.CRITICAL),
        (Severity.LOW, -1, Severity.LOW),
    ],
)
def test_a_finding_moves_the_severity_by_one_step(
    base: Severity, step: int, told: Severity, quiet_account: Any
) -> None:
    assert severity(base, _finding(step), quiet_account) is told


@pytest.mark.parametrize(
    ("tier", "close", "told"),
    [
        ("key", "2026-12-23", Severity.HIGH),
        ("key", "2026-11-23", Severity.HIGH),
        ("key", "2026-12-24", Severity.MEDIUM),
        ("key", "2026-11-22", Severity.MEDIUM),
        ("development", "2026-12-23", Severity.MEDIUM),
    ],
)
def test_a_key_account_that_closes_within_30_days_rises_by_one(
    tier: str, close: str, told: Severity, analysed: Callable[..., Any]
) -> None:
    analysis = analysed(LARGE.format(tier=tier, close=close))
    assert severity(Severity.MEDIUM, _finding(), analysis) is told


@pytest.mark.parametrize("stage", ["problem", "exploration"])
def test_a_small_early_map_knows_nothing_worse_than_medium(
    stage: str, analysed: Callable[..., Any]
) -> None:
    analysis = analysed(
        f"""
        account: Acme
        people: {{ana: Ana Ruiz}}
        decisions: {{crm: {{stage: {stage}}}}}
        """
    )
    assert severity(Severity.CRITICAL, _finding(1), analysis) is Severity.MEDIUM
    assert severity(Severity.LOW, _finding(), analysis) is Severity.LOW


TWO = """
account: {{name: Acme, tier: {tier}}}
people: {{ana: {{name: Ana Ruiz, power: 3}}}}
decisions:
  crm: {{name: CRM, stage: {stage}, close: 2026-12-01}}
  erp: {{name: ERP, stage: validation, close: 2027-06-30}}
"""


@pytest.mark.parametrize(
    ("tier", "stage", "base", "alone", "decision"),
    [
        # A key account: any decision that closes soon raises what concerns them all.
        ("key", "validation", Severity.MEDIUM, Severity.MEDIUM, "erp"),
        # A first sketch: what concerns them all is spared only if every one is early.
        ("development", "problem", Severity.HIGH, Severity.MEDIUM, "crm"),
    ],
)
def test_what_concerns_the_whole_account_is_as_severe_in_each_decision(
    tier: str,
    stage: str,
    base: Severity,
    alone: Severity,
    decision: str,
    analysed: Callable[..., Any],
) -> None:
    text = TWO.format(tier=tier, stage=stage)
    whole = Finding((), Place("acme.yaml", 1, 1), whole=True)
    for each in ("crm", "erp"):
        found = analysed(text, decision=each)
        assert severity(base, whole, found) is Severity.HIGH
    assert severity(base, _finding(), analysed(text, decision=decision)) is alone


def test_a_small_map_asks_three_questions_at_most(found: Callable[..., Any]) -> None:
    people = ", ".join(f"p{n}: Name {n}" for n in range(5))
    gaps, _ = found(f"account: Acme\npeople: {{{people}}}\n")
    assert [gap.state for gap in gaps] == ["unknown"] * 3


def test_the_first_day_is_kind_in_both_numbers(
    found: Callable[..., Any], maps: Path
) -> None:
    text = (maps / "minimo.yaml").read_text(encoding="utf-8")
    gaps, _ = found(text, as_of=date(2026, 11, 23))
    told = [gap for gap in gaps if gap.state != "unknown"]
    assert len(told) <= 2
    assert {gap.severity for gap in told} <= {Severity.MEDIUM, Severity.LOW}
    assert len(gaps) - len(told) <= 3
