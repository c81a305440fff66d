"""The analysis as a whole: what may change it, and what never does."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.result import Analysis
from decisionmap.model.account import Account
from decisionmap.model.decision import Decision, Quiet
from decisionmap.model.person import Contact, Judgement, Person
from decisionmap.model.terms import Depth, Proof, Role, Stance
from tests.analysis.accounts import (
    TODAY,
    account,
    accounts,
    entries,
    numbers,
    person,
    rename,
)

ROOT = Path(__file__).parents[2]


def scores(found: Analysis) -> dict[str, tuple[object, ...]]:
    """Return all figures about each person."""
    return {
        id_: (
            found.say[id_],
            found.weight[id_],
            found.cover[id_].strength,
            found.cover[id_].state,
            found.cover[id_].threads,
            found.exposure[id_],
            found.certainties[id_],
            found.steps[id_],
            id_ in found.key,
        )
        for id_ in found.seats
    }


def totals(found: Analysis) -> tuple[object, ...]:
    """Return all figures about the decision."""
    read = found.reading
    return (
        found.coverage,
        found.certainty,
        found.partial,
        (read.value, read.low, read.high, read.word, read.known, read.known_say),
    )


@given(accounts(), st.randoms(use_true_random=False))
def test_reordering_people_changes_no_score(
    given_: Account, shuffle: random.Random
) -> None:
    ids = list(given_.people)
    shuffle.shuffle(ids)
    moved = replace(given_, people={id_: given_.people[id_] for id_ in ids})
    before, after = numbers(given_), numbers(moved)
    assert scores(after) == {id_: scores(before)[id_] for id_ in ids}
    assert totals(after) == totals(before)


@given(accounts())
def test_renaming_people_changes_no_score(given_: Account) -> None:
    before, after = numbers(given_), numbers(rename(given_))
    assert list(scores(after).values()) == list(scores(before).values())
    assert totals(after) == totals(before)


@given(accounts())
def test_a_bare_name_moves_nothing(given_: Account) -> None:
    before = numbers(given_)
    if all(seat.bare for seat in before.seats.values()):
        return
    joined = {**given_.people, "joining": Person("joining", name="Joining")}
    after = numbers(replace(given_, people=joined))
    assert (after.say["joining"], after.weight["joining"]) == (0, 0)
    for id_ in before.seats:
        assert after.weight[id_] == before.weight[id_]
        assert after.cover[id_] == before.cover[id_]
    assert totals(after)[:3] == totals(before)[:3]
    assert after.reading.value == before.reading.value
    assert (after.reading.low, after.reading.high) == (
        before.reading.low,
        before.reading.high,
    )


ahead = st.integers(1, 400).map(lambda days: TODAY + timedelta(days))


@given(accounts(), entries(st.sampled_from(["t0", "t1"]), st.just("p0"), days=ahead))
def test_an_entry_after_the_day_changes_nothing(given_: Account, later: object) -> None:
    told = replace(given_, log=(*given_.log, later))  # type: ignore[arg-type]
    before, after = numbers(given_), numbers(told)
    assert scores(after) == scores(before)
    assert totals(after) == totals(before)
    assert after.verdict == before.verdict
    assert after.account == before.account


@given(accounts())
def test_mirrored_stances_mirror_the_reading(given_: Account) -> None:
    def mirrored(said: Judgement) -> Judgement:
        stance = None if said.stance is None else Stance(-said.stance)
        return replace(said, stance=stance)

    people = {
        id_: replace(one, judgement=mirrored(one.judgement))
        for id_, one in given_.people.items()
    }
    here = replace(given_, log=())
    one, other = numbers(here).reading, numbers(replace(here, people=people)).reading
    assert (one.value is None) == (other.value is None)
    assert (one.value or 0) == pytest.approx(-(other.value or 0), abs=1e-9)
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low), abs=1e-9)
    assert one.word is other.word


@given(accounts())
def test_an_unknown_stance_moves_no_reading_of_the_others(given_: Account) -> None:
    here = replace(given_, log=())
    unknown = Person("unknown", judgement=Judgement(power=3, interest=3))
    before = numbers(here).reading
    more = numbers(replace(here, people={**here.people, "unknown": unknown})).reading
    if before.known_say and not all(s.bare for s in numbers(here).seats.values()):
        assert more.value == pytest.approx(before.value, abs=1e-9)
        assert more.high - more.low >= before.high - before.low - 1e-9


HASHED = """
from datetime import date
from pathlib import Path
from decisionmap.analysis.analyse import analyse
from decisionmap.analysis.routes import routes
from decisionmap.analysis.ways import TEAM
from decisionmap.mapfile.reader import read_map
day = date(2026, 11, 23)
account = read_map(Path("maps/penarrubia.yaml"), as_of=day).account
found = analyse(account, "framework", as_of=day)
print(found.weight, found.exposure, found.cover, found.reading, found.coverage)
print(found.verdict, [routes(found, TEAM, id_) for id_ in found.seats], found.steps)
"""


def test_the_seed_of_the_hashes_changes_no_digit() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", HASHED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_in_a_quiet_period_silence_does_not_count() -> None:
    quiet = Decision("main", quiet=(Quiet(TODAY, TODAY),))
    old = Contact("jo", "ana", Depth.TRUSTED, date(2025, 1, 1))
    given_ = account(person("ana"), contacts=(old,), decisions={"main": quiet})
    assert numbers(given_).cover["ana"].strength == 1
    assert numbers(given_, as_of=TODAY + timedelta(1)).cover["ana"].strength < 0.1


def test_one_who_signs_in_any_decision_is_seen_every_thirty_days_in_all() -> None:
    signs = Judgement(roles=(Role.APPROVER,))
    decisions = {
        "one": Decision("one", seats={"ana": signs}),
        "other": Decision("other", seats={"ana": Judgement(power=2)}),
    }
    contacts = (Contact("jo", "ana", Depth.TRUSTED, TODAY),)
    given_ = account(person("ana"), contacts=contacts, decisions=decisions)
    for decision in decisions:
        assert numbers(given_, decision).cover["ana"].contacts[0].every == 30


@pytest.mark.parametrize(
    ("role", "partial"),
    [(Role.DECIDER, False), (Role.ECONOMIC_BUYER, False), (Role.APPROVER, True)],
)
def test_without_a_decider_or_economic_buyer_it_is_of_those_on_the_map(
    role: Role, partial: bool
) -> None:
    assert numbers(account(person("ana", roles=(role,)))).partial is partial


def test_the_account_in_it_is_that_of_the_day() -> None:
    ana = person("ana", stance=Stance.FOR, proof=Proof.CLAIM, seen=TODAY)
    yesterday = numbers(account(ana), as_of=TODAY - timedelta(1))
    assert yesterday.account.people["ana"].judgement.stance is None
    assert yesterday.reading.known == 0


def test_a_thousand_people_are_analysed_to_the_last_digit() -> None:
    ids = [f"p{number}" for number in range(1000)]
    people = [
        person(
            id_,
            power=number % 6,
            stance=Stance(number % 5 - 2),
            sways={ids[(number * step + 1) % 1000]: step for step in (3, 4, 5)},
        )
        for number, id_ in enumerate(ids)
    ]
    found = numbers(account(*people))
    assert sum(found.weight.values()) == pytest.approx(1, abs=1e-12)
    assert len(found.seats) == 1000


def test_an_unknown_decision_is_refused() -> None:
    with pytest.raises(KeyError):
        numbers(account(person("ana")), "other")
