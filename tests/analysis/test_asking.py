"""Asking: whose stance is worth asking for, and who could tell."""

from __future__ import annotations

from decisionmap.analysis.asking import Question, questions, teller, worth_of_asking
from decisionmap.model.person import Contact, ReportsTo
from decisionmap.model.terms import Depth, Stance
from tests.analysis.accounts import TODAY, account, numbers, person

FOR = Stance.FOR
TOLD = (Contact("jo", "ana", Depth.TRUSTED, TODAY),)


def known(*ids: str) -> tuple[Contact, ...]:
    """Return contacts that cover some people."""
    return tuple(Contact("jo", id_, Depth.WORKING, TODAY) for id_ in ids)


def test_what_is_known_for_sure_is_not_worth_asking() -> None:
    assert worth_of_asking({"a": 0.5, "b": 0.5}, {"a": 1, "b": 0}) == {"a": 0, "b": 0.5}


def test_the_heaviest_unknown_is_asked_for_first() -> None:
    found = numbers(
        account(
            person("eva", power=1),
            person("luis", power=5),
            person("ana", power=5, stance=Stance.FOR),
            person("seat", power=5, placeholder=True),
            contacts=TOLD,
        )
    )
    assert [question.person for question in questions(found)] == ["luis", "eva"]
    assert questions(found)[0] == Question("luis", found.weight["luis"], "ana")


def test_whoever_listens_or_sways_can_tell_before_a_manager_and_a_colleague() -> None:
    people = (
        person("eva", unit="IT", reports_to=(ReportsTo("boss"),), sways={"ear": 1}),
        person("boss", unit="IT"),
        person("ear"),
        person("peer", unit="IT"),
        person("far"),
    )
    order = ["far", "peer", "boss", "ear"]
    for count in range(1, len(order) + 1):
        asked = account(*people, contacts=known(*order[:count]))
        assert teller(numbers(asked), "eva") == order[count - 1]


def test_nobody_against_us_uncovered_or_off_limits_is_asked() -> None:
    people = (
        person("eva", power=3),
        person("foe", stance=Stance.AGAINST),
        person("audits", off_limits="audits the award"),
        person("stranger", stance=Stance.FOR),
    )
    found = numbers(account(*people, contacts=known("foe", "audits")))
    assert teller(found, "eva") is None
    assert questions(found)[0].teller is None


def test_nobody_is_asked_who_is_a_seat_without_a_name() -> None:
    seat = person("seat", placeholder=True, stance=Stance.FOR)
    assert teller(numbers(account(person("eva"), seat, contacts=known("seat")))) is None


def test_of_whoever_left_nothing_is_asked() -> None:
    people = person("eva", power=5, left=TODAY), person("luis", power=1)
    found = numbers(account(*people))
    assert [question.person for question in questions(found)] == ["luis"]


def test_of_somebody_off_limits_one_does_not_ask_even_where_another_can_tell() -> None:
    people = person("eva", power=5, off_limits="audits"), person("ana", stance=FOR)
    helped = numbers(account(*people, contacts=known("ana")))
    assert teller(helped, "eva") == "ana"
    assert questions(helped) == ()
    assert helped.certainties["eva"] == 0


def test_who_decides_is_asked_of_whom_we_cover_best() -> None:
    people = person("ana", power=1), person("luis", power=5)
    found = numbers(account(*people, contacts=(*known("luis"), *TOLD)))
    assert teller(found) == "ana"
