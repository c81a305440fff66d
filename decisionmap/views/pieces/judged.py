"""What is judged of a person, each field as a word."""

from __future__ import annotations

from decisionmap.model.account import Account
from decisionmap.model.person import Judgement
from decisionmap.model.terms import Veto, stance_word
from decisionmap.page import Text, Word
from decisionmap.views.pieces.part import ranked

DIFFERING = (
    "stance",
    "roles",
    "veto",
    "advocacy",
    "prefers",
    "power",
    "interest",
    "adaptability",
)
"""Fields that tell a person apart from one decision, or one day, to another."""


def told(account: Account, said: Judgement, key: str) -> Text:
    """Return the value of a field as it reads without its name."""
    if key in ("power", "interest") and getattr(said, key) is not None:
        figures = {"what": Word(f"page.fact.{key}"), "n": getattr(said, key)}
        return Word("page.value.of_five", figures)
    if key == "prefers" and said.prefers is not None:
        return Word("page.value.prefers", {"what": preferred(account, said.prefers)})
    return value_of(account, said, key)


def value_of(account: Account, said: Judgement, key: str) -> Text:
    """Return the value of a field as it reads beside its name."""
    value = getattr(said, key)
    if key == "stance":
        return Word(f"terms.stance.{stance_word(value)}")
    if key == "roles":
        roles = tuple(Word(f"terms.role_noun.{role}") for role in ranked(value))
        return Word("page.value.names", {"names": roles}) if roles else _UNKNOWN
    if value is None:
        return _UNKNOWN
    if key == "prefers":
        return preferred(account, value)
    if key in ("power", "interest"):
        return Word("page.value.five", {"n": value})
    if value is Veto.NO:
        return Word("page.value.no_veto")
    if key == "veto":
        return Word("page.value.veto", {"ground": Word(f"terms.veto.{value}")})
    return Word(f"terms.{key}.{value}")


def preferred(account: Account, id_: str) -> Text:
    """Return what whom a person would choose is called."""
    if id_ == "us":
        return Word("page.value.us")
    known = account.competitors.get(id_)
    return known.shown if known is not None else id_


_UNKNOWN = Word("page.value.unknown")
