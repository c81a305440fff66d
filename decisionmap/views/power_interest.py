"""Power × Interest: Mendelow's four fields, which say how much care each person is due."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.model.person import Judgement
from decisionmap.page import (
    SCREEN,
    Canvas,
    Outlined,
    Page,
    Picture,
    Word,
)
from decisionmap.views.pieces.by_power import Places, page, places
from decisionmap.views.pieces.fielded import Field, Fielded, Head, Side, picture
from decisionmap.views.pieces.fields import HALVES, MENDELOW, UNKNOWN, field, half
from decisionmap.views.pieces.outline import grouped

ID = "power-interest"
_COLUMNS = ("low", "high", UNKNOWN)
"""Interest grows to the right, as on any axis; what is not known stands apart."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Draw those who sit in a decision by their power and by how much it matters to them."""
    return page(ID, Word("page.power_interest.title"), found, _picture, canvas)


def _picture(found: DecisionBriefing, canvas: Canvas) -> Picture:
    stood = places(found, _place)
    rows = _used(HALVES, {power for power, _ in stood})
    columns = _used(_COLUMNS, {interest for _, interest in stood})
    told = Fielded(
        heads=tuple(Head(Word(f"page.power_interest.matters.{c}")) for c in columns),
        sides=tuple(_side(row) for row in rows),
        rows=tuple(
            tuple(_field(row, column, stood) for column in columns) for row in rows
        ),
    )
    return picture(found, told, tuple(_outline(stood)), canvas)


def _used(halves: tuple[str, ...], used: set[str]) -> tuple[str, ...]:
    """Both halves always, and what is not known where it is so of somebody."""
    return tuple(one for one in halves if one != UNKNOWN or one in used)


def _place(said: Judgement) -> tuple[str, str]:
    return half(said.power), half(said.interest)


def _side(row: str) -> Side:
    return Side(Word("page.fact.power"), Word(f"page.power_interest.power.{row}"))


def _field(power: str, interest: str, stood: Places) -> Field:
    name = field(power, interest)
    known = name != UNKNOWN
    return Field(
        people=stood.get((power, interest), ()),
        name=_named(name) if known else None,
        strong=name == MENDELOW[0],
        fill="group" if known else "page",
        stroke="" if known else "rule",
        picks=f"field:{name}" if known else "",
    )


def _named(name: str) -> Word:
    return Word(f"page.power_interest.field.{name}")


def _outline(stood: Places) -> Iterator[Outlined]:
    """Yield the fields one after the other, who matters most first."""
    by_field: dict[str, list[str]] = {}
    for (power, interest), people in stood.items():
        by_field.setdefault(field(power, interest), []).extend(people)
    for name in MENDELOW:
        yield from grouped(by_field.get(name, []), _named(name))
