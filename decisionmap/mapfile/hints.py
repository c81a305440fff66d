"""What a wrong word was probably meant to be, in the language that the map is written in.

A word of the other language is offered only where a single slip away: whoever writes
``finance`` did not mean ``financiera``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.notation import Field, Record
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.synonyms import meant
from decisionmap.mapfile.vocabularies import Word

_LONGEST_LIST = 420


class Hint(NamedTuple):
    """A word to offer, and whether it is so near that it may be written at once."""

    word: str
    certain: bool


def hint(word: str, own: Sequence[str], other: Sequence[str]) -> Hint | None:
    """Return what a word was meant to be, of the map's own words or of the others.

    >>> hint("agianst", ["for", "against"], ["a_favor", "en_contra"])
    Hint(word='against', certain=True)
    >>> hint("finance", ["process"], ["financiera"]) is None
    True
    """
    sure = certain(word, own) or certain(word, other)
    if sure is not None:
        return Hint(sure, certain=True)
    near = nearest(word, own)
    return None if near is None else Hint(near, certain=False)


def word_hint(text: str, words: Iterable[Word], tongue: str) -> Hint | None:
    """Return the word of a vocabulary that a text was meant to be."""
    english = [word.english for word in words]
    spanish = [spelt for word in words for spelt in word.spanish]
    return _in(tongue, text, english, spanish)


def key_hint(text: str, record: Record, tongue: str) -> Hint | None:
    """Return the key of a record that a text was meant to be."""
    synonym = meant(text, record)
    if synonym is not None:
        return Hint(spelt(synonym, tongue), certain=False)
    english = [one.key for one in record.fields]
    spanish = [word for one in record.fields for word in one.spanish]
    return _in(tongue, text, english, spanish)


def spelt(field: Field, tongue: str) -> str:
    """Return a key as it is written in a language."""
    return field.spanish[0] if tongue == "es" and field.spanish else field.key


def listed(words: Iterable[str]) -> str:
    """Return words in one line, cut where it would be too long to read.

    >>> listed(["for", "against"])
    'for, against'
    """
    told: list[str] = []
    length = 0
    for word in map(shown, words):
        length += len(word) + 2
        if length > _LONGEST_LIST:
            return ", ".join([*told, "…"])
        told.append(word)
    return ", ".join(told)


def _in(tongue: str, text: str, english: list[str], spanish: list[str]) -> Hint | None:
    if tongue == "es":
        return hint(text, spanish, english)
    return hint(text, english, spanish)
