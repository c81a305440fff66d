"""By what the people of a decision are found: facets, and each person's values of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from decisionmap.briefing import DecisionBriefing
from decisionmap.model.account import Account
from decisionmap.model.terms import Function, Proof, Role, Veto, stance_word
from decisionmap.page import Choice, Facet, Text, Word
from decisionmap.views.pieces.fields import (
    MENDELOW,
    POWERS,
    UNKNOWN,
    mendelow,
    whole,
)
from decisionmap.views.pieces.people import member
from decisionmap.views.style.marks import STANCES

NOBODY = " "
"""Value of a facet for those of whom nothing is said: no unit, no owner. Blank, because
everything else may be what somebody calls a unit or one of ours."""
_COVERS = ("covered", "thin", "stale", "none", "off_limits")
_PROOFS = (*(proof.value for proof in Proof), NOBODY)
_SIGNS = {"stance": "chip", "cover": "cover", "power": "power"}
"""Facets whose values have a mark each, and how its name begins."""

Values = Mapping[str, tuple[str, ...]]


def values(found: DecisionBriefing, id_: str) -> Values:
    """Return a person's values of each facet."""
    analysis = found.analysis
    person, seat = analysis.account.people[id_], analysis.seats[id_]
    said, cover = seat.judgement, analysis.cover[id_]
    account = analysis.account
    held = [c.id for c in account.competitors.values() if id_ in c.contacts]
    choice = said.prefers if said.prefers in account.competitors else None
    rivals = dict.fromkeys([*([choice] if choice else []), *held])
    state = "off_limits" if said.off_limits is not None else cover.state.value
    return {
        "unit": (person.unit or NOBODY,),
        "function": (person.function.value if person.function else NOBODY,),
        "role": tuple(role.value for role in said.roles) or (NOBODY,),
        "veto": (said.veto.value,) if seat.holds_veto and said.veto else (),
        "stance": (stance_word(said.stance),),
        "power": (whole(said.power),),
        "field": (mendelow(said),),
        "cover": (state,),
        "owner": (cover.owner or NOBODY,),
        "proof": (said.proof.value if said.proof else NOBODY,),
        "rival": tuple(id_ for id_ in rivals if id_ != "status_quo"),
    }


def facets(
    found: DecisionBriefing, by_person: Mapping[str, Values]
) -> tuple[Facet, ...]:
    """Return the facets of which anybody here has a value, each with the values in use.

    Closed vocabularies keep their order; units stand as they are met, our people and the
    competitors as the file has them. Who has no value of a facet stands last in it.
    """
    account = found.analysis.account
    used = {
        name: dict.fromkeys(v for one in by_person.values() for v in one[name])
        for name in next(iter(by_person.values()), {})
    }
    ordered: dict[str, Iterable[str]] = {
        "function": (*(f.value for f in Function), NOBODY),
        "role": (*(role.value for role in Role), NOBODY),
        "veto": tuple(veto.value for veto in Veto),
        "stance": STANCES,
        "power": POWERS,
        "field": MENDELOW,
        "cover": _COVERS,
        "owner": (*account.team, NOBODY),
        "proof": _PROOFS,
        "rival": account.competitors,
    }
    told = []
    for name, some in used.items():
        order = ordered.get(name, sorted(some, key=lambda v: v == NOBODY))
        known = tuple(_choice(account, name, v) for v in order if v in some)
        if known:
            told.append(Facet(name, Word(f"page.facet.{name}"), known))
    return tuple(told)


def _choice(account: Account, facet: str, value: str) -> Choice:
    sign = _SIGNS.get(facet)
    mark = f"{sign}-{value}" if sign else ""
    return Choice(value, _text(account, facet, value), mark)


def _text(account: Account, facet: str, value: str) -> Text:
    if value == NOBODY:
        return Word(f"page.facet.no_{facet}")
    match facet, value:
        case "unit", _:
            return value
        case "owner", _:
            return member(account, value)
        case "rival", _:
            return account.competitors[value].shown
        case "field", _:
            return Word(f"page.power_interest.field.{value}")
        case "power", _ if value == UNKNOWN:
            return Word("page.legend.power_unknown")
        case "power", _:
            return Word("page.value.five", {"n": value})
        case "cover", "off_limits":
            return Word("page.legend.off_limits")
        case "cover", _:
            return Word(f"terms.cover_state.{value}")
    return Word(f"terms.{facet}.{value}")
