"""The legend of a page: only the signs that are in use on it, in their natural order."""

from __future__ import annotations

from collections.abc import Iterable

from decisionmap.page import Drawing, Legend, LegendItem, Word
from decisionmap.views.style.marks import OUTSIDE, PILLS, STANCES

_COVERS = ("covered", "thin", "stale", "none")
_LINES = ("reports", "dotted", "reports-via", "influences", "unverified", "conflict")
_SEVERITIES = ("critical", "high", "medium", "low")


def legend(drawings: Iterable[Drawing]) -> tuple[Legend, ...]:
    """Return the groups of the legend that drawings need; empty groups are left out."""
    drawn = tuple(drawings)
    used = _used(drawn)
    groups = {
        "stance": _stances(drawn, used),
        "cover": _covers(used),
        "power": _powers(used),
        "lines": _lines(drawn),
        "signs": _signs(drawn),
    }
    always = tuple(
        Legend(Word(f"page.legend.{name}"), tuple(items))
        for name, items in groups.items()
        if items
    )
    gaps = _marks("gap", "severity", _SEVERITIES, used, sign="severity")
    switched = Legend(Word("page.legend.gaps"), tuple(gaps), layer="gaps")
    return (*always, switched) if gaps else always


def _stances(drawn: tuple[Drawing, ...], used: set[str]) -> list[LegendItem]:
    return [
        LegendItem(f"chip-{s}", Word(f"terms.stance.{s}"))
        for s in STANCES
        if any(f"bar-{d.density}-{s}" in used for d in drawn)
    ]


def _marks(
    mark: str, term: str, names: Iterable[str], used: set[str], *, sign: str = ""
) -> list[LegendItem]:
    """Return the words of a vocabulary whose marks are drawn; ``sign`` shows them."""
    return [
        LegendItem(f"{sign or mark}-{name}", Word(f"terms.{term}.{name}"))
        for name in names
        if f"{mark}-{name}" in used
    ]


def _covers(used: set[str]) -> list[LegendItem]:
    """Return the states of our cover; off limits is none of them, and stands last."""
    off = LegendItem("cover-off_limits", Word("page.legend.off_limits"))
    known = _marks("cover", "cover_state", _COVERS, used)
    return known + [off] * (off.mark in used)


def _powers(used: set[str]) -> list[LegendItem]:
    some = any(f"power-{n}" in used for n in range(6))
    known = LegendItem("power-3", Word("page.legend.power_of"))
    unknown = LegendItem("power-unknown", Word("page.legend.power_unknown"))
    return [known] * some + [unknown] * ("power-unknown" in used)


def _lines(drawn: tuple[Drawing, ...]) -> list[LegendItem]:
    kinds = {line.kind for drawing in drawn for line in drawing.connectors}
    if "unverified" in kinds:  # it is a way of swaying: the line itself is told too
        kinds.add("influences")
    lines = [
        LegendItem(f"line-{kind}", Word(f"page.legend.{kind}"))
        for kind in _LINES
        if kind in kinds
    ]
    outside = LegendItem("frame-outside", Word("page.legend.outside"))
    return lines + [outside] * _outside(drawn)


def _signs(drawn: tuple[Drawing, ...]) -> list[LegendItem]:
    return [
        LegendItem(f"pill-{name}", Word(f"page.legend.{name}"))
        for name, fill in PILLS.items()
        if _pinned(drawn, fill)
    ]


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
