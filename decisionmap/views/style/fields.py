"""How a field of the contact matrix looks in its legend: how deep, cold, short of its aim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from decisionmap.model.terms import Depth
from decisionmap.page import Mark, Shape

HEAT: Mapping[Depth, Literal[1, 2, 3]] = {
    Depth.MET: 1,
    Depth.WORKING: 2,
    Depth.TRUSTED: 3,
}
"""How warm each depth is shown."""
_WIDE, _HIGH = 22, 14


def field_marks() -> dict[str, Mark]:
    """Return a small field for each depth, for a cold contact, for an aim not reached."""
    found = {f"field-{depth}": _field(f"heat-{heat}") for depth, heat in HEAT.items()}
    found["field-cold"] = _field("surface", "stale", "3 2.4")
    found["field-aim"] = _field("surface", "ink")
    return found


def _field(fill: str, stroke: str = "card", dash: str = "") -> Mark:
    box = Shape(
        "rect",
        1,
        1,
        width=_WIDE - 2,
        height=_HIGH - 2,
        radius=3,
        fill=fill,
        stroke=stroke,
        stroke_width=1.5,
        dash=dash,
    )
    return Mark(_WIDE, _HIGH, (box,))
