"""The account: everything that one map file says, as records that know their lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from decisionmap.frozen import dataclass
from decisionmap.model.callings import callings
from decisionmap.model.decision import Decision, TermValue
from decisionmap.model.money import Money
from decisionmap.model.person import Competitor, Contact, Judgement, Member, Person
from decisionmap.model.place import Places
from decisionmap.model.process import (
    How,
    InitiativeStatus,
    MoveStatus,
    ProjectStatus,
    Relationship,
    Tier,
)
from decisionmap.model.terms import Side


@dataclass(frozen=True, slots=True)
class Target:
    """The relationship we aim at, and by when."""

    relationship: Relationship | None = None
    by: date | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Initiative:
    """One initiative of the account strategy and the people it is for."""

    what: str
    people: tuple[str, ...] = ()
    status: InitiativeStatus | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Strategy:
    """What we want to grow, with which value, and how."""

    growth: str | None = None
    value: str | None = None
    what: str | None = None
    how: str | None = None
    why: str | None = None
    initiatives: tuple[Initiative, ...] = ()
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Business:
    """One line of their business: what is ours today, what could be, who holds it."""

    unit: str | None = None
    what: str | None = None
    ours: Money | None = None
    potential: Money | None = None
    held_by: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Firm:
    """The client firm itself: the ``account`` section of the file."""

    name: str
    sector: str | None = None
    tier: Tier | None = None
    relationship: Relationship | None = None
    target: Target | None = None
    confidentiality: str | None = None
    retain_until: date | None = None
    selection: Mapping[str, float] = field(default_factory=dict)
    strategy: Strategy | None = None
    business: tuple[Business, ...] = ()
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Move:
    """A planned move: what, by whom of ours, with whom of theirs, until when."""

    what: str
    who: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Whom it is done with: the key ``with``."""
    via: tuple[str, ...] = ()
    due: date | None = None
    status: MoveStatus = MoveStatus.OPEN
    every: int | None = None
    decision: str | None = None
    gap: str | None = None
    aim: Mapping[str, int | None] = field(default_factory=dict)
    """Person id to the stance aimed at."""
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Learned:
    """What a log entry says we learned about one of theirs."""

    person: str
    judgement: Judgement
    by: str | None = None
    source: str | None = None
    """Who of theirs told us: the key ``from``."""
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One piece of dated evidence: who met whom, how, and what came of it."""

    date: date | None = None
    who: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Whom of theirs: the key ``with``."""
    how: How | None = None
    initiative: Side | None = None
    answered: bool | None = None
    decision: str | None = None
    learned: Mapping[str, Learned] = field(default_factory=dict)
    changed: Decision | None = None
    """The fields of the decision that changed, told by the keys in its places."""
    offered_ours: Mapping[str, TermValue] = field(default_factory=dict)
    offered_theirs: Mapping[str, TermValue] = field(default_factory=dict)
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something one side promised the other, until when, and when it was kept."""

    what: str
    by: str | None = None
    to: str | None = None
    due: date | None = None
    kept: date | None = None
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the balanced scorecard."""

    name: str
    unit: str | None = None
    target: float | None = None
    actual: float | None = None
    measure: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The balanced scorecard of the account, by perspective (Kaplan and Norton)."""

    financial: tuple[Measure, ...] = ()
    customer: tuple[Measure, ...] = ()
    process: tuple[Measure, ...] = ()
    learning: tuple[Measure, ...] = ()
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Project:
    """A project running at the client."""

    name: str
    owner: str | None = None
    status: ProjectStatus | None = None
    due: date | None = None
    people: tuple[str, ...] = ()
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One step of the presentation: a headline, a view, the people it speaks of."""

    title: str
    view: str | None = None
    people: tuple[str, ...] = ()
    text: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A gap that the team lives with until a date, and why."""

    gap: str
    people: tuple[str, ...] = ()
    decision: str | None = None
    until: date | None = None
    why: str | None = None
    by: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Account:
    """One map file, checked and typed. Mappings go by id, in the file's order."""

    file: str
    firm: Firm
    people: Mapping[str, Person]
    language: str | None = None
    team: Mapping[str, Member] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    competitors: Mapping[str, Competitor] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    plan: tuple[Move, ...] = ()
    log: tuple[LogEntry, ...] = ()
    promises: tuple[Promise, ...] = ()
    scorecard: Scorecard | None = None
    projects: tuple[Project, ...] = ()
    story: tuple[StoryStep, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    places: Places = field(default_factory=dict, compare=False, repr=False)
    called: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Id of theirs or ours → what one calls them in running text; made, never given."""

    def __post_init__(self) -> None:
        spanish = self.language == "es"
        told = callings({**self.team, **self.people}, spanish=spanish)
        object.__setattr__(self, "called", told)
