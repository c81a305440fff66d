"""A seat: one person's part in one decision on one day, all statements folded."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from decisionmap.frozen import dataclass
from decisionmap.model.person import Judgement
from decisionmap.model.place import Place, Places
from decisionmap.model.terms import SIGNING, Proof, Role, Stance, Veto

_BY_RANK = (Role.DECIDER, Role.ECONOMIC_BUYER, Role.APPROVER, Role.SIGNATORY)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one rater said of a stance, when, how it is known, and where it is written."""

    stance: Stance | None
    proof: Proof | None
    day: date | None
    rater: str | None
    source: str | None
    place: Place
    on_card: bool = False
    """Written on the card or seat, where nobody's name stands."""
    in_seat: bool = False
    """Of those, written in the decision's own seat."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's part in one decision on a day.

    ``judgement`` holds the folded values (``proof`` and ``seen`` are those of the
    stance that counts); its ``places`` point at the statement each came from.
    ``statements`` has the newest stance of each rater, the one that counts first.
    """

    person: str
    judgement: Judgement
    statements: tuple[Statement, ...] = ()
    keeps_say: bool = False
    """Whoever sat here has left: an emptied seat is no bare name, its say stays."""
    places: Places = field(default_factory=dict, compare=False, repr=False)

    @property
    def signs(self) -> bool:
        """Whether the person decides, holds the budget, approves or signs."""
        return bool(SIGNING & set(self.judgement.roles))

    @property
    def signs_as(self) -> Role | None:
        """The most deciding of the roles by which the person signs, if any."""
        held = self.judgement.roles
        return next((role for role in _BY_RANK if role in held), None)

    @property
    def signing_rank(self) -> int:
        """The place of :attr:`signs_as` among the roles that sign, the first decides."""
        held = self.signs_as
        return len(_BY_RANK) if held is None else _BY_RANK.index(held)

    @property
    def holds_veto(self) -> bool:
        """Whether the person can say no on any ground."""
        return self.judgement.veto not in (None, Veto.NO)

    @property
    def closes(self) -> bool:
        """Whether the decision cannot pass without the person: signs, or has a veto."""
        return self.signs or self.holds_veto

    @property
    def bare(self) -> bool:
        """Whether nothing is said but the name: no power, interest, role, veto, stance."""
        said = self.judgement
        unsaid = said.power is None and said.interest is None and said.stance is None
        nothing = unsaid and not said.roles and not self.holds_veto
        return nothing and not self.keeps_say
