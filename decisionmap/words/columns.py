"""How many columns a terminal gives a text, and how a text is broken to fit them."""

from __future__ import annotations

import unicodedata

_FIRST_MARK = "\N{COMBINING GRAVE ACCENT}"
"""Before it, every letter takes one column."""
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"


def visible(text: str) -> str:
    """Return a text without what a terminal would obey: escapes, direction marks.

    >>> visible("a\\tb\\x1b[31m")
    'a b�[31m'
    """
    if text.replace("\N{NO-BREAK SPACE}", "").isprintable():
        return text
    return "".join(_stand_in(letter) for letter in text)


def columns(text: str) -> int:
    """Return how many columns a terminal gives a text: wide letters two, marks none.

    >>> columns("señor"), columns("電力")
    (5, 4)
    """
    beyond = [letter for letter in text if letter >= _FIRST_MARK]
    return len(text) - len(beyond) + sum(map(_columns_of, beyond))


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Fill a text with spaces up to a width, on the left of it where ``right``."""
    gap = " " * max(0, width - columns(text))
    return gap + text if right else text + gap


def wrapped(text: str, width: int, *, whole: bool = False) -> list[str]:
    """Break a text between words, and within a word only where it is too long.

    Several spaces count as one. A no-break space holds: a figure stays with its unit.
    Where words stay ``whole`` a long one sticks out: a place can still be clicked.

    >>> wrapped("uno dos tres", 8)
    ['uno dos', 'tres']
    """
    lines: list[str] = []
    line = ""
    for word in filter(None, visible(text).split(" ")):
        joined = f"{line} {word}" if line else word
        if columns(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = [word] if whole else _chopped(word, width)
        lines.extend(full)
    lines.append(line)
    return lines


def _chopped(word: str, width: int) -> list[str]:
    """Cut a word into pieces of at most ``width`` columns, at least a letter each."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and columns(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _columns_of(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _stand_in(letter: str) -> str:
    if letter.isprintable() or letter == "\N{NO-BREAK SPACE}":
        return letter
    if letter in _JOINERS:
        return ""
    blank = letter in "\t\n" or unicodedata.category(letter) == "Zs"
    return " " if blank else _REPLACED
