"""What a report is made of: notes, tables, callouts, cards and figures in the flow."""

from __future__ import annotations

from typing import Literal

from decisionmap.frozen import dataclass
from decisionmap.page.text import Line, Text


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph. ``tone``: plain, quiet (small print), strong, warning."""

    text: Text
    tone: Literal["plain", "quiet", "strong", "warning"] = "plain"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: text, an optional tone (a palette name) and a mark before it.

    A cell that names a ``person`` opens her. ``heat`` fills it, 0 (not) to 3 (most);
    ``edge`` draws a border of its own: dashed where it has gone cold, solid where an aim
    is not reached. ``value`` is what it sorts by where its text would sort otherwise.
    One that repeats a ``number`` of the header, by its id, opens what stands behind it.
    """

    text: Text
    tone: str = ""
    mark: str = ""
    person: str = ""
    heat: Literal[0, 1, 2, 3] = 0
    edge: Literal["", "cold", "aim"] = ""
    value: float | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; ``numeric`` holds the indexes of columns set flush right.

    ``under`` is the small print below each head, ``foot`` a last row of sums. What is
    ``sortable`` a page lets its reader sort and take along as CSV; ``matrix`` sets the
    cells of all columns alike, as a grid of fields.
    """

    heads: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    under: tuple[Text, ...] = ()
    foot: tuple[Cell, ...] = ()
    sortable: bool = False
    matrix: bool = False
    caption: Text | None = None
    numeric: frozenset[int] = frozenset()
    empty: Text | None = None
    """What to say instead where there is no row."""
    narrow: Table | None = None
    """The same told in fewer columns, for a place where these do not fit."""


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
    whole: bool = False
    """Concerns the account as a whole, not the decision it stands beside."""


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
    command: str = ""
    """What prints it, as it is typed in a terminal."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A row of figures."""

    numbers: tuple[Number, ...]
