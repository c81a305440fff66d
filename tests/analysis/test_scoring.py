"""Scoring: who writes what is asked for and who scores what is offered."""

from __future__ import annotations

from decisionmap.analysis.scoring import writing_or_scoring
from decisionmap.model.decision import Decision, Step
from decisionmap.model.process import StepVerb
from decisionmap.model.terms import Role
from tests.analysis.accounts import account, numbers, person

EVA = person("eva", roles=(Role.EVALUATOR,))


def test_a_prescriber_writes_and_an_evaluator_scores() -> None:
    pau = person("pau", roles=(Role.PRESCRIBER,))
    jo = person("jo", roles=(Role.USER,))
    found = writing_or_scoring(numbers(account(pau, EVA, jo)))
    assert found == {"pau": "writes", "eva": "scores"}


def test_what_a_step_says_of_a_person_counts_more() -> None:
    step = Step(people={"eva": StepVerb.WRITES, "jo": StepVerb.ADVISES})
    given = account(EVA, person("jo"), decisions={"m": Decision("m", steps=(step,))})
    assert writing_or_scoring(numbers(given, "m")) == {"eva": "writes"}


def test_whom_one_may_not_meet_is_left_out() -> None:
    barred = person("eva", roles=(Role.EVALUATOR,), off_limits="audits the award")
    step = Step(people={"eva": StepVerb.EVALUATES})
    given = account(barred, decisions={"m": Decision("m", steps=(step,))})
    assert writing_or_scoring(numbers(given, "m")) == {}
