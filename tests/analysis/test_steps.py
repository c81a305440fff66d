"""Steps: how many ears lie between a person and who decides."""

from __future__ import annotations

from decisionmap.analysis.steps import reaching
from decisionmap.model.terms import Role
from tests.analysis.accounts import account, numbers, person

DECIDES, PAYS = (Role.DECIDER,), (Role.ECONOMIC_BUYER,)


def test_steps_follow_the_arrows_to_the_nearest_decider() -> None:
    found = numbers(
        account(
            person("ana", roles=DECIDES),
            person("luis", roles=DECIDES),
            person("eva", sways={"pau": 1, "luis": 1}),
            person("pau", sways={"ana": 5}),
            person("far", sways={"eva": 2}),
        )
    )
    assert found.steps == {"ana": 0, "luis": 0, "eva": 1, "pau": 1, "far": 2}


def test_against_the_arrows_there_is_no_way() -> None:
    found = numbers(
        account(person("ana", roles=DECIDES, sways={"eva": 5}), person("eva"))
    )
    assert found.steps["eva"] is None


def test_without_a_decider_they_lead_to_the_economic_buyer() -> None:
    found = numbers(account(person("ana", roles=PAYS), person("eva", sways={"ana": 1})))
    assert found.steps == {"ana": 0, "eva": 1}


def test_with_a_decider_the_economic_buyer_is_a_step_like_any() -> None:
    found = numbers(account(person("ana", roles=PAYS), person("eva", roles=DECIDES)))
    assert found.steps == {"ana": None, "eva": 0}


def test_without_either_nobody_is_on_the_way() -> None:
    assert numbers(account(person("ana"))).steps == {"ana": None}


def test_whoever_is_shut_begins_or_ends_a_path_but_hands_nothing_on() -> None:
    graph = numbers(
        account(
            person("ana", roles=DECIDES, sways={"jo": 1}),
            person("luis", sways={"ana": 1}),
            person("eva", sways={"luis": 1}),
            person("jo"),
        )
    ).graph
    assert reaching(["ana"], graph) == {"ana", "luis", "eva"}
    assert reaching(["ana"], graph, shut=["luis"]) == {"ana", "luis"}
    assert reaching(["ana"], graph, shut=["ana"]) == {"ana", "luis", "eva"}
