"""How lines between people look: reporting, sway by its strength, open conflict.

Colours never stand alone: what is not verified is dashed, a conflict dotted, with a
sign on it.
"""

from __future__ import annotations

from decisionmap.frozen import dataclass
from decisionmap.page import Mark, Shape

LINES = {"reports": "", "dotted": "5 4", "reports-via": "1 5"}
"""Dash of each kind of reporting line: direct, dotted, through people not drawn."""
CONFLICT = 16
"""Diameter of the sign on a line between two who are in open conflict."""


@dataclass(frozen=True, slots=True)
class Sway:
    """How lines of a kind of influence look: the stronger the wider."""

    stroke: str
    thinnest: float
    wider: float
    """What one more of five makes it wider by."""
    pattern: tuple[float, float] | None = None
    """Length of a dash and of the gap after it, each so much longer than the line is
    wide, because its ends are round."""

    def width(self, strength: float) -> float:
        """Return how wide a line of a strength is."""
        return round(self.thinnest + self.wider * (strength - 1), 1)

    def dash(self, width: float) -> str:
        """Return the dash of a line of a width."""
        if self.pattern is None:
            return ""
        dash, gap = self.pattern
        return f"{dash:g} {gap + width:g}"


SWAYS = {
    "influences": Sway("influence", 1.4, 0.6),
    "unverified": Sway("influence", 1.4, 0.6, (5, 5)),
    "conflict": Sway("conflict", 1.8, 0.2, (0.1, 2.6)),
}
"""Look of each kind of line between people who sway or oppose each other."""


def line_marks() -> dict[str, Mark]:
    """Return the lines as the legend shows them, and the sign of a conflict."""
    found = {f"line-{kind}": _line(dash) for kind, dash in LINES.items()}
    found |= {f"line-{kind}": _swaying(kind) for kind in SWAYS}
    found["conflict"] = Mark(CONFLICT, CONFLICT, _crossed(), "×")
    return found


def _line(dash: str) -> Mark:
    path = Shape(
        "path", 0, 0, path="M1,5 H31", stroke="reports", stroke_width=1.4, dash=dash
    )
    return Mark(32, 10, (path,), "-" if not dash else "- -")


def _swaying(kind: str) -> Mark:
    """The line of a kind as it looks at middling strength, with its head or its sign."""
    look = SWAYS[kind]
    width = look.width(3)
    conflict = kind == "conflict"
    line = Shape(
        "path",
        0,
        0,
        path=f"M2,8 H{40 if conflict else 31}",
        stroke=look.stroke,
        stroke_width=width,
        dash=look.dash(width),
    )
    head = Shape("path", 0, 0, path="M31,4 L40,8 L31,12 Z", fill=look.stroke)
    ends = _crossed(13, 0) if conflict else (head,)
    return Mark(42, 16, (line, *ends), "x" if conflict else "->")


def _crossed(x: float = 0, y: float = 0) -> tuple[Shape, ...]:
    """A cross in a ring, its box's corner at x, y."""
    middle = CONFLICT / 2
    ring = Shape(
        "circle",
        x + middle,
        y + middle,
        radius=middle - 1,
        fill="surface",
        stroke="conflict",
        stroke_width=1.6,
    )
    cross = Shape(
        "path",
        x + middle,
        y + middle,
        path="M-2.8,-2.8 L2.8,2.8 M2.8,-2.8 L-2.8,2.8",
        stroke="conflict",
        stroke_width=1.6,
    )
    return ring, cross
