"""One fact of one person is told once, by the first of the rules that saw it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from decisionmap.gaps import catalogue
from decisionmap.gaps.tell import tell

UNCOVERED = """
account: Acme
people: {carmen: {name: Carmen Vidal, power: 5, roles: [decider]}}
decisions: {crm: {name: CRM renewal, stage: validation}}
"""


def test_somebody_who_signs_is_told_once_and_the_rest_is_named(
    found: Callable[..., Any],
) -> None:
    gaps, _ = found(UNCOVERED)
    (told, *_) = [gap for gap in gaps if gap.people == ("carmen",)]
    assert told.rule == "economic-buyer-uncovered"
    assert told.also == ("key-person-uncovered", "no-owner", "stance-unknown")


def test_the_facts_name_what_gave_way(found: Callable[..., Any]) -> None:
    gaps, _ = found(UNCOVERED)
    facts = tell(gaps[0], "en").facts
    assert facts.endswith(
        "; includes: key person without cover, nobody of ours has the contact"
        " and stance not confirmed"
    )


def test_a_date_that_is_missing_is_asked_for_once(found: Callable[..., Any]) -> None:
    gaps, _ = found(
        """
        account: Acme
        people: {carmen: {name: Carmen Vidal, power: 5, roles: [decider]}}
        team: {jo: {name: Jo Pérez}}
        contacts: {jo: {carmen: {depth: met}}}
        """
    )
    asked = [gap for gap in gaps if "last met" in tell(gap, "en").message]
    assert [gap.rule for gap in asked] == ["economic-buyer-uncovered"]
    assert "stale-contact" in asked[0].also


def test_rules_of_different_facts_speak_each_for_itself(
    found: Callable[..., Any],
) -> None:
    gaps, _ = found(
        """
        account: Acme
        people: {carmen: {name: Carmen Vidal, power: 5, stance: against}}
        decisions: {crm: {name: CRM renewal, stage: validation}}
        """
    )
    told = {gap.rule for gap in gaps if gap.people == ("carmen",)}
    assert {"key-person-uncovered", "opposition-unanswered"} <= told


def test_no_two_rules_of_a_fact_have_the_same_turn() -> None:
    turns = [(rule.fact, rule.turn) for rule in catalogue.rules() if rule.fact]
    assert len(turns) == len(set(turns))


def test_what_somebody_would_gain_is_asked_once(found: Callable[..., Any]) -> None:
    text = """
    account: Acme
    people: {{carmen: {{name: Carmen Vidal, power: 5, roles: [decider]{stance}}}}}
    decisions: {{crm: {{name: CRM renewal, stage: validation}}}}
    """
    gaps, _ = found(text.format(stance=""))
    (asked,) = [gap for gap in gaps if "gain" in tell(gap, "en").question]
    assert (asked.rule, asked.also) == ("no-supporter-with-power", ("no-win",))
    gaps, _ = found(text.format(stance=", stance: neutral"))
    assert {"no-supporter-with-power", "no-win"} <= {gap.rule for gap in gaps}
