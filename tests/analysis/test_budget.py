"""Whose money it is: a role, a veto, or a note that says so without doubt."""

from __future__ import annotations

import pytest

from decisionmap.analysis.budget import holds_budget, says_budget
from decisionmap.model.person import Judgement
from decisionmap.model.terms import Role, Veto


@pytest.mark.parametrize(
    "note",
    [
        "Tiene el presupuesto de las tres plantas",
        "el dinero es suyo",
        "Paga con cargo a su partida de CAPEX",
        "Holds the budget since January",
        "the money is hers, she told us",
        "not easy to meet; decides on her own budget",
        "The budget is hers",
        "She holds the budget",
        "Told us she has the budget",
        "Leads the three plants and holds the budget",
        "Has full control of the budget",
        "El presupuesto es suyo",
        "Ella tiene el presupuesto",
        "Dice que tiene el presupuesto",
        "Dirige la planta y tiene el presupuesto",
        "El presupuesto de la planta es suyo",
        "Desde 2024 lleva su propio presupuesto",
    ],
)
def test_a_note_says_in_either_language_that_the_money_is_the_persons(
    note: str,
) -> None:
    assert says_budget(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "asks for budget figures",
        "no tiene presupuesto propio",
        "has no budget of her own",
        "doesn't hold the budget",
        "¿tiene el presupuesto?",
        "depende del presupuesto de su jefe",
        "quiere su café a las nueve. Habló del presupuesto",
        "nobody knows whether the budget is his",
        "The CFO has the budget",
        "Asked us who has the budget",
        "Decides with Nuria, who has the budget",
        "Has to ask Nuria for money",
        "The CFO decides and has the budget",
        "Nuria has her own budget",
        "The CFO says the budget is his",
        "Has a budget meeting on Fridays",
        "El director financiero tiene el presupuesto",
        "Preguntó quién tiene el presupuesto",
        "Decide con Nuria, que tiene el presupuesto",
        "Tiene que pedir el dinero a Nuria",
        "Nuria lleva su propio presupuesto",
        "Nuria dice que el presupuesto es suyo",
    ],
)
def test_a_note_that_doubts_denies_or_only_mentions_it_says_nothing(note: str) -> None:
    assert not says_budget(note)


def test_whose_card_it_is_may_be_named_and_nobody_else() -> None:
    note = "Nuria tiene el presupuesto"
    assert says_budget(note, "Nuria Casals")
    assert not says_budget(note, "Carmen Vidal")


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        (Judgement(roles=(Role.ECONOMIC_BUYER,)), True),
        (Judgement(veto=Veto.BUDGET), True),
        (Judgement(note="It is her own budget"), True),
        (Judgement(roles=(Role.DECIDER,), veto=Veto.YES, power=5), False),
    ],
)
def test_the_money_is_told_by_role_veto_or_note(said: Judgement, holds: bool) -> None:
    assert holds_budget(said) is holds
