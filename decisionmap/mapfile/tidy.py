"""Tidy a map's text without touching what it says: spaces, line ends, empty lines.

The rules are few, so that a tidy map still looks like its author's:

* no spaces at the end of a line, and one line end at the end of the file;
* at most one empty line in a row, none at the beginning;
* inside brackets written on one line, one space after each comma and colon, none inside
  the brackets' edges: ``{ a: 1,b:  2 }`` becomes ``{a: 1, b: 2}``.

Indentation, the order of keys, quotes, comments, alignment by spaces outside brackets
and texts over several lines stay as they are; so do the line ends (LF or CRLF).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from decisionmap.mapfile.editor import CannotEdit, Patch, patched, plain
from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.source import Source, read_source

_TRAILING = re.compile(r"[ \t]+(?=\r?\n|\Z)")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\r?\n){2,}")
_FIRST_LINES = re.compile(r"(?:[ \t]*\r?\n)+")
_BETWEEN = re.compile(r"[ \t]*,[ \t]*")
_AFTER_KEY = re.compile(r":[ \t]*")


def tidied(source: Source) -> str:
    """Return the tidy text; tidying it again changes nothing.

    >>> print(tidied(read_source("a: { b: 1,c:  2 }  # x \\n\\n\\n\\nd: 3", file="a.yaml")))
    a: {b: 1, c: 2}  # x
    <BLANKLINE>
    d: 3
    <BLANKLINE>
    """
    first = patched(source.text, _brackets(source))
    inner = read_source(first, file=source.file)
    text = patched(first, _lines(inner))
    made = read_source(text, file=source.file)
    if plain(made.root) != plain(source.root):
        raise CannotEdit("the text cannot be tidied without changing what it says")
    return text


# ---- inside brackets


def _brackets(source: Source) -> Iterator[Patch]:
    for node in _all(source.root):
        if not isinstance(node, Mapping | Sequence) or not node.flow:
            continue
        if "\n" not in source.text[node.start : node.end]:
            yield from _one_line(source.text, node)


def _one_line(text: str, node: Mapping | Sequence) -> Iterator[Patch]:
    """Space the pairs or items of one bracket; what lies between them are only signs."""
    spans = _spans(node)
    if not spans:
        yield from _replaced(text, node.start + 1, node.end - 1, "")
        return
    yield from _replaced(text, node.start + 1, spans[0][0], "")
    for (_, end), (start, _) in pairwise(spans):
        if _BETWEEN.fullmatch(text, end, start):
            yield from _replaced(text, end, start, ", ")
    if not text[spans[-1][1] : node.end - 1].strip():
        yield from _replaced(text, spans[-1][1], node.end - 1, "")
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if _AFTER_KEY.fullmatch(text, key.end, value.start) and not _empty(value):
                yield from _replaced(text, key.end, value.start, ": ")


def _spans(node: Mapping | Sequence) -> list[tuple[int, int]]:
    if isinstance(node, Mapping):
        return [(key.start, value.end) for key, value in node.pairs]
    return [(item.start, item.end) for item in node.items]


def _empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _replaced(text: str, start: int, end: int, new: str) -> Iterator[Patch]:
    old = text[start:end]
    if old != new and not old.strip(" \t,:"):
        yield Patch(start, end, new)


# ---- lines


def _lines(source: Source) -> Iterator[Patch]:
    """Yield what changes between lines, leaving out texts that run over several."""
    text, kept = source.text, _over_lines(source)
    taken: list[tuple[int, int]] = []
    feed = "\r\n" if "\r\n" in text else "\n"
    end = len(text.rstrip(" \t\r\n"))
    found = _ending(text, end, feed) if not _ends_in_block(source, end) else []
    first = _FIRST_LINES.match(text)
    head = first.end() if first and first.end() <= end else 0
    found += [Patch(0, head, "")] if head else []
    for match in _EMPTY_LINES.finditer(text, head, end):
        found.append(Patch(match.start(), match.end(), match[0][:1] + feed))
        taken.append(match.span())
    for match in _TRAILING.finditer(text, head, end):
        if not any(a <= match.start() < b for a, b in taken):
            found.append(Patch(match.start(), match.end(), ""))
    for patch in found:
        if not any(a < patch.end and patch.start < b for a, b in kept):
            yield patch


def _ending(text: str, end: int, feed: str) -> list[Patch]:
    return [Patch(end, len(text), feed)] if text[end:] != feed else []


def _ends_in_block(source: Source, end: int) -> bool:
    """Tell whether the last value is a ``|`` or ``>`` text: its line ends are its own."""
    return any(
        isinstance(node, Scalar) and node.style in ("|", ">") and node.end >= end
        for node in _all(source.root)
    )


def _over_lines(source: Source) -> list[tuple[int, int]]:
    """Return the stretches of texts over several lines: their spaces may be meant."""
    return [
        (node.start, node.end)
        for node in _all(source.root)
        if isinstance(node, Scalar) and "\n" in source.text[node.start : node.end]
    ]


def _all(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    yield node
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield key
            yield from _all(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _all(item)
