"""What a team sets once for all its maps: the file ``decisionmap.yaml`` beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from decisionmap.frozen import dataclass
from decisionmap.model.person import Member
from decisionmap.model.place import Places
from decisionmap.model.terms import Severity


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where a person counts as key (share of weight) and a cover as covered or thin."""

    key_weight: float = 0.10
    covered: float = 0.5
    thin: float = 0.2


LimitSetting = float | tuple[str, ...]
"""What a team sets for a limit: a number, or words of a vocabulary."""


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """How a team wants one gap rule: on or off, how severe, with which limits."""

    use: bool = True
    severity: Severity | None = None
    limits: Mapping[str, LimitSetting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Brand:
    """The name and colour that pages and slides carry."""

    name: str | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; each has a default, so the file may be absent."""

    team: Mapping[str, Member] = field(default_factory=dict)
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    thresholds: Thresholds = field(default_factory=Thresholds)
    language: str | None = None
    brand: Brand = field(default_factory=Brand)
    retention: int | None = None
    """Days for which an account's notes are kept."""
    places: Places = field(default_factory=dict, compare=False, repr=False)
