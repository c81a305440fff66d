"""Sensitive: whether a note tells of somebody's health, union, religion or politics.

These are special categories of personal data (GDPR, article 9). What is looked for are
turns of phrase that tell it of a person, in English and Spanish; the words alone are the
daily business of a hospital, a ministry or a works council, and tell nothing. Better to
miss one than to cry wolf: a note about a server, a tariff or a market is no person's.
"""

from __future__ import annotations

import re
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
"""Of each category, its phrases by the stems one of which is in whatever they find.

Few notes hold any, and to compile the phrases costs more than all other rules together.
"""


def categories(note: str) -> tuple[Category, ...]:
    """Return the special categories of which a note tells something, in their order.

    >>> categories("De baja médica desde mayo"), categories("El hospital es católico")
    ((<Category.HEALTH: 'health'>,), ())
    """
    text = plain(note).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return tuple(one for one in Category if _tells(one, text))


def _tells(category: Category, text: str) -> bool:
    return any(
        _hinted(stems, text) and _pattern(category, stems).search(text)
        for stems in _PHRASES[category]
    )


def _hinted(stems: str, text: str) -> bool:
    """Tell whether a note holds one of some stems: only then it is read closely."""
    return any(map(text.__contains__, _stems(stems)))


@cache
def _stems(stems: str) -> tuple[str, ...]:
    """Return stems one by one; an underscore stands for a space."""
    return tuple(stem.replace("_", " ") for stem in stems.split())


@cache
def _pattern(category: Category, stems: str) -> re.Pattern[str]:
    """Compile some phrases, whole words only, when the first note is read for them."""
    return re.compile(rf"\b(?:{'|'.join(_PHRASES[category][stems])})\b")
