"""Scoring: who writes what is asked for and who scores what is offered."""

from __future__ import annotations

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.model.process import StepVerb
from decisionmap.model.terms import Role

_TOLD = {StepVerb.WRITES: "writes", StepVerb.EVALUATES: "scores"}


def writing_or_scoring(analysis: Analysis) -> dict[str, str]:
    """Return who ``writes`` what is asked for and who ``scores`` what is offered.

    A prescriber writes and an evaluator scores; a step of the decision that says what a
    person does there says it better. Whoever may not be met is left out.
    """
    parts: dict[str, str] = {}
    for id_, seat in analysis.seats.items():
        if not may_be_met(analysis, id_):
            continue
        if Role.PRESCRIBER in seat.judgement.roles:
            parts[id_] = "writes"
        elif Role.EVALUATOR in seat.judgement.roles:
            parts[id_] = "scores"
    for step in analysis.decision.steps:
        for id_, verb in step.people.items():
            if verb in _TOLD and id_ in analysis.seats and may_be_met(analysis, id_):
                parts[id_] = _TOLD[verb]
    return parts
