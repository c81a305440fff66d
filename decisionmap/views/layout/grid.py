"""Cards in fields, rows of fields by columns: as many beside each other as show largest.

All fields of a column share its width, all of a row its height. It begins with every
card under the one before; the column that would save most height takes one more beside
each other, and of all these grids the one that could be shown largest is taken. Where it
has to be scrolled to be read it is as wide as the screen, if that makes it not too deep.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from decisionmap.frozen import dataclass
from decisionmap.views.layout.arrange import LEGIBLE, MARGIN
from decisionmap.views.layout.box import Point

People = Sequence[Sequence[Sequence[str]]]
"""Who stands in each field: rows from above, in each the columns from the left."""

GAP = 6.0
"""Between two fields."""
_SIDE, _TOP, _FOOT = 8.0, 16.0, 12.0
"""Room in a field around its cards: badges stick out of them."""
_ASIDE, _BELOW = 14.0, 16.0
"""Between two cards of a field."""
_BARE = 44.0
"""Height of a row in which nobody stands."""
_SCREENS = 2.5
"""How many screens deep a grid may be for being scrolled in one direction only."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What a grid is asked for.

    ``head`` is the room above its columns, ``side`` that at the left of its rows,
    ``title`` that for a name inside each field, and ``narrowest`` how wide the head of
    each column is. Where ``slim``, a column in which nobody stands is no wider than that.
    """

    card: tuple[float, float]
    head: float
    side: float
    narrowest: tuple[float, ...]
    title: float = 0.0
    slim: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Where cards stand, and from where how far each column and row of fields reaches."""

    width: float
    height: float
    cards: Mapping[str, Point]
    columns: tuple[tuple[float, float], ...]
    rows: tuple[tuple[float, float], ...]


def grid(
    people: People, measures: Measures, canvas: tuple[float, float], *, name: float
) -> Grid:
    """Set people in their fields.

    ``name`` is the size in which names are set: where they would be shown under 11 px,
    columns without anybody give up the width they do not need.
    """
    even = _largest(people, measures, canvas)
    if _scale(people, even, measures, canvas) * name >= LEGIBLE:
        return _placed(people, even, measures)
    slim = replace(measures, slim=True)
    best = _largest(people, slim, canvas)
    if _scale(people, best, slim, canvas) * name < LEGIBLE:
        best = _deep(people, slim, canvas, LEGIBLE / name) or best
    return _placed(people, best, slim)


# ---- how many beside each other


def _largest(
    people: People, measures: Measures, canvas: tuple[float, float]
) -> Sequence[int]:
    """Return how many cards stand beside each other in each column."""
    best: Sequence[int] = [1] * len(measures.narrowest)
    scale = _scale(people, best, measures, canvas)
    for across in _wider(people, best, measures):
        if canvas[0] / _size(people, across, measures)[0] <= scale:
            break  # from here on the width alone is too much
        found = _scale(people, across, measures, canvas)
        if found > scale:
            best, scale = across, found
    return best


def _deep(
    people: People, measures: Measures, canvas: tuple[float, float], scale: float
) -> Sequence[int] | None:
    """Return the widest grid that a scale shows without sideways scrolling, if any."""
    found = None
    one = [1] * len(measures.narrowest)
    for across in (one, *_wider(people, one, measures)):
        wide, high = _size(people, across, measures)
        if wide * scale > canvas[0]:
            break
        if high * scale <= canvas[1] * _SCREENS:
            found = across
    return found


def _wider(
    people: People, across: Sequence[int], measures: Measures
) -> Iterator[Sequence[int]]:
    """Yield ever wider grids: one more card where that saves most height.

    Where no single column saves any, the one with the tallest stack is widened.
    """
    while True:
        tallest = [
            max(_stack(len(row[j]), n) for row in people) for j, n in enumerate(across)
        ]
        tried = [
            (sum(_heights(people, wider, measures)), -tallest[j], j, wider)
            for j in range(len(across))
            if tallest[j] > 1
            for wider in [[n + (i == j) for i, n in enumerate(across)]]
        ]
        if not tried:
            return
        across = min(tried)[-1]
        yield across


def _stack(count: int, across: int) -> int:
    return -(-count // across)


def _scale(
    people: People,
    across: Sequence[int],
    measures: Measures,
    canvas: tuple[float, float],
) -> float:
    """How large the grid can be shown."""
    wide, high = _size(people, across, measures)
    return min(canvas[0] / wide, canvas[1] / high)


def _size(
    people: People, across: Sequence[int], measures: Measures
) -> tuple[float, float]:
    """How wide and how high the grid is, with all around it."""
    wide = measures.side + sum(_span(_widths(people, across, measures)))
    high = measures.head + sum(_span(_heights(people, across, measures)))
    return wide, high


def _span(lengths: Sequence[float]) -> tuple[float, float, float]:
    """All fields of a line of them, the gaps between, and the margins around."""
    return sum(lengths), GAP * (len(lengths) - 1), 2 * MARGIN


def _widths(
    people: People, across: Sequence[int], measures: Measures
) -> Sequence[float]:
    wide = measures.card[0] + _ASIDE
    found = []
    for j, (n, narrowest) in enumerate(zip(across, measures.narrowest, strict=True)):
        bare = measures.slim and not any(row[j] for row in people)
        cards = 0.0 if bare else n * wide - _ASIDE + 2 * _SIDE
        found.append(max(narrowest, cards))
    return found


def _heights(
    people: People, across: Sequence[int], measures: Measures
) -> Sequence[float]:
    high = measures.card[1] + _BELOW
    around = _TOP + _FOOT + measures.title - _BELOW
    stacks = (
        max(_stack(len(field), n) for field, n in zip(row, across, strict=True))
        for row in people
    )
    return [n * high + around if n else _BARE + measures.title for n in stacks]


# ---- where everything stands


def _placed(people: People, across: Sequence[int], measures: Measures) -> Grid:
    columns = _laid(_widths(people, across, measures), MARGIN + measures.side)
    rows = _laid(_heights(people, across, measures), MARGIN + measures.head)
    cards: dict[str, Point] = {}
    for row, (y, _) in zip(people, rows, strict=True):
        for field, n, (x, _) in zip(row, across, columns, strict=True):
            for at, person in enumerate(field):
                down, right = divmod(at, n)
                cards[person] = (
                    x + _SIDE + right * (measures.card[0] + _ASIDE),
                    y + _TOP + measures.title + down * (measures.card[1] + _BELOW),
                )
    return Grid(
        width=sum(columns[-1]) + MARGIN,
        height=sum(rows[-1]) + MARGIN,
        cards=cards,
        columns=columns,
        rows=rows,
    )


def _laid(lengths: Sequence[float], start: float) -> tuple[tuple[float, float], ...]:
    """Where each field of a line begins, and how long it is."""
    begins = accumulate((length + GAP for length in lengths), initial=start)
    return tuple(zip(begins, lengths, strict=False))
