"""Look up a sentence by its key and fill it with figures, as the language sets them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import tomli

from decisionmap import registry
from decisionmap.words import figures as set_as
from decisionmap.words.dialect import LANGUAGES as LANGUAGES
from decisionmap.words.dialect import parted

_HERE = Path(__file__).parent
_NAMED_BY_METHODS = {
    "page.card.role": ("card", "role"),
    "terms.role": ("role",),
    "terms.role_noun": ("role",),
    "page.card.role_with_veto": ("card_with_veto", "with_veto"),
    "terms.role_with_veto": ("with_veto",),
    "page.card.advocacy": ("card", "advocacy"),
    "terms.advocacy": ("advocacy",),
    "terms.advocacy_verb": ("advocacy",),
}
"""Vocabulary of ours → the tables of a method that name the same, the first first."""
_SAID_OF_PEOPLE = frozenset({"gaps.does", "verdict.part"})
"""Vocabularies of what somebody with a role does: *decides*; by a method *is* a role."""


def say(language: str, key: str, figures: Mapping[str, object] | None = None) -> str:
    """Return the sentence of a key in a language, filled with its figures.

    ``topic.path.to.key`` stands in ``words/<language>/topic.toml``; a rule's own
    sentences, ``rules.<rule>.<sentence>``, in the words file beside the rule. A figure
    is set by its kind: ``{share:pct}`` 47 %, ``{reading:signed}`` +8, ``{day}`` a date,
    ``{names}`` a list, ``{names:or}`` a choice, ``{n:plural day|days}``, ``{role:word
    terms.role}`` a term. How it is set may itself name figures: ``{n:plural one day|{n}
    days}``.

    >>> say("en", "terms.stance.for")
    'for'
    """
    return _joined(language, _pieces_of(language, key), figures or {})


def has(language: str, key: str) -> bool:
    """Tell whether there is a sentence under a key."""
    return isinstance(_find(language, key), str)


def sentence(language: str, key: str) -> str:
    """Return the unfilled sentence of a key; a missing one is a fault of ours."""
    found = _find(language, key)
    if not isinstance(found, str):
        raise KeyError(f"no sentence {key!r} in {language!r}")
    return found


class Slot(str):
    """A place in a sentence that is filled later: it stands as it is, of whatever kind.

    Only by its ``figure`` it may choose a plural.
    """

    __slots__ = ("figure",)
    figure: object

    def __new__(cls, text: str, figure: object) -> Slot:
        made = super().__new__(cls, text)
        made.figure = figure
        return made


@cache
def uses(languages: tuple[str, ...], key: str) -> Mapping[str, frozenset[str]]:
    """Return figure → all the kinds as which the sentence of a key sets it.

    By which a plural is chosen it is not set.

    >>> uses(("en",), "page.value.share")
    {'share': frozenset({'pct'})}
    """
    found: dict[str, set[str]] = {}
    for language in languages:
        for _, name, how in _pieces_of(language, key):
            inside = _pieces(how.partition(" ")[2]) if "{" in how else ()
            for _, figure, kind in (("", name, how), *inside):
                if figure:
                    kinds = found.setdefault(figure, set())
                    if not kind.startswith("plural"):
                        kinds.add(kind)
    return {name: frozenset(kinds) for name, kinds in found.items()}


@cache
def chooses(languages: tuple[str, ...], key: str) -> bool:
    """Tell whether the sentence of a key has forms among which a figure chooses."""
    told = (piece for language in languages for piece in _pieces_of(language, key))
    return any(how.startswith("plural") for _, _, how in told)


def topic(language: str, name: str) -> Mapping[str, Any]:
    """Return all sentences of one topic: the words file of that name."""
    return _topic(language, name)


@cache
def _find(language: str, key: str) -> object:
    language, method = parted(language)
    if method and (named := _by_method(language, method, key)) is not None:
        return named
    head, _, rest = key.partition(".")
    if head == "rules":
        rule, _, rest = rest.partition(".")
        found: object = _rule(rule).get(language, {})
    else:
        found = _topic(language, head)
    for part in rest.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _by_method(language: str, method: str, key: str) -> object:
    """Return a method's own name for a role or an advocacy, if it has one."""
    vocabulary, _, term = key.rpartition(".")
    said = vocabulary in _SAID_OF_PEOPLE
    tables = ("role",) if said else _NAMED_BY_METHODS.get(vocabulary, ())
    methods = _topic(language, "methods") if tables else {}
    names = methods.get(method, {})
    name = next((names[t][term] for t in tables if term in names.get(t, {})), None)
    return methods["part"].format(name=name) if said and name else name


@cache
def _topic(language: str, name: str) -> Mapping[str, Any]:
    path = _HERE / language / f"{name}.toml"
    return tomli.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def _rule(name: str) -> Mapping[str, Any]:
    path = registry.beside("gaps.rules", name, ".toml")
    return tomli.loads(path.read_text(encoding="utf-8"))


_Pieces = tuple[tuple[str, str, str], ...]


@cache
def _pieces_of(language: str, key: str) -> _Pieces:
    return _pieces(sentence(language, key))


def _joined(language: str, pieces: _Pieces, figures: Mapping[str, object]) -> str:
    told: list[str] = []
    for literal, name, how in pieces:
        told.append(literal)
        if name:
            told.append(_set(language, figures, name, how))
    return "".join(told)


@cache
def _pieces(text: str) -> _Pieces:
    """Take a text apart, once: words as they are, a figure's name, how it is set.

    >>> _pieces("{share:pct} of them")
    (('', 'share', 'pct'), (' of them', '', ''))
    """
    parsed = Formatter().parse(text)
    return tuple((literal, name or "", how or "") for literal, name, how, _ in parsed)


def _set(language: str, figures: Mapping[str, object], name: str, how: str) -> str:
    """Return one figure as its kind and the language set it."""
    figure = figures[name]
    if type(figure) is Slot and not how.startswith("plural"):
        return str(figure)
    if not how and isinstance(figure, str):
        return str(figure)  # most figures are names, and are told as they are
    if "{" in how:
        how = _joined(language, _pieces(how), figures)
    kind, _, rest = how.partition(" ")
    if type(figure) is Slot:
        figure = figure.figure
    if kind == "word":
        return say(language, f"{rest}.{figure}")
    return set_as.figure(language, figure, kind, rest)
