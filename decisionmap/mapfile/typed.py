"""Positioned values to typed ones, record by record, by the one table of the notation.

The walk knows no record by name: what a key may be and hold stands in the table. What
it cannot judge alone, whether somebody named is there, it leaves as a reference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from decisionmap.mapfile import days, short, values
from decisionmap.mapfile.complaints import BAD, Bad, Complaints
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.folding import fold, nfc
from decisionmap.mapfile.keys import read_as
from decisionmap.mapfile.nodes import Mapping, Node, Refused, Scalar, Sequence
from decisionmap.mapfile.notation import NAME_LENGTH, Field, Kind, Names, Record, Shape
from decisionmap.mapfile.source import Source
from decisionmap.mapfile.told import Reference, Told
from decisionmap.mapfile.values import Fault
from decisionmap.mapfile.vocabularies import VOCABULARIES
from decisionmap.model.place import Place

_PARSERS: dict[Kind, Callable[[str, Field], Any]] = {
    Kind.NUMBER: values.number,
    Kind.WHOLE: values.whole,
    Kind.MONEY: values.money,
    Kind.DATE: days.day,
    Kind.RHYTHM: values.rhythm,
    Kind.BOOLEAN: values.word,
    Kind.WORD: values.word,
    Kind.STANCE: values.stance,
    Kind.VALUE: values.term_value,
}
_COUNTED = (Kind.NUMBER, Kind.WHOLE, Kind.VALUE)
"""Of these an entry without a value says nothing; of a word it says unknown."""
_ELSEWHERE = frozenset(Names) - {Names.EITHER, Names.TERM}
"""What is looked up in the whole map; the others are judged beside their record."""


@dataclass(slots=True)
class Walk:
    """One reading of one file: it gathers the problems and the references it meets."""

    source: Source
    as_of: date
    complaints: Complaints
    references: list[Reference] = field(default_factory=list)

    # ---- records

    def record(self, record: Record, node: Node, at: Place, key: str) -> Told | Bad:
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
        after_comma = False
        for key, value in node.pairs:
            declared = spellings.get(key.text) or spellings.get(fold(key.text))
            if declared is None:
                after_comma = self._undeclared(record, node, key, value, after_comma)
                continue
            name = declared.key
            if name in first:
                self.complaints.duplicate(key, first[name])
                continue
            first[name] = key
            places[name] = Place(file, value.line, value.column)
            read = self.value(declared, value, key.text, key)
            if read is not None:
                found[name] = read
        if record.free is not None:
            found["limits"] = self._limits(record, node)
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
        self, record: Record, node: Mapping, key: Scalar, value: Node, after: bool
    ) -> bool:
        """Tell a key that the record has not; return whether a comma made it."""
        if self.complaints.bare(node, key, value):
            if not after:
                self.complaints.comma(node, key)
            return True
        word = read_as(key)
        if word is not None:
            self.complaints.word_key(key, word)
        elif record.free is None:
            self.complaints.unknown_key(record, key)
        return False

    def _limits(self, record: Record, node: Mapping) -> dict[str, Any]:
        """Read the further keys of a record in which any name may stand."""
        assert record.free is not None
        found = {}
        for key, value in node.pairs:
            if fold(key.text) in record.spellings or read_as(key) is not None:
                continue
            read = self.value(Field(key.text, (), record.free, "", ""), value, key.text)
            if read is not None and read is not BAD:
                found[fold(key.text)] = read
        return found

    def _short(self, record: Record, node: Scalar, at: Place) -> Told:
        """Read a record written as one text."""
        found: dict[str, Any] = {}
        places = {"id": at}
        for key, part in short.parts(record, node, self.source):
            places[key] = self.complaints.place(part)
            read = self.value(record.spellings[key], part, key)
            if read is not None and read is not BAD:
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
            return None
        shape = declared.shape
        if shape is Shape.ONE:
            return self._one(declared, node, key, owner)
        if shape is Shape.LIST:
            return self._list(declared, node, key, owner)
        return self._keyed(declared, declared.keys, node, key)

    def _one(
        self, declared: Field, node: Node, key: str, owner: Scalar | None = None
    ) -> Any:
        kind = declared.kind
        if kind is Kind.RECORD:
            at = self.complaints.place(owner or node)
            return self.record(RECORDS[declared.record], node, at, key)
        if not isinstance(node, Scalar):
            return self.complaints.wrong_type(node, key, "one")
        if kind is Kind.TEXT:
            if len(node.text) <= declared.longest:
                return node.text
            case = "name" if declared.longest == NAME_LENGTH else "default"
            return self.complaints.too_long(node, key, declared.longest, case)
        if kind is Kind.REFERENCE:
            return self.refer(declared.names, node)
        found = _PARSERS[kind](node.text.strip(), declared)
        if found.__class__ is Fault:
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
        for item in node.items:
            if isinstance(item, Refused) or (isinstance(item, Scalar) and item.blank):
                continue
            read = self._one(declared, item, key)
            if read is BAD:
                continue
            same = self.source.text[item.start : item.end]
            same = same if isinstance(read, Told) else read
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
        if not isinstance(node, Mapping):
            if declared.ids:
                return self._bare_ids(declared, keys[0], node, key)
            return self.complaints.no_mapping(node, key)
        found: dict[Any, Any] = {}
        first: dict[Any, Scalar] = {}
        after_comma = False
        for name, value in node.pairs:
            after_comma = self.complaints.comma_made(node, name, value, after_comma)
            known = BAD if after_comma else self._key(keys[0], name)
            if known is BAD:
                continue
            if known in first:
                self.complaints.duplicate(name, first[known])
                continue
            first[known] = name
            read = self._entry(declared, keys, name, value)
            if read is not BAD:
                found[known] = read
        return found

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
        return self._one(declared, value, declared.key)

    def _bare_ids(self, declared: Field, names: Names, node: Node, key: str) -> Any:
        """Read ids without anything told of each: a list where a mapping may stand."""
        items = node.items if isinstance(node, Sequence) else (node,)
        found: dict[str, Any] = {}
        first: dict[str, Node] = {}
        for item in items:
            if not isinstance(item, Scalar):
                self.complaints.wrong_type(item, key, "one")
                continue
            if item.blank:
                continue
            name = self.refer(names, item)
            if name in first:
                self.complaints.repeated(item, first[name], key)
                continue
            first[name] = item
            found[name] = 1.0 if declared.kind is Kind.NUMBER else None
        return found

    # ---- keys

    def _key(self, names: Names, key: Scalar) -> Any:
        word = read_as(key)
        if word is not None:
            return self.complaints.word_key(key, word)
        if names.declares:
            return self.complaints.new_id(key)
        if names is Names.FREE:
            return nfc(key.text)
        if names is Names.ROLE:
            found = VOCABULARIES["role"].find(key.text)
            if found is not None:
                return found.value
            fault = values.no_word(key.text, VOCABULARIES["role"].words)
            return self.complaints.fault(fault, key, "role")
        return self.refer(names, key)

    def refer(self, names: Names | None, node: Scalar) -> str:
        """Note that a name is meant to be known elsewhere, and return it."""
        name = nfc(node.text.strip())
        if names is Names.CHOICE:
            word = VOCABULARIES["choice"].find(name)
            if word is not None:
                return str(word.value)
        if names in _ELSEWHERE:
            place, width = self.complaints.place(node), max(1, node.end - node.start)
            self.references.append(Reference(names, name, node.text, place, width))
        return name
