"""Every sign of the page by its name: stance bars and chips, pips, badges, dots.

All are paths, glyphs included, so that they look alike on every machine and survive
every import. Colours never stand alone: each state differs in shape too.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from decisionmap.model.terms import Depth
from decisionmap.page import Mark, Shape
from decisionmap.views.style.discs import disc_marks
from decisionmap.views.style.dots import dot_marks
from decisionmap.views.style.fields import field_marks
from decisionmap.views.style.icons import icons
from decisionmap.views.style.lines import line_marks

BAR = 26
"""Width of the stance bar on a card."""
HEIGHTS = {"full": 80, "compact": 52}
"""Heights of a card in its two densities."""
COVER = 15
"""Diameter of the badge of our cover."""
PIPS = 28
"""Width of the five pips of power."""
CHIP = 18
"""Height of the chip of a stance."""
HELD = (25.0, 12.0)
"""How large the sign is that says how deep a competitor knows somebody."""

_JUDGING = (
    "bar-",
    "chip-",
    "power-",
    "cover-",
    "severity-",
    "gap-",
    "pill-",
    "held-",
    "field-",
    "disc-",
)
"""Signs that say what we think of somebody, or how well we know her."""

_GLYPHS = {
    "strongly_for": "++",
    "for": "+",
    "neutral": "0",
    "against": "\N{MINUS SIGN}",
    "strongly_against": "\N{MINUS SIGN}\N{MINUS SIGN}",
    "unknown": "?",
}
STANCES = tuple(_GLYPHS)
_SEVERITIES = {"critical": "▲", "high": "◆", "medium": "●", "low": "○"}
_COVERS = {"covered": "✓", "thin": "–", "stale": "~", "none": "×", "off_limits": "⊘"}


@cache
def marks() -> dict[str, Mark]:
    """Return all marks by name."""
    found = icons()
    for stance, glyph in _GLYPHS.items():
        for density, height in HEIGHTS.items():
            found[f"bar-{density}-{stance}"] = _bar(stance, height, glyph)
        found[f"chip-{stance}"] = _chip(stance, glyph)
    for power in range(6):
        found[f"power-{power}"] = Mark(PIPS, 10, _pips(power), f"{power}/5")
    found["power-unknown"] = Mark(PIPS, 10, _hollow_pips(), "?")
    found |= {
        f"cover-{s}": Mark(COVER, COVER, _cover(s), g) for s, g in _COVERS.items()
    }
    for severity, glyph in _SEVERITIES.items():
        found[f"severity-{severity}"] = Mark(12, 12, _severity(severity), glyph)
    found |= line_marks() | disc_marks() | field_marks() | dot_marks()
    found["frame-outside"] = _outside()
    found |= {f"held-{depth}": _held(n) for n, depth in enumerate(Depth, 1)}
    found["ground-danger"] = _ground("card", hatched=True)
    found["ground-goal"] = _ground(GOAL)
    found |= {f"pill-{name}": _pill(fill) for name, fill in PILLS.items()}
    return {
        name: replace(mark, judged=True) if name.startswith(_JUDGING) else mark
        for name, mark in found.items()
    }


PILLS = {"veto": "ink", "competitor": "strongly_against"}
"""Colour of each pill on a card's edge."""
GOAL = "for"
"""Outline of the fields of a grid where somebody carries the decision for us."""
OUTSIDE = "5 4"
"""Dash of the border of somebody external or not identified yet."""


# ---- stance


def _bar(stance: str, height: float, glyph: str) -> Mark:
    low = height - 0.5
    edge = f"M8,.5 H{BAR} V{low} H8 A7.5,7.5 0 0 1 .5,{height - 8} V8 A7.5,7.5 0 0 1 8,.5 Z"
    shapes = [Shape("path", 0, 0, path=edge, fill=stance)]
    if stance == "unknown":
        shapes.append(_hatching(BAR, height))
        shapes.append(Shape("circle", BAR / 2, height / 2, radius=10, fill="unknown"))
    shapes.append(_glyph(stance, BAR / 2, height / 2))
    return Mark(BAR, height, tuple(shapes), glyph)


def _chip(stance: str, glyph: str) -> Mark:
    unknown = stance == "unknown"
    box = Shape(
        "rect",
        0.5,
        0.5,
        width=21,
        height=17,
        radius=4,
        fill=stance,
        stroke="unknown-border" if unknown else "",
        stroke_width=1 if unknown else 0,
    )
    return Mark(22, CHIP, (box, _glyph(stance, 11, 9)), glyph)


def _hatching(width: float, height: float) -> Shape:
    """Lines at 45 degrees, 6 px apart, cut at the bar's edges and kept off its corners."""
    pieces = []
    for step in range(9, int(width + height), 6):
        left = max(0.0, step - height)
        right = min(float(width), float(step))
        if left == 0 and step > height - 4:
            left = step - height + 4
        pieces.append(f"M{left:g},{step - left:g} L{right:g},{step - right:g}")
    return Shape("path", 0, 0, path=" ".join(pieces), stroke="hatch", stroke_width=1.6)


