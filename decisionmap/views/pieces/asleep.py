"""What the map says too little of: bare names and seats, dates, rules that sleep."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.page import Note, Section, Word
from decisionmap.views.pieces.bare import date_note, name_note, seat_note


def asleep(found: DecisionBriefing) -> Iterator[Section]:
    """Yield quiet lines: on bare names, on people in no decision, on contacts without a
    date, and one for each set of conditions with the rules that wait for it."""
    waiting: dict[tuple[str, ...], list[str]] = {}
    for rule in found.asleep:
        waiting.setdefault(rule.wakes_with, []).append(rule.rule)
    lines = (
        *name_note(found.analysis),
        *seat_note(found.analysis.account),
        *date_note(found.analysis),
        *(_line(*item) for item in waiting.items()),
    )
    if lines:
        yield Section(Word("page.asleep.title"), lines, id="asleep")


def _line(conditions: tuple[str, ...], rules: list[str]) -> Note:
    figures = {
        "when": tuple(Word(f"gaps.waking.{name}") for name in conditions),
        "rules": tuple(_quoted(rule) for rule in rules),
    }
    return Note(Word("page.asleep.line", figures), "quiet")


def _quoted(rule: str) -> Word:
    return Word("report.rules.named", {"rule": Word(f"rules.{rule}.title")})
