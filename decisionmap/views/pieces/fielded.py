"""A drawing of people in fields, what the views by power have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil

from decisionmap.analysis.steps import deciding
from decisionmap.briefing import DecisionBriefing
from decisionmap.frozen import dataclass
from decisionmap.page import (
    Canvas,
    Drawing,
    Frame,
    Outlined,
    Picture,
    Shape,
    Text,
)
from decisionmap.views.layout.arrange import MARGIN
from decisionmap.views.layout.grid import Grid, Measures, grid
from decisionmap.views.layout.neighbours import neighbours
from decisionmap.views.pieces.card import (
    NAME_SIZE,
    WIDTH,
    Density,
    Sketch,
    card,
    sketched,
)
from decisionmap.views.pieces.density import densities, key_alone
from decisionmap.views.style.marks import CHIP, HEIGHTS
from decisionmap.views.style.metrics import width

_HEAD = 34.0
"""Room above the columns for their heads."""
_SIZE, _SMALL, _LARGE = 12.0, 11.0, 15.0
_MARK = 28.0
"""Room for the mark of a head, before its text."""
_CORNER = 8.0
_FAR = (200.0, 90.0)
"""No side stands farther down than this, and where a head would stand farther across, all
stand over the start of their columns: large ones, too, are seen with the first cards."""
_TITLE_IN, _TITLE_DOWN, _TITLE = 12.0, 18.0, 18.0
"""Where the name of a field stands in it, and the room that it takes from the cards."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column: its mark, its text, the value that it picks."""

    text: Text
    mark: str = ""
    picks: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands at the left of a row: what is measured, and how much of it."""

    what: Text
    value: Text
    picks: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """How one field looks, and its name where it has one."""

    people: tuple[str, ...] = ()
    name: Text | None = None
    strong: bool = False
    fill: str = "group"
    stroke: str = ""
    hatched: bool = False
    picks: str = ""


@dataclass(frozen=True, slots=True)
class Fielded:
    """A grid of fields with its heads and sides; each row has a field per head."""

    heads: tuple[Head, ...]
    sides: tuple[Side, ...]
    rows: tuple[tuple[Field, ...], ...]


def picture(
    found: DecisionBriefing,
    told: Fielded,
    outline: Sequence[Outlined],
    canvas: Canvas,
) -> Picture:
    """Draw people in their fields, in each density; of many the key ones alone as well."""
    sketches = sketched(found, found.analysis.seats)
    key = {id_: sketches[id_] for id_ in key_alone(found)}
    return Picture(
        _drawings(told, sketches, canvas),
        tuple(outline),
        _drawings(_only(told, key), key, canvas) if key else (),
    )


def _only(told: Fielded, kept: Collection[str]) -> Fielded:
    """Return the same fields with some of their people."""
    rows = tuple(
        tuple(
            replace(field, people=tuple(p for p in field.people if p in kept))
            for field in row
        )
        for row in told.rows
    )
    return replace(told, rows=rows)


# ---- the drawings


def _drawings(
    told: Fielded, sketches: Mapping[str, Sketch], canvas: Canvas
) -> tuple[Drawing, ...]:
    return tuple(
        _drawing(density, told, sketches, canvas)
        for density in densities(len(sketches))
    )


def _drawing(
    density: Density, told: Fielded, sketches: Mapping[str, Sketch], canvas: Canvas
) -> Drawing:
    measures = Measures(
        card=(WIDTH, HEIGHTS[density]),
        head=_HEAD,
        side=_side_room(told.sides),
        narrowest=tuple(
            max(_head_room(h), _names(told, j)) for j, h in enumerate(told.heads)
        ),
        title=_TITLE if any(field.name for row in told.rows for field in row) else 0.0,
    )
    people = [[field.people for field in row] for row in told.rows]
    size = NAME_SIZE[density]
    placed = grid(people, measures, (canvas.width, canvas.height), name=size)
    seats = {id_: drawn.seat for id_, drawn in sketches.items()}
    home = next(iter((*deciding(seats), *placed.cards)), None)
    return Drawing(
        density=density,
        width=placed.width,
        height=placed.height,
        cards=tuple(
            card(sketches[id_], density, place) for id_, place in placed.cards.items()
        ),
        frames=tuple(_frames(told, placed)),
        labels=(*_heads(told, placed), *_sides(told, placed, measures.side)),
        neighbours=neighbours(placed.cards, home),
        smallest=size,
        home=home,
    )


def _side_room(sides: Sequence[Side]) -> float:
    texts = [(side.what, _SMALL) for side in sides]
    texts += [(side.value, _value_size(side)) for side in sides]
    return ceil(max(width(text, size, 700) for text, size in texts)) + 14.0


def _value_size(side: Side) -> float:
    """Figures are set large, words as small as what they are said of."""
    return _LARGE if isinstance(side.value, str) else _SMALL


def _head_room(head: Head) -> float:
    """The room that a head takes: its mark and its text."""
    return ceil(width(head.text, _SIZE, 600)) + (_MARK if head.mark else 0) + 12.0


def _names(told: Fielded, column: int) -> float:
    """The room that the longest name of a field of a column takes."""
    names = [row[column].name for row in told.rows]
    wide = (width(name, _SIZE, 700) for name in names if name is not None)
    return ceil(max(wide, default=0)) + 2 * _TITLE_IN


def _frames(told: Fielded, placed: Grid) -> Iterator[Frame]:
    for row, (y, high) in zip(told.rows, placed.rows, strict=True):
        for field, (x, wide) in zip(row, placed.columns, strict=True):
            yield Frame(
                x,
                y,
                wide,
                high,
                label=_name(field, x, y),
                radius=_CORNER,
                fill=field.fill,
                stroke=field.stroke,
                hatched=field.hatched,
            )


def _name(field: Field, x: float, y: float) -> Shape | None:
    if field.name is None:
        return None
    return Shape(
        "text",
        x + _TITLE_IN,
        y + _TITLE_DOWN,
        text=field.name,
        fill="ink" if field.strong else "quiet",
        size=_SIZE,
        weight=700 if field.strong else 600,
        picks=field.picks,
    )


def _heads(told: Fielded, placed: Grid) -> Iterator[Shape]:
    """Yield the heads, all in the middle or all at the start, on a ground to be hit."""
    columns = list(zip(told.heads, placed.columns, strict=True))
    before = [(wide - _head_room(head) + 12.0) / 2 for head, (_, wide) in columns]
    if max(before) > _FAR[0]:
        before = [_TITLE_IN] * len(before)
    for (head, (x, wide)), ahead in zip(columns, before, strict=True):
        start, picks = x + ahead, head.picks
        if picks:
            yield _ground(x, MARGIN - 2, wide, _HEAD - 4, picks)
        if head.mark:
            yield Shape(
                "mark", start, MARGIN + 13 - CHIP / 2, mark=head.mark, picks=picks
            )
        yield Shape(
            "text",
            start + (_MARK if head.mark else 0),
            MARGIN + 17,
            text=head.text,
            fill="ink" if head.mark else "quiet",
            size=_SIZE,
            weight=600,
            picks=picks,
        )


def _sides(told: Fielded, placed: Grid, room: float) -> Iterator[Shape]:
    """Yield what stands at the left of each row, at half its height."""
    middle = MARGIN + (room - 10) / 2
    for side, (y, high) in zip(told.sides, placed.rows, strict=True):
        down, picks = y + min(high / 2, _FAR[1]), side.picks
        if picks:
            yield _ground(MARGIN, down - 22, room - 10, 44, picks)
        for text, below, size, fill, weight in (
            (side.what, -4.0, _SMALL, "quiet", 600),
            (side.value, 13.0, _value_size(side), "ink", 700),
        ):
            yield Shape(
                "text",
                middle,
                down + below,
                text=text,
                fill=fill,
                size=size,
                weight=weight,
                anchor="middle",
                picks=picks,
            )


def _ground(x: float, y: float, wide: float, high: float, picks: str) -> Shape:
    """An unseen ground under a label, large enough for a finger."""
    return Shape(
        "rect", x, y, width=wide, height=high, radius=8, fill="page", picks=picks
    )
