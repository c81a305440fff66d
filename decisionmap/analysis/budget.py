"""Budget: whether somebody's own card says that the money is theirs to spend."""

from __future__ import annotations

import re

from decisionmap.model.person import Judgement
from decisionmap.model.spelling import plain
from decisionmap.model.terms import Role, Veto

_HAS = (
    "holds has owns controls manages his her their own decides "
    "tiene lleva maneja controla gestiona dispone su propio propia decide"
)
_MONEY = "budget money funds capex opex presupuesto dinero partida fondos"
_THEIRS = "his|hers|theirs|suyo|suya|suyos"
_NOT = (
    "no not without never whose nobody sin nunca ni nadie quien falta depende depends"
)


def _words(text: str) -> str:
    return rf"\b(?:{'|'.join(text.split())})\b"


_SAYS = re.compile(
    rf"{_words(_HAS)}[^.;!?]{{0,30}}{_words(_MONEY)}"
    rf"|{_words(_MONEY)}\s+(?:is|are|es|son)\s+(?:{_THEIRS})\b"
)
_DENIES = re.compile(rf"{_words(_NOT)}|n't\b|\?")
_CLAUSES = re.compile(r"[.;!,\n]|\b(?:but|pero)\b")


def holds_budget(said: Judgement) -> bool:
    """Tell whether a person is known to hold the money: by role, veto or a note.

    >>> holds_budget(Judgement(veto=Veto.BUDGET)), holds_budget(Judgement(power=5))
    (True, False)
    """
    if Role.ECONOMIC_BUYER in said.roles or said.veto is Veto.BUDGET:
        return True
    return says_budget(said.note or "")


def says_budget(note: str) -> bool:
    """Tell whether a note says, in English or Spanish, that the money is the person's.

    One clause has to speak of having it, and none of doubt or denial.

    >>> says_budget("Tiene el presupuesto de las tres plantas")
    True
    >>> says_budget("no budget of her own"), says_budget("asks for budget figures")
    (False, False)
    """
    clauses = _CLAUSES.split(plain(note))
    return any(_SAYS.search(one) and not _DENIES.search(one) for one in clauses)
