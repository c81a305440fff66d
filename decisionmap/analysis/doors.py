"""Doors: what closes next in a decision, and how many days are left until then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.model.decision import Decision
from decisionmap.model.verdict import Clause


def next_door(decision: Decision, today: date) -> Clause | None:
    """Tell the days to the next undone step, quiet period or close, whichever is first.

    While a quiet period holds its end is a door too: one that opens.

    >>> next_door(Decision("main", close=date(2026, 12, 1)), date(2026, 11, 23))
    Clause(key='next.close', figures={'days': 8}, people=())
    """
    ahead = [door for door in _doors(decision, today) if door[0] >= today]
    if not ahead:
        return None
    day, kind, step = min(ahead, key=lambda door: door[0])
    figures: dict[str, object] = {"days": (day - today).days}
    if step:
        figures["step"] = step
    key = f"next.{kind if step or kind != 'step' else 'close'}"
    return Clause(key, figures)


def _doors(decision: Decision, today: date) -> Iterator[tuple[date, str, str]]:
    """Yield the day of each door, its kind and the name of a step."""
    for step in decision.steps:
        if step.date is not None and step.done is None:
            yield step.date, "step", step.name or ""
    for quiet in decision.quiet:
        holds = quiet.holds(today)
        day = quiet.end if holds else quiet.start
        if day is not None:
            yield day, "quiet_end" if holds else "quiet", ""
    if decision.close is not None:
        yield decision.close, "close", ""
