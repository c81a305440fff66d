"""An organisation on a canvas: trees, blocks and the rest, as large as they can be read.

The tidy form is kept where it fits with names of 11 px or more. Where it does not,
deeper stacks and narrower shelves are tried and the arrangement that could be shown
largest is taken; 300 people then fill a drawing of about the canvas's proportions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, inf, sqrt

from decisionmap.frozen import dataclass
from decisionmap.views.layout.across import Tracks
from decisionmap.views.layout.box import Block, Box, Point, Route, spread
from decisionmap.views.layout.forest import Forest, under
from decisionmap.views.layout.tree import (
    COLUMN_GAP,
    MOST_BESIDE,
    PAD,
    ROW_GAP,
    STACK_GAP,
    Measures,
    frame,
    grid,
    rows,
    tree,
)

MARGIN = 20.0
LEGIBLE = 11.0
"""The smallest size in which a name is read."""
_STACKS = (3, 4, 6, 8, 12)
_WIDTHS = (1100.0, 1400.0, 1800.0, 2400.0, 3200.0, 4400.0)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where cards, lines and blocks stand, all within 0, 0, width, height."""

    width: float
    height: float
    cards: Mapping[str, Point]
    routes: tuple[Route, ...]
    blocks: tuple[Block, ...]


def arrange(
    forest: Forest,
    card: tuple[float, float],
    canvas: tuple[float, float],
    units: Mapping[str, str | None],
    *,
    name: float,
) -> Arrangement:
    """Arrange everybody; ``units`` groups those whom no line joins.

    ``name`` is the size in which names are set: the scale at which it comes to 11 px is
    the least that reads.
    """
    best, largest = Box(0, 0), 0.0
    for box in _attempts(forest, card, canvas, units):
        scale = min(
            canvas[0] / (box.width + 2 * MARGIN), canvas[1] / (box.height + 2 * MARGIN)
        )
        if scale > largest:
            best, largest = box, scale
        if largest >= LEGIBLE / name:
            break
    return _drawn(best, forest, card)


def _attempts(
    forest: Forest,
    card: tuple[float, float],
    canvas: tuple[float, float],
    units: Mapping[str, str | None],
) -> Iterator[Box]:
    """Lay everybody out in each way worth trying, the tidiest first."""
    for stack in _depths(forest):
        tidy = _whole(forest, Measures(*card, stack=stack), canvas, units)
        yield tidy
        for most in _WIDTHS:
            if most < tidy.width:
                narrower = Measures(*card, stack=stack, most=most)
                yield _whole(forest, narrower, canvas, units)


def _depths(forest: Forest) -> Iterator[int]:
    """Yield how deep stacks may be: each depth that shares anybody out otherwise."""
    leaves = [sum(map(forest.leaf, below)) for below in forest.children.values()]
    stacked = (*leaves, *(n - MOST_BESIDE for n in leaves if n > MOST_BESIDE))
    known: set[tuple[int, ...]] = set()
    for stack in _STACKS:
        stacks = tuple(ceil(n / stack) for n in stacked)
        if stacks not in known:
            known.add(stacks)
            yield stack


def _whole(
    forest: Forest,
    measures: Measures,
    canvas: tuple[float, float],
    units: Mapping[str, str | None],
) -> Box:
    parts = [_tree(forest, root, measures) for root in forest.roots]
    rest = _rest(forest, measures, canvas, units)
    above = [rows(parts, measures.most, ROW_GAP)] if parts else []
    return _below([*above, *rest])


def _tree(forest: Forest, root: str, measures: Measures) -> Box:
    deep = any(not forest.leaf(p) for p in forest.children[root])
    if deep or len(forest.roots) == 1:
        return tree(forest, root, measures, framed=deep)
    box = tree(forest, root, measures.narrower(2 * PAD), framed=False)
    return frame(box, root, under(forest, root))


def _rest(
    forest: Forest,
    measures: Measures,
    canvas: tuple[float, float],
    units: Mapping[str, str | None],
) -> list[Box]:
    """Those outside every tree: by unit where there is no tree at all."""
    if not forest.alone:
        return []
    wide = min(measures.most, canvas[0] * 1.15) - 2 * PAD
    groups = _groups(forest, units)
    boxes = []
    for name, people in groups:
        box = grid(people, measures, _columns(len(people), measures, wide, canvas))
        plain = len(groups) == 1 and not name and not forest.roots
        boxes.append(box if plain else frame(box, None, tuple(people), label=name))
    return [rows(boxes, wide + 2 * PAD)]


def _groups(
    forest: Forest, units: Mapping[str, str | None]
) -> list[tuple[str, list[str]]]:
    if forest.roots:
        return [("", list(forest.alone))]
    groups: dict[str, list[str]] = {}
    for person in forest.alone:
        groups.setdefault(units.get(person) or "", []).append(person)
    return sorted(groups.items(), key=lambda group: group[0] == "")


def _columns(
    people: int, measures: Measures, wide: float, canvas: tuple[float, float]
) -> int:
    """As many columns as give the grid the canvas's proportions, within the width."""
    pitch_x, pitch_y = measures.width + COLUMN_GAP, measures.height + STACK_GAP
    even = ceil(sqrt(people * pitch_y / pitch_x * canvas[0] / canvas[1]))
    return max(1, min(even, int((wide + COLUMN_GAP) // pitch_x)))


def _below(parts: Sequence[Box]) -> Box:
    """Set boxes under each other, each in the middle."""
    width = max((part.width for part in parts), default=0)
    inside: list[tuple[Box, float, float]] = []
    y = 0.0
    for part in parts:
        inside.append((part, (width - part.width) / 2, y))
        y += part.height + ROW_GAP
    return Box(width, max(0.0, y - ROW_GAP), inside=tuple(inside))


def _drawn(box: Box, forest: Forest, card: tuple[float, float]) -> Arrangement:
    """Spread the boxes, add the lines across, and move all into view."""
    found = spread(box, 0, 0)
    tracks = Tracks(found.cards, *card)
    routes = list(found.routes)
    for tie in forest.across:
        points = tracks.route(tie.manager, tie.report)
        routes.append(Route(tie.manager, tie.report, points))
    order = {person: i for i, person in enumerate(found.cards)}
    routes.sort(key=lambda route: (order[route.manager], order[route.report]))
    return _moved(box, found.cards, routes, found.blocks)


def _moved(
    box: Box,
    cards: Mapping[str, Point],
    routes: Sequence[Route],
    blocks: Sequence[Block],
) -> Arrangement:
    points = [point for route in routes for point in route.points]
    left = min((x for x, _ in points), default=inf)
    top = min((y for _, y in points), default=inf)
    right = max((x for x, _ in points), default=-inf)
    bottom = max((y for _, y in points), default=-inf)
    dx, dy = MARGIN - min(0.0, left), MARGIN - min(0.0, top)
    return Arrangement(
        width=max(box.width, right) + dx + MARGIN,
        height=max(box.height, bottom) + dy + MARGIN,
        cards={person: (x + dx, y + dy) for person, (x, y) in cards.items()},
        routes=tuple(
            Route(r.manager, r.report, tuple((x + dx, y + dy) for x, y in r.points))
            for r in routes
        ),
        blocks=tuple(
            block.moved(dx, dy) for block in sorted(blocks, key=lambda b: (b.y, b.x))
        ),
    )
