"""The words of a page: the user's own text, a word of ours, a line of the map file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass


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
