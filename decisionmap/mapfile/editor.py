"""Change, insert or remove one value in a map's text and keep every other byte.

An edit is a :class:`Patch`: which stretch of the text gives way to what. Everything
outside stays as it was written: comments, quotes, line ends, the byte order mark, the
way the author indents. What an edit means is proved on the text it makes: were anything
but the value meant to read otherwise afterwards, the edit is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.quoting import Value, Word, reads_as_other, scalar, written
from decisionmap.mapfile.source import Source, read_source

Steps: TypeAlias = "tuple[str | int, ...]"
"""The way to a value: keys of records and places in lists, from the root."""
_COMMENT = re.compile(r"[ \t]*(?:#[^\n]*)?")
_COMMA = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*,")


@dataclass(frozen=True, slots=True, order=True)
class Patch:
    """A stretch of the text, in code points, and what stands there instead."""

    start: int
    end: int
    text: str


class CannotEdit(ValueError):  # noqa: N818 - it tells what is so, not what failed
    """The text is written in a way in which this one value cannot be edited alone."""


def change(source: Source, steps: Steps, value: Value) -> Source:
    """Put another value in the place of one.

    >>> source = read_source("people:\\n  ana: {name: Ana} # ours\\n", file="a.yaml")
    >>> print(change(source, ("people", "ana", "name"), "Ruiz, Ana").text, end="")
    people:
      ana: {name: "Ruiz, Ana"} # ours
    """
    old, flow = _at(source, steps)
    return _applied(source, _changing(source, old, value, flow), steps, value)


def insert(source: Source, steps: Steps, key: str | None, value: Value) -> Source:
    """Add a pair at the end of a record, or an item (``key`` None) at a list's end.

    >>> source = read_source("people:\\n  ana: {name: Ana}\\n", file="a.yaml")
    >>> print(insert(source, ("people",), "jo", {"name": "Jo"}).text, end="")
    people:
      ana: {name: Ana}
      jo: {name: Jo}
    """
    parent, flow = _at(source, steps)
    if isinstance(parent, Scalar) and parent.empty and key is not None:
        patch = _changing(source, parent, {key: value}, flow)
        return _applied(source, patch, (*steps, key), value)
    children = _children(parent)
    if (key is None) is not isinstance(parent, Sequence):
        raise CannotEdit(f"nothing can be added at {_told(steps)}")
    name: str | int = len(children) if key is None else key
    if any(step == name for step, _, _ in children):
        raise CannotEdit(f"there is a {name!r} at {_told(steps)} already")
    patch = _inserting(source, parent, key, value)
    return _applied(source, patch, (*steps, name), value)


def remove(source: Source, steps: Steps) -> Source:
    """Take a pair or an item away, in a block with its whole lines.

    >>> source = read_source("a: 1\\nb: 2  # two\\nc: 3\\n", file="a.yaml")
    >>> print(remove(source, ("b",)).text, end="")
    a: 1
    c: 3
    """
    parent, _ = _at(source, steps[:-1])
    children = _children(parent)
    index = next((i for i, c in enumerate(children) if c[0] == steps[-1]), None)
    if index is None:
        raise CannotEdit(f"there is nothing at {_told(steps)}")
    return _applied(source, _removing(source, parent, index), steps, None)


def patched(text: str, patches: Iterable[Patch]) -> str:
    """Apply patches that do not overlap; each counts in the text as it was."""
    parts, done = [], 0
    for patch in sorted(patches):
        if patch.start < done:
            raise CannotEdit("two edits of the same stretch")
        parts += [text[done : patch.start], patch.text]
        done = patch.end
    return "".join((*parts, text[done:]))


def as_bytes(source: Source) -> bytes:
    """Return the bytes of a text, with the byte order mark it came with."""
    return (("\ufeff" if source.bom else "") + source.text).encode()


def plain(node: Node | None) -> object:
    """Return what a value says, without where and how it is written."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return [(key.text, plain(value)) for key, value in node.pairs]
    return None


# ---- where


def _at(source: Source, steps: Steps) -> tuple[Node, bool]:
    """Return the value at the end of the way, and whether brackets are around it."""
    node, flow = source.root, False
    for step in steps:
        flow = flow or (isinstance(node, Mapping | Sequence) and node.flow)
        found = [child for name, child, _ in _children(node) if name == step]
        if not found:
            raise CannotEdit(f"there is nothing at {_told(steps)}")
        node = found[-1]
    if node is None:
        raise CannotEdit("the text cannot be read")
    return node, flow


def _children(node: Node | None) -> list[tuple[str | int, Node, int]]:
    """Return name, value and start (of the key, if any) of all that is in a value."""
    if isinstance(node, Mapping):
        return [(key.text, value, key.start) for key, value in node.pairs]
    if isinstance(node, Sequence):
        return [(place, item, item.start) for place, item in enumerate(node.items)]
    return []


def _told(steps: Steps) -> str:
    return ".".join(map(str, steps)) or "the root"


# ---- what gives way to what


def _changing(source: Source, old: Node, value: Value, flow: bool) -> Patch:
    start, end = old.start, _end(source.text, old)
    if not isinstance(old, Scalar):
        return Patch(start, end, written(value, flow=flow))
    new = _like(old, value, flow)
    if old.empty and start and not source.text[start - 1].isspace():
        new = f" {new}"
    if old.empty and source.text[end : end + 1] == "#":
        new = f"{new} "
    return Patch(start, end, new)


