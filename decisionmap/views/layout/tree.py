"""The tidy tree of an organisation: leaves hang in stacks, blocks stand on shelves.

A manager stands over the middle of the first shelf of what hangs below. Siblings that
lead nobody hang under each other along a rail, so that a tree of eleven leaves is six
columns wide; a root's own leaves stand beside it, as assistants do. Where a shelf would
be wider than allowed the rest goes on a next one, joined by a trunk at the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, inf

from decisionmap.frozen import dataclass
from decisionmap.views.layout.box import Block, Box, Point, Route, shelves
from decisionmap.views.layout.forest import Forest, under

COLUMN_GAP = 18.0
ROW_GAP = 32.0
STACK_GAP = 14.0
RAIL = 9.0
"""How far left of a stack its rail runs."""
BESIDE_GAP = 40.0
BRACKET = 14.0
"""How high above a root the line to its second assistant runs."""
MOST_BESIDE = 3
PAD = 16.0
HEAD = 31.0
FOOT = 14.0
"""Room in a frame at the sides, above (for its name) and below."""
ASIDE = 13.0
"""Where a line enters the head of a frame as narrow as a card: beside the name's room."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What a layout is asked for: the size of a card, the depth of stacks, the width."""

    width: float
    height: float
    stack: int = 3
    most: float = inf

    def narrower(self, by: float) -> Measures:
        """The same with less room."""
        return Measures(self.width, self.height, self.stack, max(0.0, self.most - by))


@dataclass(frozen=True, slots=True)
class _Unit:
    """What stands on a shelf: one subtree, or a stack of leaves."""

    box: Box
    heads: tuple[str, ...]


def tree(forest: Forest, root: str, measures: Measures, *, framed: bool) -> Box:
    """Lay out one tree; its second level stands in frames where it is tall enough."""
    boxes: dict[str, Box] = {}
    inner = measures.narrower(2 * PAD)
    for person in reversed(under(forest, root)[1:]):
        box = _subtree(forest, person, boxes, inner)
        if (
            framed
            and not forest.leaf(person)
            and forest.branches[person].manager == root
        ):
            narrow = box.width <= measures.width
            box = frame(box, person, under(forest, person), narrow=narrow)
        boxes[person] = box
    return _subtree(forest, root, boxes, measures, beside=True)


def frame(
    box: Box,
    head: str | None,
    people: tuple[str, ...],
    *,
    label: str = "",
    narrow: bool = False,
) -> Box:
    """Set a frame around a box, with room for its name; ``narrow``: one card wide."""
    width, height = box.width + 2 * PAD, box.height + HEAD + FOOT
    port = PAD + (ASIDE if narrow else box.port)
    joined = None if head is None else port
    block = Block(head, people, 0, 0, width, height, label, joined)
    return Box(
        width,
        height,
        port=port,
        middle=box.middle + PAD,
        top=box.top + HEAD,
        blocks=(block,),
        inside=((box, PAD, HEAD),),
    )


