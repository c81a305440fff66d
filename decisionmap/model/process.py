"""The closed vocabularies of the account and of how a client buys."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """How much the account matters to us."""

    KEY = "key"
    DEVELOPMENT = "development"
    MAINTENANCE = "maintenance"
    OPPORTUNISTIC = "opportunistic"


class Relationship(StrEnum):
    """Stage of the relationship between the two firms (Millman and Wilson; McDonald)."""

    EXPLORATORY = "exploratory"
    BASIC = "basic"
    COOPERATIVE = "cooperative"
    INTERDEPENDENT = "interdependent"
    INTEGRATED = "integrated"
    DISINTEGRATING = "disintegrating"


class DecisionKind(StrEnum):
    """What sort of purchase is decided."""

    NEW = "new"
    REBUY = "rebuy"
    RENEWAL = "renewal"
    TENDER = "tender"


class Stage(StrEnum):
    """How far the buying has come, in order."""

    PROBLEM = "problem"
    EXPLORATION = "exploration"
    REQUIREMENTS = "requirements"
    SELECTION = "selection"
    VALIDATION = "validation"
    CONSENSUS = "consensus"
    CONTRACT = "contract"
    DELIVERY = "delivery"


class Who(StrEnum):
    """How a decision is taken."""

    SINGLE = "single"
    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    WEIGHTED = "weighted"


class StepKind(StrEnum):
    """What happens at a step of the buying process."""

    PUBLICATION = "publication"
    OFFERS = "offers"
    TECHNICAL = "technical"
    LEGAL = "legal"
    PURCHASING = "purchasing"
    COMMITTEE = "committee"
    BUDGET = "budget"
    SIGNATURE = "signature"
    APPEAL = "appeal"
    OTHER = "other"


class StepVerb(StrEnum):
    """What a person does at a step."""

    PROPOSES = "proposes"
    ADVISES = "advises"
    WRITES = "writes"
    EVALUATES = "evaluates"
    VOTES = "votes"
    CHAIRS = "chairs"
    APPROVES = "approves"
    SIGNS = "signs"
    VETOES = "vetoes"


class MoveStatus(StrEnum):
    """State of a planned move."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class InitiativeStatus(StrEnum):
    """State of an initiative of the account strategy."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


class ProjectStatus(StrEnum):
    """Health of a running project."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class How(StrEnum):
    """Through what channel the two sides met."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    VIDEO = "video"
    MAIL = "mail"
    MESSAGE = "message"
    EVENT = "event"
    MEAL = "meal"
    DOCUMENT = "document"
    REVIEW = "review"
