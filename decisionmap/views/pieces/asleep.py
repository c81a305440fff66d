"""The rules that do not judge yet, told by what would wake them."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.page import Note, Section, Word


def asleep(found: DecisionBriefing) -> Iterator[Section]:
    """Yield one quiet line for each set of conditions and the rules that wait for it."""
    waiting: dict[tuple[str, ...], list[str]] = {}
    for rule in found.asleep:
        waiting.setdefault(rule.wakes_with, []).append(rule.rule)
    if waiting:
        lines = tuple(_line(*item) for item in waiting.items())
        yield Section(Word("page.asleep.title"), lines, id="asleep")


def _line(conditions: tuple[str, ...], rules: list[str]) -> Note:
    figures = {
        "when": tuple(Word(f"gaps.waking.{name}") for name in conditions),
        "rules": tuple(Word(f"rules.{rule}.title") for rule in rules),
    }
    return Note(Word("page.asleep.line", figures), "quiet")
