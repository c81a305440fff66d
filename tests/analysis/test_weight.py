"""Weight: two thirds of the say at least are kept, the rest goes to those listened to."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from decisionmap.analysis.graph import make_graph
from decisionmap.analysis.weight import opinions, susceptibility, weight
from tests.analysis.accounts import person

Arrows = Mapping[tuple[str, str], float]
PEOPLE = "abcdefg"

# Four people of Friedkin and Johnsen (1999), with the ends and controls they publish.
LISTENING = {
    "1": {"1": 0.220, "2": 0.120, "3": 0.360, "4": 0.300},
    "2": {"1": 0.147, "2": 0.215, "3": 0.344, "4": 0.294},
    "3": {"3": 1.0},
    "4": {"1": 0.090, "2": 0.178, "3": 0.446, "4": 0.286},
}
SUSCEPTIBLE = {id_: 1 - row[id_] for id_, row in LISTENING.items()}

shares = st.lists(st.integers(0, 75), min_size=7, max_size=7).map(
    lambda parts: {p: n / (sum(parts) or 1) for p, n in zip(PEOPLE, parts, strict=True)}
)
ends = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)).filter(
    lambda pair: pair[0] != pair[1]
)
networks = st.dictionaries(ends, st.integers(1, 5).map(float), max_size=25)


def weigh(say: Mapping[str, float], arrows: Arrows) -> dict[str, float]:
    """Return the weights under arrows (who sways, who listens) → strength."""
    people = {
        id_: person(id_, sways={j: s for (i, j), s in arrows.items() if i == id_})
        for id_ in say
    }
    return weight(say, make_graph(people, say, []))


def upstream(arrows: Arrows, start: str) -> set[str]:
    """Return a listener and all to whom some of the say may pass on from there."""
    found, waiting = {start}, [start]
    while waiting:
        listener = waiting.pop()
        for source, target in arrows:
            if target == listener and source not in found:
                found.add(source)
                waiting.append(source)
    return found


def test_without_influence_weight_is_say() -> None:
    say = {"a": 0.3, "b": 0.7}
    assert weigh(say, {}) == say


def test_the_formula_on_two_arrows_by_hand() -> None:
    got = weigh({"a": 0.6, "b": 0.3, "c": 0.1}, {("b", "a"): 4, ("c", "a"): 1})
    passed = 5 / (3 * 10)
    assert got == {
        "a": pytest.approx(0.6 * (1 - passed), abs=1e-15),
        "b": pytest.approx(0.3 + 0.6 * passed * 4 / 5, abs=1e-15),
        "c": pytest.approx(0.1 + 0.6 * passed * 1 / 5, abs=1e-15),
    }


def test_everyone_keeps_at_least_two_thirds() -> None:
    crowd = dict.fromkeys(map(str, range(1000)), 5.0)
    assert 0 < susceptibility(crowd) < 1 / 3


def test_a_circle_makes_no_weight() -> None:
    say = {"a": 0.5, "b": 0.5, "c": 0.0}
    assert weigh(say, {("a", "b"): 5, ("b", "a"): 5}) == {
        "a": pytest.approx(0.5, abs=1e-15),
        "b": pytest.approx(0.5, abs=1e-15),
        "c": 0.0,
    }


def test_four_people_end_where_friedkin_and_johnsen_say() -> None:
    first = {"1": 25.0, "2": 25.0, "3": 75.0, "4": 85.0}
    ends_at = opinions(first, SUSCEPTIBLE, LISTENING)
    assert ends_at == pytest.approx(
        {"1": 60.021, "2": 59.984, "3": 75, "4": 74.986}, abs=1e-3
    )


def test_the_control_of_each_over_each_is_as_published() -> None:
    published = {
        "1": (0.2794, 0.0450, 0.5514, 0.1242),
        "2": (0.0471, 0.2783, 0.5492, 0.1254),
        "3": (0, 0, 1, 0),
        "4": (0.0301, 0.0481, 0.5324, 0.3894),
    }
    for column, source in enumerate("1234"):
        only = {person: float(person == source) for person in "1234"}
        ends_at = opinions(only, SUSCEPTIBLE, LISTENING)
        for listener, row in published.items():
            assert ends_at[listener] == pytest.approx(row[column], abs=5e-5)


def test_one_who_listens_to_nobody_keeps_the_own_view() -> None:
    assert opinions({"a": 40, "b": 90}, {"a": 0.5, "b": 0}, {"a": {"b": 1}}) == {
        "a": 65,
        "b": 90,
    }


@given(shares, networks)
def test_weights_are_the_opinions_read_backwards(
    say: dict[str, float], arrows: dict[tuple[str, str], float]
) -> None:
    heard = {p: {i: s for (i, j), s in arrows.items() if j == p} for p in PEOPLE}
    susceptible = {p: susceptibility(ears) for p, ears in heard.items()}
    listening = {
        p: {i: s / sum(ears.values()) for i, s in ears.items()}
        for p, ears in heard.items()
        if ears
    }
    weights = weigh(say, arrows)
    for source in PEOPLE:
        only = {person: float(person == source) for person in PEOPLE}
        control = opinions(only, susceptible, listening)
        carried = fsum(say[person] * control[person] for person in PEOPLE)
        assert weights[source] == pytest.approx(carried, abs=1e-12)


@given(shares, networks)
def test_weights_sum_to_the_say_without_being_made_to(
    say: dict[str, float], arrows: dict[tuple[str, str], float]
) -> None:
    assert fsum(weigh(say, arrows).values()) == pytest.approx(
        fsum(say.values()), abs=1e-12
    )


@given(shares, networks, ends)
def test_raising_an_influence_never_lowers_the_weight_of_who_has_it(
    say: dict[str, float],
    arrows: dict[tuple[str, str], float],
    raised: tuple[str, str],
) -> None:
    before = weigh(say, arrows)
    after = weigh(say, {**arrows, raised: min(arrows.get(raised, 0) + 1, 5)})
    assert after[raised[0]] >= before[raised[0]] - 1e-12


@given(shares, networks, ends)
def test_an_arrow_changes_nobody_who_is_not_downstream(
    say: dict[str, float],
    arrows: dict[tuple[str, str], float],
    arrow: tuple[str, str],
) -> None:
    assume(arrow not in arrows)
    more = {**arrows, arrow: 3.0}
    before, after = weigh(say, arrows), weigh(say, more)
    moved = {person for person in PEOPLE if before[person] != after[person]}
    assert moved <= upstream(more, arrow[1])
