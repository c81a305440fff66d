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
    ],
)
def test_a_note_that_doubts_denies_or_only_mentions_it_says_nothing(note: str) -> None:
    assert not says_budget(note)


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
