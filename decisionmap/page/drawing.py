"""Drawings: cards, lines and frames on a plane, the signs and colours they use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from decisionmap.frozen import dataclass
from decisionmap.page.text import Text

Layer = Literal["", "gaps", "rivals"]
"""What a switch of the page shows over a drawing: gaps, competitors."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing drawn. Which fields count depends on ``kind``:

    rect (x y width height radius) · circle (x y = centre, radius) · path (``path``,
    moved by x y) · text (x y = baseline start, or middle where ``anchor`` says so) ·
    mark (x y = its corner; ``mark`` names one of the document's marks).
    ``part`` says what a shape is to its card: frame, name, text, badge or nothing; only
    a badge may stick out of the frame. No fill and no stroke mean none, not black; lines
    end and turn round. ``dash`` is SVG's dash array. ``layer`` names the switch that
    shows the shape; shapes without one are always seen. A label that ``picks`` a value
    of a facet (``stance:for``) filters by it when it is chosen. What is ``judged`` is
    hidden while a screen is shared.
    """

    kind: Literal["rect", "circle", "path", "text", "mark"]
    x: float
    y: float
    width: float = 0
    height: float = 0
    radius: float = 0
    path: str = ""
    text: Text = ""
    mark: str = ""
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0
    dash: str = ""
    size: float = 0
    weight: int = 400
    anchor: Literal["start", "middle", "end"] = "start"
    part: Literal["", "frame", "name", "text", "badge"] = ""
    layer: Layer = ""
    picks: str = ""
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One person on a drawing; shapes are relative to its corner, ``label`` is spoken."""

    person: str
    x: float
    y: float
    width: float
    height: float
    shapes: tuple[Shape, ...]
    label: Text


@dataclass(frozen=True, slots=True)
class Connector:
    """A line between two people; ``points`` are joined straight, or as cubic curves
    (start, then two control points and an end each) where ``curved``.

    ``source`` and ``target`` are the people at its first and last point. Where it has an
    ``arrow`` the last point is the base of the arrow's head, whose tip touches the card,
    :data:`ARROW` further on. A ``sign`` stands on the line and belongs to it.
    """

    kind: str
    source: str
    target: str
    points: tuple[tuple[float, float], ...]
    curved: bool = False
    stroke: str = ""
    width: float = 1.4
    dash: str = ""
    arrow: bool = False
    sign: Shape | None = None


ARROW = 9.0
"""How long the head of an arrow is."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A block behind cards that belong together, with its name set in it.

    A ``hatched`` one is a field to worry about. One that ``folds`` is the block of a
    unit: its cards can be folded into the first of them.
    """

    x: float
    y: float
    width: float
    height: float
    label: Shape | None = None
    radius: float = 14
    fill: str = "group"
    stroke: str = ""
    hatched: bool = False
    folds: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of cards, lines and frames; ``density`` is full or compact.

    Drawn in this order: frames, connectors, labels, cards. Nothing lies outside
    0, 0, width, height. ``smallest`` is the size of its names: where fitting would set
    them under 11 px the drawing keeps 11 px and is scrolled.
    """

    density: Literal["full", "compact"]
    width: float
    height: float
    cards: tuple[Card, ...] = ()
    connectors: tuple[Connector, ...] = ()
    frames: tuple[Frame, ...] = ()
    labels: tuple[Shape, ...] = ()
    neighbours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Person → direction (left, up, right, down) → the nearest person there."""
    smallest: float = 13
    home: str | None = None
    """Where the keyboard starts: who decides, else the first card."""


@dataclass(frozen=True, slots=True)
class Outlined:
    """One line of an outline: a person so many steps in, or a heading."""

    person: str = ""
    depth: int = 0
    heading: Text | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """The same drawing in its densities, fullest first; the reader's window chooses.

    ``outline`` tells the same people in reading order, for a screen that is too narrow
    for any drawing. Of many people ``key`` draws those alone on whom the decision hangs.
    """

    drawings: tuple[Drawing, ...]
    outline: tuple[Outlined, ...] = ()
    key: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A mark and its meaning; one that ``picks`` a value of a facet filters by it."""

    mark: str
    text: Text
    picks: str = ""


@dataclass(frozen=True, slots=True)
class Legend:
    """A group of the legend: only what is in use on the page.

    A group of a ``layer`` belongs to what that switch shows.
    """

    title: Text
    items: tuple[LegendItem, ...]
    layer: Layer = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign drawn from paths: a stance bar, an icon, a badge, in a box of its own.

    ``shapes`` are drawn in order, relative to the box's corner; ``glyph`` stands for the
    sign where nothing can be drawn (a terminal, a table of text). What is ``judged`` is
    hidden while a screen is shared.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    glyph: str = ""
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the palette, as ``#RRGGBB``, on light and on dark ground."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a page is drawn on: a screen (px), a sheet (pt) or a slide (in)."""

    width: float
    height: float
    unit: Literal["px", "pt", "in"] = "px"


SCREEN = Canvas(1128, 700)
"""The stage of a page on a window of 1440 × 900."""
