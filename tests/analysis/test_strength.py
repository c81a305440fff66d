"""Contact strength: whole in its rhythm, half after each rhythm missed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from decisionmap.analysis.result import Strength
from decisionmap.analysis.strength import joins, strength, strengths
from decisionmap.model.account import Account, LogEntry
from decisionmap.model.person import Contact, Member
from decisionmap.model.process import How
from decisionmap.model.terms import Depth, Side
from tests.analysis.accounts import TODAY, account, person


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days)


def measured(given: Account, *, closing: str = "", silent: str = "") -> list[Strength]:
    """Return all contacts of an account today."""
    found = strengths(
        given,
        closing=frozenset(closing.split()),
        silent_counts_not=frozenset(silent.split()),
        as_of=TODAY,
    )
    return list(found)


def contact(
    depth: Depth | None = Depth.WORKING, last: date | None = None, **more: object
) -> Account:
    """Return an account in which jo of ours knows ana."""
    one = Contact("jo", "ana", depth, last)
    return account(person("ana"), contacts=(one,), **more)


@pytest.mark.parametrize(
    ("depth", "full"), [(Depth.MET, 0.35), (Depth.WORKING, 0.7), (Depth.TRUSTED, 1.0)]
)
def test_a_contact_is_whole_while_its_rhythm_is_kept(depth: Depth, full: float) -> None:
    (only,) = measured(contact(depth, ago(90)))
    assert (only.strength, only.full, only.every) == (full, full, 90)


@pytest.mark.parametrize(
    ("silence", "left"), [(0, 1), (30, 1), (60, 0.5), (90, 0.25), (120, 0.125)]
)
def test_it_halves_with_each_rhythm_missed_by_rhythm_of_thirty(
    silence: int, left: float
) -> None:
    assert strength(1.0, silence=silence, every=30) == left


@pytest.mark.parametrize(("silence", "left"), [(90, 1), (135, 0.5**0.5), (180, 0.5)])
def test_it_halves_with_each_rhythm_missed_by_rhythm_of_ninety(
    silence: int, left: float
) -> None:
    assert strength(1.0, silence=silence, every=90) == pytest.approx(left)


def test_a_longer_silence_never_makes_it_stronger() -> None:
    sequence = [strength(0.7, silence=days, every=7) for days in range(400)]
    assert sequence == sorted(sequence, reverse=True)


def test_those_who_sign_or_can_say_no_are_seen_every_thirty_days() -> None:
    (only,) = measured(contact(Depth.TRUSTED, ago(60)), closing="ana")
    assert (only.every, only.strength) == (30, 0.5)


def test_a_written_rhythm_goes_before_the_usual_one() -> None:
    one = Contact("jo", "ana", Depth.TRUSTED, ago(60), every=60)
    (only,) = measured(account(person("ana"), contacts=(one,)), closing="ana")
    assert (only.every, only.strength) == (60, 1.0)


def test_without_a_date_the_silence_is_three_rhythms() -> None:
    (only,) = measured(contact(Depth.TRUSTED))
    assert (only.strength, only.silence, only.last) == (0.25, None, None)


def test_the_newest_of_field_and_log_counts() -> None:
    log = (LogEntry(ago(5), who=("jo",), people=("ana",), how=How.CALL),)
    (only,) = measured(contact(Depth.TRUSTED, ago(200), log=log))
    assert (only.last, only.silence, only.strength) == (ago(5), 5, 1.0)
    (older,) = measured(contact(Depth.TRUSTED, ago(1), log=log))
    assert older.last == ago(1)


def test_a_meeting_in_the_log_makes_a_contact_of_depth_met() -> None:
    log = (LogEntry(ago(5), who=("jo",), people=("ana",), how=How.MEETING),)
    (only,) = measured(account(person("ana"), log=log))
    assert (only.member, only.person, only.depth) == ("jo", "ana", Depth.MET)
    assert only.strength == 0.35


def test_a_contact_that_is_only_named_holds_nothing() -> None:
    (only,) = measured(contact(None))
    assert (only.depth, only.strength) == (None, 0)


def test_a_contact_of_unwritten_depth_with_a_day_was_met() -> None:
    (only,) = measured(contact(None, ago(5)))
    assert (only.depth, only.strength) == (Depth.MET, 0.35)


@pytest.mark.parametrize("how", [How.MAIL, How.MESSAGE, How.DOCUMENT])
def test_what_is_sent_joins_only_if_it_is_theirs_or_answered(how: How) -> None:
    assert not joins(LogEntry(how=how, initiative=Side.OURS))
    assert not joins(LogEntry(how=how, initiative=Side.OURS, answered=False))
    assert joins(LogEntry(how=how, initiative=Side.OURS, answered=True))
    assert joins(LogEntry(how=how, initiative=Side.THEIRS))


def test_a_review_never_joins() -> None:
    assert not joins(LogEntry(how=How.REVIEW, initiative=Side.THEIRS, answered=True))


def test_ours_who_left_hold_nothing() -> None:
    gone = {"jo": Member("jo", leaves=ago(1))}
    (only,) = measured(contact(Depth.TRUSTED, ago(5), team=gone))
    assert (only.strength, only.full) == (0, 0)
    leaving = {"jo": Member("jo", leaves=ago(-1))}
    (still,) = measured(contact(Depth.TRUSTED, ago(5), team=leaving))
    assert still.strength == 1


def test_there_is_no_contact_with_one_of_theirs_who_left() -> None:
    one = Contact("jo", "ana", Depth.TRUSTED, ago(5))
    (only,) = measured(account(person("ana", left=ago(2)), contacts=(one,)))
    assert only.strength == 0


def test_where_silence_does_not_count_a_contact_is_whole() -> None:
    (only,) = measured(contact(Depth.WORKING, ago(900)), silent="ana")
    assert (only.strength, only.silence) == (0.7, 900)
