"""How a faulty value or key becomes a problem: its place, its width, its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from decisionmap.mapfile.examples import example
from decisionmap.mapfile.folding import fold, nfc
from decisionmap.mapfile.hints import Hint, key_hint, listed, spelt, word_hint
from decisionmap.mapfile.ids import good_id
from decisionmap.mapfile.ledger import Ledger
from decisionmap.mapfile.nodes import Mapping as Pairs
from decisionmap.mapfile.nodes import Node, Refused, Scalar, Sequence
from decisionmap.mapfile.notation import NAME_LENGTH, Field, Names, Record
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.source import Source
from decisionmap.mapfile.tongue import language_of, tongue_of, tongue_of_key
from decisionmap.mapfile.values import Fault
from decisionmap.mapfile.vocabularies import Word
from decisionmap.model.place import Figure, Grade, Place, Problem


class Bad:
    """Stands for a value that was refused and told: neither known nor missing."""


BAD = Bad()
Named: TypeAlias = str | Field
"""A key as the file writes it; a field where the file writes none (a short form)."""
_MOST_SUGGESTED = 100
"""To look for what was meant takes its time; a map with more is mended otherwise."""
_WHAT: dict[type, str] = {Scalar: "text", Sequence: "list", Pairs: "mapping"}


@dataclass(slots=True)
class Complaints:
    """The problems met while one file is read, in the order in which they are met."""

    source: Source
    ledger: Ledger = field(default_factory=Ledger)

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
        """Add a problem of a value or a key; return what stands for it.

        Where a character was refused that problem says it all: the rest of the text is
        not what its writer meant.
        """
        if self.source.spoils(node):
            return BAD
        end = self.source.text.find("\n", node.start, node.end)
        width = max(1, (end if end >= 0 else node.end) - node.start)
        self.ledger.add(
            Problem(self.place(node), code, case, grade, figures or {}, width, fix)
        )
        return BAD

    @property
    def tongue(self) -> str:
        """The language of the file's own keys, in which every hint is given."""
        return tongue_of(self.source.text)

    def named(self, key: Named) -> str:
        """Return a key as the file writes it, or would."""
        return shown(key if isinstance(key, str) else spelt(key, self.tongue))

    # ---- values

    def fault(self, fault: Fault, node: Scalar, key: Named) -> Bad:
        """Tell of a text that is no value of its field."""
        if self._enough(node):
            return BAD
        if fault.instead:
            language = language_of(self.source.text) or "en"
            fault = fault.instead.get(language, fault)
        figures = {
            "key": self.named(key),
            "value": shown(node.text),
            **fault.figures,
        }
        case, fix = fault.case, fault.fix
        if fault.words:
            tongue = self._tongue_beside(key)
            near = self._word(node.text, fault.words, tongue)
            case, fix = self._near(near, figures)
            figures["words"] = listed(
                one.spanish[0] if tongue == "es" else one.english for one in fault.words
            )
        if fix is not None and node.quoted and not fix.startswith("["):
            fix = f"{node.style}{fix}{node.style}"
        return self.tell(node, fault.code, case, figures, fix=fix)

    def wrong_type(self, node: Node, key: Named, wanted: str) -> Bad:
        """Tell of a list, a mapping or a text where another of them is due."""
        if isinstance(node, Refused):
            return BAD
        figures = {"key": self.named(key), "value": self.snippet(node)}
        return self.tell(
            node, "wrong-type", f"{_WHAT[type(node)]}-for-{wanted}", figures
        )

    def no_mapping(self, node: Node, key: Named, names: Names) -> Bad:
        """Tell of a list or a text where a mapping by id is due, with an example."""
        if isinstance(node, Refused):
            return BAD
        figures = {
            "key": self.named(key),
            "value": self.snippet(node),
            "example": example(node, self.tongue, whole=names.declares),
        }
        wanted = "new" if names.declares else "keyed"
        return self.tell(
            node, "wrong-type", f"{_WHAT[type(node)]}-for-{wanted}", figures
        )

    def too_long(self, node: Scalar, key: Named, most: int, case: str) -> Bad:
        """Tell of a text that is longer than its field may be."""
        figures = {
            "key": self.named(key),
            "length": len(node.text),
            "most": most,
            "value": shown(node.text),
        }
        return self.tell(node, "too-long", case, figures)

    def in_future(self, found: date, today: date, node: Scalar, key: Named) -> None:
        """Warn of something that has happened and is dated after the day of the check."""
        figures = {"key": self.named(key), "value": str(found), "today": str(today)}
        self.tell(node, "date-in-future", figures=figures, grade=Grade.WARNING)

    def repeated(self, node: Node, first: Node, key: Named) -> None:
        """Warn of the same item twice in a list."""
        figures = {
            "value": self.snippet(node),
            "key": self.named(key),
            "line": str(first.line),
        }
        self.tell(node, "repeated-item", figures=figures, grade=Grade.WARNING)

    def swallowed(self, node: Scalar) -> None:
        """Warn of a value that is a comment only: ``colour: #0a3d62``."""
        line = self.source.lines.line(node.line)[node.column - 1 :].strip()
        if line.startswith("#"):
            figures = {"comment": shown(line)}
            self.tell(node, "comment-in-text", "all", figures, grade=Grade.WARNING)

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
        if not key.text:
            return self.tell(key, "yaml-key", "empty")
        figures = {"key": shown(key.text), "value": value}
        case = "nothing" if value == "null" else "word"
        return self.tell(key, "yaml-key", case, figures)

    def unknown_key(self, record: Record, key: Scalar) -> Field | None:
        """Tell of a key that the record has not; return the field that was meant."""
        if self._enough(key):
            return None
        figures: dict[str, Figure] = {"key": shown(key.text)}
        if "le_importa" in record.spellings and fold(key.text) == "interes":
            interest = record.spellings["le_importa"]
            figures |= {"interest": spelt(interest, self.tongue)}
            figures |= {"stance": spelt(record.spellings["postura"], self.tongue)}
            self.tell(key, "unknown-key", "interes", figures)
            return record.spellings["le_importa"]
        near = self._key(key.text, record)
        case, fix = self._near(near, figures)
        figures["words"] = listed(spelt(one, self.tongue) for one in record.fields)
        self.tell(key, "unknown-key", case, figures, fix=fix)
        return None if near is None else record.spellings[fold(near.word)]

    def missing(self, record: Record, declared: Field, at: Place) -> None:
        """Tell of a key without which a record says nothing."""
        figures = {"key": spelt(declared, self.tongue)}
        known = f"{record.name}-{declared.key}"
        case = known if known in ("map-account", "map-people") else "default"
        self.ledger.add(Problem(at, "missing-key", case, figures=figures))

    def new_id(self, key: Scalar) -> str:
        """Return an id; one that cannot be is told, and still known by its name."""
        text = nfc(key.text)
        if not good_id(text):
            self._bad_id(key, text)
        elif len(text) > NAME_LENGTH:
            self.too_long(key, "id", NAME_LENGTH, "id")
        return text

    def _bad_id(self, key: Scalar, text: str) -> None:
        figures: dict[str, Figure] = {"id": shown(key.text)}
        joined = "-".join(text.split())
        if not joined:
            self.tell(key, "bad-id", "empty", figures)
        elif good_id(joined):
            figures["nearest"] = shown(joined)
            self.tell(key, "bad-id", "spaces", figures, fix=joined)
        else:
            self.tell(key, "bad-id", "default", figures)

    def snippet(self, node: Node) -> str:
        """Return the beginning of a value's source, as it is echoed."""
        return shown(" ".join(self.source.text[node.start : node.end][:200].split()))

    def _enough(self, node: Node) -> bool:
        """Count an error that would not be kept, before words are looked for it."""
        full = self.ledger.full(Grade.ERROR)
        if full and not self.source.spoils(node):
            self.ledger.count({Grade.ERROR: 1})
        return full

    def _tongue_beside(self, key: Named) -> str:
        """Return the language in which a value is due: the key's own, else the map's."""
        own = tongue_of_key(key) if isinstance(key, str) else None
        return own or self.tongue

    def _word(self, text: str, words: tuple[Word, ...], tongue: str) -> Hint | None:
        """Return the word that was meant: of a language, else of that of the reader."""
        if self.ledger.total >= _MOST_SUGGESTED:
            return None
        near = word_hint(text, words, tongue)
        reader = language_of(self.source.text) or tongue
        return near or (word_hint(text, words, reader) if reader != tongue else None)

    def _key(self, text: str, record: Record) -> Hint | None:
        if self.ledger.total >= _MOST_SUGGESTED:
            return None
        return key_hint(text, record, self.tongue)

    def _near(
        self, near: Hint | None, figures: dict[str, Figure]
    ) -> tuple[str, str | None]:
        """Return the case and the fix of a hint, and set it among the figures."""
        if near is None:
            return "default", None
        figures["nearest"] = near.word
        return "near", near.word if near.certain else None