def grid(people: Sequence[str], measures: Measures, columns: int) -> Box:
    """Set cards in rows, without any line."""
    pitch_x, pitch_y = measures.width + COLUMN_GAP, measures.height + STACK_GAP
    rows = ceil(len(people) / columns)
    wide = min(columns, len(people))
    cards = tuple(
        (person, i % columns * pitch_x, i // columns * pitch_y)
        for i, person in enumerate(people)
    )
    return Box(wide * pitch_x - COLUMN_GAP, rows * pitch_y - STACK_GAP, cards=cards)


def rows(boxes: Sequence[Box], most: float, gap: float = COLUMN_GAP) -> Box:
    """Set boxes that no line joins on shelves of a width."""
    inside: list[tuple[Box, float, float]] = []
    y = width = 0.0
    for row in shelves([box.width for box in boxes], gap, most):
        x = 0.0
        for i in row:
            inside.append((boxes[i], x, y))
            x += boxes[i].width + gap
        width = max(width, x - gap)
        y += max(boxes[i].height for i in row) + gap
    return Box(width, y - gap, inside=tuple(inside))


# ---- one manager and what hangs below


def _subtree(
    forest: Forest,
    person: str,
    boxes: dict[str, Box],
    measures: Measures,
    *,
    beside: bool = False,
) -> Box:
    below = forest.children.get(person, ())
    leaves = [p for p in below if forest.leaf(p)]
    branching = [p for p in below if not forest.leaf(p)]
    assistants = leaves[:MOST_BESIDE] if beside and branching else []
    units = [_Unit(boxes[p], (p,)) for p in branching]
    units += _stacks(leaves[len(assistants) :], measures)
    if not units:
        middle = measures.width / 2
        return Box(
            measures.width,
            measures.height,
            port=middle,
            middle=middle,
            cards=((person, 0, 0),),
        )
    hung = _Hung(person, units, measures, BRACKET + 8 if len(assistants) > 1 else 0)
    return hung.box(assistants)


def _stacks(leaves: Sequence[str], measures: Measures) -> list[_Unit]:
    """Share leaves out on stacks of about equal height."""
    if not leaves:
        return []
    count = ceil(len(leaves) / measures.stack)
    size, longer = divmod(len(leaves), count)
    units, start = [], 0
    for i in range(count):
        end = start + size + (i < longer)
        box = grid(leaves[start:end], measures, 1)
        middle = measures.width / 2
        port = -RAIL if end - start > 1 else middle
        box = replace(box, port=port, middle=middle)
        units.append(_Unit(box, tuple(leaves[start:end])))
        start = end
    return units


class _Hung:
    """Works out where a manager, the shelves below and the lines between them go."""

    def __init__(
        self, person: str, units: Sequence[_Unit], measures: Measures, top: float
    ) -> None:
        self.person, self.measures, self.top = person, measures, top
        widths = [unit.box.width for unit in units]
        self.shelves = [
            [units[i] for i in row]
            for row in shelves(widths, COLUMN_GAP, measures.most)
        ]
        self.indent = COLUMN_GAP if len(self.shelves) > 1 else 0.0
        self.placed: list[tuple[_Unit, float, float, int]] = []
        self.width = self.height = 0.0
        self._place()
        self.x = self._middle()
        self.width = max(self.width, self.x + measures.width)

    def box(self, assistants: Sequence[str]) -> Box:
        """Put manager, assistants, shelves and lines into one box."""
        start = self.x + self.measures.width + BESIDE_GAP
        step = self.measures.width + COLUMN_GAP
        beside = [(one, start + i * step, self.top) for i, one in enumerate(assistants)]
        for _, x, _ in beside:
            self.width = max(self.width, x + self.measures.width)
        return Box(
            self.width,
            self.height,
            port=self.x + self.measures.width / 2,
            middle=self.x + self.measures.width / 2,
            top=self.top,
            cards=((self.person, self.x, self.top), *beside),
            routes=lambda: self._routes(beside),
            inside=tuple((unit.box, x, y) for unit, x, y, _ in self.placed),
        )

    def _routes(self, beside: Sequence[tuple[str, float, float]]) -> list[Route]:
        routes = [
            r for unit, x, y, n in self.placed for r in self._lines(unit, x, y, n)
        ]
        routes += [self._beside(one, x, i) for i, (one, x, _) in enumerate(beside)]
        return routes

    def _place(self) -> None:
        y = self.top + self.measures.height + ROW_GAP
        for number, shelf in enumerate(self.shelves):
            x = self.indent
            for unit in shelf:
                self.placed.append((unit, x, y, number))
                x += unit.box.width + COLUMN_GAP
            self.width = max(self.width, x - COLUMN_GAP)
            y += max(unit.box.height for unit in shelf) + ROW_GAP
        self.height = y - ROW_GAP

    def _middle(self) -> float:
        """Where the manager stands: over the middle between the first shelf's ends."""
        first = [(unit, x) for unit, x, _, number in self.placed if number == 0]
        (left, x0), (right, x1) = first[0], first[-1]
        ends = x0 + left.box.middle + x1 + right.box.middle
        return max(0.0, ends / 2 - self.measures.width / 2)

    def _lines(self, unit: _Unit, x: float, y: float, shelf: int) -> list[Route]:
        start = (self.x + self.measures.width / 2, self.top + self.measures.height)
        way = [start, (start[0], start[1] + ROW_GAP / 2)]
        if shelf:
            way += [(0.0, way[-1][1]), (0.0, y - ROW_GAP / 2)]
        port = x + unit.box.port
        way.append((port, y - ROW_GAP / 2))
        if len(unit.heads) == 1:
            ends: list[tuple[Point, ...]] = [((port, y + unit.box.top),)]
        else:
            middles = [
                y + top + self.measures.height / 2 for _, _, top in unit.box.cards
            ]
            ends = [((port, middle), (x, middle)) for middle in middles]
        return [
            Route(self.person, head, straight((*way, *end)))
            for head, end in zip(unit.heads, ends, strict=True)
        ]

    def _beside(self, assistant: str, x: float, number: int) -> Route:
        """The line to an assistant: straight to the next one, over the top to others."""
        measures = self.measures
        if number == 0:
            y = self.top + measures.height / 2
            points: tuple[Point, ...] = ((self.x + measures.width, y), (x, y))
        else:
            above = self.top - BRACKET - 6 * (number - 1)
            start = self.x + measures.width / 2 + 20 * (MOST_BESIDE - number)
            end = x + measures.width / 2
            points = (
                (start, self.top),
                (start, above),
                (end, above),
                (end, self.top),
            )
        return Route(self.person, assistant, points)


def straight(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out points that stand still or lie on the line between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
