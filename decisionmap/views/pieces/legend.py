"""The legend of a page: only the signs that are in use on it, in their natural order."""

from __future__ import annotations

from collections.abc import Iterable

from decisionmap.page import Drawing, Legend, LegendItem, Word
from decisionmap.views.style.marks import OUTSIDE, PILLS, STANCES

_COVERS = ("covered", "thin", "stale", "none")
_LINES = ("reports", "dotted", "reports-via")
_SEVERITIES = ("critical", "high", "medium", "low")


def legend(drawings: Iterable[Drawing]) -> tuple[Legend, ...]:
    """Return the groups of the legend that drawings need; empty groups are left out."""
    drawn = tuple(drawings)
    used = _used(drawn)
    stances = [
        LegendItem(f"chip-{s}", Word(f"terms.stance.{s}"))
        for s in STANCES
        if any(f"bar-{d.density}-{s}" in used for d in drawn)
    ]
    covers = [
        LegendItem(f"cover-{c}", Word(f"terms.cover_state.{c}"))
        for c in _COVERS
        if f"cover-{c}" in used
    ]
    powers = [LegendItem("power-3", Word("page.legend.power_of"))] * any(
        f"power-{n}" in used for n in range(6)
    )
    powers += [LegendItem("power-unknown", Word("page.legend.power_unknown"))] * (
        "power-unknown" in used
    )
    lines = [
        LegendItem(f"line-{kind}", Word(f"page.legend.{kind}"))
        for kind in _LINES
        if any(line.kind == kind for d in drawn for line in d.connectors)
    ]
    lines += [LegendItem("frame-outside", Word("page.legend.outside"))] * _outside(
        drawn
    )
    signs = [
        LegendItem(f"pill-{name}", Word(f"page.legend.{name}"))
        for name, fill in PILLS.items()
        if _pinned(drawn, fill)
    ]
    gaps = [
        LegendItem(f"severity-{s}", Word(f"terms.severity.{s}"))
        for s in _SEVERITIES
        if f"gap-{s}" in used
    ]
    groups = {"stance": stances, "cover": covers, "power": powers, "lines": lines}
    groups["signs"] = signs
    always = tuple(
        Legend(Word(f"page.legend.{name}"), tuple(items))
        for name, items in groups.items()
        if items
    )
    switched = Legend(Word("page.legend.gaps"), tuple(gaps), layer="gaps")
    return (*always, switched) if gaps else always


def _used(drawings: tuple[Drawing, ...]) -> set[str]:
    return {
        shape.mark
        for drawing in drawings
        for card in drawing.cards
        for shape in card.shapes
        if shape.mark
    }


def _pinned(drawings: tuple[Drawing, ...], fill: str) -> bool:
    """Tell whether a card has a pill of a colour on its edge."""
    return any(
        shape.kind == "rect" and shape.part == "badge" and shape.fill == fill
        for drawing in drawings
        for card in drawing.cards
        for shape in card.shapes
    )


def _outside(drawings: tuple[Drawing, ...]) -> bool:
    return any(
        shape.part == "frame" and shape.dash == OUTSIDE
        for drawing in drawings
        for card in drawing.cards
        for shape in card.shapes
    )
