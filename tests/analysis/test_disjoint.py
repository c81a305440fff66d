"""Two ways: whoever drops out, on either side, one of them is left."""

from __future__ import annotations

from itertools import combinations
from math import prod

import pytest
from hypothesis import given, settings

from decisionmap.analysis.disjoint import TwoWays, two_ways
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.routes import PASS
from decisionmap.model.account import Account
from decisionmap.model.terms import Depth, Stance
from tests.analysis.accounts import accounts, numbers, person
from tests.analysis.test_routes import knows, study

Chain = tuple[str, ...]


def test_the_two_share_nobody_though_the_best_route_would_take_from_both() -> None:
    """The best route crosses from one way to the other and leaves no second one."""
    found = study(
        person("ana", sways={"luis": 5, "eva": 1}),
        person("pau", sways={"luis": 1}),
        person("luis", sways={"eva": 5}),
        person("eva"),
        contacts=(knows("jo", "ana"), knows("max", "pau")),
    )
    assert found.introductions["eva"].people == ("jo", "ana", "luis", "eva")
    assert two_ways(found, "eva").routes == (
        Route(("jo", "ana", "eva"), pytest.approx(0.15)),
        Route(("max", "pau", "luis", "eva"), pytest.approx(0.15 * 0.75)),
    )


def test_nobody_of_ours_stands_on_both() -> None:
    found = study(
        person("ana", sways={"eva": 5}),
        person("luis", sways={"eva": 4}),
        person("eva"),
        contacts=(knows("jo", "ana"), knows("jo", "luis")),
    )
    told = two_ways(found, "eva")
    assert (told.routes, told.through) == ((), ("jo",))


def test_our_own_contact_is_a_way() -> None:
    people = person("ana", sways={"eva": 5}), person("eva")
    contacts = (knows("jo", "eva"), knows("max", "ana"))
    told = two_ways(study(*people, contacts=contacts), "eva")
    assert [route.people for route in told.routes] == [
        ("jo", "eva"),
        ("max", "ana", "eva"),
    ]


def test_where_there_are_not_two_whoever_stands_in_every_way_is_named() -> None:
    found = study(
        person("ana", sways={"luis": 5}),
        person("pau", sways={"luis": 1}),
        person("luis", sways={"eva": 5}),
        person("eva"),
        contacts=(knows("jo", "ana"), knows("max", "pau")),
    )
    told = two_ways(found, "eva")
    assert (told.routes, told.through) == ((), ("luis",))


def test_somebody_against_us_stands_on_one_only_where_there_is_no_other_pair() -> None:
    people = (
        person("ana", stance=Stance.AGAINST, sways={"eva": 5}),
        person("luis", sways={"eva": 1}),
        person("pau", sways={"eva": 1}),
        person("eva"),
    )
    contacts = (knows("jo", "ana"), knows("max", "luis"), knows("kim", "pau"))
    kind = two_ways(study(*people, contacts=contacts), "eva")
    assert [route.through_opposition for route in kind.routes] == [(), ()]
    only = two_ways(study(*people, contacts=contacts[:2]), "eva")
    assert [route.through_opposition for route in only.routes] == [("ana",), ()]


def test_among_equal_pairs_it_is_the_one_with_fewest_passes() -> None:
    """Jo comes to eva as surely past ana and bea as past zoe alone."""
    people = (
        person("ana", sways={"bea": 5}),
        person("bea", sways={"eva": 0.35 / PASS}),
        person("luis", sways={"eva": 5}),
        person("zoe", sways={"eva": 5}),
        person("eva"),
    )
    ours = knows("jo", "ana"), knows("jo", "zoe", Depth.MET)
    alone = two_ways(study(*people, contacts=ours), "eva")
    assert (alone.routes, alone.through) == ((), ("jo",))
    pair = two_ways(study(*people, contacts=(*ours, knows("max", "luis"))), "eva")
    assert [route.people for route in pair.routes] == [
        ("max", "luis", "eva"),
        ("jo", "zoe", "eva"),
    ]


def test_nobody_who_may_not_be_met_stands_on_one() -> None:
    shut = person("ana", off_limits="audits the award", sways={"eva": 5})
    people = shut, person("luis", sways={"eva": 1}), person("eva")
    contacts = (knows("jo", "ana"), knows("max", "luis"))
    told = two_ways(study(*people, contacts=contacts), "eva")
    assert (told.routes, told.through) == ((), ("max", "luis"))


def test_a_stranger_has_none() -> None:
    found = study(person("ana"), contacts=())
    assert two_ways(found, "ana") == two_ways(found, "nobody") == TwoWays()


# ---- against every pair there is, tried one by one


def every_chain(found: Analysis, target: str) -> dict[Chain, float]:
    """Return each loopless chain from ours to a person with its strength."""
    met = [
        id_
        for id_, seat in found.seats.items()
        if seat.judgement.off_limits is None
        and not found.account.people[id_].placeholder
        and id_ != target
    ]
    back: dict[Chain, float] = {(target,): 1.0}
    chains = dict(back)
    while back:
        back = {
            (one, *chain): worth * PASS * found.graph.swayed(one)[chain[0]]
            for chain, worth in back.items()
            for one in met
            if one not in chain and chain[0] in found.graph.swayed(one)
        }
        chains |= back
    return {
        (contact.member, *chain): contact.strength * worth
        for chain, worth in chains.items()
        for contact in found.cover[chain[0]].contacts
        if contact.strength > 0
    }


def against(found: Analysis, chain: Chain) -> int:
    """Return how many between the ends are against us."""
    between = [found.seats[id_].judgement.stance for id_ in chain[1:-1]]
    return sum(stance is not None and stance < 0 for stance in between)


@settings(max_examples=60)
@given(accounts(most=6))
def test_it_is_the_best_of_all_pairs_there_are(given_: Account) -> None:
    found = numbers(given_)
    for target in found.seats:
        chains = every_chain(found, target)
        pairs = [
            (-sum(against(found, c) for c in pair), prod(chains[c] for c in pair))
            for pair in combinations(chains, 2)
            if not set(pair[0]) & set(pair[1]) - {target}
        ]
        told = two_ways(found, target)
        assert len(told.routes) == (2 if pairs else 0)
        if pairs:
            opposed, strength = max(pairs)
            assert -sum(len(r.through_opposition) for r in told.routes) == opposed
            product = prod(route.strength for route in told.routes)
            assert product == pytest.approx(strength, rel=1e-6)
            assert told.through == ()


@settings(max_examples=60)
@given(accounts(most=6))
def test_without_a_pair_exactly_those_in_every_chain_are_named(
    given_: Account,
) -> None:
    found = numbers(given_)
    for target in found.seats:
        told, chains = two_ways(found, target), every_chain(found, target)
        if chains and not told.routes:
            shared = set.intersection(*(set(chain) - {target} for chain in chains))
            assert set(told.through) == shared != set()
            for chain in chains:
                assert told.through == tuple(p for p in chain if p in shared)


@given(accounts())
def test_the_two_share_nobody_but_whom_they_lead_to(given_: Account) -> None:
    found = numbers(given_)
    for target in found.seats:
        told = two_ways(found, target).routes
        if len(told) == 2:
            one, other = (route.people for route in told)
            assert set(one) & set(other) == {target}
            assert one[-1] == other[-1] == target
