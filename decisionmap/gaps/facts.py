"""The facts that many rules tell alike: what a person weighs, who of ours is close, since when."""

from __future__ import annotations

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.gaps.people import heaviest, member_shown, shown, some
from decisionmap.gaps.rule import Phrase
from decisionmap.model.terms import Role, Veto


def standing(analysis: Analysis, person: str) -> Phrase:
    """Return what a person weighs in the decision, and the veto if there is one."""
    weight = analysis.weight[person]
    veto = analysis.seats[person].judgement.veto
    if veto in (None, Veto.NO):
        return Phrase("gaps.standing.weight", {"weight": weight})
    return Phrase("gaps.standing.veto", {"weight": weight, "veto": str(veto)})


def closest(analysis: Analysis, person: str) -> Strength | None:
    """Return the strongest living contact of ours with a person, if there is one."""
    contacts = analysis.cover[person].contacts
    return next((contact for contact in contacts if contact.strength > 0), None)


def latest(analysis: Analysis, person: str) -> Strength | None:
    """Return whichever living contact of ours was there last, if there is one.

    One without a date only where none has a date; one to be avoided only where all are.
    """
    living = [one for one in analysis.cover[person].contacts if one.full > 0]
    avoided = {
        c.member for c in analysis.account.contacts if c.person == person and c.avoid
    }
    return min(
        living,
        key=lambda one: (
            one.member in avoided,
            one.silence is None,
            one.silence or 0,
        ),
        default=None,
    )


def contact(analysis: Analysis, person: str) -> Phrase:
    """Return who of ours is closest to a person and how long ago the two met."""
    best = closest(analysis, person)
    if best is None:
        return Phrase("gaps.contact.none")
    member = member_shown(analysis, best.member)
    if best.silence is None:
        return Phrase("gaps.contact.undated", {"member": member})
    return Phrase("gaps.contact.dated", {"member": member, "days": best.silence})


def acquaintance(analysis: Analysis, person: str) -> str:
    """Return how we stand with a person whom we do not cover: a case of the sentences.

    ``never``: nobody of ours has a contact; ``undated``: nobody noted when the two last
    met; ``cold``: silence has weakened it; ``shallow``: kept up, but hardly known.
    """
    best = closest(analysis, person)
    if best is None:
        return "never"
    if best.silence is None:
        return "undated"
    return "cold" if best.strength < best.full else "shallow"


def signing_role(analysis: Analysis, person: str) -> Role | None:
    """Return the most deciding of the roles by which a person signs, if any."""
    return analysis.seats[person].signs_as


def evidence(analysis: Analysis, person: str) -> Phrase:
    """Return how we know a person's stance, and since when."""
    said = analysis.seats[person].judgement
    if said.stance is None:
        return Phrase("gaps.evidence.none")
    if said.proof is None:
        return Phrase("gaps.evidence.unstated")
    if said.seen is None:
        return Phrase("gaps.evidence.undated", {"proof": str(said.proof)})
    return Phrase("gaps.evidence.dated", {"proof": str(said.proof), "day": said.seen})


def listeners(analysis: Analysis, person: str) -> Phrase:
    """Return who listens to a person, the heaviest first."""
    ears = heaviest(analysis, tuple(analysis.graph.swayed(person)))
    name = shown(analysis, person)
    if not ears:
        return Phrase("gaps.listeners.none", {"person": name})
    told = {"person": name, "n": len(ears), "names": some(analysis, ears)}
    return Phrase("gaps.listeners.some", told)
