"""Ids and names as keys and as references: new ones are noted, others looked up later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from decisionmap.mapfile.complaints import Complaints
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.folding import nfc
from decisionmap.mapfile.keys import read_as
from decisionmap.mapfile.nodes import Mapping, Node, Refused, Scalar, Sequence
from decisionmap.mapfile.notation import NAME_LENGTH, Field, Kind, Names
from decisionmap.mapfile.told import Reference, Unread
from decisionmap.mapfile.values import Fault
from decisionmap.mapfile.vocabularies import VOCABULARIES

_ELSEWHERE = frozenset(Names) - {Names.EITHER, Names.TERM}
"""What is looked up in the whole map; the others are judged beside their record."""


@dataclass(slots=True)
class Naming:
    """The names that one reading of a file meets."""

    complaints: Complaints
    references: list[Reference] = field(default_factory=list)
    unread: Unread = field(default_factory=Unread)

    def key(self, declared: Field, names: Names, key: Scalar) -> Any:
        """Read a key that names something, or declares it."""
        word = read_as(key)
        if word is not None and (key.text or not names.declares):
            return self.complaints.word_key(key, word)
        if names.declares:
            if self.complaints.source.spoils(key):
                self.declared(names, key)
            return self.complaints.new_id(key)
        if names is Names.FREE:
            return self._free(declared, key)
        if names is Names.ROLE:
            return self._role(key)
        return self.refer(names, key)

    def refer(self, names: Names | None, node: Scalar) -> str:
        """Note that a name is meant to be known elsewhere, and return it."""
        name = nfc(node.text.strip())
        if names is Names.CHOICE:
            word = VOCABULARIES["choice"].find(name)
            if word is not None:
                return str(word.value)
        if names in _ELSEWHERE and not self.complaints.source.spoils(node):
            place, width = self.complaints.place(node), max(1, node.end - node.start)
            self.references.append(Reference(names, name, node.text, place, width))
        return name

    def bare_ids(self, declared: Field, names: Names, node: Node, key: str) -> Any:
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

    def declared(self, names: Names, key: Scalar) -> None:
        """Note an id whose record could not be read: it is not missing elsewhere."""
        if names.declares:
            self.unread.add(names, nfc(key.text.strip()))
            if self.complaints.source.spoils(key):
                self.unread.add(names, nfc(self.complaints.source.meant(key)))

    def misspelt(self, meant: Field) -> None:
        """Note that a block stands under a misspelt key: nobody in it is missing."""
        for names in meant.keys[:1]:
            self.unread.kinds.update(names.called)

    def unseen(self, declared: Field, node: Node) -> None:
        """Note the ids of a whole block that is not read, and the block where it has none."""
        names = declared.keys[0] if declared.keys else None
        if names is None or not names.declares or isinstance(node, Refused):
            return
        if not isinstance(node, Mapping):
            self.unread.kinds.update(names.called)
            return
        for key, _ in node.pairs:
            self.declared(names, key)

    def _free(self, declared: Field, key: Scalar) -> Any:
        if len(key.text) > NAME_LENGTH:
            return self.complaints.too_long(key, declared, NAME_LENGTH, "name")
        return nfc(key.text)

    def _role(self, key: Scalar) -> Any:
        found = VOCABULARIES["role"].find(key.text)
        if found is not None:
            return found.value
        fault = Fault("bad-value", words=VOCABULARIES["role"].words)
        return self.complaints.fault(fault, key, RECORDS["seat"].spellings["roles"])
