"""The dots on cards that tell of gaps: how grave the worst is, and how many there are."""

from __future__ import annotations

from decisionmap.model.terms import Severity
from decisionmap.page import Mark, Shape

PLANNED = "planned"
"""The dot of whoever has nothing open but what a move is to close: hollow, without alarm."""
MOST = 9
"""A dot tells no more than so many."""

_SIGNS = {
    1: "M0,-4.6 V0.8 M0,4 V4.1",
    2: "M-2.6,-2.2 C-2.6,-5.2 2.6,-5.2 2.6,-2 C2.6,0.4 -2.6,2 -2.6,4.2 H2.8",
    3: "M-2.6,-4.2 H2.6 L-0.4,-0.8 C3.6,-0.8 3.6,4.4 0,4.4 C-1.4,4.4 -2.4,3.8 -2.8,3",
    4: "M1.4,4.4 V-4.4 L-3,1.8 H3",
    5: "M2.4,-4.2 H-2 L-2.4,-0.4 C-0.6,-1.4 2.8,-0.8 2.8,1.8 C2.8,4.8 -1.4,5 -2.8,3.2",
    6: "M2,-4.2 C-1,-3.6 -2.8,-1 -2.8,1.6 C-2.8,5.2 2.8,5.2 2.8,1.6 C2.8,-1.4 -2,-1.6 -2.8,1.2",
    7: "M-2.6,-4.2 H2.6 L-1,4.4",
    8: "M0,-0.2 C-3,-0.2 -3,-4.4 0,-4.4 C3,-4.4 3,-0.2 0,-0.2 "
    "C-3.6,-0.2 -3.6,4.4 0,4.4 C3.6,4.4 3.6,-0.2 0,-0.2 Z",
    9: "M-2,4.2 C1,3.6 2.8,1 2.8,-1.6 C2.8,-5.2 -2.8,-5.2 -2.8,-1.6 C-2.8,1.4 2,1.6 2.8,-1.2",
}


def dot_marks() -> dict[str, Mark]:
    """Return the dot of each severity and of what is planned, for one gap and for more."""
    grades = (*(severity.value for severity in Severity), PLANNED)
    return {
        dot(grade, many): Mark(
            20, 20, _dot(grade, many), "!" if many == 1 else str(many)
        )
        for grade in grades
        for many in _SIGNS
    }


def dot(grade: str, many: int) -> str:
    """Return the name of the dot that tells of so many gaps, the worst of a grade."""
    return f"gap-{grade}" if many == 1 else f"gap-{grade}-{min(many, MOST)}"


def _dot(grade: str, many: int) -> tuple[Shape, ...]:
    hollow = grade == PLANNED
    disc = Shape(
        "circle",
        10,
        10,
        radius=9,
        fill="surface" if hollow else grade,
        stroke="quiet" if hollow else "surface",
        stroke_width=1.6 if hollow else 2,
    )
    sign = Shape(
        "path",
        10,
        10,
        path=_SIGNS[many],
        stroke="quiet" if hollow else f"on-{grade}",
        stroke_width=2.4 if many == 1 else 1.8,
    )
    return disc, sign
