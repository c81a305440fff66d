"""Headlines made here: short enough for one line in any language, names give way first."""

from __future__ import annotations

from decisionmap.analysis.sentence import short_name
from decisionmap.page import Word
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell

LONGEST = 70
"""Characters that a headline made here has at most, in any language."""
_LENGTHS = (60, 30, 20, 16, 12, 8)


def headline(title: Word) -> Word:
    """Return a title of which names give way until it fits in every language."""
    for most in _LENGTHS:
        figures = {key: _short(key, told, most) for key, told in title.figures.items()}
        short = Word(title.key, figures)
        if all(len(tell(language, short)) <= LONGEST for language in LANGUAGES):
            return short
    return short


def _short(key: str, told: object, most: int) -> object:
    if isinstance(told, str) and key in ("name", "via", "member"):
        return short_name(told, most)
    if isinstance(told, tuple):
        return tuple(short_name(name, most) for name in told)
    return told
