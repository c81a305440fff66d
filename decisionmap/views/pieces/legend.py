"""The legend of a page: only the signs that are in use on it, in their natural order."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from decisionmap.page import Drawing, Legend, LegendItem, Word
from decisionmap.views.style.dots import PLANNED
from decisionmap.views.style.marks import GOAL, OUTSIDE, PILLS, STANCES

_COVERS = ("covered", "thin", "stale", "none")
_DEPTHS = ("met", "working", "trusted")
_LINES = ("reports", "dotted", "reports-via", "influences", "unverified", "conflict")
_SEVERITIES = ("critical", "high", "medium", "low")


def legend(drawings: Iterable[Drawing]) -> tuple[Legend, ...]:
    """Return the groups of the legend that drawings need; empty groups are left out."""
    drawn = tuple(drawings)
    used = _used(drawn)
    groups = {
        "stance": stances({s for s in STANCES if _barred(drawn, used, s)}),
        "cover": covers(used),
        "power": powers(used),
        "people": _people(drawn),
        "lines": _lines(drawn),
        "fields": _fields(drawn),
        "signs": _signs(drawn),
    }
    always = tuple(
        Legend(Word(f"page.legend.{name}"), tuple(items))
        for name, items in groups.items()
        if items
    )
    gaps = _dots(used)
    held = _marks("held", "depth", _DEPTHS, used)
    switched = (
        Legend(Word("page.legend.gaps"), tuple(gaps), layer="gaps"),
        Legend(Word("page.legend.rivals"), tuple(held), layer="rivals"),
    )
    return (*always, *(group for group in switched if group.items))


def stances(used: Collection[str]) -> list[LegendItem]:
    """Return the stances in use; each filters by it."""
    return [
        LegendItem(f"chip-{s}", Word(f"terms.stance.{s}"), picks=f"stance:{s}")
        for s in STANCES
        if s in used
    ]


def covers(used: Collection[str]) -> list[LegendItem]:
    """Return the states of our cover, each of which filters by it.

    Off limits is none of them, and stands last.
    """
    mark = "cover-off_limits"
    off = LegendItem(mark, Word("page.legend.off_limits"), picks="cover:off_limits")
    known = _marks("cover", "cover_state", _COVERS, used, facet="cover")
    return known + [off] * (mark in used)


def lines(kinds: Collection[str]) -> list[LegendItem]:
    """Return the kinds of line; the unverified is a way of swaying, told as well."""
    sway = {"influences"} if "unverified" in kinds else set()
    return [
        LegendItem(f"line-{kind}", Word(f"page.legend.{kind}"))
        for kind in _LINES
        if kind in sway or kind in kinds
    ]


def _marks(
    mark: str,
    term: str,
    names: Iterable[str],
    used: Collection[str],
    *,
    facet: str = "",
) -> list[LegendItem]:
    """Return the words of a vocabulary whose marks are drawn; by a ``facet`` they filter."""
    return [
        LegendItem(
            f"{mark}-{name}",
            Word(f"terms.{term}.{name}"),
            picks=f"{facet}:{name}" if facet else "",
        )
        for name in names
        if f"{mark}-{name}" in used
    ]


def _dots(used: Collection[str]) -> list[LegendItem]:
    """Return what the dots of gaps mean, as they are drawn; how many a dot tells itself."""
    grades = {"-".join(name.split("-")[:2]) for name in used if name.startswith("gap-")}
    planned = LegendItem(f"gap-{PLANNED}", Word(f"ui.state.{PLANNED}"))
    some = _marks("gap", "severity", _SEVERITIES, grades)
    return some + [planned] * (planned.mark in grades)


def powers(used: set[str]) -> list[LegendItem]:
    """Return how authority is shown, and how where it is unknown."""
    some = any(f"power-{n}" in used for n in range(6))
    known = LegendItem("power-3", Word("page.legend.power_of"))
    mark = "power-unknown"
    unknown = LegendItem(mark, Word("page.legend.power_unknown"), picks="power:unknown")
    return [known] * some + [unknown] * (mark in used)


def _people(drawn: tuple[Drawing, ...]) -> list[LegendItem]:
    """Return what the border of a card says of its person."""
    outside = LegendItem("frame-outside", Word("page.legend.outside"))
    return [outside] * _outside(drawn)


def _lines(drawn: tuple[Drawing, ...]) -> list[LegendItem]:
    return lines({line.kind for drawing in drawn for line in drawing.connectors})


def _fields(drawn: tuple[Drawing, ...]) -> list[LegendItem]:
    """Return the looks of fields that say something: hatched, outlined."""
    grounds = [frame for drawing in drawn for frame in drawing.frames]
    used = {
        "danger": any(frame.hatched for frame in grounds),
        "goal": any(frame.stroke == GOAL for frame in grounds),
    }
    return [
        LegendItem(f"ground-{name}", Word(f"page.legend.{name}"))
        for name, some in used.items()
        if some
    ]


def _signs(drawn: tuple[Drawing, ...]) -> list[LegendItem]:
    return [
        LegendItem(f"pill-{name}", Word(f"page.legend.{name}"))
        for name, fill in PILLS.items()
        if _pinned(drawn, fill)
    ]


def _barred(drawn: tuple[Drawing, ...], used: set[str], stance: str) -> bool:
    return any(f"bar-{drawing.density}-{stance}" in used for drawing in drawn)


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
