"""What a page needs to try something out: the figures that everything else follows from.

With these the page computes weight, cover, coverage, exposure and reading again when a
stance is changed, a person taken out, a contact added or ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass


@dataclass(frozen=True, slots=True)
class TrialPerson:
    """One of theirs: say before it is a share, stance, what is arriving from others."""

    amount: float
    """The say before it is made a share; as it would be were the person not bare."""
    bare: bool
    """Has no say while the stance is unknown and others have some."""
    stance: int | None
    reachable: bool
    """Whether coverage counts the person: nobody off limits."""
    heard: Mapping[str, float] = field(default_factory=dict)
    """Who sways the person → strength."""
    contacts: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Who of ours → contact strength, 0 to 1, today and without the silence."""
    signs: bool = False
    """Signs, is identified and in post: without anybody who does no reading is told."""
    gone: bool = False
    """Has left: the seat stands empty, so it has neither stance nor contact to change."""


@dataclass(frozen=True, slots=True)
class Trial:
    """All of one decision that a trial computes with."""

    people: Mapping[str, TrialPerson]
    team: tuple[str, ...]
    """Who of ours may have a contact, in the file's order."""
    depths: Mapping[str, float]
    """Word of a depth → strength of a contact kept alive."""
    covered: float
    thin: float
    command: str = ""
    """What finds the gaps again, once the map says what is supposed."""
