"""Say what stands on a page: the user's text as it is, a word of ours in a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeGuard

from decisionmap.words import figures as set_as
from decisionmap.words.loader import Slot, say


class Spoken(Protocol):
    """A key and its figures; this floor knows no page, only the shape of its words."""

    @property
    def key(self) -> str: ...
    @property
    def figures(self) -> Mapping[str, object]: ...


def tell(language: str, text: str | Spoken) -> str:
    """Return a text in a language; words among the figures are told first.

    >>> tell("es", "Nuria Casals")
    'Nuria Casals'
    """
    if isinstance(text, str):
        return text
    figures = text.figures
    if all(type(figure) in _PLAIN for figure in figures.values()):
        return say(language, text.key, figures)
    return say(language, text.key, {k: _told(language, v) for k, v in figures.items()})


def neutral(figure: object, kind: str) -> str | None:
    """Return how every language sets a figure of a kind, or nothing where they differ.

    >>> neutral("Nuria", ""), neutral(12, ""), neutral(0.47, "pct"), neutral(0.5, "")
    ('Nuria', '12', '47\xa0%', None)
    """
    if kind == "" and type(figure) is str:
        return figure
    if kind in ("", "n") and type(figure) is int and 0 <= figure < _GROUPED:
        return str(figure)
    if kind in ("pct", "signed") and type(figure) in (int, float):
        return set_as.figure("en", figure, kind)
    return None


_GROUPED = 1000
"""From here on languages set whole numbers in groups, each with its own sign."""
_PLAIN = frozenset({str, Slot, int, float, type(None)})
"""Types of figures that are told as they are: most of them, and quickly seen."""


def _told(language: str, figure: object) -> object:
    if type(figure) in _PLAIN:
        return figure
    if isinstance(figure, tuple):
        return tuple(_told(language, item) for item in figure)
    if is_spoken(figure):
        return tell(language, figure)
    return figure


def is_spoken(figure: object) -> TypeGuard[Spoken]:
    """Tell a word by its key: a page tells thousands, and asking a protocol is slow."""
    return hasattr(figure, "key")
