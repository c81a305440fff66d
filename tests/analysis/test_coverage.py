"""Coverage: the share of the decision that our contacts reach."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from decisionmap.analysis.coverage import coverage
from decisionmap.model.account import Account
from decisionmap.model.person import Contact, Judgement, Person
from decisionmap.model.terms import Depth
from tests.analysis.accounts import TODAY, account, accounts, numbers, person


def test_it_is_the_weight_of_each_by_the_strongest_contact() -> None:
    contacts = (
        Contact("jo", "ana", Depth.TRUSTED, TODAY),
        Contact("jo", "luis", Depth.WORKING, TODAY),
        Contact("eva", "luis", Depth.MET, TODAY),
    )
    people = person("ana", power=4), person("luis", power=1), person("pau", power=5)
    found = numbers(account(*people, contacts=contacts))
    assert found.coverage == pytest.approx(0.4 * 1 + 0.1 * 0.7)


def test_people_off_limits_add_nothing() -> None:
    ana = person("ana", power=4, off_limits="audits the award")
    contacts = (Contact("jo", "ana", Depth.TRUSTED, TODAY),)
    found = numbers(account(ana, contacts=contacts))
    assert (found.cover["ana"].strength, found.coverage) == (1, 0)


def test_nobody_is_no_coverage() -> None:
    assert coverage({}, {}, {}) == 0


@given(accounts())
def test_an_uncovered_person_who_joins_never_raises_it(given_: Account) -> None:
    joining = Person("joining", judgement=Judgement(power=3, interest=3))
    joined = replace(given_, people={**given_.people, "joining": joining})
    before, after = numbers(given_), numbers(joined)
    assert after.coverage <= before.coverage + 1e-12


@given(accounts())
def test_it_is_a_share(given_: Account) -> None:
    assert -1e-12 <= numbers(given_).coverage <= 1 + 1e-12
