"""A part of a drawing laid out on its own: boxes in boxes, spread out at the end."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import field, replace

from decisionmap.frozen import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """The way of a line from a manager to a report."""

    manager: str
    report: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A frame around a subtree; ``head`` is its topmost person, none for the rest.

    A line from above comes in at ``port``, where there is one.
    """

    head: str | None
    people: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    label: str = ""
    port: float | None = None

    def moved(self, dx: float, dy: float) -> Block:
        """The same block elsewhere."""
        port = None if self.port is None else self.port + dx
        return replace(self, x=self.x + dx, y=self.y + dy, port=port)


@dataclass(frozen=True, slots=True)
class Box:
    """Cards, lines and frames from its own corner; lines from above enter at ``port``,
    ``top`` below its upper edge. ``middle`` is that of the card they enter."""

    width: float
    height: float
    port: float = 0
    middle: float = 0
    top: float = 0
    cards: tuple[tuple[str, float, float], ...] = ()
    routes: Callable[[], Sequence[Route]] = tuple
    """Works the lines out: of many boxes tried only those of the chosen one are."""
    blocks: tuple[Block, ...] = ()
    inside: tuple[tuple[Box, float, float], ...] = ()


@dataclasses.dataclass(slots=True)
class Spread:
    """All that boxes hold, in the drawing's own coordinates."""

    cards: dict[str, Point] = field(default_factory=dict)
    routes: list[Route] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def spread(box: Box, x: float, y: float) -> Spread:
    """Move a box and all inside it to a place; deep trees do not recurse."""
    found = Spread()
    waiting = [(box, x, y)]
    while waiting:
        part, dx, dy = waiting.pop()
        for person, px, py in part.cards:
            found.cards[person] = (px + dx, py + dy)
        for route in part.routes():
            points = tuple((px + dx, py + dy) for px, py in route.points)
            found.routes.append(Route(route.manager, route.report, points))
        found.blocks.extend(block.moved(dx, dy) for block in part.blocks)
        waiting.extend((inner, ix + dx, iy + dy) for inner, ix, iy in part.inside)
    return found


def shelves(widths: Sequence[float], gap: float, most: float) -> list[list[int]]:
    """Set things of given widths in rows no wider than ``most``, about equally full."""
    rows = _filled(widths, gap, most)
    if len(rows) == 1:
        return rows
    low, high = max(widths), most
    for _ in range(12):
        middle = (low + high) / 2
        tried = _filled(widths, gap, middle)
        if len(tried) == len(rows):
            rows, high = tried, middle
        else:
            low = middle
    return rows


def _filled(widths: Sequence[float], gap: float, most: float) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    used = 0.0
    for i, width in enumerate(widths):
        if rows[-1] and used + gap + width > most:
            rows.append([])
            used = 0.0
        used += width + (gap if rows[-1] else 0)
        rows[-1].append(i)
    return rows
