"""Cover: the strongest contact, its state, the threads beside it."""

from __future__ import annotations

import pytest

from decisionmap.analysis.cover import cover, covers
from decisionmap.analysis.result import Cover, Strength
from decisionmap.model.settings import Thresholds


def tie(strength: float, full: float | None = None, member: str = "jo") -> Strength:
    """Return a contact of a strength, and of another without its silence."""
    whole = strength if full is None else full
    return Strength(member, "ana", None, strength, whole, None, None, 90)


def of(*ties: Strength) -> Cover:
    """Return the cover that some contacts make."""
    return cover(ties, Thresholds())


@pytest.mark.parametrize(
    ("strength", "state"),
    [
        (1, "covered"),
        (0.5, "covered"),
        (0.499, "thin"),
        (0.2, "thin"),
        (0.199, "none"),
        (0, "none"),
    ],
)
def test_covered_from_a_half_thin_from_a_fifth(strength: float, state: str) -> None:
    assert of(tie(strength)).state.value == state


def test_stale_wins_over_thin_and_none_where_only_silence_uncovers() -> None:
    assert of(tie(0.3, 0.7)).state.value == "stale"
    assert of(tie(0.01, 0.7)).state.value == "stale"
    assert of(tie(0.01, 0.35)).state.value == "none"
    assert of(tie(0.5, 1.0)).state.value == "covered"


def test_a_stale_thread_beside_a_thin_one_is_stale() -> None:
    assert of(tie(0.35), tie(0.1, 0.7)).state.value == "stale"


def test_the_strongest_is_the_cover_and_its_member_the_owner() -> None:
    found = of(tie(0.3, member="jo"), tie(0.7, member="eva"))
    assert (found.strength, found.owner, found.threads) == (0.7, "eva", 2)
    assert [one.member for one in found.contacts] == ["eva", "jo"]


def test_ties_go_by_the_order_in_the_file() -> None:
    assert of(tie(0.7, member="zoe"), tie(0.7, member="ana")).owner == "zoe"


def test_nobody_is_no_cover_no_thread_no_owner() -> None:
    assert (of().strength, of().threads, of().owner) == (0, 0, None)
    assert (of(tie(0)).threads, of(tie(0)).owner) == (0, None)


def test_the_team_may_set_its_own_bounds() -> None:
    assert cover([tie(0.4)], Thresholds(covered=0.4)).state.value == "covered"


def test_everybody_who_sits_has_a_cover_and_nobody_else() -> None:
    found = covers(["ana", "luis"], [tie(0.7)], Thresholds())
    assert [(id_, one.strength) for id_, one in found.items()] == [
        ("ana", 0.7),
        ("luis", 0),
    ]
    assert list(covers(["luis"], [tie(0.7)], Thresholds())) == ["luis"]
