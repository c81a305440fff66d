"""Rooms: what is asked of all decisions at once is what each of them says of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from decisionmap.analysis.analyse import analyse_state
from decisionmap.analysis.rooms import Rooms
from decisionmap.mapfile.reader import read_text
from decisionmap.model.settings import Thresholds
from decisionmap.model.state import State, state_on

DAY = date(2026, 11, 23)
MAP = """
account: Acme
people:
  ana: {name: Ana Ruiz, power: 4, influences: {luis: 5}}
  luis: {name: Luis Prado, power: 2, interest: 5}
  eva: {name: Eva Roca, power: 1}
  pau: {name: Pau Gil, power: 1, influences: {eva: 5}}
team: {jo: {name: Jo Pérez}}
contacts: {jo: {eva: trusted 2026-11-02}}
log: [{date: 2026-11-10, who: jo, with: eva, decision: erp, learned: {eva: {power: 3}}}]
decisions:
  crm: {seats: {ana: {roles: [decider]}, luis: {}, eva: {}, pau: {}}}
  erp: {seats: {luis: {power: 1}, eva: {}, pau: {}}}
"""


def _state() -> State:
    account = read_text(MAP, file="acme.yaml", as_of=DAY).account
    assert account is not None
    return state_on(account, DAY)


def test_the_say_and_the_key_people_are_those_of_each_decision() -> None:
    state = _state()
    told = {id_: analyse_state(state, id_) for id_ in state.seats}
    rooms = Rooms(state)
    assert list(rooms.seats) == ["crm", "erp"]
    assert rooms.say == {id_: one.say for id_, one in told.items()}
    assert rooms.key(Thresholds()) == told["crm"].key | told["erp"].key
    assert told["crm"].key != told["erp"].key


def test_key_is_judged_anew_for_other_thresholds() -> None:
    rooms, strict = Rooms(_state()), Thresholds(key_weight=0.99)
    wide = rooms.key(Thresholds())
    assert rooms.key(strict) < wide
    assert rooms.key(Thresholds()) == wide


def test_decisions_that_share_their_rooms_are_analysed_as_alone() -> None:
    state = _state()
    rooms = Rooms(state)
    for id_ in state.seats:
        shared = analyse_state(state, id_, rooms=rooms)
        alone = analyse_state(state, id_)
        assert replace(alone, graph=shared.graph) == shared
        assert shared.rooms is rooms
