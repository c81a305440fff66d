"""What the analysis of one decision finds: plain records that know no library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from decisionmap.frozen import dataclass
from decisionmap.model.account import Account
from decisionmap.model.decision import Decision
from decisionmap.model.seat import Seat
from decisionmap.model.settings import Thresholds
from decisionmap.model.terms import Depth
from decisionmap.model.verdict import Verdict

if TYPE_CHECKING:
    from decisionmap.analysis.graph import Graph
    from decisionmap.analysis.rooms import Rooms


class CoverState(StrEnum):
    """State of our cover of a person."""

    COVERED = "covered"
    THIN = "thin"
    STALE = "stale"
    NONE = "none"


class ReadingWord(StrEnum):
    """The honest word for where the room stands."""

    NONE = "none"
    TOO_CLOSE = "too_close"
    LEANING = "leaning"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """One contact on a day: how strong, how strong without the silence, since when."""

    member: str
    person: str
    depth: Depth | None
    strength: float
    full: float
    last: date | None
    silence: int | None
    """Days since ``last``; None where no date is known (three rhythms are assumed)."""
    every: int


@dataclass(frozen=True, slots=True)
class Cover:
    """Our cover of one person: the strongest contact, its state, the threads beside it."""

    strength: float
    state: CoverState
    threads: int
    """Contacts of ours of some strength, the strongest included."""
    owner: str | None
    """Who of ours has the strongest contact; ties go by the order in the file."""
    contacts: tuple[Strength, ...] = ()
    """Strongest first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the room stands, -100 to +100, with the range the unknown leave open."""

    value: float | None
    low: float
    high: float
    word: ReadingWord
    known: int
    people: int
    known_say: float
    """Share of the say whose stance is known, 0 to 1."""
    ask: str | None = None
    """Whose stance, not known yet, would settle most."""
    against: tuple[str, ...] = ()
    """Those who sign or hold a veto and are against, heaviest first."""


@dataclass(frozen=True, slots=True)
class Route:
    """A chain of introduction: the people on it in order, and how reliable it is."""

    people: tuple[str, ...]
    strength: float
    """The product of the contact's strength and of .15 × influence for each pass."""
    through_opposition: tuple[str, ...] = ()
    """Those between the ends who are against us; the chain is there for want of other."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything computed about one decision on one day. Mappings go by person id,
    in the file's order, over those who sit; shares are 0 to 1."""

    account: Account
    """The account as it stood on the day: nothing later is in it."""
    decision: Decision
    as_of: date
    thresholds: Thresholds
    graph: Graph
    seats: Mapping[str, Seat]
    say: Mapping[str, float]
    weight: Mapping[str, float]
    reading: Reading
    cover: Mapping[str, Cover]
    coverage: float
    exposure: Mapping[str, float]
    certainty: float
    certainties: Mapping[str, float]
    """Certainty of each person's stance, 0 to 1."""
    steps: Mapping[str, int | None]
    """Influence steps to the nearest decider (none: economic buyer), None without a path."""
    key: frozenset[str]
    """Ids of the key people."""
    partial: bool
    """Whether coverage is only "of the people on the map": no decider or economic buyer."""
    rooms: Rooms = field(compare=False, repr=False)
    """All decisions of the account, this one among them, for what looks beyond it."""
    introductions: Mapping[str, Route] = field(default_factory=dict)
    """The best chain from anybody of ours to each person that one leads to."""
    verdict: Verdict = field(default_factory=Verdict)
