"""Translate the keys and words of a whole map; what its author says stays as written."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.mapfile.editor import Patch, patched
from decisionmap.mapfile.fields import MAP
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.notation import Record
from decisionmap.mapfile.quoting import Word, scalar
from decisionmap.mapfile.source import Source
from decisionmap.mapfile.walk import Spot, spots


def translated(source: Source, language: str, *, record: Record = MAP) -> str:
    """Return the text with every key and word of the notation in one language.

    A word that is of that language already keeps its spelling; comments, names, ids and
    texts stay as they are, and so does the layout.

    >>> from decisionmap.mapfile.source import read_source
    >>> source = read_source("account: Acme\\npeople: {ana: {stance: for}}", file="a.yaml")
    >>> translated(source, "es")
    'cuenta: Acme\\npersonas: {ana: {postura: a_favor}}'
    """
    return patched(source.text, _patches(source, language, record))


def _patches(source: Source, language: str, record: Record) -> Iterator[Patch]:
    for spot in spots(source.root, record):
        new = _in(spot, language)
        if new != spot.word:
            yield _patch(source, spot, new)


def _in(spot: Spot, language: str) -> str:
    spellings = spot.spanish if language == "es" else (spot.english,)
    if fold(spot.word) in map(fold, spellings):
        return spot.word
    return spellings[0]


def _patch(source: Source, spot: Spot, new: str) -> Patch:
    """Replace a word in its quotes, bare where it was bare; ``no`` is itself in both."""
    node = spot.scalar
    text = new + node.text[len(spot.word) :] if node.text.startswith(spot.word) else new
    quote = node.style if node.quoted else ""
    written = scalar(Word(text), flow=True, quote=quote)
    end = node.end
    if node.style in ("|", ">"):
        end = node.start + len(source.text[node.start : end].rstrip())
    return Patch(node.start, end, written)
