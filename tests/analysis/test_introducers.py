"""Introducers: everybody who could bring us to somebody, and how we come to them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from decisionmap.analysis.introducers import MOST, heard, introducers
from decisionmap.analysis.result import Route
from decisionmap.model.account import Account
from decisionmap.model.terms import Depth, Stance
from tests.analysis.accounts import accounts, numbers, person
from tests.analysis.test_routes import knows, study


def test_each_comes_to_the_person_from_somebody_else() -> None:
    found = study(
        person("ana", sways={"luis": 5}),
        person("luis", sways={"eva": 5}),
        person("pau", sways={"eva": 2}),
        person("eva"),
        contacts=(
            knows("jo", "ana"),
            knows("jo", "pau"),
            knows("jo", "eva", Depth.MET),
        ),
    )
    assert introducers(found, "eva") == (
        Route(("jo", "ana", "luis", "eva"), pytest.approx(0.75 * 0.75)),
        Route(("jo", "eva"), pytest.approx(0.35)),
        Route(("jo", "pau", "eva"), pytest.approx(0.3)),
    )


def test_nobody_against_us_is_asked_while_somebody_else_can_introduce() -> None:
    ana = person("ana", stance=Stance.AGAINST, sways={"eva": 5})
    luis = person("luis", sways={"eva": 1})
    contacts = (knows("jo", "ana"), knows("jo", "luis", Depth.MET))
    (kind,) = introducers(study(ana, luis, person("eva"), contacts=contacts), "eva")
    assert kind.people == ("jo", "luis", "eva")
    (only,) = introducers(study(ana, person("eva"), contacts=contacts[:1]), "eva")
    assert only.through_opposition == ("ana",)


def test_a_contact_to_be_avoided_introduces_nobody() -> None:
    people = person("ana", sways={"eva": 1}), person("eva")
    avoided = replace(knows("jo", "eva"), avoid=True)
    found = study(*people, contacts=(avoided, knows("jo", "ana")))
    assert [one.people for one in introducers(found, "eva")] == [("jo", "ana", "eva")]


def test_whom_a_person_hears_comes_by_the_strength_of_the_sway() -> None:
    found = study(
        person("ana", sways={"eva": 2}),
        person("luis", sways={"eva": 5}),
        person("ciso", placeholder=True, sways={"eva": 5}),
        person("eva"),
        contacts=(),
    )
    assert heard(found, "eva") == ("luis", "ana")
    assert introducers(found, "eva") == ()


@given(accounts())
def test_the_first_is_the_best_introduction_and_no_step_to_the_person_comes_twice(
    given_: Account,
) -> None:
    found = numbers(given_)
    for id_ in found.seats:
        told = introducers(found, id_)
        assert told[:1] == tuple(
            best for best in [found.introductions.get(id_)] if best is not None
        )
        last = [route.people[-2] for route in told]
        assert len(set(last)) == len(last) <= MOST
        strengths = [route.strength for route in told]
        assert strengths == sorted(strengths, reverse=True)
        assert all(len(set(route.people)) == len(route.people) for route in told)
