"""All that was said of one person: the newest counts, wherever it stands."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.model.terms import Proof, Role, Stance, Veto
from tests.analysis.accounts import TODAY, account, person
from tests.model.learned import (
    AUGUST,
    JULY,
    OCTOBER,
    ana,
    entry,
    two_decisions,
)


def test_the_latest_of_card_and_log_counts() -> None:
    card = person("ana", stance=Stance.FOR, seen=AUGUST)
    later = account(card, log=(entry(OCTOBER, Stance.AGAINST),))
    earlier = account(card, log=(entry(JULY, Stance.AGAINST),))
    assert ana(later).judgement.stance is Stance.AGAINST
    assert ana(earlier).judgement.stance is Stance.FOR


def test_on_the_same_day_the_card_counts() -> None:
    card = person("ana", stance=Stance.FOR, seen=OCTOBER)
    told = account(card, log=(entry(OCTOBER, Stance.AGAINST),))
    assert ana(told).judgement.stance is Stance.FOR


def test_of_two_entries_on_a_day_the_later_in_the_file_counts() -> None:
    log = (entry(OCTOBER, Stance.AGAINST), entry(OCTOBER, Stance.NEUTRAL))
    assert ana(account(person("ana"), log=log)).judgement.stance is Stance.NEUTRAL


def test_the_order_of_entries_in_the_file_is_not_the_order_of_time() -> None:
    log = (entry(OCTOBER, Stance.AGAINST), entry(JULY, Stance.NEUTRAL))
    assert ana(account(person("ana"), log=log)).judgement.stance is Stance.AGAINST


def test_an_undated_card_is_older_than_any_entry() -> None:
    card = person("ana", stance=Stance.FOR)
    told = account(card, log=(entry(date(2019, 1, 1), Stance.AGAINST),))
    assert ana(told).judgement.stance is Stance.AGAINST


def test_an_entry_of_unstated_proof_is_a_guess_of_its_day() -> None:
    seat = ana(account(person("ana"), log=(entry(OCTOBER, Stance.FOR),)))
    assert (seat.judgement.proof, seat.judgement.seen) == (Proof.GUESS, OCTOBER)


def test_a_stance_brings_its_own_proof_and_day_and_not_an_older_ones() -> None:
    card = person("ana", stance=Stance.FOR, proof=Proof.BEHAVIOUR, seen=JULY)
    told = account(card, log=(entry(OCTOBER, Stance.FOR, proof=Proof.CLAIM),))
    assert (ana(told).judgement.proof, ana(told).judgement.seen) == (
        Proof.CLAIM,
        OCTOBER,
    )


def test_a_stance_that_became_unknown_is_unknown() -> None:
    card = person("ana", stance=Stance.FOR, seen=JULY)
    assert ana(account(card, log=(entry(OCTOBER),))).judgement.stance is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("power", 5.0),
        ("interest", 1.0),
        ("roles", (Role.DECIDER,)),
        ("veto", Veto.BUDGET),
        ("prefers", "kessler"),
    ],
)
def test_the_log_changes_whatever_may_be_learned(key: str, value: object) -> None:
    card = person("ana", power=2.0, interest=2.0, roles=(Role.USER,))
    told = account(card, log=(entry(OCTOBER, **{key: value}),))
    assert getattr(ana(told).judgement, key) == value


def test_a_seat_differs_from_the_card_where_it_says_so() -> None:
    card = person("ana", stance=Stance.FOR, seen=OCTOBER, power=4.0)
    told = account(card, decisions=two_decisions(stance=Stance.AGAINST))
    assert ana(told, "framework").judgement.stance is Stance.AGAINST
    assert ana(told, "framework").judgement.power == 4.0
    assert ana(told, "spares").judgement.stance is Stance.FOR


def test_an_entry_that_names_a_decision_changes_that_seat_alone() -> None:
    card = person("ana", stance=Stance.FOR, seen=JULY)
    log = (entry(OCTOBER, Stance.AGAINST, decision="framework"),)
    told = account(card, decisions=two_decisions(), log=log)
    assert ana(told, "framework").judgement.stance is Stance.AGAINST
    assert ana(told, "spares").judgement.stance is Stance.FOR


def test_a_later_entry_about_the_person_counts_in_every_seat() -> None:
    decisions = two_decisions(stance=Stance.AGAINST, seen=JULY)
    log = (entry(OCTOBER, Stance.NEUTRAL),)
    told = account(person("ana"), decisions=decisions, log=log)
    assert ana(told, "framework").judgement.stance is Stance.NEUTRAL


def test_a_newer_card_counts_before_an_older_entry_about_the_seat() -> None:
    card = person("ana", stance=Stance.AGAINST, seen=TODAY)
    log = (entry(OCTOBER, Stance.FOR, decision="framework"),)
    told = account(card, decisions=two_decisions(), log=log)
    assert ana(told, "framework").judgement.stance is Stance.AGAINST


@pytest.mark.parametrize(
    ("card", "seat", "counts"),
    [
        (OCTOBER, JULY, Stance.FOR),
        (JULY, OCTOBER, Stance.AGAINST),
        (OCTOBER, OCTOBER, Stance.AGAINST),
        (OCTOBER, None, Stance.AGAINST),
        (None, OCTOBER, Stance.AGAINST),
        (None, None, Stance.AGAINST),
    ],
)
def test_of_card_and_seat_the_newer_counts_and_else_what_the_seat_says(
    card: date | None, seat: date | None, counts: Stance
) -> None:
    decisions = two_decisions(stance=Stance.AGAINST, seen=seat)
    told = account(person("ana", stance=Stance.FOR, seen=card), decisions=decisions)
    assert ana(told, "framework").judgement.stance is counts


def test_an_undated_seat_is_older_than_any_entry() -> None:
    card = person("ana", stance=Stance.FOR, seen=TODAY)
    log = (entry(JULY, Stance.NEUTRAL),)
    decisions = two_decisions(stance=Stance.AGAINST)
    seat = ana(account(card, decisions=decisions, log=log), "framework")
    assert seat.judgement.stance is Stance.NEUTRAL


def test_of_two_entries_on_a_day_the_later_line_counts_whatever_it_speaks_of() -> None:
    of_seat = entry(OCTOBER, Stance.AGAINST, decision="framework")
    at_large = entry(OCTOBER, Stance.NEUTRAL)
    for log in ((of_seat, at_large), (at_large, of_seat)):
        told = account(person("ana"), decisions=two_decisions(), log=log)
        last = log[-1].learned["ana"].judgement.stance
        assert ana(told, "framework").judgement.stance is last


def test_an_earlier_entry_about_the_person_leaves_what_the_seat_says() -> None:
    decisions = two_decisions(stance=Stance.AGAINST, seen=OCTOBER)
    log = (entry(JULY, Stance.NEUTRAL),)
    told = account(person("ana"), decisions=decisions, log=log)
    assert ana(told, "framework").judgement.stance is Stance.AGAINST


def test_a_seat_may_date_the_stance_of_the_card_anew() -> None:
    card = person("ana", stance=Stance.FOR, proof=Proof.GUESS, seen=JULY)
    decisions = two_decisions(proof=Proof.BEHAVIOUR, seen=OCTOBER)
    seat = ana(account(card, decisions=decisions), "framework")
    assert (seat.judgement.stance, seat.judgement.seen) == (Stance.FOR, OCTOBER)


def test_a_seat_that_only_proves_takes_the_stance_and_the_day_of_the_card() -> None:
    card = person("ana", stance=Stance.FOR, proof=Proof.GUESS, seen=JULY)
    seat = ana(account(card, decisions=two_decisions(proof=Proof.SIGNAL)), "framework")
    held = seat.judgement
    assert (held.stance, held.proof, held.seen) == (Stance.FOR, Proof.SIGNAL, JULY)


def test_a_seat_that_only_dates_anew_takes_the_stance_and_the_proof_of_the_card() -> (
    None
):
    card = person("ana", stance=Stance.FOR, proof=Proof.GUESS, seen=JULY)
    seat = ana(account(card, decisions=two_decisions(seen=OCTOBER)), "framework")
    held = seat.judgement
    assert (held.stance, held.proof, held.seen) == (Stance.FOR, Proof.GUESS, OCTOBER)


def test_a_seat_that_only_dates_anew_is_newer_than_an_entry_between() -> None:
    card = person("ana", stance=Stance.FOR, seen=JULY)
    told = account(
        card,
        decisions=two_decisions(seen=OCTOBER),
        log=(entry(AUGUST, Stance.AGAINST),),
    )
    assert ana(told, "framework").judgement.stance is Stance.FOR
    assert ana(told, "spares").judgement.stance is Stance.AGAINST


def test_a_folded_stance_keeps_the_line_of_its_statement() -> None:
    told = account(person("ana"), log=(entry(OCTOBER, Stance.FOR),))
    assert ana(told).judgement.places["stance"].line == 40


def test_the_newest_of_each_rater_is_kept_the_one_that_counts_first() -> None:
    log = (
        entry(JULY, Stance.FOR),
        entry(AUGUST, Stance.NEUTRAL),
        entry(OCTOBER, Stance.AGAINST, by="luis"),
    )
    statements = ana(account(person("ana"), log=log)).statements
    assert [(s.rater, s.stance) for s in statements] == [
        ("luis", Stance.AGAINST),
        ("jo", Stance.NEUTRAL),
    ]


def test_the_card_is_a_statement_of_nobodys() -> None:
    card = person("ana", stance=Stance.FOR, seen=OCTOBER)
    (only,) = ana(account(card)).statements
    assert (only.rater, only.on_card, only.stance) == (None, True, Stance.FOR)


@pytest.mark.parametrize("seen", [None, OCTOBER])
def test_the_card_is_silent_where_the_seat_speaks(seen: date | None) -> None:
    card = person("ana", stance=Stance.FOR, seen=JULY)
    told = account(card, decisions=two_decisions(stance=Stance.AGAINST, seen=seen))
    (only,) = ana(told, "framework").statements
    assert (only.stance, only.rater) == (Stance.AGAINST, None)
