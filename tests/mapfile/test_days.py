"""What another writing of a day meant is asked, and mended only where it is sure."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.mapfile.days import day, in_words
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


@pytest.mark.parametrize(
    ("written", "past", "meant", "case"),
    [
        ("3/12", False, "2026-12-03", "no-year"),
        ("3/12", True, "2025-12-03", "no-year"),
        ("12-31", False, "2026-12-31", "no-year"),
        ("2/1", False, "2027-01-02", "no-year"),
        ("29/2", False, "2028-02-29", "no-year"),
        ("3 de diciembre", False, "2026-12-03", "no-year"),
        ("3 dic 2026", False, "2026-12-03", "near"),
        ("ayer", True, "2026-11-22", "near"),
    ],
)
def test_a_day_without_its_year_is_asked_for_the_nearest(
    written: str, past: bool, meant: str, case: str
) -> None:
    fault = day(written, LAST)
    assert isinstance(fault, Fault)
    told = in_words(fault, written, date(2026, 11, 23), past=past)
    assert (told.case, told.figures["nearest"], told.fix) == (case, meant, None)


@pytest.mark.parametrize("written", ["31/11", "3/12 Ana", "45/60", "soon", "2026-12"])
def test_what_names_no_day_is_none(written: str) -> None:
    fault = day(written, LAST)
    assert isinstance(fault, Fault)
    assert in_words(fault, written, date(2026, 11, 23), past=False) == fault
