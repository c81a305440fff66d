"""Champions: who sells for us inside, whether that was tested, and when it showed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from decisionmap.analysis.champions import (
    Trial,
    answers,
    champions,
    deeds,
    stays,
    supporters,
    trial,
)
from decisionmap.model.account import Learned, LogEntry
from decisionmap.model.decision import Decision
from decisionmap.model.person import ChampionTest, Judgement
from decisionmap.model.terms import Advocacy, Proof, Stance, Tri
from tests.analysis.accounts import account, numbers, person

YES, NO, OPEN = Tri.YES, Tri.NO, Tri.UNKNOWN
CHAMPION = Advocacy.CHAMPION


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ((YES, YES, YES, YES), Trial.PASSED),
        ((YES, YES, YES, OPEN), Trial.OPEN),
        ((YES, OPEN, OPEN, NO), Trial.FAILED),
        ((NO, OPEN, OPEN, OPEN), Trial.FAILED),
        ((OPEN, OPEN, OPEN, OPEN), Trial.UNTRIED),
    ],
)
def test_it_takes_a_yes_to_all_four_and_one_no_is_enough_to_fail(
    given: tuple[Tri, ...], stands: Trial
) -> None:
    found = numbers(account(person("ana", champion_test=ChampionTest(*given))))
    assert trial(found, "ana") is stands
    assert tuple(answers(found, "ana").values()) == given


def test_whoever_was_never_asked_is_untried() -> None:
    assert trial(numbers(account(person("ana"))), "ana") is Trial.UNTRIED


def test_whoever_left_or_has_no_name_yet_is_no_champion_and_no_supporter() -> None:
    def who(id_: str, **more: object) -> object:
        return person(id_, advocacy=CHAMPION, stance=Stance.FOR, **more)

    found = numbers(
        account(
            who("ana"), who("luis", left=date(2026, 1, 1)), who("eva", placeholder=True)
        )
    )
    assert champions(found) == supporters(found) == ("ana",)


def test_neutral_is_no_support() -> None:
    found = numbers(account(person("ana", stance=Stance.NEUTRAL), person("eva")))
    assert supporters(found) == ()


def test_a_later_and_weaker_word_hides_no_deed() -> None:
    def entry(day: date, proof: Proof, **more: object) -> LogEntry:
        learned = Learned("ana", Judgement(stance=Stance.FOR, proof=proof))
        return LogEntry(date=day, who=("jo",), learned={"ana": learned}, **more)

    found = numbers(
        account(
            person("ana"),
            decisions={"main": Decision("main"), "other": Decision("other")},
            log=(
                entry(date(2026, 9, 1), Proof.BEHAVIOUR),
                entry(date(2026, 10, 1), Proof.CLAIM),
                entry(date(2026, 11, 1), Proof.BEHAVIOUR, decision="other"),
            ),
        )
    )
    assert deeds(found, "ana") == (date(2026, 9, 1),)


def test_a_deed_without_a_date_comes_last_and_resistance_is_none() -> None:
    deed = {"stance": Stance.STRONGLY_FOR, "proof": Proof.BEHAVIOUR}
    against = {"stance": Stance.AGAINST, "proof": Proof.BEHAVIOUR}
    found = numbers(account(person("ana", **deed), person("eva", **against)))
    assert deeds(found, "ana") == (None,)
    assert deeds(found, "eva") == ()


def test_nobody_stays_who_leaves_within_the_days() -> None:
    day = date(2026, 12, 23)
    found = numbers(account(replace(person("ana"), leaves=day), person("eli")))
    days = (day - found.as_of).days
    assert not stays(found, "ana", days)
    assert stays(found, "ana", days - 1)
    assert stays(found, "eli", days)
