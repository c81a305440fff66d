"""Gaps do not depend on the order in which people stand in the file, nor on their ids."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.gaps.find import find_gaps
from decisionmap.gaps.rule import Gap
from decisionmap.model.account import Account
from decisionmap.model.process import Stage
from decisionmap.model.settings import Settings
from tests.analysis.accounts import accounts, numbers, rename


def _found(given_: Account) -> tuple[Gap, ...]:
    """Return the gaps of a decision far enough that no question waits for its turn."""
    main = replace(given_.decisions["main"], stage=Stage.SELECTION)
    return find_gaps(numbers(replace(given_, decisions={"main": main})), Settings())[0]


@given(accounts(), st.randoms(use_true_random=False))
def test_reordering_people_changes_no_gap(
    given_: Account, shuffle: random.Random
) -> None:
    ids = list(given_.people)
    shuffle.shuffle(ids)
    moved = replace(given_, people={id_: given_.people[id_] for id_ in ids})

    def by_rule(gaps: tuple[Gap, ...]) -> list[Gap]:
        return sorted(gaps, key=lambda gap: (gap.rule, gap.people))

    assert by_rule(_found(moved)) == by_rule(_found(given_))


@given(accounts())
def test_renaming_people_changes_no_gap_but_its_names(given_: Account) -> None:
    def told(gaps: tuple[Gap, ...]) -> Counter[object]:
        return Counter(
            (g.rule, g.severity, g.state, g.stake, len(g.people)) for g in gaps
        )

    assert told(_found(rename(given_))) == told(_found(given_))
