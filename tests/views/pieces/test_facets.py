"""Facets: by what people are found, told in an order of their own, whatever ids say."""

from __future__ import annotations

from decisionmap.briefing import DecisionBriefing
from decisionmap.page import Facet
from decisionmap.views.pieces.facets import NOBODY, Values, facets, values
from decisionmap.words.telling import tell
from tests.views.accounts import example, told

MAP = """
account: Acme
team: {ivo: {name: Ivo}, eva: {name: Eva}, none: {name: Nora}}
competitors:
  none: {name: Nonesuch, contacts: {ana: met}}
  other: {name: Other, contacts: {ana: trusted, luis: met}}
  status_quo: {contacts: {ana: trusted}}
people:
  ana: {name: Ana, unit: none, roles: [decider, user], stance: for, proof: claim}
  luis: {name: Luis, unit: Sales, power: 4.6, interest: 1, function: finance, prefers: none}
  bo: {name: Bo, power: 4, interest: 4, off_limits: hush}
contacts:
  eva: {luis: {depth: trusted, last: 2026-11-01}}
  none: {ana: {depth: trusted, last: 2026-11-01}}
"""


def _told(found: DecisionBriefing) -> dict[str, Facet]:
    by_person = {id_: values(found, id_) for id_ in found.analysis.seats}
    return {facet.id: facet for facet in facets(found, by_person)}


def _texts(name: str) -> list[str]:
    return [tell("en", choice.text) for choice in _told(told(MAP))[name].choices]


def _of(person: str) -> Values:
    return values(told(MAP), person)


def test_our_people_stand_as_in_the_file_and_nobody_last() -> None:
    assert _texts("owner") == ["Eva", "Nora", "nobody of ours"]


def test_a_unit_or_a_competitor_called_none_is_not_the_lack_of_one() -> None:
    assert _texts("unit") == ["none", "Sales", "no unit"]
    assert _texts("rival") == ["Nonesuch", "Other"]
    assert _of("bo")["unit"] == _of("bo")["owner"] == (NOBODY,)
    assert _of("ana")["owner"] == ("none",)


def test_a_competitor_is_found_by_who_prefers_it_and_whom_it_knows_once() -> None:
    assert _of("ana")["rival"] == ("none", "other")
    assert _of("luis")["rival"] == ("none", "other")
    assert _of("bo")["rival"] == ()


def test_the_status_quo_is_no_competitor() -> None:
    assert "status_quo" not in _of("ana")["rival"]


def test_closed_vocabularies_keep_their_order_and_tell_what_is_in_use() -> None:
    found = _told(told(MAP))
    assert [one.id for one in found["power"].choices] == ["5", "4", "unknown"]
    assert [one.id for one in found["stance"].choices] == ["for", "unknown"]
    assert [one.id for one in found["cover"].choices] == ["covered", "off_limits"]
    assert _texts("field") == [
        "Key players",
        "Keep satisfied",
        "Power or interest unknown",
    ]
    assert [one.id for one in found["proof"].choices] == ["claim", NOBODY]


def test_off_limits_goes_before_any_cover() -> None:
    assert _of("bo")["cover"] == ("off_limits",)
    assert _of("ana")["cover"] == ("covered",)


def test_values_with_a_mark_of_their_own_name_it() -> None:
    found = _told(told(MAP))
    marks = {name: [one.mark for one in found[name].choices] for name in found}
    assert marks["stance"] == ["chip-for", "chip-unknown"]
    assert marks["power"] == ["power-5", "power-4", "power-unknown"]
    assert marks["cover"] == ["cover-covered", "cover-off_limits"]
    assert set(marks["owner"]) == set(marks["unit"]) == {""}


def test_what_nobody_has_a_value_of_is_no_facet() -> None:
    assert "rival" not in _told(told("account: Acme\npeople: {ana: {name: Ana}}\n"))


def test_every_value_of_everybody_is_one_to_choose() -> None:
    for name in ("penarrubia", "hospital", "group", "renewal", "minimo"):
        for found in example(name).decisions:
            known = {
                (facet.id, choice.id)
                for facet in _told(found).values()
                for choice in facet.choices
            }
            for id_ in found.analysis.seats:
                of = values(found, id_)
                assert {(f, v) for f in of for v in of[f]} <= known


def test_who_can_say_no_is_found_by_the_ground() -> None:
    found = told("account: A\npeople: {cy: {name: Cy, veto: legal}, bo: {name: Bo}}")
    assert values(found, "cy")["veto"] == ("legal",)
    assert values(found, "bo")["veto"] == ()
    (choice,) = _told(found)["veto"].choices
    assert tell("en", choice.text) == "on legal grounds"
