"""A trial: what is supposed is so, and nothing else has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from decisionmap.analysis.analyse import analyse
from decisionmap.analysis.result import Analysis
from decisionmap.mapfile.reader import read_text
from decisionmap.model.account import Account
from decisionmap.model.state import MAIN
from decisionmap.model.terms import Depth, Stance
from decisionmap.model.trial import Supposed, suppose

DAY = date(2026, 11, 23)
MAP = """
account: Acme
people:
  ana: {name: Ana Ruiz, power: 5, roles: [decider], stance: for, seen: 2026-11-23}
  jo: {name: Jo Pérez, power: 3, stance: against, influences: {ana: 5}}
  luis: {name: Luis Gil, power: 2}
team:
  laura: {name: Laura}
  iker: {name: Iker}
contacts:
  laura: {ana: met 2026-11-20}
decisions:
  framework: {seats: {ana: {}, jo: {}, luis: {}}}
  other: {seats: {ana: {}}}
log:
  - {date: 2026-11-23, who: [laura, iker], with: [jo, luis], how: meeting,
     learned: {jo: {stance: neutral}}}
"""


def account() -> Account:
    found = read_text(MAP, file="acme.yaml", as_of=DAY).account
    assert found is not None
    return found


def after(supposed: Supposed) -> Analysis:
    return analyse(
        suppose(account(), "framework", supposed, DAY), "framework", as_of=DAY
    )


def test_a_supposed_stance_counts_before_whatever_the_map_says_of_the_same_day() -> (
    None
):
    found = after(Supposed(stances={"jo": Stance.STRONGLY_FOR, "ana": None}))
    assert found.seats["jo"].judgement.stance is Stance.STRONGLY_FOR
    assert found.seats["ana"].judgement.stance is None


def test_whoever_is_out_has_no_seat_no_say_and_sways_nobody() -> None:
    found = after(Supposed(out=frozenset({"jo"})))
    assert set(found.weight) == {"ana", "luis"}
    assert found.graph.swayers("ana") == {}


def test_who_is_out_of_one_decision_sits_in_the_others_and_nobody_comes_instead() -> (
    None
):
    changed = suppose(account(), "other", Supposed(), DAY)
    assert set(analyse(changed, "other", as_of=DAY).seats) == {"ana"}
    out = suppose(account(), "framework", Supposed(out=frozenset({"ana"})), DAY)
    assert set(analyse(out, "other", as_of=DAY).seats) == {"ana"}


def test_nobody_takes_out_the_last_who_sits() -> None:
    with pytest.raises(ValueError, match="nobody is left"):
        suppose(account(), "other", Supposed(out=frozenset({"ana"})), DAY)


def test_a_supposed_contact_is_as_strong_as_its_depth() -> None:
    found = after(Supposed(contacts={("iker", "ana"): Depth.TRUSTED}))
    assert found.cover["ana"].strength == 1
    assert found.cover["ana"].owner == "iker"


def test_a_contact_that_has_ended_is_not_found_again_in_the_log() -> None:
    found = after(Supposed(contacts={("laura", "jo"): None, ("laura", "ana"): None}))
    assert [c.member for c in found.cover["jo"].contacts] == ["iker"]
    assert {c.member for c in found.cover["luis"].contacts} == {"laura", "iker"}
    assert found.cover["ana"].contacts == ()


def test_a_contact_there_is_deepens_in_its_place_and_a_new_one_follows() -> None:
    supposed = {("laura", "ana"): Depth.TRUSTED, ("iker", "luis"): Depth.MET}
    found = suppose(account(), "framework", Supposed(contacts=supposed), DAY).contacts
    told = [(c.member, c.person, c.depth, c.last) for c in found]
    assert told == [
        ("laura", "ana", Depth.TRUSTED, DAY),
        ("iker", "luis", Depth.MET, DAY),
    ]


def test_a_contact_that_never_was_can_end_too() -> None:
    supposed = Supposed(contacts={("iker", "ana"): None})
    found = suppose(account(), "framework", supposed, DAY)
    assert (found.contacts, found.log) == (account().contacts, account().log)


def test_who_met_whom_in_the_log_is_told_apart_for_those_who_ended_alone() -> None:
    supposed = Supposed(contacts={("laura", "jo"): None})
    found = suppose(account(), "framework", supposed, DAY).log
    assert [(entry.who, entry.people) for entry in found] == [
        (("iker",), ("jo", "luis")),
        (("laura",), ("luis",)),
    ]


def test_who_does_not_sit_gets_no_seat_by_a_stance() -> None:
    supposed = Supposed(stances={"jo": Stance.FOR})
    found = suppose(account(), "other", supposed, DAY)
    assert set(analyse(found, "other", as_of=DAY).seats) == {"ana"}
    assert "jo" not in found.decisions["other"].seats


def test_a_map_without_decisions_is_tried_out_as_its_only_one() -> None:
    whole = replace(account(), decisions={})
    found = suppose(whole, MAIN, Supposed(stances={"luis": Stance.FOR}), DAY)
    judged = analyse(found, MAIN, as_of=DAY).seats["luis"].judgement
    assert judged.stance is Stance.FOR
    assert judged.places["stance"].file == "acme.yaml"


def test_a_supposed_stance_has_no_proof_of_its_own() -> None:
    text = MAP.replace("stance: for,", "stance: for, proof: behaviour,")
    given = read_text(text, file="acme.yaml", as_of=DAY).account
    assert given is not None
    found = suppose(given, "framework", Supposed(stances={"ana": Stance.AGAINST}), DAY)
    assert found.decisions["framework"].seats["ana"].proof is None


def test_who_learned_something_is_who_the_log_says_it_was() -> None:
    text = MAP.replace("{stance: neutral}", "{stance: neutral, by: iker}")
    given = read_text(text, file="acme.yaml", as_of=DAY).account
    assert given is not None
    supposed = Supposed(contacts={("laura", "jo"): None})
    found = suppose(given, "framework", supposed, DAY).log[0]
    assert found.learned["jo"].by == "iker"


def test_what_was_learned_stays_where_a_contact_has_ended() -> None:
    found = after(Supposed(contacts={("laura", "jo"): None}))
    assert found.seats["jo"].judgement.stance is Stance.NEUTRAL
    assert found.seats["jo"].statements[0].rater == "laura"


def test_to_suppose_nothing_changes_no_figure() -> None:
    before, found = analyse(account(), "framework", as_of=DAY), after(Supposed())
    assert found.weight == before.weight
    assert found.coverage == before.coverage
    assert found.reading == before.reading
