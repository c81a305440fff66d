"""Steps: how many ears lie between a person and who decides."""

from __future__ import annotations

from decisionmap.analysis.steps import reaching
from decisionmap.model.terms import Role
from tests.analysis.accounts import TODAY, account, numbers, person

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


def test_whoever_has_left_decides_no_longer_where_another_decider_is_there() -> None:
    gone = person("ana", roles=DECIDES, left=TODAY)
    ears = person("eva", sways={"ana": 5}), person("pau", sways={"luis": 1})
    found = numbers(account(gone, person("luis", roles=DECIDES), *ears))
    assert found.steps == {"ana": None, "luis": 0, "eva": None, "pau": 1}


def test_after_the_only_decider_left_the_economic_buyer_decides() -> None:
    gone = person("ana", roles=DECIDES, left=TODAY)
    found = numbers(account(gone, person("luis", roles=PAYS, sways={"ana": 1})))
    assert found.steps == {"ana": None, "luis": 0}


def test_with_nobody_else_there_the_emptied_seat_of_the_decider_stays() -> None:
    gone = person("ana", roles=DECIDES, left=TODAY)
    both = account(gone, person("luis", roles=PAYS, left=TODAY, sways={"ana": 1}))
    found = numbers(both)
    assert (found.steps, found.partial) == ({"ana": 0, "luis": 1}, False)


def test_a_seat_without_a_name_that_decides_is_one_that_is_there() -> None:
    seat = person("seat", roles=DECIDES, placeholder=True)
    found = numbers(account(seat, person("ana", roles=DECIDES, left=TODAY)))
    assert found.steps == {"seat": 0, "ana": None}


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
