"""Exposure: weight that our contacts do not reach."""

from __future__ import annotations

from pathlib import Path

from decisionmap.mapfile.reader import read_map
from tests.analysis.accounts import TODAY, account, numbers, person


def test_the_uncovered_are_exposed_with_all_their_weight() -> None:
    found = numbers(account(person("ana", power=3), person("luis", power=1)))
    assert found.exposure == {"ana": 0.75, "luis": 0.25}


def test_on_the_example_the_five_most_exposed_are_those_nobody_talks_to(
    example: Path,
) -> None:
    told = read_map(example, as_of=TODAY).account
    assert told is not None
    found = numbers(told, "framework").exposure
    first = sorted(found, key=lambda id_: -found[id_])[:5]
    assert first == ["isabel", "nuria", "beatriz", "helene", "gonzalo"]
