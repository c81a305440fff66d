"""Pills on the upper edge of a card: a word on a coloured ground, right to left."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.page import Shape, Text
from decisionmap.page.drawing import Layer
from decisionmap.views.style.metrics import width

IN = 7.0
"""Room at either end of the word."""
GAP = 4.0
"""Between two pills."""
_TOP, _HIGH = -11.0, 16.0
_HALF_LETTER = 0.364
"""Half as high as a capital letter, of the size of its text."""


def wide(text: Text, size: float) -> float:
    """Return how wide the pill of a word is."""
    return round(width(text, size, 600) + 2 * IN, 1)


def ground(right: float, length: float, fill: str, layer: Layer = "") -> Shape:
    """Return a pill without its word, by its right end."""
    return Shape(
        "rect",
        round(right - length, 1),
        _TOP,
        width=length,
        height=_HIGH,
        radius=_HIGH / 2,
        fill=fill,
        part="badge",
        layer=layer,
    )


def pill(
    text: Text,
    size: float,
    right: float,
    fill: str,
    ink: str,
    *,
    sign: float = 0,
    layer: Layer = "",
) -> Iterator[Shape]:
    """Yield a pill; before its word it has room for a sign as wide as is said."""
    long = wide(text, size)
    yield ground(right, long + sign, fill, layer)
    yield Shape(
        "text",
        round(right - long / 2, 1),
        round(_TOP + _HIGH / 2 + _HALF_LETTER * size, 1),
        text=text,
        fill=ink,
        size=size,
        weight=600,
        anchor="middle",
        part="badge",
        layer=layer,
    )
