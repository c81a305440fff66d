"""The words in which the notation is declared: what a field is, and what a record."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from decisionmap.mapfile.folding import fold

NAME_LENGTH = 200
TEXT_LENGTH = 5_000
LARGEST = 1e15
"""No number of a map is greater: sums of such ones are still exact and can be shown."""


class Kind(Enum):
    """What one value of a field is."""

    TEXT = auto()
    NUMBER = auto()
    WHOLE = auto()
    MONEY = auto()
    DATE = auto()
    RHYTHM = auto()
    """A length of time as ``30d``, ``6w``, ``3m``."""
    BOOLEAN = auto()
    WORD = auto()
    """One of the words of a vocabulary."""
    STANCE = auto()
    """A word of the vocabulary ``stance``, or a number from -2 to +2."""
    REFERENCE = auto()
    """The id or name of something declared elsewhere."""
    VALUE = auto()
    """A value of a term: a number, or one of the term's options."""
    RECORD = auto()


class Shape(Enum):
    """How many values a field holds, and how they are told apart."""

    ONE = auto()
    LIST = auto()
    """One value may stand alone, without brackets."""
    KEYED = auto()
    """A mapping; ``keys`` says what its keys name."""


class Names(Enum):
    """What an id, a name or a key refers to, or declares."""

    PERSON = auto()
    MEMBER = auto()
    EITHER = auto()
    """Ours or theirs (a promise's two sides)."""
    COMPETITOR = auto()
    CHOICE = auto()
    """A competitor, ``status_quo`` or ``us``."""
    DECISION = auto()
    TERM = auto()
    RULE = auto()
    VIEW = auto()
    ROLE = auto()
    FREE = auto()
    """Any name: nothing is declared under it."""
    NEW_PERSON = auto()
    NEW_MEMBER = auto()
    NEW_COMPETITOR = auto()
    NEW_DECISION = auto()
    NEW_TERM = auto()

    @property
    def declares(self) -> bool:
        """Whether the key is a new id, not the name of something known."""
        return self.name.startswith("NEW_")

    @property
    def called(self) -> tuple[Names, ...]:
        """By what a new id is named elsewhere; a competitor is also a choice."""
        if not self.declares:
            return ()
        one = Names[self.name.removeprefix("NEW_")]
        return (one, Names.CHOICE) if one is Names.COMPETITOR else (one,)


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: how it is spelt, what it holds, what it means."""

    key: str
    spanish: tuple[str, ...]
    """The first is the one that is written; the others are understood."""
    kind: Kind
    en: str
    """What it means, in one line, in English."""
    es: str
    """The same in Spanish."""
    shape: Shape = Shape.ONE
    vocabulary: str = ""
    record: str = ""
    names: Names | None = None
    """What a reference names."""
    keys: tuple[Names, ...] = ()
    """What the keys of each level of a keyed field name."""
    ids: bool = False
    """A keyed field may also be a list of bare ids."""
    low: float | None = None
    high: float | None = None
    longest: int = TEXT_LENGTH
    form: str = ""
    """The form that a text must have: ``colour``."""
    required: bool = False
    past: bool = False
    """A date of something that has happened: not after the day of the check."""
    further: bool = False
    """One of its record's further keys, declared because it holds something else."""

    @property
    def most(self) -> float:
        """The greatest number that the field may hold."""
        return LARGEST if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of mapping: its fields in the order in which they are best written."""

    name: str
    en: str
    es: str
    fields: tuple[Field, ...]
    short: tuple[str, ...] = ()
    """The fields that its short form, a single text, is made of."""
    free: Kind | None = None
    """The kind of further keys, where any name may stand."""
    spellings: dict[str, Field] = field(init=False, repr=False, compare=False)
    """Folded key of either language → field."""
    required: tuple[Field, ...] = field(init=False, repr=False, compare=False)
    """The fields without which the record says nothing."""

    def __post_init__(self) -> None:
        needed = tuple(one for one in self.fields if one.required)
        object.__setattr__(self, "required", needed)
        spellings: dict[str, Field] = {}
        for one in self.fields:
            for word in (one.key, *one.spanish):
                known = spellings.setdefault(fold(word), one)
                if known is not one:
                    raise ValueError(f"{word!r} means two things in {self.name!r}")
        object.__setattr__(self, "spellings", spellings)


def text(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a text."""
    return _field(key, spanish, Kind.TEXT, en, es, more)


def name(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a name or title: a text of at most 200 characters."""
    return _field(key, spanish, Kind.TEXT, en, es, {"longest": NAME_LENGTH, **more})


def texts(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a list of texts."""
    return _field(key, spanish, Kind.TEXT, en, es, {"shape": Shape.LIST, **more})


def number(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a number."""
    return _field(key, spanish, Kind.NUMBER, en, es, more)


def money(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare an amount of money."""
    return _field(key, spanish, Kind.MONEY, en, es, more)


def day(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a date."""
    return _field(key, spanish, Kind.DATE, en, es, more)


def rhythm(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a length of time."""
    return _field(key, spanish, Kind.RHYTHM, en, es, more)


def boolean(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a yes or no."""
    more = {"vocabulary": "boolean", **more}
    return _field(key, spanish, Kind.BOOLEAN, en, es, more)


def word(
    key: str, spanish: str, vocabulary: str, en: str, es: str, **more: object
) -> Field:
    """Declare a word of a vocabulary."""
    more = {"vocabulary": vocabulary, **more}
    return _field(key, spanish, Kind.WORD, en, es, more)


def stance(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a stance: a word or a number."""
    more = {"vocabulary": "stance", "low": -2, "high": 2, **more}
    return _field(key, spanish, Kind.STANCE, en, es, more)


def value(key: str, spanish: str, en: str, es: str, **more: object) -> Field:
    """Declare a value of a term."""
    return _field(key, spanish, Kind.VALUE, en, es, more)


def ref(
    key: str, spanish: str, names: Names, en: str, es: str, **more: object
) -> Field:
    """Declare the name of something declared elsewhere."""
    return _field(key, spanish, Kind.REFERENCE, en, es, {"names": names, **more})


def refs(
    key: str, spanish: str, names: Names, en: str, es: str, **more: object
) -> Field:
    """Declare a list of names of what is declared elsewhere."""
    more = {"names": names, "shape": Shape.LIST, **more}
    return _field(key, spanish, Kind.REFERENCE, en, es, more)


def part(
    key: str, spanish: str, record: str, en: str, es: str, **more: object
) -> Field:
    """Declare a record within a record."""
    return _field(key, spanish, Kind.RECORD, en, es, {"record": record, **more})


def parts(
    key: str, spanish: str, record: str, en: str, es: str, **more: object
) -> Field:
    """Declare a list of records."""
    more = {"record": record, "shape": Shape.LIST, **more}
    return _field(key, spanish, Kind.RECORD, en, es, more)


def keyed(declared: Field, *keys: Names, ids: bool = False) -> Field:
    """Declare a mapping whose keys name something and whose values are as declared."""
    return replace(declared, shape=Shape.KEYED, keys=keys, ids=ids)


def _field(
    key: str, spanish: str, kind: Kind, en: str, es: str, more: dict[str, object]
) -> Field:
    return Field(key, tuple(spanish.split()), kind, en, es, **more)  # type: ignore[arg-type]
