"""Held: whom ours know, and who of ours holds more key people than so many."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from decisionmap.analysis.held import held, known
from decisionmap.model.account import Account
from decisionmap.model.decision import Decision
from decisionmap.model.person import Contact, Judgement, Person
from decisionmap.model.terms import Depth
from tests.analysis.accounts import TODAY, account, numbers, person

LONG_AGO = TODAY - timedelta(2_000)
ANA = person("ana", power=4.0)
LUIS = person("luis", power=4.0)
PAU = person("pau", power=1.0, interest=1.0)


def _contact(member: str, who: str, depth: Depth | None = Depth.MET) -> Contact:
    return Contact(member, who, depth, TODAY if depth else None)


def _given(*people: Person, by: str = "jo", **more: object) -> Account:
    return account(*people, contacts=tuple(_contact(by, p.id) for p in people), **more)


def test_known_is_whom_any_of_ours_has_met_be_it_long_ago() -> None:
    old = (Contact("jo", "ana", Depth.MET, LONG_AGO), _contact("jo", "luis", None))
    assert known(numbers(account(ANA, LUIS, contacts=old))) == {"ana"}


def test_whoever_left_on_either_side_is_not_known() -> None:
    given = _given(replace(ANA, left=LONG_AGO), LUIS)
    gone = {"jo": replace(given.team["jo"], leaves=TODAY)}
    assert known(numbers(given)) == {"luis"}
    assert known(numbers(replace(given, team=gone))) == frozenset()


def test_known_are_those_of_the_account_whoever_sits() -> None:
    seats = {"ana": Judgement(power=4)}
    decisions = {"one": Decision("one", seats=seats), "two": Decision("two")}
    given = _given(ANA, LUIS, decisions=decisions)
    assert known(numbers(given, "one")) == {"ana", "luis"}


def test_only_more_than_the_number_is_told_and_only_key_people_count() -> None:
    found = numbers(_given(ANA, LUIS, PAU))
    assert held(found, more_than=1) == {"jo": ("ana", "luis")}
    assert held(found, more_than=2) == {}


def test_the_closest_holds_and_the_first_of_two_alike() -> None:
    contacts = (
        _contact("jo", "ana"),
        _contact("eva", "ana"),
        _contact("jo", "luis"),
        _contact("eva", "luis", Depth.TRUSTED),
    )
    found = numbers(account(ANA, LUIS, contacts=contacts))
    assert held(found, more_than=0) == {"jo": ("ana",), "eva": ("luis",)}


def test_it_is_the_same_in_each_decision() -> None:
    one, two = ({"ana": Judgement(power=4)}, {"luis": Judgement(power=4)})
    decisions = {"one": Decision("one", seats=one), "two": Decision("two", seats=two)}
    given = _given(person("ana"), person("luis"), decisions=decisions)
    for decision in decisions:
        assert held(numbers(given, decision), more_than=1) == {"jo": ("ana", "luis")}
