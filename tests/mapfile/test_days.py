"""What another writing of a day meant is asked, and mended only where it is sure."""

from __future__ import annotations

import pytest

from decisionmap.mapfile.days import day
from decisionmap.mapfile.notation import Field, Kind
from decisionmap.mapfile.values import Fault

LAST = Field("last", (), Kind.DATE, "", "")


@pytest.mark.parametrize(
    ("written", "meant", "sure"),
    [
        ("20/04/2026", "2026-04-20", True),
        ("2026-4-2", "2026-04-02", True),
        ("03/04/2026", "2026-04-03", False),
        ("18-11-26", "2026-11-18", False),
        ("26-01-05", "2026-01-05", False),
        ("5-1-26", "2026-01-05", False),
        ("2026-13-01", "2026-01-13", False),
    ],
)
def test_a_day_in_another_order_is_understood(
    written: str, meant: str, sure: bool
) -> None:
    fault = day(written, LAST)
    assert isinstance(fault, Fault)
    assert fault.figures["nearest"] == meant
    assert fault.fix == (meant if sure else None)
