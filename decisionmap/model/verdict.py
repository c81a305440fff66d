"""The verdict: one sentence put together of clauses, each told with its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass
from decisionmap.model.place import Figure


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the verdict: the key of its words under ``verdict`` and what fills them."""

    key: str
    figures: Mapping[str, Figure] = field(default_factory=dict)
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who, where it turns, what next; ``own`` is the team's own sentence instead."""

    clauses: tuple[Clause, ...] = ()
    own: str | None = None
