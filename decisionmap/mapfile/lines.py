"""From an offset in a text to its line and column, and back."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache


@lru_cache(maxsize=4)
def _starts(text: str) -> tuple[int, ...]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


class Lines:
    """The lines of a text: they end at LF or CRLF only; both counts begin at 1."""

    __slots__ = ("_first", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._first = _starts(text)

    @property
    def count(self) -> int:
        """How many lines there are; after the last line's end begins another one."""
        return len(self._first)

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset.

        >>> Lines("map: 1\\naccount: Acme").at(9)
        (2, 3)
        """
        line = bisect_right(self._first, offset)
        return line, offset - self._first[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column.

        >>> Lines("map: 1\\naccount: Acme").offset(2, 3)
        9
        """
        return self._first[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return the text of a line, without its end."""
        if number > len(self._first):
            return ""
        start = self._first[number - 1]
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else None].rstrip("\r")
