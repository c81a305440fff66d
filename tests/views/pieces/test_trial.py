"""What a page may try out is handed over as the map has it: whom one may go and see."""

from __future__ import annotations

from decisionmap.page import Trial
from decisionmap.views.pieces.trial import trial
from tests.views.accounts import told

MAP = """
account: Acme
people:
  ann: {name: Ann, power: 5, roles: [decider], stance: for}
  bob: {name: Bob, power: 3, off_limits: audits the award, influences: {ann: 2}}
  cid: {placeholder: yes, title: IT security, roles: [approver]}
  dee: {name: Dee, left: 2026-01-31, roles: [signatory]}
  eve: Eve
team: {jo: {name: Jo}, lea: {name: Lea}}
contacts:
  lea: {ann: {depth: met, last: 2026-11-20}}
  jo: {ann: {depth: trusted, last: 2025-11-23}, bob: {depth: met, last: 2026-11-20}}
"""


def _trial() -> Trial:
    return trial(told(MAP).analysis)


def test_whoever_is_off_limits_cannot_be_reached_and_all_others_can() -> None:
    reached = {id_: one.reachable for id_, one in _trial().people.items()}
    assert reached == {id_: id_ != "bob" for id_ in reached}


def test_whoever_is_off_limits_keeps_the_say_and_the_sway() -> None:
    people = _trial().people
    assert people["bob"].amount > 0
    assert people["ann"].heard == {"bob": 2}


def test_contacts_stand_as_the_file_has_them_with_what_silence_took() -> None:
    contacts = _trial().people["ann"].contacts
    assert list(contacts) == ["lea", "jo"]
    strength, full = contacts["jo"]
    assert strength < full == 1
    assert contacts["lea"][0] == contacts["lea"][1]


def test_neither_an_empty_seat_nor_whoever_left_signs() -> None:
    signs = {id_ for id_, one in _trial().people.items() if one.signs}
    assert signs == {"ann"}


def test_only_of_whom_nothing_is_said_is_a_bare_name() -> None:
    assert {id_ for id_, one in _trial().people.items() if one.bare} == {"eve"}