def _like(old: Scalar, value: Value, flow: bool) -> str:
    """Write a value the way the old one was: in its quotes, or bare as a number is."""
    if not isinstance(value, str):
        return written(value, flow=flow)
    if not old.style and reads_as_other(old.text):
        value = Word(value)
    return scalar(value, flow=flow, quote=old.style if old.quoted else "")


def _end(text: str, node: Node) -> int:
    """Return where a value's own signs end; a ``|`` text ends before its last line end."""
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        return node.start + len(text[node.start : node.end].rstrip())
    if isinstance(node, Scalar) or node.flow:  # type: ignore[union-attr]
        return node.end
    last = _children(node)
    return _end(text, last[-1][1]) if last else node.end


def _inserting(source: Source, parent: Node, key: str | None, value: Value) -> Patch:
    text, children = source.text, _children(parent)
    flow = bool(getattr(parent, "flow", False))
    name = "" if key is None else f"{scalar(key, flow=flow)}: "
    new = f"{name}{written(value, flow=flow)}"
    if not children:
        return Patch(parent.start + 1, parent.start + 1, new)
    last, begin = _end(text, children[-1][1]), children[-1][2]
    if flow:
        gap = _COMMA.match(text, last)
        at = gap.end() if gap else last
        return Patch(at, at, f"{' ' if gap else ', '}{new}")
    at = _line_end(text, last)
    lead = f"{_dash_indent(text, begin)}- " if key is None else _indent(text, begin)
    feed = "\r\n" if "\r\n" in text else "\n"
    return Patch(at, at, f"{feed}{lead}{new}")


def _removing(source: Source, parent: Node, index: int) -> Patch:
    text, children = source.text, _children(parent)
    _, value, start = children[index]
    end = _end(text, value)
    if getattr(parent, "flow", False):
        if index + 1 < len(children):
            return Patch(start, children[index + 1][2], "")
        if index:
            return Patch(_end(text, children[index - 1][1]), end, "")
        return Patch(start, end, "")
    first = _line_start(text, start)
    if isinstance(parent, Sequence):
        start = first + len(_dash_indent(text, start))
    if text[first:start].strip():  # the first key of an item, behind its dash
        if index + 1 == len(children):
            return Patch(start, end, "")
        return Patch(start, children[index + 1][2], "")
    last = _line_end(text, end)
    if text.startswith("\n", last):
        return Patch(first, last + 1, "")
    if text.startswith("\r\n", last):
        return Patch(first, last + 2, "")
    return Patch(first, last, "")


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Return where the rest of a line ends: behind its comment, before its line end."""
    found = _COMMENT.match(text, at)
    end = found.end() if found else at
    return end - 1 if text[end - 1 : end + 1] == "\r\n" else end


def _indent(text: str, at: int) -> str:
    return " " * (at - _line_start(text, at))


def _dash_indent(text: str, at: int) -> str:
    """Return what stands before the dash of the item that begins at an offset."""
    dash = text.rindex("-", 0, at)
    return _indent(text, dash)


# ---- the proof


def _applied(source: Source, patch: Patch, steps: Steps, value: Value | None) -> Source:
    """Apply a patch and read the text again: only what was meant reads otherwise."""
    made = read_source(patched(source.text, [patch]), file=source.file)
    meant = _meant(plain(source.root), steps, value)
    if _emptied(plain(made.root)) != _emptied(meant):
        raise CannotEdit(f"{_told(steps)} cannot be edited alone as it is written")
    return replace(made, bom=source.bom)


def _meant(old: object, steps: Steps, value: Value | None) -> object:
    """Return what the whole should say after the edit."""
    if not steps:
        return _said(value)
    if isinstance(old, list):
        return _with(old, steps, value)
    if old == "" and value is not None:  # the first pair of a record left empty
        return [(steps[0], _meant("", steps[1:], value))]
    raise CannotEdit(f"there is nothing at {_told(steps)}")


def _with(old: list[object], steps: Steps, value: Value | None) -> object:
    step, rest = steps[0], steps[1:]
    keyed = isinstance(step, str)
    names = [item[0] if keyed else place for place, item in enumerate(old)]  # type: ignore[index]
    if step not in names:
        return [*old, (step, _said(value)) if keyed else _said(value)]
    at = len(names) - 1 - names[::-1].index(step)
    if value is None and not rest:
        return old[:at] + old[at + 1 :]
    inner = old[at][1] if keyed else old[at]  # type: ignore[index]
    new = _meant(inner, rest, value)
    return [*old[:at], (step, new) if keyed else new, *old[at + 1 :]]


def _emptied(said: object) -> object:
    """Let a record without pairs and nothing at all be the same."""
    if isinstance(said, list | tuple):
        inner = [_emptied(item) for item in said]
        return tuple(inner) if isinstance(said, tuple) else inner or ""
    return said


def _said(value: Value | None) -> object:
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if hasattr(value, "items"):
        return [(key, _said(inner)) for key, inner in value.items()]
    return [_said(item) for item in value]
