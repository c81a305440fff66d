"""The part a person plays, in words: what one does in the decision, with what power."""

from __future__ import annotations

from decisionmap.model.seat import Seat
from decisionmap.model.terms import SIGNING, Role, Veto
from decisionmap.page import Word

_RANK = (
    Role.DECIDER,
    Role.ECONOMIC_BUYER,
    Role.APPROVER,
    Role.SIGNATORY,
    Role.GATEKEEPER,
    Role.PRESCRIBER,
    Role.EVALUATOR,
    Role.BUYER,
    Role.INFLUENCER,
    Role.ADVISER,
    Role.IMPLEMENTER,
    Role.USER,
    Role.INITIATOR,
)


def main_part(seat: Seat) -> tuple[str, Word] | None:
    """The icon and word of what counts most: signing, else advocacy, else the first role.

    None where nothing is said of the person's part.
    """
    said = seat.judgement
    roles = ranked(said.roles)
    if said.advocacy is not None and not SIGNING & set(roles):
        word = Word(f"page.card.advocacy.{said.advocacy}")
        return f"advocacy-{said.advocacy}", word
    if not roles:
        return None
    return f"role-{roles[0]}", Word(f"page.card.{part(seat, roles[0])}")


def part(seat: Seat, role: Role) -> str:
    """Return the word of a role: whoever evaluates with a technical veto has another.

    We call both alike; to sales methods, who can say no is no mere evaluator.
    """
    technical = seat.judgement.veto is Veto.TECHNICAL
    kind = "role_with_veto" if technical and role is Role.EVALUATOR else "role"
    return f"{kind}.{role}"


def doing_words(seat: Seat) -> tuple[Word, ...]:
    """Return all that a person does in the decision and for us, the weightiest first."""
    said = seat.judgement
    roles = [Word(f"terms.{part(seat, role)}") for role in ranked(said.roles)]
    if said.advocacy is not None:
        roles.append(Word(f"terms.advocacy_verb.{said.advocacy}"))
    return tuple(roles)


def power_words(seat: Seat) -> Word:
    """Return the power as words: of five, or not known."""
    power = seat.judgement.power
    if power is None:
        return Word("page.card.power_unknown")
    return Word("page.card.power", {"power": power})


def ranked(roles: tuple[Role, ...]) -> list[Role]:
    """Sort roles, who decides first."""
    return sorted(roles, key=_RANK.index)
