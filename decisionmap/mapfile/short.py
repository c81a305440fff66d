"""The short forms of a record, a single text, parted into the fields they stand for."""

from __future__ import annotations

import re

from decisionmap.mapfile.hints import spelt
from decisionmap.mapfile.nodes import Scalar
from decisionmap.mapfile.notation import Kind, Record
from decisionmap.mapfile.source import Source
from decisionmap.mapfile.values import rhythm

Parts = list[tuple[str, Scalar]]
_WORD = re.compile(r"\S+")
_DAY = re.compile(r"\d+[-/.]|\d{6,}\Z")


def parts(record: Record, node: Scalar, source: Source) -> Parts:
    """Return the fields that a short form tells, each as a scalar with its own place.

    A person is ``name, title``, a contact ``depth date`` in either order; others have
    one field that their short form is. What no field takes has an empty key.
    """
    if record.name == "person":
        return _person(node, source)
    if record.name == "contact":
        return _contact(node, source)
    return [(record.short[0], node)]


def in_full(record: Record, parts: Parts, tongue: str) -> str:
    """Return a short form as a record, with what it had no field for.

    >>> from decisionmap.mapfile.fields import RECORDS
    >>> said = [("depth", "met"), ("last", "2026-04-20"), ("", "30d")]
    >>> parts = [(key, Scalar(text, "", 1, 1, 0, 0)) for key, text in said]
    >>> in_full(RECORDS["contact"], parts, "en")
    '{depth: met, last: 2026-04-20, every: 30d}'
    """
    said = {key: part.text for key, part in parts}
    more = said.pop("", "")
    for field in record.fields:
        if field.kind is Kind.RHYTHM and not isinstance(rhythm(more, field), int):
            continue
        if field.kind in (Kind.RHYTHM, Kind.TEXT):
            said[field.key] = more
            break
    spelt_out = (f"{spelt(record.spellings[k], tongue)}: {v}" for k, v in said.items())
    return f"{{{', '.join(spelt_out)}}}"


def _person(node: Scalar, source: Source) -> Parts:
    name, comma, title = node.text.partition(",")
    found = [("name", _within(node, name, 0, source))]
    if comma:
        found.append(("title", _within(node, title, len(name) + 1, source)))
    return [(key, part) for key, part in found if part.text]


def _contact(node: Scalar, source: Source) -> Parts:
    """Part ``trusted 2026-11-14``: a word that looks like a day is the date."""
    words = [found[0] for found in _WORD.finditer(node.text)]
    day = next((word for word in words if _DAY.match(word)), None)
    depth = next((word for word in words if word is not day), None)
    told = {"depth": depth, "last": day}
    more = [word for word in words if word is not day and word is not depth]
    parts = [
        (key, _within(node, word, node.text.index(word), source))
        for key, word in told.items()
        if word is not None
    ]
    if more:
        rest = " ".join(more)
        parts.append(("", _within(node, rest, node.text.index(more[0]), source)))
    return parts


def _within(node: Scalar, part: str, offset: int, source: Source) -> Scalar:
    """Return a part of a scalar as a scalar of its own, with its own place."""
    offset += len(part) - len(part.lstrip())
    bare = part.strip()
    start = node.start + (1 if node.quoted else 0) + offset
    if source.text[start : start + len(bare)] != bare:  # escapes or folds before it
        start = _found(node, bare, source)
        if start < 0:
            return node._replace(text=bare)
    line, column = source.lines.at(start)
    return Scalar(bare, "", line, column, start, start + len(bare))


def _found(node: Scalar, bare: str, source: Source) -> int:
    """Return where the only such text stands, its words perhaps on several lines."""
    pattern = re.compile(r"\s+".join(map(re.escape, bare.split())))
    spots = [one.start() for one in pattern.finditer(source.text, node.start, node.end)]
    return spots[0] if len(spots) == 1 else -1
