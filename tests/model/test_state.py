"""The account on a day: who sits where, who has left, and nothing is later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.say import say
from decisionmap.model.account import Account, LogEntry, Promise
from decisionmap.model.decision import (
    Concession,
    Decision,
    OurPosition,
    Rule,
    Step,
    Term,
    TheirPosition,
)
from decisionmap.model.person import Contact, Influence, Judgement, Person
from decisionmap.model.place import Place
from decisionmap.model.state import account_on, seats_on
from decisionmap.model.terms import Stance
from tests.analysis.accounts import TODAY, account, accounts, person
from tests.model.learned import (
    AUGUST,
    DECEMBER,
    JULY,
    OCTOBER,
    ana,
    entry,
)


def test_an_emptied_seat_keeps_its_say_though_only_a_stance_was_known() -> None:
    before = account(person("ana", stance=Stance.FOR), person("luis", power=4.0))
    after = account(
        person("ana", stance=Stance.FOR, left=JULY), person("luis", power=4.0)
    )
    assert say(seats_on(after, "main", TODAY)) == say(seats_on(before, "main", TODAY))


def test_a_bare_name_that_has_left_stays_one() -> None:
    one = account(person("ana", left=JULY), person("luis", power=4.0))
    assert seats_on(one, "main", TODAY)["ana"].bare


def test_whoever_has_left_leaves_the_seat_empty() -> None:
    card = person("ana", power=5.0, stance=Stance.FOR, left=JULY)
    assert ana(account(card)).judgement.stance is None
    assert ana(account(card)).judgement.power == 5.0
    assert ana(account(card), day=date(2026, 6, 30)).judgement.stance is Stance.FOR


@pytest.mark.parametrize(("leaves", "gone"), [(TODAY, True), (DECEMBER, False)])
def test_whoever_was_to_leave_by_the_day_has_left(leaves: date, gone: bool) -> None:
    card = replace(
        person("ana", stance=Stance.FOR),
        leaves=leaves,
        places={"leaves": Place("acme.yaml", 7, 13)},
    )
    state = account_on(account(card), TODAY).people["ana"]
    known = (None, leaves, "left") if gone else (leaves, None, "leaves")
    assert (state.leaves, state.left, *state.places) == known
    assert (ana(account(card)).judgement.stance is None) is gone


def test_whoever_left_later_than_was_said_is_there_until_then() -> None:
    card = replace(person("ana", stance=Stance.FOR), leaves=JULY, left=OCTOBER)
    assert ana(account(card), day=AUGUST).judgement.stance is Stance.FOR
    assert ana(account(card), day=OCTOBER).judgement.stance is None
    state = account_on(account(card), AUGUST)
    assert account_on(state, AUGUST) == state


# ---- who sits


def test_with_no_decision_everybody_sits_in_main() -> None:
    told = account(person("ana"), person("luis"))
    assert list(seats_on(told, "main", TODAY)) == ["ana", "luis"]
    assert list(account_on(told, TODAY).decisions) == ["main"]


def test_with_one_decision_everybody_sits_but_whom_it_leaves_out() -> None:
    seats = {"luis": Judgement(sits=False)}
    told = account(
        person("ana"),
        person("luis"),
        decisions={"spares": Decision("spares", seats=seats)},
    )
    assert list(seats_on(told, "spares", TODAY)) == ["ana"]


def test_with_several_those_sit_whom_seats_steps_votes_or_terms_name() -> None:
    price = Term("price", ours=OurPosition(), theirs={"term": TheirPosition("term")})
    full = Decision(
        "full",
        seats={"seat": Judgement(power=2), "out": Judgement(sits=False)},
        steps=(Step("Budget", people={"step": None}),),
        rule=Rule(votes={"vote": 1}),
        terms={"price": price},
    )
    ids = ("none", "seat", "step", "vote", "term", "out")
    told = account(
        *map(person, ids), decisions={"full": full, "empty": Decision("empty")}
    )
    assert list(seats_on(told, "full", TODAY)) == ["seat", "step", "vote", "term"]
    assert list(seats_on(told, "empty", TODAY)) == list(ids)


# ---- nothing after the day


def test_nothing_in_the_account_is_later_than_the_day() -> None:
    card = Person(
        "ana",
        influences=(Influence("luis", 3, seen=DECEMBER), Influence("eva", 2)),
        judgement=Judgement(stance=Stance.FOR, seen=DECEMBER, power=4.0),
        left=DECEMBER,
    )
    decision = Decision(
        "spares",
        steps=(Step("Budget", date=OCTOBER, done=DECEMBER),),
        concessions=(Concession("stock", given=DECEMBER),),
    )
    state = account_on(
        account(
            card,
            contacts=(Contact("jo", "ana", last=DECEMBER),),
            decisions={"spares": decision},
            log=(entry(DECEMBER, Stance.AGAINST),),
            promises=(Promise("profile", kept=DECEMBER),),
        ),
        TODAY,
    )
    seen = state.people["ana"]
    assert [tie.target for tie in seen.influences] == ["eva"]
    assert (seen.judgement.stance, seen.judgement.power, seen.left) == (None, 4.0, None)
    assert (state.log, state.contacts[0].last, state.promises[0].kept) == (
        (),
        None,
        None,
    )
    assert state.decisions["spares"].steps[0].done is None
    assert state.decisions["spares"].concessions[0].given is None


def test_a_decision_is_folded_with_what_the_log_says_changed() -> None:
    spares = Decision("spares", close=OCTOBER, name="Spares")
    change = Decision("spares", close=DECEMBER)
    log = (LogEntry(AUGUST, changed=change, decision="spares"),)
    told = account(person("ana"), decisions={"spares": spares}, log=log)
    assert account_on(told, TODAY).decisions["spares"] == replace(
        spares, close=DECEMBER
    )
    assert account_on(told, JULY).decisions["spares"] == spares


def test_the_latest_change_of_a_decision_counts() -> None:
    log = tuple(
        LogEntry(day, changed=Decision("spares", close=close), decision="spares")
        for day, close in ((OCTOBER, DECEMBER), (JULY, TODAY))
    )
    told = account(person("ana"), decisions={"spares": Decision("spares")}, log=log)
    assert account_on(told, TODAY).decisions["spares"].close == DECEMBER


def test_a_change_without_a_decision_is_of_the_only_one() -> None:
    log = (LogEntry(JULY, changed=Decision("", close=DECEMBER)),)
    told = account(person("ana"), decisions={"spares": Decision("spares")}, log=log)
    assert account_on(told, TODAY).decisions["spares"] == Decision(
        "spares", close=DECEMBER
    )


@pytest.mark.parametrize("named", ["main", None])
def test_a_change_is_told_of_the_one_decision_of_a_map_that_names_none(
    named: str | None,
) -> None:
    log = (LogEntry(JULY, changed=Decision("", close=DECEMBER), decision=named),)
    state = account_on(account(person("ana"), log=log), TODAY)
    assert state.decisions["main"] == Decision("main", close=DECEMBER)


@given(accounts(), st.dates(date(2024, 1, 1), date(2027, 1, 1)))
def test_the_state_of_a_state_is_the_same(given_: Account, day: date) -> None:
    state = account_on(given_, day)
    assert account_on(state, day) == state
    assert seats_on(state, "main", day) == seats_on(given_, "main", day)
