"""Documents: blocks in sections, sections on pages, pages in the parts of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass
from decisionmap.page.drawing import Colour, Legend, Mark, Picture
from decisionmap.page.process import Lane, Listing
from decisionmap.page.prose import Callout, Cards, Note, Number, Numbers, Table
from decisionmap.page.text import Line, Text

Block = Note | Table | Callout | Cards | Numbers | Picture | Listing | Lane


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
class Fact:
    """One fact of a person: name, value, how it is known, and its line in the file."""

    label: Text
    value: Text | tuple[Text, ...]
    evidence: Text | None = None
    line: Line | None = None
    mark: str = ""
    section: Text | None = None
    """The heading it stands under; facts of one section follow each other. Those under
    none are what counts most: they open the pane."""
    apart: bool = False
    """Contradicts its neighbour: the two stand side by side, neither before the other."""


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


class NothingDrawn(ValueError):  # noqa: N818 - it tells what the pages have not
    """None of the pages holds a drawing, so there is nothing to write as a picture."""
