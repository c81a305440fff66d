"""Reach: the routes that may be taken today, and why there are none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from decisionmap.analysis.reach import Closed, Reach, reach
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.routes import routes
from decisionmap.analysis.ways import TEAM
from decisionmap.model.account import Account
from decisionmap.model.decision import Decision, Quiet
from decisionmap.model.person import Contact, Member, Person
from tests.analysis.accounts import TODAY, account, accounts, numbers, person
from tests.analysis.test_routes import knows, study

SOON = TODAY + timedelta(30)
ANA = person("ana", sways={"eva": 5})
EVA = person("eva")


def quiet(
    *people: Person, contacts: tuple[Contact, ...], only: tuple[str, ...] = ()
) -> Analysis:
    """Analyse some people in the midst of a quiet period that ends soon."""
    silence = Quiet(TODAY, SOON, only=only, why="tender published")
    main = Decision("main", quiet=(silence,))
    given_ = account(*people, contacts=contacts, decisions={"main": main})
    return numbers(given_)


def test_where_there_are_routes_nothing_closes_them() -> None:
    found = study(ANA, EVA, contacts=(knows("jo", "ana"),))
    told = reach(found, TEAM, "eva")
    assert (told.routes, told.closed) == (routes(found, TEAM, "eva"), None)


@pytest.mark.parametrize(
    ("end", "closed"),
    [
        (person("eva", off_limits="audits the award"), Closed.OFF_LIMITS),
        (person("eva", placeholder=True), Closed.PLACEHOLDER),
        (person("eva", left=TODAY), Closed.LEFT),
    ],
)
def test_nobody_is_reached_whom_one_may_not_go_and_see(
    end: Person, closed: Closed
) -> None:
    found = study(ANA, end, contacts=(knows("jo", "ana"), knows("jo", "eva")))
    told = Reach(closed=closed, people=("eva",))
    assert reach(found, TEAM, "eva") == reach(found, "eva", "ana") == told


def test_whoever_has_no_part_in_the_decision_is_not_reached() -> None:
    assert reach(study(EVA, contacts=()), TEAM, "nobody").closed is Closed.NO_PART


def test_one_of_ours_who_left_leads_nowhere() -> None:
    team = {"jo": Member("jo", leaves=date(2026, 1, 1))}
    found = numbers(account(EVA, contacts=(knows("jo", "eva"),), team=team))
    assert reach(found, "jo", "eva") == Reach(closed=Closed.MEMBER_LEFT, people=("jo",))


def test_in_a_quiet_period_it_says_until_when_and_what_comes_after() -> None:
    found = quiet(ANA, EVA, contacts=(knows("jo", "ana"),))
    told = reach(found, TEAM, "eva")
    assert (told.routes, told.closed, told.people) == ((), Closed.QUIET, ("eva",))
    assert told.until == SOON
    assert told.later is not None
    assert told.later.people == ("jo", "ana", "eva")


def test_those_whom_the_quiet_lets_us_meet_hand_us_on_among_themselves() -> None:
    contacts = (knows("jo", "ana"),)
    both = quiet(ANA, EVA, contacts=contacts, only=("ana", "eva"))
    assert [r.people for r in reach(both, TEAM, "eva").routes] == [("jo", "ana", "eva")]
    one = reach(quiet(ANA, EVA, contacts=contacts, only=("eva",)), TEAM, "eva")
    assert (one.closed, one.people) == (Closed.QUIET, ("ana",))


def test_a_quiet_period_without_an_end_has_no_last_day() -> None:
    main = Decision("main", quiet=(Quiet(TODAY), Quiet(None, SOON)))
    given_ = account(EVA, contacts=(knows("jo", "eva"),), decisions={"main": main})
    assert reach(numbers(given_), TEAM, "eva").until is None


def test_of_two_quiet_periods_at_once_the_later_end_counts() -> None:
    later = SOON + timedelta(10)
    quiet_ = (Quiet(TODAY, later), Quiet(TODAY, SOON))
    main = Decision("main", quiet=quiet_)
    given_ = account(EVA, contacts=(knows("jo", "eva"),), decisions={"main": main})
    assert reach(numbers(given_), TEAM, "eva").until == later


def test_those_who_bar_every_way_are_named() -> None:
    ana = person("ana", off_limits="audits the award", sways={"eva": 5})
    told = reach(study(ana, EVA, contacts=(knows("jo", "ana"),)), TEAM, "eva")
    assert told == Reach(closed=Closed.BARRED, people=("ana",))


def test_a_contact_to_be_avoided_is_named_where_it_is_all_there_is() -> None:
    avoided = replace(knows("jo", "eva"), avoid=True)
    told = reach(study(EVA, contacts=(avoided,)), TEAM, "eva")
    assert told == Reach(closed=Closed.AVOIDED, people=("jo", "eva"))


def test_whom_nobody_reaches_is_told_as_such() -> None:
    told = reach(study(ANA, EVA, contacts=()), TEAM, "eva")
    assert told == Reach(closed=Closed.NOBODY, people=("eva",))
    assert reach(study(ANA, EVA, contacts=()), "eva", "ana").closed is Closed.NOBODY


@given(accounts())
def test_there_are_routes_or_there_is_a_reason(given_: Account) -> None:
    found = numbers(given_)
    for source in (TEAM, "t0", *found.seats):
        for target in found.seats:
            if source != target:
                told = reach(found, source, target)
                assert bool(told.routes) is (told.closed is None)
