"""Whom to ask: somebody there by name wherever we know anybody who may be asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from decisionmap.gaps.whom import source, whom
from decisionmap.words.telling import tell

MAP = """
account: Acme
people:
  ana: {{name: Ana Ruiz, power: 1{ana}}}
  luis: {{name: Luis Prado, power: 1{luis}}}
team: {{jo: {{name: Jo Pérez}}}}
contacts: {{jo: {{{contacts}}}}}
decisions: {{crm: {{name: CRM renewal{quiet}}}}}
"""
BOTH = "ana: working 2026-08-10, luis: met 2026-11-16"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"contacts": "ana: trusted 2026-11-16, luis: met 2026-11-16"}, "Ana Ruiz"),
        ({"contacts": "luis: met 2026-11-16"}, "Luis Prado"),
        ({"contacts": BOTH, "luis": ", off_limits: votes"}, "Ana Ruiz"),
        ({"contacts": BOTH, "luis": ", stance: against"}, "Ana Ruiz"),
        ({"contacts": ""}, "whoever there we know best"),
        ({"contacts": "ana: met 2025-01-10"}, "whoever there we know best"),
        ({"contacts": BOTH, "quiet": "yes"}, "our own colleagues"),
    ],
)
def test_whom_we_know_best_is_named_where_we_cover_nobody_who_could_tell(
    said: dict[str, str], asked: str, analysed: Callable[..., Any]
) -> None:
    quiet = {"quiet": ", quiet: {from: 2026-11-01}"} if "quiet" in said else {}
    filled = {"ana": "", "luis": "", "quiet": "", **said, **quiet}
    analysis = analysed(MAP.format(**filled))
    assert _read(whom(analysis, source(analysis))) == asked


def test_nobody_is_asked_about_themselves(analysed: Callable[..., Any]) -> None:
    text = MAP.format(ana="", luis="", quiet="", contacts="luis: met 2026-11-16")
    assert source(analysed(text), "luis") is None


def _read(told: Any) -> str:
    return told if isinstance(told, str) else tell("en", told)
