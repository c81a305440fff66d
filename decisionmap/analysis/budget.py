"""Budget: whether somebody's own card says that the money is theirs to spend."""

from __future__ import annotations

import re
from functools import cache

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.model.person import Judgement
from decisionmap.model.spelling import plain
from decisionmap.model.terms import Role, Veto

_HAS = (
    "holds has owns controls manages decides tiene lleva maneja controla gestiona "
    "dispone decide"
)
_ACTS = f"{_HAS} pays spends signs leads runs is paga gasta firma dirige es"
_OWN = "his her their own su sus propio propia"
_BETWEEN = (
    f"{_OWN} a an the all whole entire full most of over on from out with charge "
    "control el la los las un una todo toda de del sobre con cargo parte mayor"
)
_MONEY = "budget money funds capex opex presupuesto dinero partida fondos"
_THEIRS = "his hers theirs suyo suya suyos"
_NOT = (
    "no not without never whose nobody sin nunca ni nadie quien falta depende depends "
    "who whether if si ask asks asked asking pregunta pregunto pide pidio pedir"
)
_SOON = "and y so also still now already only ya hoy tambien siempre always"


def _any(text: str) -> str:
    return rf"\b(?:{'|'.join(text.split())})\b"


_SAYS_SO = r"(?:(?:nos |us )?(?:says|said|told us|dice|dijo)(?: that| que)? )?"
_SELF = (
    rf"^\W*{_SAYS_SO}(?:{_any(_SOON)} |(?:since|desde) \w+ )*"
    rf"(?:(?:s?he|they|it|ella|el) (?:{_any(_SOON)} )*)?"
    rf"(?:{_any(_ACTS)}(?: \w+){{0,6}} (?:and|y) (?:s?he |ella |el )?)?"
)
"""Before the verb: nothing, or the person; with anybody else named it is that one's."""
_NO_PAPER = (
    r"(?! (?:meetings?|figures?|reviews?|rounds?|cuts?|problems?|worries|questions?)\b)"
)
_GAP = rf"(?: {_any(_BETWEEN)}){{0,6}}"
_NAMES_IT = re.compile(_any(_MONEY))
_DENIES = re.compile(rf"{_any(_NOT)}|n't\b|\?")
_CLAUSES = re.compile(r"[.;:!,\n]|\b(?:but|pero)\b")


def holds_budget(said: Judgement, name: str = "") -> bool:
    """Tell whether a person is known to hold the money: by role, veto or a note.

    >>> holds_budget(Judgement(veto=Veto.BUDGET)), holds_budget(Judgement(power=5))
    (True, False)
    """
    if Role.ECONOMIC_BUYER in said.roles or said.veto is Veto.BUDGET:
        return True
    return says_budget(said.note or "", name)


def nobody_decides(analysis: Analysis) -> bool:
    """Tell whether nobody at all decides or holds the budget: one gap, told once."""
    return not (_has(analysis, Role.DECIDER) or _has(analysis, Role.ECONOMIC_BUYER))


def money_unknown(analysis: Analysis) -> bool:
    """Tell whether somebody decides, and whose the money is nobody knows.

    Where nobody decides either, or whoever did has left, there is nobody yet to be
    asked whose budget it is.
    """
    deciders = present_deciders(analysis)
    if not deciders or _has(analysis, Role.ECONOMIC_BUYER):
        return False
    people = analysis.account.people
    return not any(
        holds_budget(analysis.seats[one].judgement, people[one].name or "")
        for one in deciders
    )


def present_deciders(analysis: Analysis) -> tuple[str, ...]:
    """Return the deciders who have not left, in the order of the file."""
    return tuple(p for p in _has(analysis, Role.DECIDER) if not gone(analysis, p))


def _has(analysis: Analysis, role: Role) -> tuple[str, ...]:
    seats = analysis.seats.items()
    return tuple(person for person, seat in seats if role in seat.judgement.roles)


def says_budget(note: str, name: str = "") -> bool:
    """Tell whether a note says, in English or Spanish, that the money is the person's.

    One clause has to speak of having it, of nobody but the person whose card it is,
    by ``name`` or without; and none of doubt or denial.

    >>> says_budget("Tiene el presupuesto de las tres plantas")
    True
    >>> says_budget("Carmen holds the budget", "Carmen Vidal")
    True
    >>> says_budget("The CFO has the budget"), says_budget("no budget of her own")
    (False, False)
    """
    return any(
        _says().search(_unnamed(one, name)) and not _DENIES.search(one)
        for one in _CLAUSES.split(plain(note))
        if _NAMES_IT.search(one)
    )


@cache
def _says() -> re.Pattern[str]:
    """Return how one says it; made when a clause first names money, for it is long."""
    return re.compile(
        rf"{_SELF}{_any(_HAS)}{_GAP} {_any(_MONEY)}{_NO_PAPER}"
        rf"|{_SELF}{_any(_ACTS)}{_GAP} {_any(_OWN)}{_GAP} {_any(_MONEY)}{_NO_PAPER}"
        rf"|^\W*{_SAYS_SO}(?:{_any('the all el todo la los')} )*{_any(_MONEY)}{_GAP}"
        rf"(?: \w+){{0,3}} (?:is|are|es|son) {_any(_THEIRS)}"
    )


def _unnamed(clause: str, name: str) -> str:
    """Return a clause without the person's own name, as it would stand on the card."""
    own = {*plain(name).split()}
    return " ".join(word for word in clause.split() if word not in own)
