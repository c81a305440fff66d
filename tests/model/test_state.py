"""The account on a day: all statements folded, the latest counts, nothing is later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.say import say
from decisionmap.model.account import Account, Learned, LogEntry, Promise
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
from decisionmap.model.seat import Seat
from decisionmap.model.state import account_on, seats_on
from decisionmap.model.terms import Proof, Role, Stance, Veto
from tests.analysis.accounts import TODAY, account, accounts, person

JULY, AUGUST, OCTOBER = date(2026, 7, 1), date(2026, 8, 1), date(2026, 10, 1)
DECEMBER = date(2026, 12, 1)


def entry(day: date, stance: Stance | None = None, **more: object) -> LogEntry:
    """Return an entry in which jo learned something of ana."""
    by = more.pop("by", None)
    decision = more.pop("decision", None)
    place = {"stance": Place("acme.yaml", 40, 9)} if not more or stance else {}
    judgement = Judgement(stance=stance, places=place, **more)  # type: ignore[arg-type]
    told = Learned("ana", judgement, by=by)  # type: ignore[arg-type]
    return LogEntry(
        day,
        who=("jo",),
        learned={"ana": told},
        decision=decision,  # type: ignore[arg-type]
    )


def ana(given: Account, decision: str = "main", day: date = TODAY) -> Seat:
    """Return ana's seat."""
    return seats_on(given, decision, day)["ana"]


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


def two_decisions(**seat: object) -> dict[str, Decision]:
    """Return two decisions in which ana sits, the first with a seat of her own."""
    own = Judgement(**seat)  # type: ignore[arg-type]
    return {
        "framework": Decision("framework", seats={"ana": own}),
        "spares": Decision("spares", seats={"ana": Judgement()}),
    }


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
