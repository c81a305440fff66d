"""Cuts: whose loss would part others from everybody who decides."""

from __future__ import annotations

from hypothesis import given

from decisionmap.analysis.cuts import cuts
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import deciding, reaching
from decisionmap.model.account import Account
from decisionmap.model.terms import Role
from tests.analysis.accounts import account, accounts, numbers, person

DECIDES = (Role.DECIDER,)


def _parted(found: Analysis) -> dict[str, set[str]]:
    there = cuts(found.graph, deciding(found.seats))
    return {one: set(there.parted(one)) for one in there.people()}


def test_whoever_all_others_speak_through_is_a_cut_person() -> None:
    found = numbers(
        account(
            person("ana", roles=DECIDES),
            person("luis", sways={"ana": 5}),
            person("eva", sways={"luis": 1}),
            person("far", sways={"eva": 1}),
        )
    )
    assert _parted(found) == {"luis": {"eva", "far"}, "eva": {"far"}}


def test_a_second_way_parts_nobody() -> None:
    found = numbers(
        account(
            person("ana", roles=DECIDES),
            person("luis", sways={"ana": 5}),
            person("jo", sways={"ana": 1}),
            person("eva", sways={"luis": 1, "jo": 1}),
        )
    )
    assert _parted(found) == {}


def test_of_two_deciders_it_takes_the_way_to_both() -> None:
    found = numbers(
        account(
            person("ana", roles=DECIDES),
            person("luis", roles=DECIDES),
            person("jo", sways={"ana": 1}),
            person("eva", sways={"jo": 1, "luis": 1}),
            person("far", sways={"jo": 1}),
        )
    )
    assert _parted(found) == {"jo": {"far"}}


def test_a_decider_is_what_one_wants_to_reach_and_no_cut() -> None:
    found = numbers(
        account(person("ana", roles=DECIDES), person("eva", sways={"ana": 1}))
    )
    assert _parted(found) == {}


def test_without_anybody_who_decides_there_is_nothing_to_part() -> None:
    found = numbers(account(person("ana", sways={"eva": 1}), person("eva")))
    assert _parted(found) == {}


@given(accounts())
def test_the_parted_are_those_who_reach_nobody_once_the_person_is_gone(
    given_: Account,
) -> None:
    found = numbers(given_)
    targets = deciding(found.seats)
    there = reaching(targets, found.graph)
    naive = {}
    for one in found.seats:
        left = reaching(targets, found.graph, shut=[one])
        if one not in targets and there - left - {one}:
            naive[one] = set(there - left - {one})
    assert _parted(found) == naive
