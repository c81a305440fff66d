"""What a number comes to in each decision of a map: coverage, reading, certainty."""

from __future__ import annotations

from collections.abc import Callable

from decisionmap.analysis.result import Analysis
from decisionmap.briefing import Briefing
from decisionmap.cli.meaning import Entry
from decisionmap.words.figures import signed
from decisionmap.words.loader import say


def comes_to(entries: tuple[Entry, ...], briefing: Briefing) -> tuple[str, ...]:
    """Return lines that tell the figure of each decision, where a word is a number.

    Several decisions are told each under its name.
    """
    numbers = [one.name for one in entries if one.kind == "number"]
    told = [name for name in numbers if name in _FIGURES]
    language, several = briefing.language, len(briefing.decisions) > 1
    lines: list[str] = []
    for one in briefing.decisions if told else ():
        decision = one.analysis.decision
        if several:
            named = {"decision": decision.name or decision.id}
            lines.append(say(language, "explain.about.decision", named))
        for name in told:
            key, figures = _FIGURES[name](one.analysis)
            lines.append(say(language, f"explain.number.{name}.{key}", figures))
    return tuple(lines)


_Told = tuple[str, dict[str, object]]


def _coverage(analysis: Analysis) -> _Told:
    return "whole", {"coverage": analysis.coverage}


def _reading(analysis: Analysis) -> _Told:
    found = analysis.reading
    figures: dict[str, object] = {
        "reading": "?" if found.value is None else signed(found.value),
        "word": found.word.value,
        "low": found.low,
        "high": found.high,
    }
    return "whole", figures


def _certainty(analysis: Analysis) -> _Told:
    found = analysis.reading
    figures = {"known": found.known, "people": found.people}
    return "whole", {"certainty": analysis.certainty, **figures}


_FIGURES: dict[str, Callable[[Analysis], _Told]] = {
    "coverage": _coverage,
    "reading": _reading,
    "certainty": _certainty,
}
"""Number → the sentence and the figures that tell it of a decision."""
