"""From the text of a map to its gaps, as the tests of this room ask for them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date

import pytest

from decisionmap.analysis.analyse import analyse
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.find import find_gaps
from decisionmap.gaps.rule import Asleep, Gap
from decisionmap.mapfile.reader import read_text
from decisionmap.model.place import Grade
from decisionmap.model.settings import Settings

DAY = date(2026, 11, 23)
Found = tuple[tuple[Gap, ...], tuple[Asleep, ...]]


@pytest.fixture(scope="session")
def analysed() -> Callable[..., Analysis]:
    """Read and analyse the text of a map; its first decision where none is named."""

    def _analysed(
        text: str, *, as_of: date = DAY, decision: str | None = None
    ) -> Analysis:
        loaded = read_text(textwrap.dedent(text), file="acme.yaml", as_of=as_of)
        errors = [p for p in loaded.problems if p.grade is Grade.ERROR]
        assert loaded.account is not None, loaded.problems
        assert errors == []
        first = next(iter(loaded.account.decisions), "main")
        return analyse(loaded.account, decision or first, as_of=as_of)

    return _analysed


@pytest.fixture(scope="session")
def found(analysed: Callable[..., Analysis]) -> Callable[..., Found]:
    """Find the gaps of the text of a map."""

    def _found(
        text: str,
        *,
        as_of: date = DAY,
        decision: str | None = None,
        settings: Settings | None = None,
    ) -> Found:
        analysis = analysed(text, as_of=as_of, decision=decision)
        return find_gaps(analysis, settings or Settings())

    return _found
