"""Take out of a sentence what fills it: names, figures, other sentences.

Seventy sentences of one rule differ by a name: a page keeps the sentence once in each
language, and of each use only what fills it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from decisionmap.page import Word
from decisionmap.words.loader import Slot, chooses, uses
from decisionmap.words.telling import Spoken, is_spoken, neutral

FIRST = 0xE000
"""The slots of a sentence stand as the characters from here on, which no font draws."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
Filling = int | str
"""A text that every language sets alike, or the number of a sentence."""
Form = tuple[object, ...]


def taken(
    text: Spoken, languages: tuple[str, ...], coded: Callable[[Spoken], Filling]
) -> tuple[Spoken, tuple[Filling, ...]]:
    """Return a sentence with slots, and what filled them, in their order.

    ``coded`` tells under which number a sentence within the sentence stands. Figures that
    no language sets, as a rule has them for its other sentences, are left out.
    """
    if not text.figures:
        return text, ()
    kinds = uses(languages, text.key)
    fillings: list[Filling] = []
    bare: dict[str, object] = {}
    for name, value in text.figures.items():
        if name not in kinds:
            continue
        filling = _filling(value, kinds[name], coded)
        if filling is None:
            if _is_private(value):  # what stays might be taken for a slot
                return text, ()
            bare[name] = value
            continue
        bare[name] = Slot(chr(FIRST + len(fillings)), value)
        fillings.append(filling)
    return Word(text.key, bare), tuple(fillings)


def form(bare: Spoken, languages: tuple[str, ...]) -> Form:
    """Return by what a sentence with slots is known: all that tells it from others.

    That is its key, its slots and whatever else fills it; where it has a plural, which of
    the slots are one as well, for no plural asks for more.
    """
    plural = chooses(languages, bare.key)
    return bare.key, *(
        (name, Slot, plural and value.figure == 1)
        if isinstance(value, Slot)
        else (name, value)
        for name, value in bare.figures.items()
    )


def filled(told: str, fillings: tuple[Filling, ...]) -> str:
    """Return a sentence with each slot filled, whose fillings are all texts.

    >>> filled("\ue000 (5)", ("price",))
    'price (5)'
    """
    return told.translate({FIRST + at: str(one) for at, one in enumerate(fillings)})


def _filling(
    value: object, kinds: frozenset[str], coded: Callable[[Spoken], Filling]
) -> Filling | None:
    """Return what fills a slot, or nothing where languages set it in ways of their own."""
    if is_spoken(value):
        return coded(value) if kinds == {""} else None
    told = {neutral(value, kind) for kind in kinds}
    return told.pop() if len(told) == 1 else None


def _holds_private(figures: Mapping[str, object]) -> bool:
    """Tell whether a text among the figures has a character that marks a slot."""
    return any(map(_is_private, figures.values()))


def _is_private(value: object) -> bool:
    if isinstance(value, str):
        return _PRIVATE.search(value) is not None
    if is_spoken(value):  # a word of the page, or a rule's own phrase
        return _holds_private(value.figures)
    return isinstance(value, tuple) and any(map(_is_private, value))
