"""The closed vocabularies of people, in the canonical words of the notation."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Stance(IntEnum):
    """Attitude towards us in one decision; somebody whose stance is unknown has none."""

    STRONGLY_AGAINST = -2
    AGAINST = -1
    NEUTRAL = 0
    FOR = 1
    STRONGLY_FOR = 2


def stance_word(stance: Stance | None) -> str:
    """Return the word of a stance in the notation.

    >>> stance_word(Stance.STRONGLY_FOR), stance_word(None)
    ('strongly_for', 'unknown')
    """
    return "unknown" if stance is None else stance.name.lower()


class Role(StrEnum):
    """Part that a person plays in a decision."""

    INITIATOR = "initiator"
    USER = "user"
    INFLUENCER = "influencer"
    PRESCRIBER = "prescriber"
    EVALUATOR = "evaluator"
    DECIDER = "decider"
    ECONOMIC_BUYER = "economic_buyer"
    APPROVER = "approver"
    SIGNATORY = "signatory"
    BUYER = "buyer"
    GATEKEEPER = "gatekeeper"
    IMPLEMENTER = "implementer"
    ADVISER = "adviser"


SIGNING = frozenset({Role.DECIDER, Role.ECONOMIC_BUYER, Role.APPROVER, Role.SIGNATORY})
"""The roles of those who sign: without them there is no decision."""


class Level(StrEnum):
    """Height in the hierarchy, highest first."""

    C_LEVEL = "c_level"
    DIRECTOR = "director"
    MANAGER = "manager"
    SPECIALIST = "specialist"


class Function(StrEnum):
    """Field of work."""

    MANAGEMENT = "management"
    FINANCE = "finance"
    PURCHASING = "purchasing"
    OPERATIONS = "operations"
    PRODUCTION = "production"
    MAINTENANCE = "maintenance"
    ENGINEERING = "engineering"
    IT = "it"
    SECURITY = "security"
    QUALITY = "quality"
    LOGISTICS = "logistics"
    HR = "hr"
    LEGAL = "legal"
    WORKS_COUNCIL = "works_council"
    SALES = "sales"
    CLINICAL = "clinical"
    RESEARCH = "research"
    ADMINISTRATION = "administration"
    OTHER = "other"


class Veto(StrEnum):
    """Ground on which a person can say no."""

    BUDGET = "budget"
    TECHNICAL = "technical"
    LEGAL = "legal"
    SECURITY = "security"
    PURCHASING = "purchasing"
    YES = "yes"
    NO = "no"


class Advocacy(StrEnum):
    """What a person does for us when we are not in the room."""

    CHAMPION = "champion"
    COACH = "coach"
    SPONSOR = "sponsor"


class Proof(StrEnum):
    """How a stance or a tie is known, firmest first."""

    BEHAVIOUR = "behaviour"
    SIGNAL = "signal"
    CLAIM = "claim"
    GUESS = "guess"


class Adaptability(StrEnum):
    """How soon a person takes up what is new (Rogers)."""

    INNOVATOR = "innovator"
    VISIONARY = "visionary"
    PRAGMATIST = "pragmatist"
    CONSERVATIVE = "conservative"
    LAGGARD = "laggard"


class Mode(StrEnum):
    """How a person sees the present: the ground for wanting change or not."""

    GROWTH = "growth"
    TROUBLE = "trouble"
    EVEN_KEEL = "even_keel"
    OVERCONFIDENT = "overconfident"


class Profile(StrEnum):
    """How a person behaves towards change inside the firm."""

    GO_GETTER = "go_getter"
    TEACHER = "teacher"
    SKEPTIC = "skeptic"
    GUIDE = "guide"
    FRIEND = "friend"
    CLIMBER = "climber"
    BLOCKER = "blocker"


class Depth(StrEnum):
    """How deep one of ours knows one of theirs."""

    MET = "met"
    WORKING = "working"
    TRUSTED = "trusted"


class TeamRole(StrEnum):
    """Part of one of ours in the account team."""

    KAM = "kam"
    SALES = "sales"
    EXECUTIVE_SPONSOR = "executive_sponsor"
    TECHNICAL = "technical"
    CLINICAL = "clinical"
    SERVICE = "service"
    DELIVERY = "delivery"
    CONTRACTS = "contracts"
    FINANCE = "finance"
    LEGAL = "legal"
    PARTNER = "partner"
    OTHER = "other"


class Side(StrEnum):
    """Ours or theirs."""

    OURS = "ours"
    THEIRS = "theirs"


class Line(StrEnum):
    """Kind of a reporting line."""

    SOLID = "solid"
    DOTTED = "dotted"


class Severity(StrEnum):
    """How bad a gap is, worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Tri(StrEnum):
    """A judgement that may be open."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
