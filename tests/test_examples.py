"""The examples teach: each is clean, as large as a first read allows, and says its sentence.

The sentences were written down before the code said them: what a seller of that account
would answer to "where do we stand?".
"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import takewhile

import pytest

from decisionmap.analysis.sentence import tell
from decisionmap.briefing import Briefing, study
from decisionmap.mapfile.reader import read_map
from decisionmap.mapfile.source import read_source
from decisionmap.mapfile.translate import translated
from decisionmap.model.account import Account
from decisionmap.model.process import DecisionKind, How, StepVerb
from tests.conftest import ROOT

MAPS = ROOT / "maps"
DAY = date(2026, 11, 23)
LATER = (DAY, date(2027, 1, 11), date(2027, 6, 30), date(2028, 3, 1))
TAUGHT = ("group", "hospital", "penarrubia", "renewal")
"""The examples that teach a whole account; ``minimo`` is a first day."""

VERDICTS = {
    ("minimo", "main"): (
        "Nobody of ours has met Ana Muñoz, who decides; ask Luis Prado where Ana Muñoz"
        " stands.",
        "Nadie del equipo conoce a Ana Muñoz, que decide; preguntar a Luis Prado por la"
        " postura de Ana Muñoz.",
    ),
    ("penarrubia", "framework"): (
        "Too close to call: Nuria holds the budget and is against; nobody covers Isabel"
        " (weight 15 %); planned: Caso de negocio (Pablo, 5 Dec).",
        "Sin decantar: Nuria tiene el presupuesto y está en contra; nadie cubre a Isabel"
        " (peso 15 %); previsto: Caso de negocio (Pablo, 5 dic).",
    ),
    ("hospital", "bombas"): (
        "Too close to call: Julián can say no and is against; 3 of 4 votes needed, 1"
        " against, 3 open; planned: Banco de pruebas (Raúl, 1 Dec).",
        "Sin decantar: Julián tiene veto y está en contra; 3 de 4 votos necesarios, 1 en"
        " contra, 3 por ver; previsto: Banco de pruebas (Raúl, 1 dic).",
    ),
    ("group", "framework"): (
        "Nobody of ours has met Dieter, who decides; Polarin is closer to Henrik, who"
        " writes the spec; planned: Lyon start-up visit (Stefan, 8 Dec).",
        "Nadie del equipo conoce a Dieter, que decide; Polarin está más cerca de Henrik,"
        " que redacta; previsto: Lyon start-up visit (Stefan, 8 dic).",
    ),
    ("group", "lyon"): (
        "Strongly for us (+68); planned: Safety file workshop (Jonas Eriksen, 2 Dec).",
        "Claramente a favor (+68); previsto: Safety file workshop (Jonas Eriksen, 2 dic).",
    ),
    ("group", "uk_service"): (
        "Leaning away from us: Graham decides and is against; Coolserve is closer to"
        " Ruth, who scores; planned: Outage review (Will, 4 Dec).",
        "Se inclina en contra: Graham decide y está en contra; Coolserve está más cerca"
        " de Ruth, que puntúa; previsto: Outage review (Will, 4 dic).",
    ),
    ("renewal", "contract"): (
        "Our team disagrees on where Helen stands; our limit on price is worse than no"
        " deal; planned: Joint visit to Helen (Nadia Farouk, 27 Nov).",
        "El equipo no coincide sobre Helen; nuestro límite en price es peor que no firmar;"
        " previsto: Joint visit to Helen (Nadia Farouk, 27 nov).",
    ),
}
"""By map and decision: the sentence in English and in Spanish."""


@cache
def studied(name: str) -> Briefing:
    """Return an example, studied on the day for which it is written."""
    return study(MAPS / f"{name}.yaml", as_of=DAY)


def account(name: str) -> Account:
    """Return an example as it is written."""
    found = read_map(MAPS / f"{name}.yaml", as_of=DAY).account
    assert found is not None
    return found


@pytest.mark.parametrize(("name", "decision"), VERDICTS)
def test_an_example_says_the_sentence_that_its_seller_would_say(
    name: str, decision: str
) -> None:
    for language, sentence in zip(("en", "es"), VERDICTS[name, decision], strict=True):
        found = {
            one.analysis.decision.id: one.analysis.verdict
            for one in studied(name).decisions
        }
        said = tell(found[decision], language).replace("\N{NO-BREAK SPACE}", " ")
        assert said == sentence


def test_no_example_and_none_of_its_decisions_is_without_a_sentence() -> None:
    there = {
        (file.stem, found.analysis.decision.id)
        for file in MAPS.glob("*.yaml")
        for found in studied(file.stem).decisions
    }
    assert there == set(VERDICTS)


@pytest.mark.parametrize("day", LATER)
@pytest.mark.parametrize("name", sorted(file.stem for file in MAPS.glob("*.yaml")))
def test_an_example_has_no_problem_today_or_on_any_later_day(
    name: str, day: date
) -> None:
    assert read_map(MAPS / f"{name}.yaml", as_of=day).problems == ()


@pytest.mark.parametrize("name", TAUGHT)
def test_an_example_says_first_what_it_teaches(name: str) -> None:
    lines = (MAPS / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    assert {"# What it teaches", "# Qué enseña"} & set(head)


@pytest.mark.parametrize("name", TAUGHT)
def test_an_example_has_as_many_people_as_one_takes_in_at_a_read(name: str) -> None:
    assert 10 <= len(account(name).people) <= 25


@pytest.mark.parametrize("name", TAUGHT)
def test_in_an_example_every_known_stance_says_how_and_since_when_it_is_known(
    name: str,
) -> None:
    for found in studied(name).decisions:
        for seat in found.analysis.seats.values():
            said = seat.judgement
            known = said.stance is None or (said.proof and said.seen)
            assert known, (found.analysis.decision.id, seat.person)


# ---- what each is there for


def test_the_hospital_is_spanish_in_every_key_and_word() -> None:
    source = read_source((MAPS / "hospital.yaml").read_bytes(), file="hospital.yaml")
    assert translated(source, "es") == source.text


def test_the_hospital_buys_by_tender_and_votes_with_some_who_are_off_limits() -> None:
    told = account("hospital")
    decision = told.decisions["bombas"]
    assert decision.kind is DecisionKind.TENDER
    assert decision.rule is not None
    assert len(decision.rule.votes) == 7
    closed = {id_ for id_, one in told.people.items() if one.judgement.off_limits}
    assert closed
    assert closed <= set(decision.rule.votes)
    assert len(told.competitors) == 2
    assert decision.quiet


def test_who_writes_the_hospitals_specification_has_no_vote() -> None:
    """A tender's law keeps the two apart, and so does the example."""
    decision = account("hospital").decisions["bombas"]
    assert decision.rule is not None
    writers = {
        person
        for step in decision.steps
        for person, verb in step.people.items()
        if verb is StepVerb.WRITES
    }
    assert writers
    assert not writers & set(decision.rule.votes)


def test_the_group_has_three_decisions_in_which_the_same_people_stand_differently() -> (
    None
):
    told = studied("group")
    assert len(told.decisions) == 3
    seats = [found.analysis.seats for found in told.decisions]
    assert len({frozenset(seat) for seat in seats}) == 3
    stances = {one["pieter"].judgement.stance for one in seats}
    assert len(stances) == 3
    assert any(person.placeholder for person in told.account.people.values())
    assert any(person.external for person in told.account.people.values())


def test_the_renewal_negotiates_four_terms_after_six_visits() -> None:
    told = account("renewal")
    decision = told.decisions["contract"]
    assert len(decision.terms) == 4
    assert sum(bool(term.options) for term in decision.terms.values()) == 1
    assert sum(entry.how is How.VISIT for entry in told.log) == 6
    assert decision.mandate is not None
    assert decision.batna is not None
    assert decision.batna.ours is not None
    assert decision.batna.theirs is not None
    assert {promise.by in told.team for promise in told.promises} == {True, False}
