"""Promises of the account: each told once, where the person sits or of the whole account."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from decisionmap.gaps.tell import tell

MAP = """
account: {name: Acme, tier: key}
people:
  carmen: {name: Carmen Vidal, power: 5, stance: for, proof: behaviour, seen: 2026-11-01}
  ana: {name: Ana Ruiz, power: 3}
  luis: {name: Luis Prado, power: 5}
  eli: {name: Eli Roca, power: 5, left: 2026-11-12}
team: {jo: {name: Jo Pérez}}
decisions:
  crm: {name: CRM renewal, stage: validation, seats: {carmen: {}, ana: {}}}
  erp:
    name: ERP
    close: 2026-12-01
    quiet: {from: 2026-11-01}
    seats: {ana: {}}
promises:
  - {what: report, by: jo, to: carmen, due: 2026-11-10}
  - {what: visit, by: jo, to: ana, due: 2026-11-10}
  - {what: manual, by: jo, to: luis, due: 2026-11-10}
  - {what: paper, by: jo, due: 2026-11-10}
  - {what: history, by: luis, to: jo, due: 2026-11-01}
  - {what: figures, by: eli, to: jo, due: 2026-11-01}
"""


def _told(found: Callable[..., Any], decision: str, log: str = "") -> list[Any]:
    gaps, _ = found(MAP + log, decision=decision)
    return [gap for gap in gaps if gap.rule.startswith("promise-")]


def _people(
    found: Callable[..., Any], decision: str, log: str = ""
) -> list[tuple[str, ...]]:
    gaps = _told(found, decision, log)
    return [gap.people for gap in gaps if gap.decision == decision]


def test_a_promise_is_told_once_where_its_person_has_most_to_say(
    found: Callable[..., Any],
) -> None:
    assert _people(found, "crm") == [("carmen",)]
    assert _people(found, "erp") == [("ana",)]


def test_a_promise_is_told_in_the_decision_for_which_the_two_had_met(
    found: Callable[..., Any],
) -> None:
    log = "log: [{date: 2026-11-02, who: jo, with: ana, decision: crm}]"
    assert _people(found, "crm", log) == [("carmen",), ("ana",)]
    assert _people(found, "erp", log) == []


def test_meetings_for_two_decisions_or_after_the_date_do_not_tell_where_it_was_made(
    found: Callable[..., Any],
) -> None:
    after = "{date: 2026-11-12, who: jo, with: ana, decision: crm}"
    both = [
        "{date: 2026-11-02, who: jo, with: ana, decision: crm}",
        "{date: 2026-11-03, who: jo, with: ana, decision: erp}",
    ]
    assert _people(found, "erp", f"log: [{after}]") == [("ana",)]
    assert _people(found, "erp", f"log: [{', '.join(both)}]") == [("ana",)]


def test_one_of_the_account_as_a_whole_is_the_same_in_every_decision(
    found: Callable[..., Any],
) -> None:
    def whole(decision: str) -> list[object]:
        return [gap for gap in _told(found, decision) if gap.decision is None]

    assert len(whole("crm")) == 4
    assert whole("crm") == whole("erp")


def test_in_a_quiet_period_only_those_who_sit_there_are_out_of_reach(
    found: Callable[..., Any],
) -> None:
    cases = {gap.people: gap.case for gap in _told(found, "erp")}
    assert cases["ana",] == "barred"
    assert cases["luis",] == "default"


def test_whom_to_ask_about_somebody_who_left_hangs_on_no_decision(
    found: Callable[..., Any],
) -> None:
    (gap,) = [gap for gap in _told(found, "erp") if gap.people == ("eli",)]
    assert (
        tell(gap, "en").mend == "Ask whoever there we know best who takes on “figures”"
    )
