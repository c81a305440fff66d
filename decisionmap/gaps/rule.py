"""What a gap rule is, what it finds, and the gap that the reader is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from decisionmap.analysis.result import Analysis
from decisionmap.frozen import dataclass
from decisionmap.model.account import Acceptance, Move
from decisionmap.model.place import Figure, Place
from decisionmap.model.terms import Severity

Limit: TypeAlias = "float | Words"
Check = Callable[[Analysis, "Limits"], Iterator["Finding"]]


class GapState(StrEnum):
    """Where a gap stands: told, being closed, lived with, or a question."""

    OPEN = "open"
    PLANNED = "planned"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``case`` chooses among the rule's sentences; figures fill them."""

    people: tuple[str, ...]
    place: Place
    case: str = "default"
    figures: Mapping[str, Figure] = field(default_factory=dict)
    step: int = 0
    """Severity steps up (+1) or down (-1) from the rule's own."""
    unknown: bool = False
    """Only a question, no alarm: the map does not say enough to judge."""
    stake: float | None = None
    """Share of the decision at stake; the people's weight where the rule does not say."""
    ask: str | None = None
    """Who of theirs can best answer the question."""
    besides: tuple[str, ...] = ()
    """Those of ours whose going there once more would change nothing."""
    fact: str = ""
    """The fact it tells, where that is not the rule's own."""
    whole: bool = False
    """Concerns the account as a whole, not this one decision."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A figure that is itself a sentence: its key in ``words`` and what fills it.

    A sentence takes it in like any figure, so one rule tells "no contact of ours" and
    "Jo Pérez: last contact 12 days ago" with one and the same sentence around it.
    """

    key: str
    figures: Mapping[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """A limit made of words of a vocabulary: the functions that a purchase needs.

    ``each`` has them by a word of the vocabulary ``by``, ``otherwise`` those of every
    other case. A team that sets the limit sets one list for all cases.
    """

    vocabulary: str
    otherwise: tuple[str, ...]
    by: str = ""
    each: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, case: str | None) -> tuple[str, ...]:
        """Return the words of one case.

        >>> Words("function", ("legal",), "decision_kind", {"rebuy": ()}).of("tender")
        ('legal',)
        """
        return self.otherwise if case is None else self.each.get(case, self.otherwise)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits by which a rule judges a map, by name: numbers, or words."""

    values: Mapping[str, Limit]

    def __getitem__(self, name: str) -> float:
        """Return a limit that is a number."""
        value = self.values[name]
        assert not isinstance(value, Words), f"{name} is a limit of words"
        return value

    def words(self, name: str) -> Words:
        """Return a limit that is made of words."""
        value = self.values[name]
        assert isinstance(value, Words), f"{name} is a number"
        return value


@dataclass(frozen=True, slots=True)
class Rule:
    """One way an account plan can be at risk.

    The module's docstring is its page in the docs; its sentences (``message``,
    ``facts``, ``question``, ``mend`` under each language) lie beside it.
    """

    id: str
    severity: Severity
    check: Check
    limits: Mapping[str, Limit] = field(default_factory=dict)
    """By name: one name is one thing in all rules, and a team may set it no further than
    ``mapfile/fields_limits.py`` lets it; by a name not declared there, from zero on."""
    wakes: tuple[str, ...] = ()
    """Names of the conditions (``gaps/waking.py``) that must all hold."""
    coverage: bool = False
    """A coverage rule: silent in quiet periods and about people off limits."""
    account: bool = False
    """Judges the account as a whole, not one decision."""
    named: bool = False
    """Only a move that names the rule closes it: to meet its people is no cure."""
    fact: str = ""
    """Rules of one fact speak once about a person: the one with the lowest ``turn``."""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """A fault of the account plan, ready to be told in any language."""

    rule: str
    severity: Severity
    state: GapState
    decision: str | None
    people: tuple[str, ...]
    case: str
    figures: Mapping[str, Figure]
    stake: float
    certainty: float
    place: Place
    also: tuple[str, ...] = ()
    """Rules that told the same fact of the same person and gave way to this one."""
    move: Move | None = None
    """The planned move that is closing it."""
    acceptance: Acceptance | None = None
    """The team's word that it lives with the gap, while that holds."""
    ask: str | None = None
    """Who of theirs can best answer the question."""
    fact: str = ""
    """What it tells, where several rules may tell the same of one person."""
    besides: tuple[str, ...] = ()
    """Those of ours whose move with its people does not plan it."""
    before: date | None = None
    """The first day of the quiet period before which its mend has to be done."""
    named: bool = False
    """Only a move that names the rule closes it."""


@dataclass(frozen=True, slots=True)
class Asleep:
    """A rule that does not judge yet, and the conditions that would wake it."""

    rule: str
    wakes_with: tuple[str, ...]
