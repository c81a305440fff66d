"""Sensitive: whether a note tells of somebody's health, union, religion or politics.

These are special categories of personal data (GDPR, article 9). What is looked for are
turns of phrase that tell it of a person, in English and Spanish; the words alone are the
daily business of a hospital, a ministry or a works council, and tell nothing. Better to
miss one than to cry wolf: a note about a server, a tariff or a market is no person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from decisionmap.analysis import sensitive_beliefs, sensitive_health
from decisionmap.model.spelling import plain


class Category(StrEnum):
    """What a note may tell of a person that the law protects above all."""

    HEALTH = "health"
    UNION = "union"
    RELIGION = "religion"
    POLITICS = "politics"


_PHRASES = {
    Category.HEALTH: sensitive_health.HEALTH,
    Category.UNION: sensitive_beliefs.UNION,
    Category.RELIGION: sensitive_beliefs.RELIGION,
    Category.POLITICS: sensitive_beliefs.POLITICS,
}
"""Of each category, its phrases by stems: whatever they find has a word that begins so.

Few notes hold any, and to compile the phrases costs more than all other rules together.
"""
_BEGINNINGS = re.compile(r"\b\w{1,4}")

_Family = tuple[Category, str]
"""Some phrases, named by their category and stems."""


def categories(note: str) -> tuple[Category, ...]:
    """Return the special categories of which a note tells something, in their order.

    >>> categories("De baja médica desde mayo"), categories("El hospital es católico")
    ((<Category.HEALTH: 'health'>,), ())
    """
    text = plain(note).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    told = {
        family[0]
        for family in _hinted(text)
        if _may_tell(family, text) and _pattern(family).search(text)
    }
    return tuple(one for one in Category if one in told)


def _hinted(text: str) -> Iterator[_Family]:
    """Yield the phrases of which a text has a stem, by the beginnings of its words."""
    families = _families()
    for beginning in families.keys() & _BEGINNINGS.findall(text):
        yield from families[beginning]


def _may_tell(family: _Family, text: str) -> bool:
    """Tell whether a text holds one of some stems whole: only then it is read closely."""
    return any(stem in text for stem in family[1].split())


@cache
def _families() -> Mapping[str, tuple[_Family, ...]]:
    """Return the phrases by the first four letters of their stems."""
    found: dict[str, tuple[_Family, ...]] = {}
    for category, families in _PHRASES.items():
        for stems in families:
            for beginning in {stem[:4] for stem in stems.split()}:
                found[beginning] = (*found.get(beginning, ()), (category, stems))
    return found


@cache
def _pattern(family: _Family) -> re.Pattern[str]:
    """Compile some phrases, whole words only, when the first note is read for them."""
    category, stems = family
    return re.compile(rf"\b(?:{'|'.join(_PHRASES[category][stems])})\b")
