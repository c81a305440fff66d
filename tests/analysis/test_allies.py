"""Allies: who of theirs has somebody's ear, or a way around somebody."""

from __future__ import annotations

from dataclasses import replace

from decisionmap.analysis.allies import ally, around, quarrels
from decisionmap.model.person import Conflict
from decisionmap.model.terms import Role, Stance
from tests.analysis.accounts import account, numbers, person

FOR, AGAINST = Stance.FOR, Stance.AGAINST
DECIDES = (Role.DECIDER,)


def test_an_ally_is_for_us_and_is_listened_to_most() -> None:
    found = numbers(
        account(
            person("ana", stance=AGAINST),
            person("luis", stance=FOR, sways={"ana": 2}),
            person("eva", stance=FOR, sways={"ana": 4}),
            person("jo", sways={"ana": 5}),
            person("pau", stance=FOR),
        )
    )
    assert ally(found, "ana") == "eva"
    assert ally(found, "ana", besides=["eva"]) == "luis"
    assert ally(found, "pau") is None


def test_whoever_is_in_open_conflict_carries_no_word() -> None:
    ana = replace(person("ana"), conflicts=(Conflict("eva", 2),))
    eva = person("eva", stance=FOR, sways={"ana": 4})
    assert ally(numbers(account(ana, eva)), "ana") is None


def test_a_conflict_stands_on_either_of_the_two_and_the_stronger_word_counts() -> None:
    ana = replace(person("ana"), conflicts=(Conflict("eva", 2),))
    eva = replace(person("eva"), conflicts=(Conflict("ana", 3),))
    jo = replace(person("jo"), conflicts=(Conflict("ana", 1), Conflict("gone", 4)))
    found = numbers(account(ana, eva, jo))
    assert quarrels(found, "ana") == {"eva": 3, "jo": 1}
    assert quarrels(found, "eva") == {"ana": 3}
    assert quarrels(found, "jo") == {"ana": 1}


def test_the_way_around_is_the_heaviest_who_reaches_the_decider_past_somebody() -> None:
    found = numbers(
        account(
            person("ana", roles=DECIDES),
            person("luis", stance=AGAINST, sways={"ana": 5}),
            person("eva", power=5, stance=FOR, sways={"luis": 3}),
            person("jo", power=3, stance=FOR, sways={"ana": 1}),
            person("pau", power=1, stance=FOR, sways={"jo": 1}),
        )
    )
    assert around(found, "luis") == "jo"
    assert around(found, "jo") == "eva"
