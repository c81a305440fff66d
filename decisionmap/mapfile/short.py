"""The short forms of a record, a single text, parted into the fields they stand for."""

from __future__ import annotations

from decisionmap.mapfile.nodes import Scalar
from decisionmap.mapfile.notation import Record
from decisionmap.mapfile.source import Source

Parts = list[tuple[str, Scalar]]


def parts(record: Record, node: Scalar, source: Source) -> Parts:
    """Return the fields that a short form tells, each as a scalar with its own place.

    A person is ``name, title``, a contact ``depth date`` in either order; others have
    one field that their short form is.
    """
    if record.name == "person":
        return _person(node, source)
    if record.name == "contact":
        return _contact(node, source)
    return [(record.short[0], node)]


def _person(node: Scalar, source: Source) -> Parts:
    name, comma, title = node.text.partition(",")
    found = [("name", _within(node, name, 0, source))]
    if comma:
        found.append(("title", _within(node, title, len(name) + 1, source)))
    return [(key, part) for key, part in found if part.text]


def _contact(node: Scalar, source: Source) -> Parts:
    """Part ``trusted 2026-11-14``: the word that begins with a digit is the date."""
    words, at = [], 0
    for word in node.text.split():
        at = node.text.index(word, at)
        words.append((word, at))
        at += len(word)
    dates = [(word, at) for word, at in words if word[0].isdigit()][:1]
    depth = [(word, at) for word, at in words if (word, at) not in dates]
    found = []
    if depth:
        text = " ".join(word for word, _ in depth)
        found.append(("depth", _within(node, text, depth[0][1], source)))
    found += [("last", _within(node, word, at, source)) for word, at in dates]
    return found


def _within(node: Scalar, part: str, offset: int, source: Source) -> Scalar:
    """Return a part of a scalar as a scalar of its own, with its own place."""
    offset += len(part) - len(part.lstrip())
    bare = part.strip()
    start = node.start + (1 if node.quoted else 0) + offset
    if source.text[start : start + len(bare)] != bare:
        return node._replace(text=bare)  # escapes or folds: the whole has to do
    line, column = source.lines.at(start)
    return Scalar(bare, "", line, column, start, start + len(bare))
