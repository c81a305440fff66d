"""How a faulty value or key becomes a problem: its place, its width, its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from decisionmap.mapfile.folding import fold, nfc
from decisionmap.mapfile.ids import good_id
from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.nodes import Mapping as Pairs
from decisionmap.mapfile.nodes import Node, Refused, Scalar, Sequence
from decisionmap.mapfile.notation import NAME_LENGTH, Field, Record
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.source import MOST_TOLD, Source
from decisionmap.mapfile.values import Fault
from decisionmap.model.place import Figure, Grade, Place, Problem


class Bad:
    """Stands for a value that was refused and told: neither known nor missing."""


class Enough(Exception):  # noqa: N818 - the end of the reading, not a failure
    """So much is wrong that reading on would help nobody."""


BAD = Bad()
_MOST_SUGGESTED = 100
"""To look for what was meant takes its time; a map with more is mended otherwise."""
_WHAT: dict[type, str] = {Scalar: "text", Sequence: "list", Pairs: "mapping"}


@dataclass(slots=True)
class Complaints:
    """The problems met while one file is read, in the order in which they are met."""

    source: Source
    problems: list[Problem] = field(default_factory=list)

    def place(self, node: Node) -> Place:
        """Return where a value stands."""
        return Place(self.source.file, node.line, node.column)

    def tell(
        self,
        node: Node,
        code: str,
        case: str = "default",
        figures: Mapping[str, Figure] | None = None,
        *,
        fix: str | None = None,
        grade: Grade = Grade.ERROR,
    ) -> Bad:
        """Add a problem of a value or a key; return what stands for it."""
        if len(self.problems) >= MOST_TOLD:
            raise Enough
        end = self.source.text.find("\n", node.start, node.end)
        width = max(1, (end if end >= 0 else node.end) - node.start)
        self.problems.append(
            Problem(self.place(node), code, case, grade, figures or {}, width, fix)
        )
        return BAD

    # ---- values

    def fault(self, fault: Fault, node: Scalar, key: str) -> Bad:
        """Tell of a text that is no value of its field."""
        figures = {"key": shown(key), "value": shown(node.text), **fault.figures}
        fix = fault.fix
        if fix is not None and node.quoted:
            fix = f"{node.style}{fix}{node.style}"
        return self.tell(node, fault.code, fault.case, figures, fix=fix)

    def wrong_type(self, node: Node, key: str, wanted: str) -> Bad:
        """Tell of a list, a mapping or a text where another of them is due."""
        if isinstance(node, Refused):
            return BAD
        figures = {"key": shown(key), "value": self.snippet(node)}
        return self.tell(
            node, "wrong-type", f"{_WHAT[type(node)]}-for-{wanted}", figures
        )

    def no_mapping(self, node: Node, key: str) -> Bad:
        """Tell of a list or a text where a mapping by id is due, with an example."""
        if isinstance(node, Refused):
            return BAD
        figures = {
            "key": shown(key),
            "value": self.snippet(node),
            "example": _first_id(node) or "ana",
        }
        return self.tell(node, "wrong-type", f"{_WHAT[type(node)]}-for-keyed", figures)

    def too_long(self, node: Scalar, key: str, most: int, case: str) -> Bad:
        """Tell of a text that is longer than its field may be."""
        figures = {
            "key": shown(key),
            "length": len(node.text),
            "most": most,
            "value": shown(node.text),
        }
        return self.tell(node, "too-long", case, figures)

    def in_future(self, found: date, today: date, node: Scalar, key: str) -> None:
        """Warn of something that has happened and is dated after the day of the check."""
        figures = {"key": shown(key), "value": str(found), "today": str(today)}
        self.tell(node, "date-in-future", figures=figures, grade=Grade.WARNING)

    def repeated(self, node: Node, first: Node, key: str) -> None:
        """Warn of the same item twice in a list."""
        figures = {
            "value": self.snippet(node),
            "key": shown(key),
            "line": str(first.line),
        }
        self.tell(node, "repeated-item", figures=figures, grade=Grade.WARNING)

    # ---- keys

    def duplicate(self, key: Scalar, first: Scalar) -> None:
        """Tell of a key that was given before, be it in another spelling or language."""
        figures = {
            "key": shown(key.text),
            "first": shown(first.text),
            "line": str(first.line),
        }
        case = "default" if nfc(key.text) == nfc(first.text) else "other"
        self.tell(key, "yaml-duplicate-key", case, figures)

    def word_key(self, key: Scalar, value: str) -> Bad:
        """Tell of a key that other YAML tools read as true, false or nothing."""
        figures = {"key": shown(key.text), "value": value}
        return self.tell(key, "yaml-key", "word" if key.text else "empty", figures)

    def unknown_key(self, record: Record, key: Scalar) -> None:
        """Tell of a key that the record has not, and of the nearest that it has."""
        figures: dict[str, Figure] = {"key": shown(key.text)}
        if "le_importa" in record.spellings and fold(key.text) == "interes":
            self.tell(key, "unknown-key", "interes", figures)
            return
        spelt = [word for one in record.fields for word in (one.key, *one.spanish)]
        near = None
        if len(self.problems) < _MOST_SUGGESTED:
            near = nearest(key.text, spelt)
        if near is not None:
            figures["nearest"] = near
            fix = certain(key.text, spelt)
            self.tell(key, "unknown-key", "near", figures, fix=fix)
            return
        figures["words"] = ", ".join(one.key for one in record.fields)
        figures["spanish"] = ", ".join(one.spanish[0] for one in record.fields)
        self.tell(key, "unknown-key", "default", figures)

    def missing(self, record: Record, declared: Field, at: Place) -> None:
        """Tell of a key without which a record says nothing."""
        figures = {"key": declared.key, "spanish": declared.spanish[0]}
        known = f"{record.name}-{declared.key}"
        case = known if known in ("map-account", "map-people") else "default"
        self.problems.append(Problem(at, "missing-key", case, figures=figures))

    def new_id(self, key: Scalar) -> str:
        """Return an id; one that cannot be is told, and still known by its name."""
        text = nfc(key.text)
        if not good_id(text):
            case = "default" if text.strip() else "empty"
            self.tell(key, "bad-id", case, {"id": shown(key.text)})
        elif len(text) > NAME_LENGTH:
            self.too_long(key, "id", NAME_LENGTH, "id")
        return text

    def bare(self, node: Pairs, key: Scalar, value: Node) -> bool:
        """Tell whether a key in braces has not even a colon: a comma made it."""
        if not node.flow or not isinstance(value, Scalar) or not value.empty:
            return False
        between = self.source.text[key.end : value.start]
        return ":" not in between and key is not node.pairs[0][0]

    def comma(self, node: Pairs, key: Scalar) -> None:
        """Tell that a comma cut a text in braces, perhaps into several parts."""
        at = next(n for n, (name, _) in enumerate(node.pairs) if name is key)
        rest = takewhile(lambda pair: self.bare(node, *pair), node.pairs[at:])
        *_, (last, _nothing) = rest
        start = node.pairs[at - 1][1].start
        whole = " ".join(self.source.text[start : last.end].split())
        figures = {"value": shown(key.text), "whole": shown(whole)}
        self.tell(key, "yaml-comma", figures=figures)

    def comma_made(self, node: Pairs, key: Scalar, value: Node, after: bool) -> bool:
        """Tell of a bare key behind a plain text, once a run; return whether it is one.

        Where ids are keys, one that stands alone may also be meant as an id.
        """
        if not self.bare(node, key, value):
            return False
        before = [held for name, held in node.pairs if name.start < key.start][-1]
        plain = isinstance(before, Scalar) and not before.empty and not before.style
        if not after and not plain:
            return False
        if not after:
            self.comma(node, key)
        return True

    def snippet(self, node: Node) -> str:
        """Return the beginning of a value's source, as it is echoed."""
        return shown(" ".join(self.source.text[node.start : node.end][:200].split()))


def _first_id(node: Node) -> str | None:
    """Return the id that the first item of a list gives itself, for an example."""
    if not isinstance(node, Sequence) or not node.items:
        return None
    item = node.items[0]
    if isinstance(item, Scalar) and good_id(nfc(item.text)):
        return shown(item.text)
    for key, value in item.pairs if isinstance(item, Pairs) else ():
        named = key.text == "id" and isinstance(value, Scalar)
        if named and good_id(nfc(value.text)):  # type: ignore[union-attr]
            return shown(value.text)  # type: ignore[union-attr]
    return None
