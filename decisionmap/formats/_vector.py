"""What drawn formats say alike: short numbers, the path of a line, texts made inert."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import escape
from math import hypot

from decisionmap.page import ARROW, Connector, Frame, Shape

# Said by what is refused: the class of what is allowed takes ten times as long to make.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tidy(value: float) -> str:
    """Return a length with at most two decimals and none to spare.

    >>> tidy(12.0), tidy(0.125), tidy(-0.001)
    ('12', '0.12', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def route(line: Connector) -> str:
    """Return the path of a line; level and upright stretches take one number.

    >>> route(Connector("reports", "a", "b", ((4, 2), (4, 9), (7.5, 9))))
    'M4 2V9H7.5'
    """
    (x, y), *rest = line.points
    said = [f"M{tidy(x)} {tidy(y)}"]
    if line.curved:
        return said[0] + "".join(_curves(line.points))
    for a, b in rest:
        if a == x:
            said.append(f"V{tidy(b)}")
        elif b == y:
            said.append(f"H{tidy(a)}")
        else:
            said.append(f"L{tidy(a)} {tidy(b)}")
        x, y = a, b
    return "".join(said)


def _curves(points: tuple[tuple[float, float], ...]) -> Iterator[str]:
    """Yield the cubic curves of a path; a level or upright one takes one number."""
    for at in range(0, len(points) - 1, 3):
        xs, ys = zip(*points[at : at + 4], strict=True)
        if len(set(ys)) == 1:
            yield f"H{tidy(xs[3])}"
        elif len(set(xs)) == 1:
            yield f"V{tidy(ys[3])}"
        else:
            flat = (f"{tidy(x)} {tidy(y)}" for x, y in points[at + 1 : at + 4])
            yield f"C{' '.join(flat)}"


def head(line: Connector) -> str:
    """Return the path of the head of a line's arrow, its base at the line's end.

    >>> head(Connector("sways", "a", "b", ((0, 0), (50, 0))))
    'M50 4.5l9 -4.5 -9 -4.5Z'
    """
    (x0, y0), (x, y) = line.points[-2:]
    long = hypot(x - x0, y - y0) or 1.0
    along, down = (x - x0) / long, (y - y0) / long
    half = ARROW / 2
    start = f"{tidy(x - half * down)} {tidy(y + half * along)}"
    there = (ARROW * along + half * down, ARROW * down - half * along)
    back = (half * down - ARROW * along, -half * along - ARROW * down)
    sides = " ".join(tidy(length) for length in (*there, *back))
    return f"M{start}l{sides}Z"


def hatching(frame: Frame, every: float = 16) -> str:
    """Return lines at 45 degrees over a block, kept inside its edges.

    >>> hatching(Frame(0, 0, 20, 20), every=12)
    'M0 12L12 0M4 20L20 4M16 20L20 16'
    """
    x, y, wide, high = frame.x, frame.y, frame.width, frame.height
    said = []
    for step in range(1, int((wide + high) / every) + 1):
        reach = step * every
        if reach >= wide + high:
            break
        left, right = max(0.0, reach - high), min(wide, reach)
        start = f"M{tidy(x + left)} {tidy(y + reach - left)}"
        said.append(f"{start}L{tidy(x + right)} {tidy(y + reach - right)}")
    return "".join(said)


def room_of(text: str, size: float) -> float:
    """Return about how wide a text is at most, in whatever font draws it."""
    wide = (unicodedata.east_asian_width(c) in "WF" for c in text)
    return sum(1.1 if double else 0.6 for double in wide) * size


def cut(text: str, size: float, room: float) -> str:
    """Return as much of a text as surely has room, with an ellipsis where it is cut."""
    if room_of(text, size) <= room:
        return text
    while text and room_of(f"{text}…", size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def escaped(text: str) -> str:
    """Return a text as XML holds it: no markup, no character that XML forbids.

    >>> escaped("<b>Ana\\x00 & Co</b>")
    '&lt;b&gt;Ana &amp; Co&lt;/b&gt;'
    """
    return escape(_NOT_XML.sub("", text), quote=False)


def quoted(text: str) -> str:
    """Return a text as the value of an attribute, its quotes included.

    >>> quoted('5" & more')
    '"5&quot; &amp; more"'
    """
    inside = escaped(text).replace('"', "&quot;")
    return f'"{inside}"'


def geometry(shape: Shape) -> Iterator[tuple[str, str]]:
    """Yield the attributes that say where a shape lies and how large it is."""
    if shape.kind == "path":
        yield "d", shape.path
        if shape.x or shape.y:
            yield "transform", f"translate({tidy(shape.x)} {tidy(shape.y)})"
    elif shape.kind == "circle":
        yield from (("cx", tidy(shape.x)), ("cy", tidy(shape.y)))
        yield "r", tidy(shape.radius)
    else:
        yield from (("x", tidy(shape.x)), ("y", tidy(shape.y)))
    if shape.kind == "rect":
        yield from (("width", tidy(shape.width)), ("height", tidy(shape.height)))
        if shape.radius:
            yield "rx", tidy(shape.radius)
