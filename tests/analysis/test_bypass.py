"""Bypass: whom ways lead to when some people hand nobody on."""

from __future__ import annotations

from decisionmap.analysis.bypass import bypass
from decisionmap.model.person import Contact
from decisionmap.model.terms import Depth, Stance
from tests.analysis.accounts import TODAY, account, numbers, person

BOSS = person("boss")


def _known(*ids: str) -> tuple[Contact, ...]:
    return tuple(Contact("jo", one, Depth.MET, TODAY) for one in ids)


def _past(*people: object, known: str = "gate", past: str = "gate") -> set[str]:
    found = numbers(account(*people, contacts=_known(*known.split())))  # type: ignore[arg-type]
    return set(bypass(found, frozenset(past.split())))


def test_a_way_ends_at_whoever_hands_nobody_on() -> None:
    assert _past(person("gate", sways={"boss": 3}), BOSS) == {"gate"}


def test_another_way_leads_past() -> None:
    gate, luis = person("gate", sways={"boss": 3}), person("luis", sways={"boss": 1})
    assert _past(gate, luis, BOSS, known="gate luis") == {"gate", "luis", "boss"}


def test_a_way_behind_the_gate_does_not_begin_there() -> None:
    gate, luis = person("gate", sways={"luis": 3}), person("luis", sways={"boss": 1})
    assert _past(gate, luis, BOSS) == {"gate"}


def test_without_gates_it_is_whom_introductions_lead_to() -> None:
    gate = person("gate", sways={"boss": 3}, stance=Stance.AGAINST)
    found = numbers(account(gate, BOSS, person("far"), contacts=_known("gate")))
    assert bypass(found, frozenset()) == set(found.introductions) == {"gate", "boss"}


def test_nobody_off_limits_and_no_seat_without_a_name_hands_on() -> None:
    gate = person("gate", sways={"boss": 3}, off_limits="audits")
    seat = person("seat", sways={"boss": 3}, placeholder=True)
    assert _past(gate, seat, BOSS, known="gate seat", past="boss") == {"gate", "seat"}
