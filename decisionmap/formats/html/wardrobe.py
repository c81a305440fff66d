"""Dress shapes in classes: equal looks share one rule, colours come from the palette."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from decisionmap.page import Colour, Connector, Shape

_SAFE = re.compile(r"[A-Za-z0-9 .,#_-]*")


class Look(NamedTuple):
    """All that paints a thing, without its place."""

    fill: str = ""
    stroke: str = ""
    width: float = 0
    dash: str = ""
    size: float = 0
    weight: int = 400
    anchor: str = "start"
    ink: str = ""
    """Colour of a text in the flow, outside a drawing."""
    box: tuple[float, float, float] = (0, 0, 0)
    """Width, height and corner of a card's frame, which all cards of a drawing share."""


def look_of(thing: Shape | Connector) -> Look:
    """Return how a shape or a line between people looks."""
    if isinstance(thing, Connector):
        return Look("", thing.stroke, thing.width, thing.dash)
    if thing.kind == "text":
        size, weight, anchor = thing.size, thing.weight, thing.anchor
        return Look(fill=thing.fill, size=size, weight=weight, anchor=anchor)
    framing = thing.kind == "rect" and thing.part == "frame"
    box = (thing.width, thing.height, thing.radius) if framing else (0, 0, 0)
    if not thing.stroke:
        return Look(thing.fill, box=box)
    return Look(thing.fill, thing.stroke, thing.stroke_width, thing.dash, box=box)


class Wardrobe:
    """The classes of one page, named as they are first asked for."""

    def __init__(self) -> None:
        self._names: dict[Look, str] = {}

    def dress(self, look: Look) -> str:
        """Return the class of a look."""
        return self._names.setdefault(look, f"k{len(self._names)}")

    def rules(self) -> Iterator[str]:
        """Yield the style rule of each class."""
        for look, name in self._names.items():
            yield f".{name}{{{';'.join(_declarations(look))}}}"


def variables(palette: Mapping[str, Colour]) -> str:
    """Return the palette as custom properties of the page, on light and on dark ground.

    Dark where the reader's system is and nothing else is asked for, or where the page is
    asked to be; on paper always light.
    """
    light = ";".join(f"--{_safe(n)}:{_safe(c.light)}" for n, c in palette.items())
    dark = ";".join(
        f"--{_safe(n)}:{_safe(c.dark)}" for n, c in palette.items() if c.dark != c.light
    )
    return f":root{{{light}}}@media screen{{:root[data-theme=dark]{{{dark}}}}}"


def _declarations(look: Look) -> Iterator[str]:
    if look.fill:
        yield f"fill:var(--{_safe(look.fill)})"
    if look.stroke:
        yield f"stroke:var(--{_safe(look.stroke)});stroke-width:{look.width:g}"
    if look.dash:
        yield f"stroke-dasharray:{_safe(look.dash)}"
    if look.ink:
        yield f"color:var(--{_safe(look.ink)})"
    if any(look.box):
        width, height, corner = look.box
        yield f"width:{width:g}px;height:{height:g}px;rx:{corner:g}px"
    if look.size:
        yield f"font-size:{look.size:g}px;font-weight:{look.weight}"
    if look.anchor != "start":
        yield f"text-anchor:{look.anchor}"


def _safe(value: str) -> str:
    """Return a value that may stand in a style sheet; no other comes this far."""
    if not _SAFE.fullmatch(value):
        raise ValueError(f"{value!r} is no name, colour or dash of a palette")
    return value
