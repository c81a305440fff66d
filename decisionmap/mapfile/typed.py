"""Positioned values to typed ones, record by record, by the one table of the notation.

The walk knows no record by name: what a key may be and hold stands in the table. What
it cannot judge alone, whether somebody named is there, it leaves as a reference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from decisionmap.mapfile import amounts, commas, days, short, values
from decisionmap.mapfile.complaints import BAD, Bad, Complaints, Named
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.keys import read_as
from decisionmap.mapfile.naming import Naming
from decisionmap.mapfile.nodes import Mapping, Node, Refused, Scalar, Sequence
from decisionmap.mapfile.notation import NAME_LENGTH, Field, Kind, Names, Record, Shape
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.source import Source
from decisionmap.mapfile.told import Told, alike
from decisionmap.mapfile.values import Fault
from decisionmap.model.place import Place

_PARSERS: dict[Kind, Callable[[str, Field], Any]] = {
    Kind.NUMBER: values.number,
    Kind.WHOLE: values.whole,
    Kind.MONEY: amounts.money,
    Kind.DATE: days.day,
    Kind.RHYTHM: values.rhythm,
    Kind.BOOLEAN: values.word,
    Kind.WORD: values.word,
    Kind.STANCE: values.stance,
    Kind.VALUE: values.term_value,
    Kind.TEXT: values.formed,
}
_COUNTED = (Kind.NUMBER, Kind.WHOLE, Kind.VALUE)
"""Of these an entry without a value says nothing; of a word it says unknown."""


@dataclass(slots=True)
class Walk:
    """One reading of one file: it gathers the problems and the names it meets."""

    source: Source
    as_of: date
    complaints: Complaints
    naming: Naming

    # ---- records

    def record(self, record: Record, node: Node, at: Place, key: Named) -> Told | Bad:
        """Read a mapping as a record, or the short form that stands for one."""
        if isinstance(node, Mapping):
            return self._fields(record, node, at)
        if isinstance(node, Refused):
            return BAD
        if isinstance(node, Scalar):
            if node.blank:
                told = Told(record.name, {}, {"id": at})
                return self._complete(told, record, at, {})
            if record.short:
                return self._short(record, node, at)
        return self.complaints.wrong_type(node, key, "record")

    def _fields(self, record: Record, node: Mapping, at: Place) -> Told:
        found: dict[str, Any] = {}
        places = {"id": at}
        first: dict[str, Scalar] = {}
        spellings, file = record.spellings, self.source.file
        cut = False
        for key, value in node.pairs:
            declared = spellings.get(key.text) or spellings.get(fold(key.text))
            if value.start == value.end and commas.cut(
                self.complaints, node, key, value
            ):
                if not cut:
                    before = record.spellings.get(next(reversed(first), ""))
                    known = declared is not None
                    commas.tell(self.complaints, node, key, before, known=known)
                cut = True
                continue
            cut = False
            if declared is None:
                declared = self._undeclared(record, key, found)
                if declared is None:
                    continue
            name = declared.key
            if name in first:
                self.complaints.duplicate(key, first[name])
                self.naming.unseen(declared, value)
                continue
            first[name] = key
            places[name] = Place(file, value.line, value.column)
            read = self.value(declared, value, key.text, key)
            if read is BAD:
                self.naming.unread.places.add(places[name])
            if read is not None:
                found[name] = read
        if record.free is not None:
            found = self._limits(record, found)
            places |= {
                key: self.complaints.place(first[key]) for key in found["limits"]
            }
        return self._complete(Told(record.name, found, places), record, at, first)

    def _complete(
        self, told: Told, record: Record, at: Place, keys: dict[str, Scalar]
    ) -> Told:
        """Tell what is missing, and drop what was refused."""
        found = told.values
        for declared in record.required:
            if found.get(declared.key) not in (None, {}):
                continue
            key = keys.get(declared.key) if declared.record else None
            where = self.complaints.place(key) if key is not None else at
            self.complaints.missing(record, declared, where)
        if BAD in found.values():
            found = {name: read for name, read in found.items() if read is not BAD}
        return Told(told.record, found, told.places)

    def _undeclared(
        self, record: Record, key: Scalar, found: dict[str, Any]
    ) -> Field | None:
        """Tell a key that the record has not; return its field if it has it after all."""
        if self.source.spoils(key):
            return record.spellings.get(fold(self.source.meant(key)))
        word = read_as(key)
        if word is not None:
            self.complaints.word_key(key, word)
        elif record.free is not None:
            return Field(fold(key.text), (), record.free, "", "", low=0)
        else:
            meant = self.complaints.unknown_key(record, key)
            if meant is not None and meant.key not in found:
                self.naming.misspelt(meant)
                if meant.required:  # it is written, and not missing
                    found[meant.key] = BAD
        return None

    def _limits(self, record: Record, found: dict[str, Any]) -> dict[str, Any]:
        """Put the further keys of a record in which any name may stand together."""
        own = {one.key for one in record.fields if not one.further}
        limits = {k: v for k, v in found.items() if k not in own and v is not BAD}
        return {**{k: v for k, v in found.items() if k in own}, "limits": limits}

    def _short(self, record: Record, node: Scalar, at: Place) -> Told:
        """Read a record written as one text."""
        found: dict[str, Any] = {}
        places = {"id": at}
        parts = short.parts(record, node, self.source)
        for key, part in parts:
            if not key:
                whole = short.in_full(record, parts, self.complaints.tongue)
                figures = {"value": shown(part.text), "nearest": shown(whole)}
                self.complaints.tell(part, "bad-value", "short", figures)
                continue
            places[key] = self.complaints.place(part)
            read = self._one(record.spellings[key], part, record.spellings[key])
            if read is BAD:
                self.naming.unread.places.add(places[key])
            else:
                found[key] = read
        return Told(record.name, found, places)

    # ---- values

    def value(
        self, declared: Field, node: Node, key: str, owner: Scalar | None = None
    ) -> Any:
        """Read what a key holds: None where nothing is said, BAD where it was refused.

        ``owner`` is the key in the file, where a record in it is said to lack something.
        """
        if node.__class__ is Refused:
            return BAD
        if isinstance(node, Scalar) and node.blank:
            if declared.form and node.empty:
                self.complaints.swallowed(node)
            return None
        shape = declared.shape
        if shape is Shape.ONE:
            return self._one(declared, node, key, owner)
        if shape is Shape.LIST:
            return self._list(declared, node, key, owner)
        return self._keyed(declared, declared.keys, node, key)

    def _one(
        self, declared: Field, node: Node, key: Named, owner: Scalar | None = None
    ) -> Any:
        kind = declared.kind
        if kind is Kind.RECORD:
            at = self.complaints.place(owner or node)
            return self.record(RECORDS[declared.record], node, at, key)
        if not isinstance(node, Scalar):
            return self.complaints.wrong_type(node, key, "one")
        if kind is Kind.TEXT and not declared.form:
            if len(node.text) <= declared.longest:
                return node.text
            case = "name" if declared.longest == NAME_LENGTH else "default"
            return self.complaints.too_long(node, key, declared.longest, case)
        if kind is Kind.REFERENCE:
            return self.naming.refer(declared.names, node)
        found = _PARSERS[kind](node.text.strip(), declared)
        if found.__class__ is Fault:
            if kind is Kind.DATE:
                text, past = node.text.strip(), declared.past
                found = days.in_words(found, text, self.as_of, past=past)
            return self.complaints.fault(found, node, key)
        if declared.past and found > self.as_of:
            self.complaints.in_future(found, self.as_of, node, key)
        return found

    def _list(self, declared: Field, node: Node, key: str, owner: Scalar | None) -> Any:
        if not isinstance(node, Sequence):
            if isinstance(node, Mapping) and declared.kind is not Kind.RECORD:
                return self.complaints.wrong_type(node, key, "list")
            read = self._one(declared, node, key, owner)
            return BAD if read is BAD else (read,)
        found = []
        seen: dict[Any, Node] = {}
        by = RECORDS[declared.record].short if declared.record else ()
        for item in node.items:
            if isinstance(item, Refused) or (isinstance(item, Scalar) and item.blank):
                continue
            read = self._one(declared, item, key)
            if read is BAD:
                self.naming.unread.places.add(self.complaints.place(node))
                continue
            same = alike(read, by)
            if same in seen:
                self.complaints.repeated(item, seen[same], key)
                continue
            seen[same] = item
            found.append(read)
        return tuple(found)

    def _keyed(
        self, declared: Field, keys: tuple[Names, ...], node: Node, key: str
    ) -> Any:
        """Read a mapping by id or by name; its keys are checked as what they name."""
        names = keys[0]
        if not isinstance(node, Mapping):
            if declared.ids:
                return self.naming.bare_ids(declared, names, node, key)
            self.naming.unseen(declared, node)
            return self.complaints.no_mapping(node, key, names)
        found: dict[Any, Any] = {}
        first: dict[Any, Scalar] = {}
        before, cut = self.complaints.ledger.total, False
        for name, value in node.pairs:
            if cut or value.start == value.end:
                cut = self._cut(declared, node, name, value, cut)
            known = BAD if cut else self.naming.key(declared, names, name)
            if known in first:
                self.complaints.duplicate(name, first[known])
                continue
            read = known
            if known is not BAD:
                first[known] = name
                read = self._entry(declared, keys, name, value)
            if read is BAD:
                self.naming.declared(names, name)
                self.naming.unread.places.add(self.complaints.place(node))
            else:
                found[known] = read
        refused = not found and self.complaints.ledger.total > before
        return BAD if refused else found

    def _cut(
        self, declared: Field, node: Mapping, name: Scalar, value: Node, cut: bool
    ) -> bool:
        """Tell a key that a comma made, once a run; return whether it is one."""
        if cut:
            return commas.cut(self.complaints, node, name, value)
        if not commas.cut_text(self.complaints, node, name, value, declared):
            return False
        commas.tell(self.complaints, node, name, declared)
        return True

    def _entry(
        self, declared: Field, keys: tuple[Names, ...], name: Scalar, value: Node
    ) -> Any:
        empty = isinstance(value, Scalar) and value.blank
        if len(keys) > 1:
            return {} if empty else self._keyed(declared, keys[1:], value, name.text)
        if declared.kind is Kind.RECORD:
            record = RECORDS[declared.record]
            if empty and record.required:
                return BAD  # nothing is said of it, and nothing to complain of
            return self.record(record, value, self.complaints.place(name), name.text)
        if empty:
            return BAD if declared.kind in _COUNTED else None
        return self._one(declared, value, declared)
