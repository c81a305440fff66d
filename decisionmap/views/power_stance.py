"""Power × Stance: who could carry the decision or stop it, and which way they lean."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.model.person import Judgement
from decisionmap.model.terms import stance_word
from decisionmap.page import (
    SCREEN,
    Canvas,
    Outlined,
    Page,
    Picture,
    Text,
    Word,
)
from decisionmap.views.pieces.by_power import Places, page, places
from decisionmap.views.pieces.fielded import Field, Fielded, Head, Side, picture
from decisionmap.views.pieces.fields import POWERS, UNKNOWN, whole
from decisionmap.views.pieces.outline import grouped
from decisionmap.views.style.marks import GOAL

ID = "power-stance"
COLUMNS = (
    "strongly_against",
    "against",
    "neutral",
    "for",
    "strongly_for",
    UNKNOWN,
)
"""The stances from left to right: what is not known stands last."""
_STRONG = ("5", "4")
"""Rows of those whose stance matters most."""
_GOAL = ("for", "strongly_for")
_DANGER = ("against", "strongly_against", UNKNOWN)
_WHERE_USED = ("0", UNKNOWN)
"""Rows that are drawn only where somebody stands in them."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Draw those who sit in a decision by their power, downwards, and their stance."""
    return page(ID, Word("page.power_stance.title"), found, _picture, canvas)


def _picture(found: DecisionBriefing, canvas: Canvas) -> Picture:
    stood = places(found, _place)
    used = {row for row, _ in stood}
    rows = tuple(row for row in POWERS if row in used or row not in _WHERE_USED)
    told = Fielded(
        heads=tuple(_head(stance) for stance in COLUMNS),
        sides=tuple(side(row) for row in rows),
        rows=tuple(
            tuple(_field(row, stance, stood) for stance in COLUMNS) for row in rows
        ),
    )
    return picture(found, told, tuple(_outline(stood)), canvas)


def _place(said: Judgement) -> tuple[str, str]:
    return whole(said.power), stance_word(said.stance)


def _field(row: str, stance: str, stood: Places) -> Field:
    """A field: hatched where somebody strong could stop us, outlined where one helps."""
    people = stood.get((row, stance), ())
    if row == UNKNOWN:
        return Field(people, fill="page", stroke="rule")
    strong = row in _STRONG
    outline = GOAL if strong and stance in _GOAL else ""
    return Field(people, stroke=outline, hatched=strong and stance in _DANGER)


def _head(stance: str) -> Head:
    text = Word("page.power_stance.stance", {"stance": Word(f"terms.stance.{stance}")})
    return Head(text, mark=f"chip-{stance}", picks=f"stance:{stance}")


def side(row: str) -> Side:
    """Return what stands beside a row of people of one power."""
    value: Text = row if row != UNKNOWN else Word("page.legend.power_unknown")
    return Side(Word("page.fact.power"), value, picks=f"power:{row}")


def _outline(stood: Places) -> Iterator[Outlined]:
    """Yield the same from above, row by row, whoever is against us first."""
    for row in POWERS:
        people = [p for stance in COLUMNS for p in stood.get((row, stance), ())]
        known = Word("page.card.power", {"power": row})
        unknown = Word("page.card.power_unknown")
        yield from grouped(people, unknown if row == UNKNOWN else known)
