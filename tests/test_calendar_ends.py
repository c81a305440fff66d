"""The ends of the calendar are days like others: nothing counts past them and falls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import brief, study
from decisionmap.mapfile.reader import read_text
from decisionmap.model.place import MapProblems
from decisionmap.publish import write
from tests.conftest import ROOT

DAY = date(2026, 11, 23)
ENDS = (date.min, date.max)
EXAMPLES = sorted((ROOT / "maps").glob("*.yaml"))
_DATE = r"\d{4}-\d{2}-\d{2}"
_DAY = re.compile(rf"(\b\w+: ){_DATE}")


def named(path: Path) -> str:
    return path.stem


def moved(text: str, to: date) -> Iterator[str]:
    """Yield a map with the days under one key moved, each key in turn, then with all."""
    for key in dict.fromkeys(found[1] for found in _DAY.finditer(text)):
        yield re.sub(rf"({key})({_DATE})", rf"\g<1>{to.isoformat()}", text)
    yield re.sub(_DATE, to.isoformat(), text)


@pytest.mark.parametrize("day", ENDS, ids=str)
@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_an_example_is_drawn_and_told_on_the_first_and_the_last_day(
    example: Path, day: date, tmp_path: Path
) -> None:
    briefing = study(example, as_of=day)
    for name in ("page.html", "map.md"):
        write(briefing, tmp_path / name)
        assert (tmp_path / name).stat().st_size


@pytest.mark.parametrize("day", ENDS, ids=str)
@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_the_days_under_any_key_may_be_the_first_or_the_last(
    example: Path, day: date
) -> None:
    studied = 0
    for text in moved(example.read_text(encoding="utf-8"), day):
        loaded = read_text(text, file=example.name, as_of=DAY)
        with suppress(MapProblems):  # a quiet period that ends before it begins
            for as_of in (DAY, day):
                studied += len(brief(loaded, as_of=as_of).decisions)
    assert studied
