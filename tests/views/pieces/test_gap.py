"""Gaps of the account as a whole, found in several decisions, are told once each."""

from __future__ import annotations

from dataclasses import replace

from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.place import Place
from decisionmap.model.terms import Severity
from decisionmap.views.pieces.gap import once
from tests.views.accounts import example

DECISION = example("penarrubia").decisions[0]
LINE = Place("acme.yaml", 7, 1)
GAP = replace(
    DECISION.gaps[0],
    rule="overdue",
    decision=None,
    people=("ana", "luis"),
    severity=Severity.MEDIUM,
    state=GapState.OPEN,
    place=LINE,
)


def _once(*each: Gap) -> tuple[Gap, ...]:
    """Return what is told of one gap from each of several decisions."""
    return once(replace(DECISION, gaps=(gap,)) for gap in each)


def test_the_same_of_the_people_who_sit_in_each_is_one() -> None:
    fewer = replace(GAP, people=("ana",))
    assert _once(GAP, fewer) == (GAP,)
    assert _once(fewer, GAP) == (fewer,)


def test_other_people_another_line_or_another_rule_is_another() -> None:
    for other in (
        replace(GAP, people=("ana", "eva")),
        replace(GAP, place=replace(LINE, line=8)),
        replace(GAP, rule="privacy"),
    ):
        assert _once(GAP, other) == (GAP, other)


def test_what_is_open_in_any_decision_is_open() -> None:
    planned = replace(GAP, state=GapState.PLANNED)
    assert _once(planned, GAP) == _once(GAP, planned) == (GAP,)


def test_the_worst_come_first_and_what_is_of_one_decision_is_left_out() -> None:
    worse = replace(GAP, rule="privacy", severity=Severity.HIGH)
    own = replace(GAP, decision=DECISION.analysis.decision.id)
    assert _once(GAP, own, worse) == (worse, GAP)
