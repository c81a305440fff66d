"""The records of people: theirs, ours, and how the two sides know each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from decisionmap.frozen import dataclass
from decisionmap.model.place import Places
from decisionmap.model.terms import (
    Adaptability,
    Advocacy,
    Depth,
    Function,
    Level,
    Line,
    Mode,
    Profile,
    Proof,
    Role,
    Stance,
    TeamRole,
    Tri,
    Veto,
)


@dataclass(frozen=True, slots=True)
class ReportsTo:
    """One reporting line, from the person who holds it to a manager's id."""

    to: str
    line: Line = Line.SOLID
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Influence:
    """Sway of the person who holds it over ``target``, strength 1 to 5."""

    target: str
    strength: float
    topic: str | None = None
    proof: Proof | None = None
    seen: date | None = None
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Open conflict with another of theirs, strength 1 to 5."""

    other: str
    strength: float
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ChampionTest:
    """The four questions that tell a champion from a friend."""

    wants_us: Tri = Tri.UNKNOWN
    has_clout: Tri = Tri.UNKNOWN
    sells_inside: Tri = Tri.UNKNOWN
    vested: Tri = Tri.UNKNOWN
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is judged of a person, in one decision or in all.

    A person's own judgement is the default of every decision; a seat of a decision
    holds only what differs there. Whether a field was written is told by its key in
    ``places``: a written ``stance: unknown`` is a statement, a missing one is not.
    """

    power: float | None = None
    interest: float | None = None
    roles: tuple[Role, ...] = ()
    veto: Veto | None = None
    stance: Stance | None = None
    proof: Proof | None = None
    seen: date | None = None
    prefers: str | None = None
    advocacy: Advocacy | None = None
    champion_test: ChampionTest | None = None
    adaptability: Adaptability | None = None
    mode: Mode | None = None
    profile: Profile | None = None
    wants: tuple[str, ...] = ()
    wins: tuple[str, ...] = ()
    fears: tuple[str, ...] = ()
    cares: Mapping[str, float] = field(default_factory=dict)
    off_limits: str | None = None
    note: str | None = None
    sits: bool | None = None
    """Only on a seat: ``no`` leaves the person out of the decision."""
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """One of theirs (a stakeholder)."""

    id: str
    name: str | None = None
    title: str | None = None
    unit: str | None = None
    function: Function | None = None
    level: Level | None = None
    inferred: frozenset[str] = frozenset()
    """Which of ``function`` and ``level`` were read from the title, not written."""
    reports_to: tuple[ReportsTo, ...] = ()
    influences: tuple[Influence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    judgement: Judgement = field(default_factory=Judgement)
    since: date | None = None
    leaves: date | None = None
    left: date | None = None
    external: str | None = None
    placeholder: bool = False
    private: Mapping[str, str] = field(default_factory=dict, repr=False)
    places: Places = field(default_factory=dict, compare=False, repr=False)

    @property
    def shown(self) -> str:
        """The name, else the title, else the id: what to call the person."""
        return self.name or self.title or self.id


@dataclass(frozen=True, slots=True)
class Member:
    """One of ours."""

    id: str
    name: str | None = None
    title: str | None = None
    role: TeamRole | None = None
    function: Function | None = None
    level: Level | None = None
    inferred: frozenset[str] = frozenset()
    leaves: date | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)

    @property
    def shown(self) -> str:
        """The name, else the title, else the id."""
        return self.name or self.title or self.id

    def has_left(self, day: date) -> bool:
        """Tell whether the member is no longer one of ours; the day itself counts."""
        return self.leaves is not None and self.leaves <= day


@dataclass(frozen=True, slots=True)
class Contact:
    """One of ours knows one of theirs; ``every`` is the rhythm in days."""

    member: str
    person: str
    depth: Depth | None = None
    last: date | None = None
    every: int | None = None
    target: Depth | None = None
    avoid: bool | None = None
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Competitor:
    """Another seller, or the status quo, and whom of theirs it holds how deep."""

    id: str
    name: str | None = None
    incumbent: bool | None = None
    contacts: Mapping[str, Depth] = field(default_factory=dict)
    note: str | None = None
    places: Places = field(default_factory=dict, compare=False, repr=False)

    @property
    def shown(self) -> str:
        """The name, else the id."""
        return self.name or self.id
