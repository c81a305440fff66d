"""Documents: blocks in sections, sections on pages, pages in the parts of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass
from decisionmap.page.drawing import Colour, Legend, Mark, Picture
from decisionmap.page.finding import Facet
from decisionmap.page.process import Lane, Listing
from decisionmap.page.prose import Callout, Cards, Note, Number, Numbers, Table
from decisionmap.page.telling import StoryStep
from decisionmap.page.text import Line, Text
from decisionmap.page.trial import Trial
from decisionmap.page.web import Web

Block = Note | Table | Callout | Cards | Numbers | Picture | Listing | Lane | Web


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading; a ``plain`` one judges nobody (but by marks that hide)."""

    title: Text | None
    blocks: tuple[Block, ...]
    id: str = ""
    plain: bool = False


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
    number: str = ""
    """The word under which ``explain`` tells a figure of a person."""

    def under(self, section: Text) -> Fact:
        """Return the same fact under a heading."""
        first = (self.label, self.value, self.evidence, self.line, self.mark)
        return Fact(*first, section, self.apart, self.number)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything known of one person, for the pane that opens on her card."""

    person: str
    name: str
    title: Text | None
    facts: tuple[Fact, ...]
    marks: tuple[str, str] = ("", "")
    """Where the person stands, and how we cover her."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet → the person's values of it."""
    weight: float = 0
    key: bool = False
    """Whether the decision hangs on the person."""
    route: tuple[str, ...] = ()
    """The best way to the person: who of ours, then who of theirs, the person last."""
    worth: tuple[float, ...] = ()
    """How reliable each step of that way is, 0 to 1."""
    cold: bool = False
    """Whether that way begins with a contact gone cold."""


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
    team: Mapping[str, str] = field(default_factory=dict)
    """Who of ours → name."""
    facets: tuple[Facet, ...] = ()
    story: tuple[StoryStep, ...] = ()
    trial: Trial | None = None
    asked: str = ""
    """The end of each command about the decision: file, decision and day."""


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
    file: str = ""
    """The map's own file name, without a folder: for the commands a page hands out."""
    day: str = ""
    """The day that is told, as commands take it."""


class NothingDrawn(ValueError):  # noqa: N818 - it tells what the pages have not
    """None of the pages holds a drawing, so there is nothing to write as a picture."""
