"""Everything that can be seen, before any file format: documents, pages, drawings.

A view fills these records, a format writes them. Colours and marks are names of the
document's palette; the tool's own words are :class:`Word`, resolved by the format;
plain ``str`` is always the user's own text. Lengths are in the canvas's unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Word:
    """A text of the tool's own: its key in ``words`` and the figures that fill it.

    A figure may be a Word itself, or a tuple of texts; ``words.telling.tell`` says it.
    """

    key: str
    figures: Mapping[str, object] = field(default_factory=dict)


Text = str | Word
"""What stands on a page: the user's own words, or one of ours."""


@dataclass(frozen=True, slots=True)
class Line:
    """The line of the map file that a fact comes from."""

    file: str
    number: int


# ---- prose: what a report is made of


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph. ``tone``: plain, quiet (small print), strong, warning."""

    text: Text
    tone: Literal["plain", "quiet", "strong", "warning"] = "plain"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: text, an optional tone (a palette name) and a mark before it."""

    text: Text
    tone: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; ``numeric`` holds the indexes of columns set flush right."""

    heads: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: Text | None = None
    numeric: frozenset[int] = frozenset()
    empty: Text | None = None
    """What to say instead where there is no row."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A gap or question set off from the text; ``people`` light up on the map.

    ``kind`` is a severity (critical, high, medium, low) or ``question``; ``state`` is
    open, planned, accepted or unknown.
    """

    id: str
    kind: str
    state: str
    title: Text
    people: tuple[str, ...] = ()
    facts: tuple[Text, ...] = ()
    ask: Text | None = None
    move: Text | None = None
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person set as a small card in the flow of a text (not on a drawing)."""

    person: str
    name: str
    title: Text | None
    marks: tuple[str, ...] = ()
    facts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """A row of person cards."""

    cards: tuple[PersonCard, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A figure with its name and what it means, shown on request."""

    id: str
    value: Text
    label: Text
    meaning: Text
    detail: Text | None = None
    """Small print beside the label: the range, how many people, how many critical."""
    people: tuple[str, ...] = ()
    """Whom the figure rests on: they light up when it is explained."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A row of figures."""

    numbers: tuple[Number, ...]


# ---- drawings


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing drawn. Which fields count depends on ``kind``:

    rect (x y width height radius) · circle (x y = centre, radius) · path (``path``,
    moved by x y) · text (x y = baseline start, or middle where ``anchor`` says so) ·
    mark (x y = its corner; ``mark`` names one of the document's marks).
    ``part`` says what a shape is to its card: frame, name, text, badge or nothing; only
    a badge may stick out of the frame. No fill and no stroke mean none, not black; lines
    end and turn round. ``dash`` is SVG's dash array. ``layer`` names the switch that
    shows the shape (``gaps``); shapes without one are always seen.
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
    layer: Literal["", "gaps"] = ""


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

    ``source`` and ``target`` are the people at its first and last point.
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


@dataclass(frozen=True, slots=True)
class Frame:
    """A block behind cards that belong together, with its name set in it."""

    x: float
    y: float
    width: float
    height: float
    label: Shape
    radius: float = 14
    fill: str = "group"


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
class Picture:
    """The same drawing in its densities, fullest first; the reader's window chooses."""

    drawings: tuple[Drawing, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A mark and its meaning."""

    mark: str
    text: Text


@dataclass(frozen=True, slots=True)
class Legend:
    """A group of the legend: only what is in use on the page.

    A group of a ``layer`` belongs to what that switch shows.
    """

    title: Text
    items: tuple[LegendItem, ...]
    layer: Literal["", "gaps"] = ""


Block = Note | Table | Callout | Cards | Numbers | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading."""

    title: Text | None
    blocks: tuple[Block, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What one view shows."""

    id: str
    title: Text
    sections: tuple[Section, ...] = ()
    legend: tuple[Legend, ...] = ()


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a page is drawn on: a screen (px), a sheet (pt) or a slide (in)."""

    width: float
    height: float
    most_people: int = 1000
    unit: Literal["px", "pt", "in"] = "px"


SCREEN = Canvas(1128, 700)


# ---- documents


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a person: name, value, how it is known, and its line in the file."""

    label: Text
    value: Text | tuple[Text, ...]
    evidence: Text | None = None
    line: Line | None = None
    mark: str = ""
    section: Text | None = None
    """The heading it stands under; facts of one section follow each other."""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything known of one person, for the pane that opens on her card."""

    person: str
    name: str
    title: Text | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One decision of a document: its verdict, header numbers, pages and gaps."""

    id: str
    name: Text
    subtitle: tuple[Text, ...]
    verdict: Text
    numbers: tuple[Number, ...]
    pages: tuple[Page, ...]
    callouts: tuple[Callout, ...]
    people: Mapping[str, PersonFacts]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign drawn from paths: a stance bar, an icon, a badge, in a box of its own.

    ``shapes`` are drawn in order, relative to the box's corner; ``glyph`` stands for the
    sign where nothing can be drawn (a terminal, a table of text).
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the palette, as ``#RRGGBB``, on light and on dark ground."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Document:
    """Pages composed for a reader; a format writes it."""

    id: str
    title: str
    language: str
    parts: tuple[Part, ...]
    source: Text
    """The footer: where it comes from, as of when, how confidential."""
    palette: Mapping[str, Colour] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
