"""Bytes to positioned values: the only door to YAML, with everything odd refused.

What a map may not hold is told here with its place: bytes that are no UTF-8, control
characters, deep nesting, aliases, merge keys, tags, second documents. The C parser is
asked for one event at a time, so nesting and size are bounded while it reads: it never
gets to see what would crash or stall it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from collections.abc import Mapping as Mapping_
from dataclasses import field
from typing import Any, cast

from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from decisionmap.frozen import dataclass
from decisionmap.mapfile import characters, syntax
from decisionmap.mapfile.ledger import Ledger
from decisionmap.mapfile.lines import Lines
from decisionmap.mapfile.nodes import Mapping, Node, Refused, Scalar, Sequence
from decisionmap.mapfile.parser import CParser
from decisionmap.mapfile.shown import shown
from decisionmap.model.place import Figure, Grade, Place, Problem

MOST_BYTES = 10_000_000
MOST_NODES = 1_000_000
DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Source:
    """A file as positioned values. ``root`` is None where nothing can be read."""

    file: str
    text: str
    """Without the byte order mark, so that offsets count what is seen."""
    root: Node | None
    problems: tuple[Problem, ...] = ()
    bom: bool = False
    untold: Mapping_[Grade, int] = field(default_factory=dict)
    """How many further problems there are; they were counted only."""
    spoilt: tuple[int, ...] = ()
    """Where a character stands that no map may hold; what it is part of is not judged."""

    @property
    def lines(self) -> Lines:
        """Where each line begins."""
        return Lines(self.text)

    def spoils(self, node: Node) -> bool:
        """Tell whether a value holds a character that was refused and told already."""
        at = bisect_left(self.spoilt, node.start)
        return at < len(self.spoilt) and self.spoilt[at] < node.end

    def meant(self, node: Scalar) -> str:
        """Return a text without the characters in it that no map may hold."""
        return characters.bare(self.text[node.start : node.end]).strip("\"'")


def read_source(data: bytes | str, *, file: str) -> Source:
    """Read a file's bytes into positioned values; never raises on what a user wrote.

    >>> read_source("account: {name: Acme}", file="acme.yaml").root.pairs[0][0].text
    'account'
    """
    if len(data) > MOST_BYTES:
        figures = {"size": len(data) / 1e6, "most": MOST_BYTES / 1e6}
        return _refuse(
            file, Problem(Place(file, 1, 1), "too-long", "file", figures=figures)
        )
    text, problem = characters.decode(data, file)
    if problem is not None:
        return _refuse(file, problem)
    bom = text.startswith("\ufeff")
    text = text[1:] if bom else text
    ledger = Ledger()
    clean, spoilt = characters.inspect(text, file, ledger)
    root = None
    if len(spoilt) <= characters.MOST_TOLD:
        root = _parse(syntax.any_version(clean), file, ledger, spoilt)
    if root is None and not ledger.total:
        ledger.add(Problem(Place(file, 1, 1), "empty-file"))
    told = tuple(ledger.kept)
    return Source(file, text, root, told, bom, ledger.untold, tuple(sorted(spoilt)))


def _refuse(file: str, problem: Problem) -> Source:
    return Source(file, "", None, (problem,))


def _parse(text: str, file: str, ledger: Ledger, spoilt: list[int]) -> Node | None:
    """Parse a text, again without an escape that no text may hold wherever one stops it."""
    already = ledger.met[Grade.ERROR]
    for _ in range(characters.MOST_TOLD):
        builder = _Builder(text, file)
        try:
            root = builder.read()
        except MarkedYAMLError as fault:
            mended = characters.bad_escape(text, fault, file)
            if mended is not None:
                text, at, problem = mended
                spoilt.append(at)
                ledger.add(problem)
                continue
            if not already:
                builder.ledger.add(syntax.problem(text, fault, file))
            root = None
        spoilt += builder.spoilt
        ledger.take(builder.ledger)
        return root
    ledger.count({Grade.ERROR: characters.surrogates(text)})
    return None


class _Stop(Exception):  # noqa: N818 - the end of the reading, not a failure
    """Nothing further of this file can be read."""


class _Builder:
    """Builds the values of one document from the parser's events."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.ledger = Ledger()
        self.spoilt: list[int] = []
        self._lines: Lines | None = Lines(text) if characters.lone_cr(text) else None
        self._comments = characters.swallowing_comments(text)

    def read(self) -> Node | None:
        """Return the root value, or None where the file is empty or unreadable."""
        top: list[Node] = []
        try:
            self._fill(top)
        except _Stop:
            return None
        root = top[0] if top else None
        if isinstance(root, Scalar) and root.empty:
            return None
        return root

    def _fill(self, here: list[Node]) -> None:
        """Run through the events; the loop is the hot spot of reading, hence one piece."""
        next_event: Callable[[], Any] = CParser(self.text).get_event
        open_lists: list[tuple[list[Node], Any]] = []
        lines, comments, nodes = self._lines, self._comments, 0
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                nodes += 1
                if nodes > MOST_NODES:
                    self._too_much(event, nodes)
                mark = event.start_mark
                start, end = mark.index, event.end_mark.index
                line, column = mark.line + 1, mark.column + 1
                if event.tag is not None or event.anchor is not None:
                    line, column, start = self._bare_start(event)
                elif lines is not None:
                    line, column = lines.at(start)
                if end in comments and not event.style and start != end:
                    self._comment(comments[end])
                here.append(Scalar(event.value, event.style, line, column, start, end))
                if event.style == '"' and "\\" in self.text[start:end]:
                    self._escapes(start, end)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                nodes += 1
                open_lists.append((here, event))
                here = []
                if len(open_lists) > DEEPEST or nodes > MOST_NODES:
                    self._too_much(event, nodes)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                (here, start_event), inside = open_lists.pop(), here
                here.append(self._collection(start_event, event, inside))
            elif kind is AliasEvent:
                here.append(self._alias(event))
            elif kind is DocumentStartEvent and here:
                self._tell(event.start_mark.index, 3, "yaml-multi-document")
                return

    def _collection(self, first: Any, last: Any, inside: list[Node]) -> Node:
        flow = bool(first.flow_style)
        mark = first.start_mark
        line, column, start = mark.line + 1, mark.column + 1, mark.index
        if first.tag is not None or first.anchor is not None:
            line, column, start = self._bare_start(first)
        elif self._lines is not None:
            line, column = self._lines.at(start)
        end = last.end_mark.index
        if not flow:
            end = inside[-1].end if inside else start
        if first.__class__ is SequenceStartEvent:
            return Sequence(tuple(inside), flow, line, column, start, end)
        keys, values = inside[::2], inside[1::2]
        if any(key.__class__ is not Scalar or key.text == "<<" for key in keys):
            good = [self._good_key(key) for key in keys]
            keys = [key for key, well in zip(keys, good, strict=True) if well]
            values = [one for one, well in zip(values, good, strict=True) if well]
        pairs = tuple(zip(cast(list[Scalar], keys), values, strict=True))
        return Mapping(pairs, flow, line, column, start, end)

    def _good_key(self, key: Node) -> bool:
        """Tell whether a key is a text, and not one that merges another mapping in."""
        if not isinstance(key, Scalar):
            if not isinstance(key, Refused):
                self._tell(key.start, 1, "yaml-key", "no-text")
            return False
        if key.text == "<<" and not key.style:
            self._tell(key.start, 2, "yaml-merge")
            return False
        return True

    def _alias(self, event: Any) -> Refused:
        start, end = event.start_mark.index, event.end_mark.index
        figures = {"name": shown(event.anchor)}
        self._tell(start, end - start, "yaml-alias", figures=figures)
        line, column = Lines(self.text).at(start)
        return Refused(line, column, start, end)

    def _bare_start(self, event: Any) -> tuple[int, int, int]:
        """Return line, column and offset of a value behind its anchor and tag."""
        start, tag = syntax.past_properties(self.text, event.start_mark.index)
        if tag is not None:
            at, word = tag
            self._tell(at, len(word), "yaml-tag", figures={"tag": shown(word)})
        if isinstance(event, ScalarEvent):  # nothing may follow: {stance: !x}
            start = min(start, cast(Any, event).end_mark.index)
        line, column = Lines(self.text).at(start)
        return line, column, start

    def _comment(self, at: int) -> None:
        end = self.text.find("\n", at)
        rest = self.text[at : end if end >= 0 else None].rstrip()
        place = Place(self.file, *Lines(self.text).at(at))
        figures = {"comment": shown(rest)}
        self.ledger.add(
            Problem(place, "comment-in-text", grade=Grade.WARNING, figures=figures)
        )

    def _escapes(self, start: int, end: int) -> None:
        for at, problem in characters.escapes(self.text, start, end, self.file):
            self.ledger.add(problem)
            if problem.grade is Grade.ERROR:
                self.spoilt.append(at)

    def _too_much(self, event: Any, nodes: int) -> None:
        case = "nodes" if nodes > MOST_NODES else "default"
        figures = {"most": MOST_NODES if nodes > MOST_NODES else DEEPEST}
        self._tell(event.start_mark.index, 1, "too-deep", case, figures)
        raise _Stop

    def _tell(
        self,
        at: int,
        width: int,
        code: str,
        case: str = "default",
        figures: Mapping_[str, Figure] | None = None,
    ) -> None:
        place = Place(self.file, *Lines(self.text).at(at))
        self.ledger.add(
            Problem(place, code, case, figures=figures or {}, width=max(1, width))
        )
