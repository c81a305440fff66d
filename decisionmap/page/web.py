"""A free network: people and ties without a place of their own, to wander through."""

from __future__ import annotations

from decisionmap.frozen import dataclass
from decisionmap.page.text import Text


@dataclass(frozen=True, slots=True)
class Node:
    """A person: name, how large, how it looks (names of the palette), what is read aloud."""

    person: str
    name: str
    size: float
    fill: str
    ink: str
    glyph: str
    cover: str
    """Name of the mark of our cover."""
    label: Text


@dataclass(frozen=True, slots=True)
class Strand:
    """A tie between two people."""

    kind: str
    source: str
    target: str
    width: float
    stroke: str
    dashed: bool = False
    arrow: bool = True


@dataclass(frozen=True, slots=True)
class Web:
    """People and ties; whoever writes it places them, always alike."""

    nodes: tuple[Node, ...]
    strands: tuple[Strand, ...]
