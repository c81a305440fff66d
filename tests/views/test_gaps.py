"""Gaps are told worst first; questions, plans, accepted ones and sleep stand apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Acceptance, Move
from decisionmap.model.terms import Severity
from decisionmap.page import Callout, Page
from decisionmap.views import gaps
from decisionmap.words.telling import tell
from tests.views.accounts import example

FOUND = example("penarrubia")
DECISION = FOUND.decisions[0]
GAP = DECISION.gaps[0]


def _page(*told: Gap) -> Page:
    return gaps.draw(replace(DECISION, gaps=told), FOUND)


def _ids(page: Page) -> list[str]:
    return [section.id for section in page.sections if section.id != "asleep"]


def _only(page: Page) -> Callout:
    (found,) = (b for s in page.sections for b in s.blocks if isinstance(b, Callout))
    return found


def _gap(**changed: object) -> Gap:
    plain = replace(GAP, state=GapState.OPEN, move=None, acceptance=None)
    return replace(plain, **changed)  # type: ignore[arg-type]


def test_every_gap_is_told_once_with_its_people_and_line() -> None:
    page = gaps.draw(DECISION, FOUND)
    told = [b for s in page.sections for b in s.blocks if isinstance(b, Callout)]
    assert sorted((c.id, c.people) for c in told) == sorted(
        (gap.rule, gap.people) for gap in DECISION.gaps
    )
    assert all(callout.line is not None for callout in told)


def test_open_gaps_come_by_severity() -> None:
    low, high = _gap(severity=Severity.LOW), _gap(severity=Severity.HIGH)
    assert _ids(_page(low, high)) == ["high", "low"]


def test_questions_plans_and_accepted_gaps_stand_apart() -> None:
    states = (GapState.ACCEPTED, GapState.PLANNED, GapState.UNKNOWN, GapState.OPEN)
    page = _page(*(_gap(state=s, severity=Severity.HIGH) for s in states))
    assert _ids(page) == ["high", "unknown", "planned", "accepted"]


def test_a_question_asks_and_tells_no_move() -> None:
    found = _only(_page(_gap(state=GapState.UNKNOWN)))
    assert (found.kind, found.move) == ("question", None)
    assert found.ask is not None


def test_a_planned_gap_tells_its_move() -> None:
    move = Move("Show the savings", who=("pablo",), due=date(2026, 12, 5))
    found = _only(_page(_gap(state=GapState.PLANNED, move=move)))
    assert found.move is not None
    assert "Pablo Serra: Show the savings" in tell("en", found.move)


def test_an_accepted_gap_tells_until_when_why_and_by_whom() -> None:
    word = Acceptance("x", until=date(2027, 1, 31), why="she retires", by="laura")
    found = _only(_page(_gap(state=GapState.ACCEPTED, acceptance=word)))
    said = " / ".join(tell("en", fact) for fact in found.facts)
    assert "31\N{NO-BREAK SPACE}Jan\N{NO-BREAK SPACE}2027" in said
    assert "because she retires" in said
    assert "Laura Vidal" in said


def test_no_open_gap_is_said() -> None:
    page = _page()
    assert _ids(page) == ["open"]
    assert page.legend == ()


def test_what_concerns_the_account_as_a_whole_stands_in_a_group_of_its_own() -> None:
    states = (GapState.PLANNED, GapState.OPEN)
    together = [_gap(state=s, decision=None, severity=Severity.LOW) for s in states]
    page = _page(*together, _gap(severity=Severity.HIGH))
    assert _ids(page) == ["high", "account"]
    section = next(found for found in page.sections if found.id == "account")
    told = [b.state for b in section.blocks if isinstance(b, Callout)]
    assert told == ["open", "planned"]
