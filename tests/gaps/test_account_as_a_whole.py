"""What concerns the account as a whole is told alike in each of its decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

import pytest

PEOPLE = ", ".join(f"p{n}: {{name: Person {n}, power: 4}}" for n in range(35))
HELD = ", ".join(f"p{n}: working 2026-11-16" for n in range(9))
NOTES = ", ".join(
    f"{{date: 2026-{month}-01, who: jo, with: p1, note: ask Helena Ruiz}}"
    for month in ("09", "10")
)
MAP = f"""
account: {{name: Acme, tier: key}}
people: {{{PEOPLE}}}
team: {{jo: {{name: Jo Pérez}}, eva: {{name: Eva Gil}}}}
contacts: {{jo: {{{HELD}}}}}
log: [{NOTES}]
plan: [{{what: Review, who: jo, with: [p1, p2, p3], due: 2026-11-09, status: open}}]
decisions:
  crm: {{stage: validation, close: 2026-12-10}}
  erp: {{seats: {{p2: {{roles: [decider], off_limits: audits}}}}, quiet: QUIET}}
"""
SEATED = """
account: Acme
people: {p1: {name: Ana Ruiz, power: 4}, p2: {name: Luis Prado}, p3: {name: Eli Roca}}
team: {jo: {name: Jo Pérez}}
plan: [{what: Review, who: jo, with: [p1, p2, p3], due: 2026-11-09, status: open}]
decisions:
  crm: {seats: {p1: {power: 4}, p3: {power: 1}}}
  erp: {seats: {p2: {power: 1}}, quiet: {from: 2026-11-01, to: 2026-12-31}}
"""
OPEN, NOW = "[]", "{from: 2026-11-01, to: 2026-12-31}"


def _whole(found: Callable[..., Any], text: str, decision: str) -> Mapping[str, Any]:
    """Return the gaps of no decision in particular by rule."""
    gaps, _ = found(text, decision=decision)
    return {gap.rule: asdict(gap) for gap in gaps if gap.decision is None}


@pytest.mark.parametrize("quiet", [OPEN, NOW])
def test_both_decisions_tell_the_same(quiet: str, found: Callable[..., Any]) -> None:
    text = MAP.replace("QUIET", quiet)
    one, other = (_whole(found, text, id_) for id_ in ("crm", "erp"))
    assert {"overload", "ghost", "too-many", "overdue"} <= one.keys()
    assert one == other


def test_a_late_move_of_no_decision_has_the_same_people_everywhere(
    found: Callable[..., Any],
) -> None:
    told = [_whole(found, SEATED, id_)["overdue"] for id_ in ("crm", "erp")]
    assert told[0] == told[1]
    assert told[0]["people"] == ("p1", "p2", "p3")
    assert told[0]["case"] == "quiet"
    assert told[0]["stake"] == 0


def test_a_quiet_that_holds_everywhere_silences_them(found: Callable[..., Any]) -> None:
    text = MAP.replace("QUIET", NOW).replace("12-10", f"12-10, quiet: {NOW}")
    told = _whole(found, text, "crm")
    assert not {"overload", "ghost", "too-many"} & told.keys()


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("accept: [{gap: ghost, decision: crm, why: known}]", "accepted"),
        (
            "plan: [{what: Ask who she is, who: jo, due: 2026-12-01, gap: ghost, decision: crm}]",
            "planned",
        ),
    ],
)
def test_what_the_team_says_of_it_in_one_decision_holds_in_all(
    word: str, state: str, found: Callable[..., Any]
) -> None:
    plan = next(line for line in MAP.splitlines() if line.startswith("plan:"))
    text = MAP.replace("QUIET", OPEN).replace(plan, word)
    states = [
        _whole(found, text, decision)["ghost"]["state"] for decision in ("crm", "erp")
    ]
    assert states == [state, state]


def test_a_question_about_the_account_waits_for_no_other(
    found: Callable[..., Any],
) -> None:
    """On a small map three questions are asked at most; one of the account is kept."""
    card = "scorecard: {financial: [{name: Revenue}], customer: [{name: Reach}]}"
    text = f"""
account: Acme
people:
  p1: {{name: Ana Ruiz, power: 4, roles: [decider]}}
  p2: {{name: Luis Prado, power: 4}}
  p3: {{name: Eli Roca, power: 5, roles: [approver]}}
{card}
decisions: {{crm: {{seats: {{p1: {{}}, p2: {{}}, p3: {{}}}}}}, erp: {{seats: {{p1: {{}}}}}}}}
"""
    for decision in ("crm", "erp"):
        gaps, _ = found(text, decision=decision)
        asked = [gap for gap in gaps if gap.state == "unknown"]
        assert len(asked) <= 3
        assert "unbalanced-scorecard" in {gap.rule for gap in gaps}
