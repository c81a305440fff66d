"""The positioned values that a map's text is made of; scalars are text and stay text.

Lines and columns count from 1, columns in code points; ``start`` and ``end`` are
code-point offsets into the text, so ``text[node.start : node.end]`` is the source of a
value and a patch can replace exactly that. Named tuples, because a map has thousands.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

_UNSEEN = re.compile(
    r"[\s\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*"
)
"""Letters without width or ink: spaces, and what Unicode has readers ignore."""


class Scalar(NamedTuple):
    """A text; ``style`` is empty for a plain one, else ``'``, ``"``, ``|`` or ``>``."""

    text: str
    style: str
    line: int
    column: int
    start: int
    end: int

    @property
    def quoted(self) -> bool:
        """Whether the text stands in quotes."""
        return self.style in ("'", '"')

    @property
    def empty(self) -> bool:
        """Whether nothing is written at all: ``stance:``."""
        return self.start == self.end

    @property
    def blank(self) -> bool:
        """Whether nothing is said: nothing written, or nothing that anybody could see."""
        return _UNSEEN.fullmatch(self.text) is not None


class Sequence(NamedTuple):
    """A list; ``flow`` when written in brackets. A block's end is its last item's."""

    items: tuple[Node, ...]
    flow: bool
    line: int
    column: int
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys and values in the file's order, duplicates included."""

    pairs: tuple[tuple[Scalar, Node], ...]
    flow: bool
    line: int
    column: int
    start: int
    end: int


class Refused(NamedTuple):
    """What no map may hold (an alias); already told, so it is read over in silence."""

    line: int
    column: int
    start: int
    end: int


Node: TypeAlias = "Scalar | Sequence | Mapping | Refused"
