"""Routes: the most reliable chains of people to somebody we want to meet."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations_with_replacement, pairwise, permutations
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.routes import (
    PASS,
    routes,
)
from decisionmap.analysis.ways import TEAM, cost, passed_on
from decisionmap.model.account import Account
from decisionmap.model.person import Contact, Person
from decisionmap.model.terms import Depth, Stance
from tests.analysis.accounts import TODAY, account, accounts, numbers, person


def knows(member: str, whom: str, depth: Depth = Depth.TRUSTED) -> Contact:
    """Return a fresh contact."""
    return Contact(member, whom, depth, TODAY)


def study(*people: Person, contacts: tuple[Contact, ...]) -> Analysis:
    """Analyse some people whom ours know."""
    return numbers(account(*people, contacts=contacts))


def test_a_chain_is_worth_the_product_of_its_contact_and_its_passes() -> None:
    found = study(
        person("ana", sways={"luis": 4}),
        person("luis", sways={"eva": 5}),
        person("eva"),
        contacts=(knows("jo", "ana", Depth.WORKING),),
    )
    assert found.introductions["eva"] == Route(
        ("jo", "ana", "luis", "eva"), pytest.approx(0.7 * (0.15 * 4) * (0.15 * 5))
    )


def test_influence_is_passed_on_along_the_arrow_and_not_against_it() -> None:
    people = person("ana"), person("luis", sways={"ana": 5})
    assert "luis" not in study(*people, contacts=(knows("jo", "ana"),)).introductions


def test_the_best_come_first_and_five_at_most() -> None:
    helpers = [person(f"h{n}", sways={"eva": n}) for n in range(1, 6)]
    contacts = (knows("jo", "eva", Depth.MET), *(knows("jo", h.id) for h in helpers))
    found = routes(study(*helpers, person("eva"), contacts=contacts), TEAM, "eva")
    assert [route.people[1] for route in found] == ["h5", "h4", "h3", "eva", "h2"]
    assert [route.strength for route in found] == pytest.approx(
        [0.75, 0.6, 0.45, 0.35, 0.3]
    )


def test_among_equals_the_one_with_fewest_passes_comes_first() -> None:
    sway = 0.7 / PASS
    people = person("ana", sways={"eva": sway}), person("eva")
    contacts = (knows("jo", "ana"), knows("jo", "eva", Depth.WORKING))
    found = routes(study(*people, contacts=contacts), TEAM, "eva")
    assert [route.people for route in found] == [("jo", "eva"), ("jo", "ana", "eva")]


def test_among_equals_further_down_the_one_with_fewest_passes_comes_first() -> None:
    """Abe's way past two is as sure as Jo's past one; their ids would say otherwise."""
    people = (
        person("ana", sways={"bea": 5}),
        person("bea", sways={"eva": 0.35 / PASS}),
        person("luis", sways={"eva": 5}),
        person("zoe", sways={"eva": 5}),
        person("eva"),
    )
    contacts = knows("abe", "ana"), knows("jo", "luis"), knows("jo", "zoe", Depth.MET)
    found = routes(study(*people, contacts=contacts), TEAM, "eva")
    assert [route.people for route in found] == [
        ("jo", "luis", "eva"),
        ("jo", "zoe", "eva"),
        ("abe", "ana", "bea", "eva"),
    ]


def test_chains_are_equal_however_their_worth_is_cut_into_passes() -> None:
    """.3 × .3 × .75 is .15 × .45: ana's way is as sure as dani's and has a pass more."""
    people = (
        person("ana", sways={"bea": 2}),
        person("bea", sways={"cris": 2}),
        person("cris", sways={"tom": 5}),
        person("dani", sways={"emma": 1}),
        person("emma", sways={"tom": 3}),
        person("tom"),
    )
    found = study(*people, contacts=(knows("jo", "ana"), knows("jo", "dani")))
    short = ("jo", "dani", "emma", "tom")
    chains = [route.people for route in routes(found, TEAM, "tom")]
    assert chains == [short, ("jo", "ana", "bea", "cris", "tom")]
    assert found.introductions["tom"].people == short


def test_every_equal_product_of_contact_and_passes_costs_the_same() -> None:
    passes = [passed_on(tenth / 10) for tenth in (5, 10, 15, 20, 25, 30, 40, 50)]
    costs: dict[Fraction, set[int]] = {}
    for first in (0.35, 0.7, 1.0):
        for count in range(4):
            for some in combinations_with_replacement(passes, count):
                worths = (first, *some)
                product = prod(Fraction(str(round(one, 12))) for one in worths)
                costs.setdefault(product, set()).add(sum(map(cost, worths)))
    assert len(costs) > 100
    assert all(len(told) == 1 for told in costs.values())
    assert sorted(costs, reverse=True) == sorted(costs, key=lambda one: min(costs[one]))


@given(st.floats(0, 1, exclude_min=True), st.floats(0, 1, exclude_min=True))
def test_what_is_surer_never_costs_more(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert cost(low) >= cost(high) >= 0


def test_a_route_may_start_with_one_of_ours_or_one_of_theirs() -> None:
    people = person("ana", sways={"eva": 5}), person("eva")
    contacts = (knows("jo", "ana"), knows("pau", "eva", Depth.MET))
    found = study(*people, contacts=contacts)
    assert [route.people for route in routes(found, "jo", "eva")] == [
        ("jo", "ana", "eva")
    ]
    assert routes(found, "ana", "eva") == (Route(("ana", "eva"), 0.75),)
    assert routes(found, "eva", "ana") == ()


def test_somebody_against_us_is_passed_only_where_nothing_else_leads_there() -> None:
    contacts = (knows("jo", "ana"), knows("jo", "luis", Depth.MET))
    ana = person("ana", stance=Stance.AGAINST, sways={"eva": 5})
    luis = person("luis", sways={"eva": 1})
    (friendly,) = routes(
        study(ana, luis, person("eva"), contacts=contacts), TEAM, "eva"
    )
    assert (friendly.people, friendly.through_opposition) == (("jo", "luis", "eva"), ())
    (only,) = routes(study(ana, person("eva"), contacts=contacts[:1]), TEAM, "eva")
    assert (only.people, only.through_opposition) == (("jo", "ana", "eva"), ("ana",))


def test_whoever_is_against_us_may_be_the_end_of_a_route() -> None:
    eva = person("eva", stance=Stance.STRONGLY_AGAINST)
    (only,) = routes(study(eva, contacts=(knows("jo", "eva"),)), TEAM, "eva")
    assert only.through_opposition == ()


def test_it_never_passes_whoever_left() -> None:
    people = (
        person("eva", sways={"ana": 4}),
        person("ana", sways={"luis": 4}, left=TODAY),
    )
    found = study(*people, person("luis"), contacts=(knows("jo", "eva"),))
    assert "luis" not in found.introductions


def test_it_never_passes_a_placeholder_or_somebody_off_limits() -> None:
    contacts = (knows("jo", "ana"),)
    shut = person("ana", placeholder=True, sways={"eva": 5})
    audits = person("ana", off_limits="audits the award", sways={"eva": 5})
    for ana in (shut, audits):
        found = study(ana, person("eva"), contacts=contacts)
        assert "eva" not in found.introductions


def test_a_contact_to_be_avoided_is_no_way_in() -> None:
    avoided = replace(knows("jo", "ana"), avoid=True)
    assert "ana" not in study(person("ana"), contacts=(avoided,)).introductions


def test_a_stranger_has_no_route() -> None:
    found = study(person("ana"), contacts=())
    assert routes(found, TEAM, "ana") == ()
    assert routes(found, TEAM, "nobody") == ()
    assert routes(found, "nobody", "ana") == ()
    assert routes(found, "ana", "ana") == ()


def every_chain(found: Analysis, target: str) -> list[float]:
    """Return the strengths of all chains to a person, tried one by one."""
    open_to = [
        id_
        for id_, seat in found.seats.items()
        if id_ != target
        and seat.judgement.off_limits is None
        and not found.account.people[id_].placeholder
    ]
    friendly = [id_ for id_ in open_to if (found.seats[id_].judgement.stance or 0) > -1]
    return _chains(found, target, friendly) or _chains(found, target, open_to)


def _chains(found: Analysis, target: str, between: list[str]) -> list[float]:
    strengths = []
    for passes in range(len(between) + 1):
        for middle in permutations(between, passes):
            chain = (*middle, target)
            handed = 1.0
            for one, other in pairwise(chain):
                handed *= PASS * found.graph.swayed(one).get(other, 0)
            strengths += [
                tie.strength * handed for tie in found.cover[chain[0]].contacts
            ]
    return sorted((one for one in strengths if one > 0), reverse=True)[:5]


@settings(max_examples=30)
@given(accounts(most=5))
def test_they_are_the_best_of_all_there_are(given_: Account) -> None:
    found = numbers(given_)
    for target in found.seats:
        strengths = [route.strength for route in routes(found, TEAM, target)]
        assert strengths == pytest.approx(every_chain(found, target), rel=1e-6)


@given(accounts())
def test_no_chain_meets_anybody_twice(given_: Account) -> None:
    found = numbers(given_)
    for target in found.seats:
        for route in routes(found, TEAM, target):
            assert len(set(route.people)) == len(route.people)


@given(accounts())
def test_all_introductions_at_once_are_the_same_as_one_by_one(given_: Account) -> None:
    found = numbers(given_)
    one_by_one = {id_: routes(found, TEAM, id_) for id_ in found.seats}
    assert found.introductions == {
        id_: chains[0] for id_, chains in one_by_one.items() if chains
    }
