"""What is judged of a person, each field as a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from decisionmap.model.account import Account
from decisionmap.model.person import ChampionTest, Judgement
from decisionmap.model.terms import Tri, Veto, stance_word
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

_NOBODY_ELSE = ("us", "status_quo")
"""Whom a person may prefer that is no competitor of the map."""


def told(account: Account, said: Judgement, key: str) -> Text:
    """Return the value of a field as it reads without its name."""
    if key in ("power", "interest") and getattr(said, key) is not None:
        figures = {"what": Word(f"page.fact.{key}"), "n": getattr(said, key)}
        return Word("page.value.of_five", figures)
    if key == "prefers" and said.prefers == "us":
        return Word("page.value.prefers_us")
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
    if isinstance(value, Enum):
        return Word(f"terms.{key}.{value}")
    return _written(value)


def _written(value: object) -> Text:
    """Return what the author of the map wrote in words of his own, or in several parts."""
    if isinstance(value, ChampionTest):
        return Word("page.value.names", {"names": tuple(champion(value))})
    if isinstance(value, Mapping):
        parts = tuple(
            Word("page.value.of_five", {"what": what, "n": n})
            for what, n in value.items()
        )
        return Word("page.value.names", {"names": parts}) if parts else _UNKNOWN
    if isinstance(value, tuple):
        return Word("page.value.names", {"names": value}) if value else _UNKNOWN
    return str(value)


def champion(test: ChampionTest) -> Iterator[Word]:
    """Yield the four answers of the champion test."""
    for name in ("wants_us", "has_clout", "sells_inside", "vested"):
        answer: Tri = getattr(test, name)
        yield Word(f"page.champion.{name}", {"answer": Word(f"terms.tri.{answer}")})


def preferred(account: Account, id_: str) -> Text:
    """Return what whom a person would choose is called."""
    known = account.competitors.get(id_)
    if known is not None and (known.name or id_ not in _NOBODY_ELSE):
        return known.shown
    return Word(f"page.value.{id_}") if id_ in _NOBODY_ELSE else id_


_UNKNOWN = Word("page.value.unknown")
