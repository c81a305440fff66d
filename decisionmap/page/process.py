"""How a decision is taken, set in the flow: facts beside their names, a lane of steps."""

from __future__ import annotations

from typing import Literal

from decisionmap.frozen import dataclass
from decisionmap.page.text import Text

StopState = Literal["done", "overdue", "now", "next", "aim", "ahead"]
"""Where a stop of a lane lies: behind, missed, running, the next one, aimed at, ahead."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A person named in the flow between two marks, with what she does there.

    One who takes no part has no ``person``: there is nothing to open.
    """

    person: str
    name: str
    doing: Text | None = None
    marks: tuple[str, str] = ("", "")
    """Before the name, and behind all."""
    label: Text | None = None
    """What is read aloud instead, marks and all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and what belongs to it: texts, then people."""

    label: Text
    values: tuple[Text, ...] = ()
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Facts beside their names."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of a lane: when, what, where it lies, what is to know, who acts.

    What is ``judged`` is to know too, and is hidden while a screen is shared.
    """

    when: Text
    title: Text
    state: StopState
    facts: tuple[Text, ...] = ()
    chips: tuple[Chip, ...] = ()
    quiet: bool = False
    """A time in which nothing may be done, not a step."""
    judged: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """Stops one after the other, in time; with a title where there are several lanes."""

    stops: tuple[Stop, ...]
    title: Text | None = None
