"""Say what stands on a page: the user's text as it is, a word of ours in a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeGuard

from decisionmap.words.loader import say


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


_PLAIN = frozenset({str, int, float, type(None)})
"""Types of figures that are told as they are: most of them, and quickly seen."""


def _told(language: str, figure: object) -> object:
    if type(figure) in _PLAIN:
        return figure
    if isinstance(figure, tuple):
        return tuple(_told(language, item) for item in figure)
    if _is_spoken(figure):
        return tell(language, figure)
    return figure


def _is_spoken(figure: object) -> TypeGuard[Spoken]:
    """Tell a word by its key: a page tells thousands, and asking a protocol is slow."""
    return hasattr(figure, "key")
