"""The records of a decision: who sits, by which rule, on which terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass
from decisionmap.model.money import Money
from decisionmap.model.person import Judgement
from decisionmap.model.place import Places
from decisionmap.model.process import DecisionKind, Stage, StepKind, StepVerb, Who
from decisionmap.model.spelling import fold
from decisionmap.model.terms import Proof, Role

TermValue = float | str
"""A value of a term: a number in the term's unit, or one of its options."""


@dataclass(frozen=True, slots=True)
class Event:
    """Why the decision is taken now."""

    what: str | None = None
    date: dt.date | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """How the decision is taken: who, with which votes, over which quota."""

    who: Who | None = None
    votes: Mapping[str, float] = field(default_factory=dict)
    quota: float | None = None
    chair: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Quiet:
    """A period in which nobody of theirs is visited, but through ``only``."""

    start: dt.date | None = None
    end: dt.date | None = None
    only: tuple[str, ...] = ()
    why: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)

    def holds(self, day: dt.date) -> bool:
        """Tell whether a day lies in the period; an open end has no bound."""
        begun = self.start is None or self.start <= day
        return begun and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Step:
    """A dated step of the buying process and who does what there."""

    name: str | None = None
    kind: StepKind | None = None
    date: dt.date | None = None
    done: dt.date | None = None
    people: Mapping[str, StepVerb | None] = field(default_factory=dict)
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion of the decision, its weight, and how we and others meet it."""

    name: str
    weight: float | None = None
    ours: float | None = None
    competitors: Mapping[str, float] = field(default_factory=dict)
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class OurPosition:
    """Where we open, what we aim at and where we stop on one term."""

    open: TermValue | None = None
    target: TermValue | None = None
    limit: TermValue | None = None
    weight: float | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TheirPosition:
    """What one of theirs wants of a term, and how we know."""

    person: str
    want: TermValue | None = None
    limit: TermValue | None = None
    weight: float | None = None
    proof: Proof | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to be agreed; ``options`` run from best for us to worst."""

    id: str
    name: str | None = None
    unit: str | None = None
    options: tuple[str, ...] = ()
    ours: OurPosition | None = None
    theirs: Mapping[str, TheirPosition] = field(default_factory=dict)
    places: Places = field(default_factory=dict, compare=False, repr=False)


def rank(term: Term, value: TermValue | None) -> float | None:
    """Return a value of a term as a number, None where it is no value of that term.

    It is the number itself, or the place among the options, the best for us first; an
    option may be spelt as any word of the map, and may be a number.

    >>> exit_ = Term("exit", options=("none", "6 months", "12"))
    >>> rank(exit_, "6 Months"), rank(exit_, 12.0), rank(exit_, "a year")
    (1.0, 2.0, None)
    """
    if value is None:
        return None
    if not term.options:
        return None if isinstance(value, str) else float(value)
    ranks = {fold(option): float(n) for n, option in enumerate(term.options)}
    return ranks.get(fold(written(value)))


def written(value: TermValue | None) -> str:
    """Return a value as one writes it: a whole number without a point.

    >>> written(60.0), written(0.5), written("none")
    ('60', '0.5', 'none')
    """
    if value is None or isinstance(value, str):
        return value or ""
    return str(int(value)) if float(value).is_integer() else str(value)


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who signed our limits, and until when they hold."""

    by: str | None = None
    until: dt.date | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Alternative:
    """The best alternative to an agreement of one side."""

    text: str | None = None
    value: TermValue | None = None
    on: str | None = None
    proof: Proof | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Batna:
    """Both sides' best alternatives."""

    ours: Alternative | None = None
    theirs: Alternative | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Concession:
    """Something we may give, what it costs and is worth, and what we ask for it."""

    give: str
    cost: Money | None = None
    worth: Money | None = None
    to: str | None = None
    get: str | None = None
    approved_by: str | None = None
    given: dt.date | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Package:
    """A bundle of terms offered together."""

    name: str
    terms: Mapping[str, TermValue] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Our side of the negotiating table, by member ids."""

    lead: str | None = None
    speaks: tuple[str, ...] = ()
    notes: str | None = None
    reserve: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the client decides: a purchase, a renewal, a tender."""

    id: str
    name: str | None = None
    kind: DecisionKind | None = None
    value: Money | None = None
    close: dt.date | None = None
    stage: Stage | None = None
    event: Event | None = None
    rule: Rule | None = None
    needs: Mapping[Role, int] = field(default_factory=dict)
    quiet: tuple[Quiet, ...] = ()
    steps: tuple[Step, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    seats: Mapping[str, Judgement] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    mandate: Mandate | None = None
    batna: Batna | None = None
    concessions: tuple[Concession, ...] = ()
    packages: tuple[Package, ...] = ()
    table: Table | None = None
    verdict: str | None = None
    """The team's own sentence, in place of the one the tool would write."""
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)

    def quiet_on(self, day: dt.date) -> bool:
        """Tell whether nobody may be visited on a day."""
        return any(quiet.holds(day) for quiet in self.quiet)
