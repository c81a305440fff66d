"""What fires on each example, as its seller reads it: nothing that he would call wrong."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import DecisionBriefing, study
from decisionmap.gaps.tell import tell
from decisionmap.words.loader import LANGUAGES
from tests.conftest import ROOT

DAY = date(2026, 11, 23)
SNAPSHOTS = Path(__file__).with_name("examples")
"""Written anew by ``DECISIONMAP_SNAPSHOT=write pytest tests/gaps/test_examples.py``."""


@pytest.mark.parametrize("name", sorted(p.stem for p in (ROOT / "maps").glob("*.yaml")))
def test_on_an_example_fires_what_was_read_aloud(name: str) -> None:
    briefing = study(ROOT / "maps" / f"{name}.yaml", as_of=DAY)
    told = "\n".join(line for one in briefing.decisions for line in _told(one)) + "\n"
    told = told.replace("\N{NO-BREAK SPACE}", " ")
    snapshot = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("DECISIONMAP_SNAPSHOT") == "write":
        snapshot.write_text(told, encoding="utf-8")
    assert told == snapshot.read_text(encoding="utf-8")


def _told(found: DecisionBriefing) -> Iterator[str]:
    """Tell a decision: its gaps with what each language says, then what sleeps."""
    yield f"# {found.analysis.decision.id}"
    for gap in found.gaps:
        people = " ".join(gap.people) or "-"
        also = f" (also {' '.join(gap.also)})" if gap.also else ""
        yield ""
        yield f"{gap.severity.value} {gap.state.value} {gap.rule}: {people}{also}"
        for language in LANGUAGES:
            said = tell(gap, language)
            yield f"  {said.message}"
            yield f"  {said.facts}"
            yield f"  {said.question} | {said.mend}"
    asleep = sorted(rule.rule for rule in found.asleep)
    yield ""
    yield f"asleep: {' '.join(asleep) or '-'}"
    yield ""
