"""Keys that other YAML tools would not read as the text they are."""

from __future__ import annotations

from decisionmap.mapfile.nodes import Scalar

_TRUE = ("true", "yes", "on", "y")
_FALSE = ("false", "no", "off", "n")
_NULL = ("null", "~", "")


def _spelt(words: tuple[str, ...]) -> list[str]:
    return [s for w in words for s in (w, w.capitalize(), w.upper())]


_READ_AS = {
    **dict.fromkeys(_spelt(_TRUE), "true"),
    **dict.fromkeys(_spelt(_FALSE), "false"),
    **dict.fromkeys(_spelt(_NULL), "null"),
}


def read_as(key: Scalar) -> str | None:
    """Return what a plain key is elsewhere: true, false, null; None where it is a text.

    >>> read_as(Scalar("on", "", 1, 1, 0, 2)), read_as(Scalar("on", '"', 1, 1, 0, 4))
    ('true', None)
    """
    return None if key.style else _READ_AS.get(key.text)
