"""Onward: how surely the word of each of theirs is handed on to whoever decides."""

from __future__ import annotations

import pytest
from hypothesis import given

from decisionmap.analysis.onward import onward
from decisionmap.analysis.routes import routes
from decisionmap.analysis.steps import deciding
from decisionmap.model.account import Account
from decisionmap.model.terms import Role, Stance
from tests.analysis.accounts import account, accounts, numbers, person

DECIDES = (Role.DECIDER,)


def test_the_surest_chain_leads_past_whoever_is_against_us() -> None:
    found = onward(
        numbers(
            account(
                person("ana", roles=DECIDES),
                person("luis", stance=Stance.AGAINST, sways={"ana": 5}),
                person("eva", sways={"ana": 1}),
                person("jo", sways={"luis": 5, "eva": 2}),
                person("pau", sways={"luis": 5}),
                person("far"),
            )
        )
    )
    assert found["ana"].people == ("ana",)
    assert found["jo"].people == ("jo", "eva", "ana")
    assert found["jo"].strength == pytest.approx(0.3 * 0.15)
    assert found["pau"].through_opposition == ("luis",)
    assert "far" not in found


@given(accounts())
def test_it_is_the_first_of_the_routes_to_the_decider_reached_most_surely(
    given_: Account,
) -> None:
    analysis = numbers(given_)
    deciders = deciding(analysis.seats)
    found = onward(analysis)
    for one in analysis.seats:
        if one in deciders:
            assert found[one].people == (one,)
            continue
        best = [way[0] for end in deciders if (way := routes(analysis, one, end))]
        kind = [way for way in best if not way.through_opposition] or best
        if not kind:
            assert one not in found
            continue
        assert found[one].strength == pytest.approx(max(way.strength for way in kind))
