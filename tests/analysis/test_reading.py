"""Reading: where the room stands, what the unknown leave open, the honest word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.reading import reading, reading_word
from decisionmap.analysis.result import Reading, ReadingWord
from decisionmap.model.person import Judgement
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Role, Stance

Room = dict[str, tuple[float, int | None]]

rooms = st.dictionaries(
    st.sampled_from("abcdef"),
    st.tuples(st.integers(0, 75).map(float), st.none() | st.integers(-2, 2)),
    min_size=1,
).map(
    lambda room: {
        p: (n / (sum(m for m, _ in room.values()) or 1), s)
        for p, (n, s) in room.items()
    }
)


def read(
    room: Room, *, signs: str = "a", named: str = "abcdef", asked: str = "abcdef"
) -> Reading:
    """Return the reading of a room: person → share of say and stance."""
    seats = {
        id_: Seat(
            id_,
            Judgement(
                stance=None if stance is None else Stance(stance),
                roles=(Role.DECIDER,) if id_ in signs else (),
            ),
        )
        for id_, (_, stance) in room.items()
    }
    say = {id_: share for id_, (share, _) in room.items()}
    may_be_asked = seats.keys() & set(asked)
    return reading(
        seats, say, say, named=frozenset(named), asked=frozenset(may_be_asked)
    )


def test_the_reading_is_fifty_times_the_mean_of_what_is_known() -> None:
    found = read({"a": (0.6, 1), "b": (0.2, -2), "c": (0.2, None)})
    assert found.value == pytest.approx(50 * (0.6 - 0.4) / 0.8)
    assert (found.known, found.people) == (2, 3)
    assert found.known_say == pytest.approx(0.8)


def test_the_range_takes_the_unknown_at_both_ends() -> None:
    found = read({"a": (0.6, 1), "b": (0.2, -2), "c": (0.2, None)})
    assert found.low == pytest.approx(50 * (0.6 - 0.4 - 0.4))
    assert found.high == pytest.approx(50 * (0.6 - 0.4 + 0.4))


def test_nobody_known_is_no_reading_and_the_whole_range() -> None:
    found = read({"a": (1.0, None)})
    assert (found.value, found.low, found.high) == (None, -100, 100)
    assert (found.word, found.ask) == (ReadingWord.NONE, "a")


def test_no_say_at_all_is_no_reading() -> None:
    found = read({"a": (0.0, 2)})
    assert (found.value, found.low, found.high) == (None, -100, 100)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (0.0, "too_close"),
        (19.99, "too_close"),
        (-19.99, "too_close"),
        (20.0, "leaning"),
        (-20.0, "leaning"),
        (60.0, "leaning"),
        (60.01, "strong"),
        (-60.01, "strong"),
        (100.0, "strong"),
    ],
)
def test_the_words_change_at_twenty_and_sixty(value: float, word: str) -> None:
    assert reading_word(value, value, value).value == word


def test_where_the_unknown_could_turn_the_side_it_is_never_strong() -> None:
    assert reading_word(70, -1, 80) is ReadingWord.LEANING
    assert reading_word(-70, -80, 1) is ReadingWord.LEANING
    assert reading_word(70, 0, 80) is ReadingWord.STRONG


def test_a_bound_is_a_bound_whatever_the_last_digit_of_the_sum() -> None:
    stances = {"a": (0.1, 2), "b": (0.2, 1), "c": (0.7, 0)}
    assert read({**stances}).word is ReadingWord.LEANING


def test_under_half_of_the_say_known_is_not_known_yet() -> None:
    half = read({"a": (0.5, 2), "b": (0.5, None)})
    under = read({"a": (0.49, 2), "b": (0.51, None)})
    assert (half.word, under.word) == (ReadingWord.STRONG, ReadingWord.NONE)


def test_nobody_named_who_signs_is_not_known_yet() -> None:
    room: Room = {"a": (0.5, 2), "b": (0.5, 2)}
    assert read(room).word is ReadingWord.STRONG
    assert read(room, signs="").word is ReadingWord.NONE
    assert read(room, named="b").word is ReadingWord.NONE


def test_the_one_to_ask_about_holds_the_most_say_of_the_unknown() -> None:
    found = read({"a": (0.5, 1), "b": (0.1, None), "c": (0.3, None), "d": (0.1, 0)})
    assert found.ask == "c"


def test_a_seat_we_only_expect_is_asked_about_last() -> None:
    assert read({"a": (0.7, None), "b": (0.3, None)}, named="b").ask == "b"


def test_nobody_is_named_whose_stance_one_may_not_find_out() -> None:
    room: Room = {"a": (0.7, None), "b": (0.3, None)}
    assert read(room, asked="b").ask == "b"
    assert read(room, asked="").ask is None


def test_those_who_sign_and_are_against_are_told_heaviest_first() -> None:
    room: Room = {"a": (0.2, -1), "b": (0.4, -2), "c": (0.3, -1), "d": (0.1, 0)}
    assert read(room, signs="abd").against == ("b", "a")


@given(rooms)
def test_mirrored_stances_mirror_it(room: Room) -> None:
    mirrored = {p: (n, None if s is None else -s) for p, (n, s) in room.items()}
    one, other = read(room), read(mirrored)
    assert (one.value is None) == (other.value is None)
    if one.value is not None and other.value is not None:
        assert one.value == pytest.approx(-other.value, abs=1e-9)
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low), abs=1e-9)
    assert one.word is other.word


@given(rooms)
def test_the_reading_lies_in_the_scale_and_in_a_range_it_can_reach(room: Room) -> None:
    found = read(room)
    assert -100 <= found.low <= found.high <= 100
    if found.value is not None:
        assert -100 - 1e-9 <= found.value <= 100 + 1e-9
        assert found.low - 1e-9 <= found.value <= found.high + 1e-9


@given(rooms, st.integers(1, 50))
def test_an_unknown_stance_widens_the_range_and_moves_no_reading(
    room: Room, more: int
) -> None:
    grown: Room = {p: (n * (1 - more / 100), s) for p, (n, s) in room.items()}
    grown["z"] = (more / 100 * sum(n for n, _ in room.values()), None)
    before, after = read(room), read(grown)
    if before.value is None:
        assert after.value is None
    else:
        assert after.value == pytest.approx(before.value, abs=1e-9)
    assert after.high - after.low >= before.high - before.low - 1e-9
