"""Which known word a wrong one was probably meant to be, and whether that is certain."""

from __future__ import annotations

from collections.abc import Iterable

from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.shown import LONGEST, visible

_CLOSE = 0.7
_LONG_ENOUGH = 5
"""Shorter words have too many neighbours for a single slip to be certain."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to a wrong one, if one is close.

    >>> nearest("agianst", ["for", "against", "neutral"])
    'against'
    """
    if len(word) > LONGEST:
        return None
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for name in known:
        names.setdefault(fold(name), name)
    asked = fold(visible(word))
    if asked in names:
        return names[asked]
    found = get_close_matches(asked, names, n=1, cutoff=_CLOSE)
    return names[found[0]] if found else None


def certain(word: str, known: Iterable[str]) -> str | None:
    """Return the one known word that a single slip of the fingers away, if only one is.

    >>> certain("agianst", ["for", "against", "neutral"])
    'against'
    >>> certain("fro", ["for", "neutral"]) is None
    True
    """
    asked = fold(visible(word))
    names = list(dict.fromkeys(known))
    same = [name for name in names if fold(name) == asked]
    if len(same) == 1:
        return same[0]
    if not _LONG_ENOUGH <= len(asked) <= LONGEST:
        return None
    close = [name for name in names if _one_slip(asked, fold(name))]
    return close[0] if len(close) == 1 else None


def _one_slip(one: str, other: str) -> bool:
    """Tell whether one letter was added, left out, changed, or two were swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
