"""A free network: people and ties without a place of their own, to wander through."""

from __future__ import annotations

from decisionmap.frozen import dataclass
from decisionmap.page.text import Text


@dataclass(frozen=True, slots=True)
class Node:
    """A person: a disc with a glyph in it, a badge at its edge and a name beside it."""

    person: str
    name: str
    size: float
    """The disc's radius."""
    mark: str
    """Name of the mark of the stance: the disc has its colours and its glyph."""
    cover: str
    """Name of the mark of our cover."""
    label: Text
    """What is told of the person where a pointer rests."""
    under: Text = ""
    """What stands under the name: who decides, a veto, the competitor closest to her."""
    dashed: bool = False
    """Whether the edge is dashed: how large the disc should be is not known."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A tie between two people."""

    kind: str
    source: str
    target: str
    width: float
    stroke: str
    dash: str = ""
    arrow: bool = True
    bent: bool = False
    """Whether it swings out, so that two between the same people lie apart."""
    crossed: bool = False
    """Whether a cross in a ring stands on its middle."""


class OtherLibrary(RuntimeError):  # noqa: N818 - it tells what is other
    """What places a free network is installed in another version than was looked at."""


@dataclass(frozen=True, slots=True)
class Web:
    """People, those before others first, and ties; whoever writes it places them."""

    nodes: tuple[Node, ...]
    strands: tuple[Strand, ...]
    label: Text
    """What is read aloud in the place of the drawing."""
