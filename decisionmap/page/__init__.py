"""Everything that can be seen, before any file format: documents, pages, drawings.

A view fills these records, a format writes them. Colours and marks are names of the
document's palette; the tool's own words are :class:`Word`, resolved by the format;
plain ``str`` is always the user's own text. Lengths are in the canvas's unit.
"""

from decisionmap.page.document import (
    Block,
    Document,
    Fact,
    NothingDrawn,
    Page,
    Part,
    PersonFacts,
    Section,
)
from decisionmap.page.drawing import (
    ARROW,
    SCREEN,
    Canvas,
    Card,
    Colour,
    Connector,
    Drawing,
    Frame,
    Legend,
    LegendItem,
    Mark,
    Outlined,
    Picture,
    Shape,
)
from decisionmap.page.finding import Choice, Facet
from decisionmap.page.process import (
    Chip,
    Entry,
    Lane,
    Listing,
    Stop,
    StopState,
)
from decisionmap.page.prose import (
    Callout,
    Cards,
    Cell,
    Note,
    Number,
    Numbers,
    PersonCard,
    Table,
)
from decisionmap.page.telling import StoryStep
from decisionmap.page.text import Line, Text, Word
from decisionmap.page.trial import Trial, TrialPerson
from decisionmap.page.web import Node, OtherLibrary, Strand, Web

__all__ = [
    "ARROW",
    "SCREEN",
    "Block",
    "Callout",
    "Canvas",
    "Card",
    "Cards",
    "Cell",
    "Chip",
    "Choice",
    "Colour",
    "Connector",
    "Document",
    "Drawing",
    "Entry",
    "Facet",
    "Fact",
    "Frame",
    "Lane",
    "Legend",
    "LegendItem",
    "Line",
    "Listing",
    "Mark",
    "Node",
    "Note",
    "NothingDrawn",
    "Number",
    "Numbers",
    "OtherLibrary",
    "Outlined",
    "Page",
    "Part",
    "PersonCard",
    "PersonFacts",
    "Picture",
    "Section",
    "Shape",
    "Stop",
    "StopState",
    "StoryStep",
    "Strand",
    "Table",
    "Text",
    "Trial",
    "TrialPerson",
    "Web",
    "Word",
]