def _glyph(stance: str, x: float, y: float) -> Shape:
    """The sign of a stance, its middle at x, y, in strokes that read at 11 px."""
    paths = {
        "strongly_for": "M-8.5,0 H-1.5 M-5,-3.5 V3.5 M1.5,0 H8.5 M5,-3.5 V3.5",
        "for": "M-4,0 H4 M0,-4 V4",
        "neutral": "M0,-4.5 C4.4,-4.5 4.4,4.5 0,4.5 C-4.4,4.5 -4.4,-4.5 0,-4.5 Z",
        "against": "M-4,0 H4",
        "strongly_against": "M-8,0 H-1.5 M1.5,0 H8",
        "unknown": "M-2.8,-2.6 C-2.8,-6 2.9,-6 2.9,-2.5 C2.9,-0.2 0,-0.2 0,2 M0,4.9 V5",
    }
    return Shape(
        "path", x, y, path=paths[stance], stroke=f"on-{stance}", stroke_width=2
    )


# ---- power, cover, severity


def _pips(power: int) -> tuple[Shape, ...]:
    return tuple(
        Shape(
            "rect",
            (i - 1) * 6,
            8 - 1.5 * i,
            width=4,
            height=2 + 1.5 * i,
            radius=1,
            fill="ink" if i <= power else "pip",
        )
        for i in range(1, 6)
    )


def _hollow_pips() -> tuple[Shape, ...]:
    return tuple(
        Shape(
            "rect",
            (i - 1) * 6 + 0.5,
            8.5 - 1.5 * i,
            width=3,
            height=1 + 1.5 * i,
            radius=0.5,
            stroke="card",
            stroke_width=1,
        )
        for i in range(1, 6)
    )


def _cover(state: str) -> tuple[Shape, ...]:
    tones = {"stale": "stale", "none": "uncovered", "covered": "ink"}
    colour = tones.get(state, "quiet")
    sign = {
        "covered": "M4,7.7 L6.6,10.2 L11,4.9",
        "thin": "M4.2,7.5 H10.8",
        "stale": "M7.5,4 V7.7 L10,9.4",
        "none": "M5,5 L10,10 M10,5 L5,10",
        "off_limits": "M3.2,11.8 L11.8,3.2",
    }[state]
    whole = state == "covered"
    disc = Shape(
        "circle",
        7.5,
        7.5,
        radius=6.7,
        fill=colour if whole else "surface",
        stroke=colour,
        stroke_width=1.6,
        dash="2.4 2.4" if state == "none" else "",
    )
    ink = "surface" if whole else colour
    return disc, Shape("path", 0, 0, path=sign, stroke=ink, stroke_width=1.8)


def _severity(severity: str) -> tuple[Shape, ...]:
    if severity in ("critical", "high"):
        path = {
            "critical": "M6,1 L11.4,11 H0.6 Z",
            "high": "M6,0.5 L11.5,6 L6,11.5 L0.5,6 Z",
        }
        return (Shape("path", 0, 0, path=path[severity], fill=severity),)
    if severity == "medium":
        return (Shape("circle", 6, 6, radius=4.6, fill=severity),)
    return (Shape("circle", 6, 6, radius=3.9, stroke=severity, stroke_width=1.6),)


# ---- the legend's own


def _pill(fill: str) -> Mark:
    body = Shape("rect", 0, 0, width=22, height=12, radius=6, fill=fill)
    return Mark(22, 12, (body,))


def _held(depth: int) -> Mark:
    """The end of a pill: of three dots as many filled as the hold is deep."""
    wide, high = HELD
    fill = PILLS["competitor"]
    body = Shape("rect", 0, 0, width=wide, height=high, radius=high / 2, fill=fill)
    dots = (
        Shape(
            "circle",
            6 + 6.5 * i,
            high / 2,
            radius=2.2,
            fill=f"on-{fill}" if i < depth else "",
            stroke=f"on-{fill}",
            stroke_width=1.2,
        )
        for i in range(3)
    )
    return Mark(wide, high, (body, *dots), "•" * depth)


def _ground(stroke: str, *, hatched: bool = False) -> Mark:
    """A field of a grid, small."""
    box = Shape(
        "rect",
        1,
        1,
        width=20,
        height=14,
        radius=3,
        fill="group",
        stroke=stroke,
        stroke_width=1.5,
    )
    lines = "M5,14.5 L14,1.5 M11,14.5 L20,1.5"
    inside = Shape("path", 0, 0, path=lines, stroke="hatch", stroke_width=1)
    return Mark(22, 16, (box, inside) if hatched else (box,))


def _outside() -> Mark:
    box = Shape(
        "rect",
        1,
        1,
        width=20,
        height=14,
        radius=4,
        fill="surface",
        stroke="card",
        stroke_width=1,
        dash="3 2.4",
    )
    return Mark(22, 16, (box,))
