"""All rules at once on maps of 1, 3, 6, 18 and 60 people: kind when small, awake when told.

What wakes a rule, one finding per fact and the kindness to small maps hold over every
rule there is, guests' apart; a rule that is added is held to them by being there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accounts import account
from decisionmap.analysis.result import Analysis
from decisionmap.gaps import catalogue, waking
from decisionmap.gaps.find import find_gaps
from decisionmap.gaps.rule import Asleep, Gap, GapState
from decisionmap.gaps.severity import rank
from decisionmap.model.settings import Settings
from decisionmap.model.terms import Severity

DAY = date(2026, 11, 23)
ONE = "account: Acme\npeople: {ana: 'Ana Ruiz, Finance Director'}\n"
THREE = """
account: Acme
people:
  ana: {name: Ana Ruiz, title: Purchasing Director, roles: [decider]}
  luis: {name: Luis Prado, title: Maintenance Manager, stance: for, influences: {ana: 3}}
  eva: Eva Soler, Finance Director
team: {marta: {name: Marta Gil}}
contacts: {marta: {luis: working 2026-11-12}}
"""
SIX = """
account: Acme
people:
  ana: {name: Ana Ruiz, title: Managing Director, power: 5, roles: [decider]}
  luis: {name: Luis Prado, power: 3, roles: [user], stance: for, influences: {ana: 3}}
  eva: {name: Eva Soler, power: 4, roles: [approver], influences: {ana: 4}}
  pau: {name: Pau Riba, title: Purchasing Manager, power: 3, roles: [buyer]}
  sol: {name: Sol Vega, title: Quality Engineer, roles: [evaluator]}
  teo: {name: Teo Mas, roles: [user], stance: neutral, proof: claim, seen: 2026-11-12}
  ciso: {placeholder: yes, title: IT security, veto: technical}
team: {marta: {name: Marta Gil}, iker: {name: Iker Sanz, role: technical}}
contacts: {marta: {luis: working 2026-11-12, ana: met 2026-11-05}, iker: {teo: met 2026-11-12}}
"""
FACT = (
    "economic-buyer-uncovered",
    "key-person-uncovered",
    "no-owner",
    "key-person-thin",
    "stance-unknown",
    "unknown-role",
)
"""The rules that tell one fact of a person, in the order in which they speak."""
BY_CONDITION = {
    "two-of-ours": {
        "single-thread",
        "all-through-one-of-ours",
        "bow-tie",
        "function-mismatch",
        "level-mismatch",
        "overload",
    },
    "six-people": {
        "all-through-one-of-theirs",
        "broker-uncovered",
        "quiet-power",
        "single-champion",
        "no-opponents",
        "outnumbered",
        "too-few-contacts",
        "interest-mirrors-stance",
    },
    "first-proof": {"weak-evidence", "stale-map"},
    "requirements": {
        "no-economic-buyer",
        "role-missing",
        "user-gap",
        "no-supporter-with-power",
        "no-path-to-power",
        "decider-alone",
    },
    "selection": {"no-champion", "champion-untested", "silent-veto"},
    "first-month": {"key-person-thin", "target-gap"},
}
"""What the catalogue says under *Waking*."""

Found = tuple[Analysis, tuple[Gap, ...], tuple[Asleep, ...]]


@pytest.fixture(scope="module", params=["1", "3", "6", "18", "60"])
def judged(request: Any, analysed: Callable[..., Analysis], example: Path) -> Found:
    text = {"1": ONE, "3": THREE, "6": SIX, "60": account(60)}.get(request.param)
    analysis = analysed(text or example.read_text(encoding="utf-8"), as_of=DAY)
    return analysis, *find_gaps(analysis, Settings())


def test_each_rule_wakes_as_the_catalogue_says() -> None:
    said = {
        name: {rule.id for rule in catalogue.rules() if name in rule.wakes}
        for name in waking.CONDITIONS
    }
    assert said == BY_CONDITION


def test_a_rule_sleeps_exactly_while_a_condition_lacks(judged: Found) -> None:
    analysis, gaps, asleep = judged
    lacking = {
        rule.id: lacks
        for rule in catalogue.rules()
        if (lacks := waking.missing(rule, analysis))
    }
    assert {one.rule: one.wakes_with for one in asleep} == lacking
    assert not {gap.rule for gap in gaps} & lacking.keys()


def test_one_fact_about_a_person_is_told_once_by_the_first_that_may(
    judged: Found,
) -> None:
    _, gaps, _ = judged
    speakers = [gap for gap in gaps if gap.rule in FACT and len(gap.people) == 1]
    assert [
        p for p, n in Counter(gap.people for gap in speakers).items() if n > 1
    ] == []
    for gap in speakers:
        others = [rule for rule in gap.also if rule in FACT]
        assert others == sorted(others, key=FACT.index)
        assert all(FACT.index(gap.rule) < FACT.index(rule) for rule in others)


def test_the_rules_of_one_fact_speak_in_the_catalogues_order() -> None:
    turns = {rule.id: rule.turn for rule in catalogue.rules() if rule.fact == "reach"}
    assert sorted(turns, key=lambda name: turns[name]) == list(FACT)


def test_a_small_map_gets_questions_and_nothing_over_medium(judged: Found) -> None:
    analysis, gaps, _ = judged
    if waking.named_people(analysis) >= 6:
        return
    told = [gap for gap in gaps if gap.state is not GapState.UNKNOWN]
    assert len(told) <= 2
    assert len(gaps) - len(told) <= 3
    assert all(rank(gap.severity) >= rank(Severity.MEDIUM) for gap in gaps)


def test_a_placeholder_of_a_small_map_is_a_question(
    analysed: Callable[..., Analysis],
) -> None:
    few = "\n".join(line for line in SIX.splitlines() if "teo:" not in line)
    few = few.replace(", iker: {teo: met 2026-11-12}", "")
    gaps, _ = find_gaps(analysed(few, as_of=DAY), Settings())
    about = [gap for gap in gaps if "ciso" in gap.people]
    assert {gap.state for gap in about} <= {GapState.UNKNOWN}


def test_no_finding_is_told_twice(judged: Found) -> None:
    _, gaps, _ = judged
    told = Counter((gap.rule, gap.people, gap.case, gap.place) for gap in gaps)
    assert [found for found, n in told.items() if n > 1] == []


def test_at_sixty_the_whole_catalogue_is_awake(
    analysed: Callable[..., Analysis],
) -> None:
    _, asleep = find_gaps(analysed(account(60), as_of=DAY), Settings())
    assert asleep == ()


def test_a_first_sketch_of_sixty_names_is_not_a_wall_of_alarms(
    analysed: Callable[..., Analysis],
) -> None:
    names = "\n".join(f"  p{n}: Person {chr(65 + n % 26)}{n}" for n in range(60))
    gaps, _ = find_gaps(
        analysed(f"account: Acme\npeople:\n{names}\n", as_of=DAY), Settings()
    )
    told = [gap for gap in gaps if gap.state is not GapState.UNKNOWN]
    assert all(rank(gap.severity) >= rank(Severity.MEDIUM) for gap in told)
    assert len(gaps) <= 3
