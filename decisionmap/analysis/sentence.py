"""Sentence: a verdict's clauses put together, short enough to be read in one breath."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from decisionmap.model.verdict import Clause, Verdict
from decisionmap.words.loader import LANGUAGES, say

MOST = 140
"""Characters that a verdict may have in any language."""

_NAMES = frozenset({"name", "teller", "owner", "competitor"})
_TEXTS = frozenset({"what", "step", "term"})
_COUNTS = {1: "one", 2: "two", 3: "three"}
_PLACES = ("first", "second", "third")
_ELLIPSIS = "…"
_LITTLE = 3

_GIVEN = 0
"""Of a name its first word alone, of at most twelve characters."""

_LENGTHS = (
    (60, 60),
    (40, 60),
    (30, 60),
    (24, 60),
    (20, 60),
    (16, 60),
    (12, 60),
    (_GIVEN, 60),
    (_GIVEN, 50),
    (_GIVEN, 40),
    (_GIVEN, 32),
    (_GIVEN, 24),
    (_GIVEN, 16),
    (16, 40),
    (16, 24),
    (16, 16),
)
"""How long names and other texts may be: tried in turn until the sentence fits.

The last are for two people of one given name.

Names give way first: whom a given name means the team knows, what a cut text says not.
"""


def tell(verdict: Verdict, language: str) -> str:
    """Return a verdict as one sentence of at most 140 characters in a language.

    >>> tell(Verdict((Clause("who.nobody"), Clause("next.find_decider"))), "en")
    'Nobody is known to decide; find out who approved the last purchase like this one.'
    """
    if verdict.own is not None:
        return _shortened(verdict.own, MOST, name=False)
    return _sentence(language, fit(verdict).clauses)


def fit(verdict: Verdict) -> Verdict:
    """Return the verdict with names and texts so short that it fits in every language.

    Names give way by their last words, then texts by an ellipsis; rather than cut given
    names to pieces, what would still not fit loses its middle clause, then the last.
    """
    if verdict.own is not None:
        return replace(verdict, own=_shortened(verdict.own, MOST, name=False))
    clauses = verdict.clauses
    while len(clauses) > 1:
        for names, texts in _LENGTHS:
            short = tuple(_short(clause, names, texts) for clause in clauses)
            fits = all(len(_sentence(lang, short)) <= MOST for lang in LANGUAGES)
            if fits and len(_named(short)) == len(_named(clauses)):
                return replace(verdict, clauses=short)
        clauses = clauses[:1] + clauses[2:]
    short = tuple(_short(clause, *_LENGTHS[3]) for clause in clauses)
    return replace(verdict, clauses=short)


def _sentence(language: str, clauses: tuple[Clause, ...]) -> str:
    if not clauses:
        return ""
    told = {
        place: say(language, f"verdict.{clause.key}", clause.figures)
        for place, clause in zip(_PLACES, clauses, strict=False)
    }
    return say(language, f"verdict.sentence.{_COUNTS[len(clauses)]}", told)


def _short(clause: Clause, names: int, texts: int) -> Clause:
    return replace(clause, figures=_figures(clause.figures, names, texts))


def _named(clauses: Iterable[Clause]) -> frozenset[object]:
    """Return the names in a sentence: two people are never cut to one."""
    figures = (clause.figures.items() for clause in clauses)
    return frozenset(value for each in figures for key, value in each if key in _NAMES)


def _figures(
    figures: Mapping[str, object], names: int, texts: int
) -> dict[str, object]:
    short: dict[str, object] = {}
    for key, value in figures.items():
        if isinstance(value, str) and key in _NAMES | _TEXTS:
            value = short_name(value, names) if key in _NAMES else _text(value, texts)
        short[key] = value
    return short


def short_name(name: str, most: int) -> str:
    """Shorten a name; what tells a namesake apart, as in *Ana Ruiz (CFO)*, stays."""
    name = " ".join(_seen(name))
    bare, space, mark = name.rpartition(" (") if name.endswith(")") else (name, "", "")
    words = bare.split(maxsplit=1)
    if most == _GIVEN and words:
        return _shortened(words[0], 12, name=True) + space + mark
    return _shortened(bare, most or 12, name=True) + space + mark


def _text(text: str, most: int) -> str:
    return _shortened(text, most, name=False)


def _seen(text: str) -> list[str]:
    """Return the words of a text; what cannot be seen parts them like white space."""
    return "".join(c if c.isprintable() else " " for c in text).split()


def _shortened(text: str, most: int, *, name: bool) -> str:
    """Return a text of at most so many characters, cut between words where it can be.

    A name loses its last words and needs no mark: the first ones still are her name.
    Whatever white space and control characters there are become single spaces.

    >>> _shortened("Javier Montalbán Ruiz", 20, name=True)
    'Javier Montalbán'
    >>> _shortened("María de la Cruz", 12, name=True)
    'María'
    >>> _shortened("Business-case session with Finance", 24, name=False)
    'Business-case session…'
    """
    words = _seen(text)
    whole = " ".join(words)
    if len(whole) <= most:
        return whole
    room = most if name else most - len(_ELLIPSIS)
    while len(words) > 1 and (len(" ".join(words)) > room or _dangles(words[-1], name)):
        words.pop()
    cut = " ".join(words)
    if name and len(cut) <= room:
        return cut
    return cut[: most - len(_ELLIPSIS)].rstrip(" ,.;:") + _ELLIPSIS


def _dangles(word: str, name: bool) -> bool:
    """Tell whether a word cannot end what was cut: a particle, a little word."""
    return word.islower() and (name or len(word) <= _LITTLE)
