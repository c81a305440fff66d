"""The pane tells who can introduce us to a person, and why nobody can."""

from __future__ import annotations

import pytest

from decisionmap.page import Fact, Text, Word
from decisionmap.views.pieces.facts import person_facts
from decisionmap.views.pieces.introductions import SECTION, introductions
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell
from tests.views.accounts import example, told

PEOPLE = """
account: Acme
people:
  ana: {name: Ana Ruiz, roles: [decider]}
  luis: {name: Luis Gil, influences: {ana: {strength: 4, topic: price, proof: signal}}}
  eva: {name: Eva Soler, stance: against, influences: {rosa: 5, ana: 5}}
  rosa: {name: Rosa Vidal}
  tom: {name: Tom Reed}
  pia: {name: Pia Bond, influences: {tom: 3}}
  court: {name: Carl Bond, off_limits: audits the award}
  ciso: {placeholder: yes, title: IT security}
"""
TEAM = "team: {jo: {name: Jo Lee}, max: {name: Max Gil}}\n"
CONTACTS = """
contacts:
  jo: {luis: working 2026-11-10, eva: met 2026-11-10}
  max: {ana: met 2026-11-10}
"""
FOUND = told(PEOPLE + TEAM + CONTACTS)


def _text(text: Text | None) -> str:
    return "" if text is None else tell("en", text).replace("\N{NO-BREAK SPACE}", " ")


def _said(fact: Fact) -> tuple[str, str, str]:
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    value = "; ".join(map(_text, values))
    return _text(fact.label), value, _text(fact.evidence)


def _told(person: str) -> list[tuple[str, str, str]]:
    return [_said(fact) for fact in introductions(FOUND, person)]


def test_the_best_way_is_told_step_by_step_under_whoever_introduces_us() -> None:
    assert _told("ana")[0] == (
        "Luis Gil",
        "Jo Lee → Luis Gil → Ana Ruiz; Jo Lee and Luis Gil work together, last contact "
        "10 Nov 2026, 13 days ago · 70 %; Luis Gil sways Ana Ruiz, 4 of 5, on price "
        "(a signal) · the weak link · 60 %",
        "strength 42 %",
    )


def test_its_line_is_that_of_the_weak_link() -> None:
    best = next(introductions(FOUND, "ana"))
    assert best.line is not None
    assert best.line.number == 5


def test_to_a_key_person_further_ways_are_told_by_their_chain() -> None:
    assert _told("ana")[1] == ("Directly", "Max Gil → Ana Ruiz", "strength 35 %")


def test_to_whoever_decides_the_two_ways_that_share_nobody_are_told() -> None:
    assert _told("ana")[-1] == (
        "Two routes that share nobody",
        "Jo Lee → Luis Gil → Ana Ruiz (strength 42 %); Max Gil → Ana Ruiz (strength 35 %)",
        "if anybody on one drops out, the other is left",
    )


def test_a_way_through_somebody_against_us_says_so() -> None:
    ((_, value, _),) = _told("rosa")
    assert "goes through Eva Soler, against us: nothing else leads there" in value


@pytest.mark.parametrize(
    ("person", "value"),
    [
        (
            "tom",
            "listens to Pia Bond: a route could open there; agree on an owner and a da",
        ),
        ("pia", "the map does not say whom this person listens to; agree on an owner"),
        ("court", "off limits: audits the award"),
        ("ciso", "first find out who it is"),
    ],
)
def test_of_whom_nobody_reaches_the_reason_is_told(person: str, value: str) -> None:
    ((label, why, _),) = _told(person)
    closed = value.startswith("off limits")
    assert label == ("Not called for" if closed else "Nobody yet")
    assert why.startswith(value)


def test_where_all_is_thin_the_door_of_a_colleague_is_told() -> None:
    facts = introductions(example("penarrubia").decisions[0], "isabel")
    label, value, _ = [_said(fact) for fact in facts][-1]
    assert label == "What would help"
    assert "ask Javier Montalbán to open the door" in value


def test_in_a_quiet_period_it_says_until_when_nobody_goes() -> None:
    quiet = "decisions: {crm: {quiet: {from: 2026-11-01, to: 2026-12-01}}}\n"
    found = told(PEOPLE + TEAM + CONTACTS + quiet)
    first = _said(next(introductions(found, "ana")))
    assert first[:2] == (
        "Not today",
        "nobody visits Ana Ruiz until 1 Dec 2026: quiet period",
    )


def test_it_is_a_section_of_its_own_in_the_pane() -> None:
    sections = [fact.section for fact in person_facts(FOUND, "ana").facts]
    assert sections.count(SECTION) == len(_told("ana"))


def test_that_one_of_the_two_leads_through_somebody_against_us_is_told() -> None:
    found = told(PEOPLE + TEAM + CONTACTS.replace("max: {ana", "max: {luis"))
    *_, last = introductions(found, "ana")
    assert "goes through Eva Soler, against us)" in _said(last)[1]


def _last_label(text: str) -> str:
    *_, last = introductions(told(text), "ana")
    return _said(last)[0]


def test_that_all_hangs_on_our_only_one_is_not_told() -> None:
    alone = "team: {jo: {name: Jo Lee}}\ncontacts: {jo: {ana: met 2026-11-10}}\n"
    assert _last_label(PEOPLE + alone) != "Every route passes"
    thin = "team: {jo: {name: Jo Lee}}\ncontacts: {jo: {luis: met 2026-11-10}}\n"
    assert _last_label(PEOPLE + thin) == "Every route passes"


@pytest.mark.parametrize(
    ("language", "label", "why"),
    [
        ("en", "Not called for", "off limits: audits the award"),
        ("es", "No procede", "intocable: audits the award"),
    ],
)
def test_to_somebody_off_limits_an_introduction_is_not_called_for(
    language: str, label: str, why: str
) -> None:
    closed = PEOPLE.replace(
        "name: Ana Ruiz,", "name: Ana Ruiz, off_limits: audits the award,"
    )
    (fact,) = introductions(told(closed + TEAM + CONTACTS), "ana")
    assert isinstance(fact.value, Word)
    assert (tell(language, fact.label), tell(language, fact.value)) == (label, why)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_on_the_example_is_told_in_both_languages(language: str) -> None:
    found = example("penarrubia").decisions[0]
    for person in found.analysis.seats:
        for fact in introductions(found, person):
            values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
            assert all(tell(language, value) for value in values)
