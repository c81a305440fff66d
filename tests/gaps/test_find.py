"""The engine: awake rules only, one order, nothing later than the day, a place for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap import registry
from decisionmap.analysis.analyse import analyse
from decisionmap.gaps.find import find_gaps
from decisionmap.gaps.severity import rank
from decisionmap.gaps.tell import tell
from decisionmap.mapfile.reader import read_text
from decisionmap.model.settings import RuleSetting, Settings, Thresholds
from decisionmap.model.terms import Severity

DAY = date(2026, 11, 23)
DECIDER = """
account: Acme
people: {carmen: {name: Carmen Vidal, power: 5, roles: [decider]}}
team: {jo: {name: Jo Pérez}, eva: {name: Eva Gil}}
contacts: {jo: {carmen: met 2026-11-01}}
decisions: {crm: {name: CRM renewal, stage: validation}}
"""


def test_a_rule_out_of_use_neither_fires_nor_sleeps(found: Callable[..., Any]) -> None:
    unused = {name: RuleSetting(use=False) for name in registry.names("gaps.rules")}
    assert found(DECIDER, settings=Settings(rules=unused)) == ((), ())


def test_a_team_may_set_another_severity(found: Callable[..., Any]) -> None:
    own = {"single-thread": RuleSetting(severity=Severity.LOW)}
    gaps, _ = found(DECIDER, settings=Settings(rules=own))
    thread = next(gap for gap in gaps if gap.rule == "single-thread")
    # Low, and one step up for her weight.
    assert thread.severity is Severity.MEDIUM


def test_a_limit_named_like_a_threshold_follows_it(
    analysed: Callable[..., Any],
) -> None:
    analysis = analysed(DECIDER)
    strict = replace(analysis, thresholds=Thresholds(thin=0.4))
    rules = {gap.rule for gap in find_gaps(strict, Settings())[0]}
    assert "economic-buyer-uncovered" in rules
    own = {"economic-buyer-uncovered": RuleSetting(limits={"thin": 0.2})}
    rules = {gap.rule for gap in find_gaps(strict, Settings(rules=own))[0]}
    assert "economic-buyer-uncovered" not in rules


def test_the_worst_come_first_and_the_greater_stake_among_equals(
    found: Callable[..., Any], example: Path
) -> None:
    gaps, _ = found(example.read_text(encoding="utf-8"))
    order = [(rank(gap.severity), -round(gap.stake, 6)) for gap in gaps]
    assert order == sorted(order)


def test_every_gap_points_into_the_map_and_says_its_share(
    found: Callable[..., Any], example: Path
) -> None:
    text = example.read_text(encoding="utf-8")
    lines = text.splitlines()
    for gap in found(text)[0]:
        assert 1 < gap.place.line <= len(lines)
        assert 1 <= gap.place.column <= len(lines[gap.place.line - 1])
        assert 0 <= gap.stake <= 1
        assert 0 <= gap.certainty <= 1


def test_the_same_map_has_the_same_gaps(
    found: Callable[..., Any], example: Path
) -> None:
    text = example.read_text(encoding="utf-8")
    assert found(text) == found(text)


def test_a_log_entry_after_the_day_changes_nothing(
    found: Callable[..., Any], example: Path
) -> None:
    text = example.read_text(encoding="utf-8")
    entry = (
        "log:\n  - {date: 2026-11-24, who: [laura], with: [nuria, isabel], how: visit, "
        "learned: {nuria: {stance: strongly_for, proof: behaviour}}}\n"
    )
    later = text.replace("log:\n", entry, 1)
    assert _told(found(later)[0]) == _told(found(text)[0])


def test_nobody_is_to_be_visited_in_a_quiet_period(
    found: Callable[..., Any], example: Path
) -> None:
    gaps, _ = found(example.read_text(encoding="utf-8"), as_of=date(2027, 2, 1))
    silent = {
        "economic-buyer-uncovered",
        "key-person-uncovered",
        "key-person-thin",
        "single-thread",
        "stale-contact",
        "opposition-unanswered",
        "competitor-holds-power",
    }
    assert not silent & {gap.rule for gap in gaps}


def test_gaps_of_the_account_stand_in_every_decision(
    found: Callable[..., Any],
) -> None:
    text = """
    account: Acme
    people: {ana: Ana Ruiz}
    plan: [{what: Send the paper, due: 2026-11-09}]
    decisions: {crm: {name: CRM}, erp: {name: ERP}}
    """
    for decision in ("crm", "erp"):
        gaps, _ = found(text, decision=decision)
        assert [g.decision for g in gaps if g.rule == "overdue"] == [None]


_WORDS = {
    "roles": ["[decider]", "[economic_buyer]", "[user]", "[]"],
    "stance": ["for", "against", "neutral", "unknown"],
    "proof": ["behaviour", "claim", "guess"],
    "veto": ["budget", "no"],
    "power": ["0", "2", "5"],
}


@st.composite
def small_maps(draw: st.DrawFn) -> str:
    """Draw a map of a few people, some known to us, some not."""
    ids = [f"p{n}" for n in range(draw(st.integers(1, 7)))]
    lines = ["account: Acme", "people:"]
    for name in ids:
        fields = draw(st.sets(st.sampled_from(sorted(_WORDS))))
        told = [
            f"{key}: {draw(st.sampled_from(_WORDS[key]))}" for key in sorted(fields)
        ]
        lines.append(f"  {name}: {{{', '.join([f'name: Name {name}', *told])}}}")
    lines += ["team: {jo: {name: Jo}, eva: {name: Eva}}", "contacts:"]
    for member in ("jo", "eva"):
        known = sorted(draw(st.sets(st.sampled_from(ids))))
        days = {name: DAY - timedelta(draw(st.integers(0, 400))) for name in known}
        met = ", ".join(f"{name}: met {day}" for name, day in days.items())
        lines.append(f"  {member}: {{{met}}}")
    stage = draw(st.sampled_from(["problem", "requirements", "contract"]))
    lines.append(f"decisions: {{crm: {{stage: {stage}}}}}")
    return "\n".join(lines) + "\n"


@given(text=small_maps())
def test_no_gap_is_without_a_person_or_a_reason_in_either_language(text: str) -> None:
    loaded = read_text(text, file="acme.yaml", as_of=DAY)
    assert loaded.account is not None, loaded.problems
    gaps, _ = find_gaps(analyse(loaded.account, "crm", as_of=DAY), Settings())
    for gap in gaps:
        for language in ("en", "es"):
            told = tell(gap, language)
            assert told.message
            assert told.facts
            assert told.question
            assert told.mend
            # A gap about many names the heaviest three.
            names = [loaded.account.people[person].shown for person in gap.people[:3]]
            assert all(name in f"{told.message} {told.facts}" for name in names)


@given(text=small_maps())
def test_one_person_is_told_once_about_being_reached(text: str) -> None:
    loaded = read_text(text, file="acme.yaml", as_of=DAY)
    assert loaded.account is not None, loaded.problems
    gaps, _ = find_gaps(analyse(loaded.account, "crm", as_of=DAY), Settings())
    reach = {"economic-buyer-uncovered", "key-person-uncovered", "stance-unknown"}
    people = [g.people for g in gaps if g.rule in reach | {"key-person-thin"}]
    assert len(people) == len(set(people))


def _told(gaps: Any) -> list[tuple[object, ...]]:
    """Return what a reader sees of gaps; lines move when a line is put in before."""
    return [
        (g.rule, g.people, g.severity, g.state, g.stake, g.certainty, tell(g, "en"))
        for g in gaps
    ]


@pytest.mark.parametrize("rule", registry.names("gaps.rules"))
def test_a_limit_may_be_set_for_every_rule(
    rule: str, analysed: Callable[..., Any]
) -> None:
    rule_limits = registry.load("gaps.rules", rule).RULE.limits
    for name in rule_limits:
        own = {rule: RuleSetting(limits={name: 0.99})}
        find_gaps(analysed(DECIDER), Settings(rules=own))
