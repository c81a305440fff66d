"""Walk a map's text by the field table and meet every key and word of the notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from decisionmap.mapfile.fields import MAP, RECORDS
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.notation import Field, Kind, Names, Record, Shape
from decisionmap.mapfile.vocabularies import VOCABULARIES

_SPOKEN = (Kind.WORD, Kind.BOOLEAN, Kind.STANCE)
_FIRST_WORD = re.compile(r"\S+")


class Spot(NamedTuple):
    """A key or a word of the notation, where it stands in the text."""

    scalar: Scalar
    english: str
    spanish: tuple[str, ...]
    word: str
    """The part of the scalar that is the key or the word; mostly all of it."""


def spots(root: Node | None, record: Record = MAP) -> Iterator[Spot]:
    """Yield every key and word of a record that the table knows, in the text's order."""
    taken = _competitors(root)
    for spot in _record(record, root):
        if spot.word not in taken or spot.english not in _CHOICES:
            yield spot


_CHOICES = ("us", "status_quo")


def _competitors(root: Node | None) -> frozenset[str]:
    """Return the declared competitors: one may bear a word of the notation as its id."""
    if not isinstance(root, Mapping):
        return frozenset()
    known = MAP.spellings[fold("competitors")]
    return frozenset(
        key.text
        for name, value in root.pairs
        if MAP.spellings.get(fold(name.text)) is known and isinstance(value, Mapping)
        for key, _ in value.pairs
    )


def _record(record: Record, node: Node | None) -> Iterator[Spot]:
    if isinstance(node, Scalar):
        yield from _short(record, node)
    if not isinstance(node, Mapping):
        return
    for key, value in node.pairs:
        field = record.spellings.get(fold(key.text))
        if field is not None:
            yield Spot(key, field.key, field.spanish, key.text)
            yield from _field(field, value)


def _field(field: Field, node: Node) -> Iterator[Spot]:
    if field.shape is Shape.KEYED:
        yield from _keyed(field, node, field.keys)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _value(field, item)
    else:
        yield from _value(field, node)


def _keyed(field: Field, node: Node, keys: tuple[Names, ...]) -> Iterator[Spot]:
    if not keys:
        yield from _value(field, node)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            if keys[0] is Names.ROLE:
                yield from _word("role", key, key.text)
            yield from _keyed(field, value, keys[1:])


def _value(field: Field, node: Node) -> Iterator[Spot]:
    if field.kind is Kind.RECORD:
        yield from _record(RECORDS[field.record], node)
    elif isinstance(node, Scalar):
        if field.kind in _SPOKEN:
            yield from _word(field.vocabulary, node, node.text)
        elif field.names is Names.CHOICE:
            yield from _word("choice", node, node.text)


def _short(record: Record, node: Scalar) -> Iterator[Spot]:
    """Meet the word with which a record's short form begins: ``trusted 2026-11-14``."""
    known = {field.key: field for field in record.fields}
    first = known[record.short[0]] if record.short else None
    if first is not None and first.kind in _SPOKEN:
        found = _FIRST_WORD.match(node.text)
        if found:
            yield from _word(first.vocabulary, node, found[0])


def _word(vocabulary: str, node: Scalar, text: str) -> Iterator[Spot]:
    word = VOCABULARIES[vocabulary].spellings.get(fold(text))
    if word is not None:
        yield Spot(node, word.english, word.spanish, text)
