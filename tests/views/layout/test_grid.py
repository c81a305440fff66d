"""Cards stand in their fields, none over another, as large as the screen lets them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.views.layout.arrange import MARGIN
from decisionmap.views.layout.grid import Grid, Measures, grid

CARD = (176.0, 80.0)
CANVAS = (1128.0, 700.0)


def _measures(columns: int) -> Measures:
    return Measures(CARD, head=34, side=70, narrowest=(100.0,) * columns)


def _people(counts: list[list[int]]) -> list[list[list[str]]]:
    return [
        [[f"p{i}-{j}-{n}" for n in range(count)] for j, count in enumerate(row)]
        for i, row in enumerate(counts)
    ]


def _grid(*counts: list[int]) -> Grid:
    told = _people(list(counts))
    return grid(told, _measures(len(counts[0])), CANVAS, name=13)


@given(
    st.integers(1, 6).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(0, 12), min_size=n, max_size=n), min_size=1, max_size=7
        )
    )
)
def test_every_card_stands_in_its_field_and_over_no_other(
    counts: list[list[int]],
) -> None:
    found = _grid(*counts)
    people = [p for row in _people(counts) for field in row for p in field]
    assert list(found.cards) == people
    for person, (x, y) in found.cards.items():
        i, j = map(int, person[1:].split("-")[:2])
        (left, wide), (top, high) = found.columns[j], found.rows[i]
        assert left < x < left + wide - CARD[0]
        assert top < y < top + high - CARD[1]
    for (ax, ay), (bx, by) in combinations(found.cards.values(), 2):
        assert abs(ax - bx) >= CARD[0] or abs(ay - by) >= CARD[1]
    assert sum(found.columns[-1]) < found.width
    assert sum(found.rows[-1]) < found.height


def test_the_fullest_column_stands_in_several() -> None:
    found = _grid([12, 1], [1, 1])
    assert len({x for p, (x, _) in found.cards.items() if p.startswith("p0-0")}) > 1
    assert found.columns[0][1] > 2 * CARD[0] > found.columns[1][1]


def test_a_row_reads_from_the_left_then_down() -> None:
    cards = _grid([12, 0]).cards
    first, second, last = (cards[f"p0-0-{n}"] for n in (0, 1, 11))
    assert first[1] == second[1] < last[1]
    assert first[0] < second[0]


def test_a_row_without_anybody_is_low() -> None:
    found = _grid([1, 1], [0, 0])
    assert found.rows[1][1] < CARD[1] < found.rows[0][1]


def test_an_empty_column_gives_up_its_width_only_where_names_would_be_too_small() -> (
    None
):
    roomy = _grid([1, 0], [1, 1])
    assert roomy.columns[0][1] == roomy.columns[1][1]
    tight = _grid([1, 0, 1, 0, 1, 0, 1, 0])
    assert tight.columns[1][1] == 100 < tight.columns[0][1]


def test_what_must_be_scrolled_is_scrolled_downwards_alone() -> None:
    found = _grid([9, 9, 9, 9, 9])
    assert found.height * 11 / 13 > CANVAS[1]
    assert found.width * 11 / 13 <= CANVAS[0]


def test_what_would_be_many_screens_deep_takes_the_screens_proportions() -> None:
    found = _grid([60, 60, 60, 60, 60])
    assert 0.8 < found.width / found.height < 2.5


def test_two_screens_of_depth_are_scrolled_rather_than_any_width() -> None:
    found = _grid([9, 15, 9], [15, 1, 1])
    assert found.width * 11 / 13 <= CANVAS[0]
    assert CANVAS[1] < found.height * 11 / 13 < 2.5 * CANVAS[1]


def test_without_its_empty_columns_a_grid_is_no_wider_than_it_is_best_shown() -> None:
    found = _grid([15, 0, 0, 0, 0])
    assert len({x for x, _ in found.cards.values()}) == 3
    assert found.height * 11 / 13 <= CANVAS[1]


def test_a_field_is_as_high_as_its_cards_and_the_room_for_badges_and_a_title() -> None:
    told, plain = _people([[1, 2]]), _measures(2)
    named = replace(plain, title=18.0)
    for measures, room in ((plain, 28), (named, 46)):
        found = grid(told, measures, CANVAS, name=13)
        top, high = found.rows[0]
        assert high == CARD[1] + room or high == 2 * CARD[1] + 16 + room
        assert min(y for _, y in found.cards.values()) == top + 16 + measures.title
    assert found.rows[0][0] == MARGIN + plain.head
    assert found.columns[0][0] == MARGIN + plain.side


def test_a_column_is_never_narrower_than_its_head() -> None:
    wide = replace(_measures(2), narrowest=(400.0, 0.0))
    found = grid(_people([[1, 1]]), wide, CANVAS, name=13)
    assert [width for _, width in found.columns] == [400.0, CARD[0] + 16]
