"""A person's card: seven facts in 176 × 80, four of them in 176 × 52.

Stance bar with its glyph, name, title, what the person does in the decision, power, our
cover; on the edge a veto and the competitor closest to the person; behind switches the
gaps, their worst and how many, and how deep this and other competitors know her.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from decisionmap.analysis.result import Cover
from decisionmap.briefing import DecisionBriefing
from decisionmap.frozen import dataclass
from decisionmap.gaps.rule import GapState
from decisionmap.model.account import Account
from decisionmap.model.person import Person
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Depth, Severity, stance_word
from decisionmap.page import Card, Shape, Text, Word
from decisionmap.views.pieces.cover import state
from decisionmap.views.pieces.fields import whole
from decisionmap.views.pieces.names import CardNames
from decisionmap.views.pieces.part import doing_words, main_part, power_words
from decisionmap.views.pieces.pills import GAP, pill, wide
from decisionmap.views.pieces.rivals import Hold, holds, pills
from decisionmap.views.style.dots import PLANNED, dot
from decisionmap.views.style.marks import BAR, COVER, HEIGHTS, OUTSIDE, PILLS, PIPS
from decisionmap.views.style.metrics import clean, wrap

Density = Literal["full", "compact"]
WIDTH = 176
_LEFT = BAR + 9
_ROOM = WIDTH - _LEFT - 8
NAME_SIZE = {"full": 13.0, "compact": 14.0}
"""A compact card is for narrow windows: its name may shrink further before 11 px."""
_SMALL_SIZE = {"full": 11.25, "compact": 12.1}
"""What somebody does, and what stands on a pill: 9.5 px where the name has 11."""
_TITLE_SIZE, _TITLE_LINE = 11.0, 13.5
_WORD_IN = {"full": 16, "compact": 14.5}
"""What the icon of a part takes before its word."""
_COVER_AT = WIDTH - 4 - COVER
_PIPS_AT = {"full": _COVER_AT - 6 - PIPS, "compact": _COVER_AT - 3 - PIPS}

_DEEP = (Depth.WORKING, Depth.TRUSTED)
_KEPT = 1024
"""Cards of which shapes and words are kept for the next view that shows them."""


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """What a card shows of a person in a decision, before it has a place and a size.

    Only itself is the same: all views of a decision share each person's one.
    """

    person: Person
    seat: Seat
    cover: Cover
    gap: str
    """The mark of the gaps that name the person; empty where none does."""
    competitor: str | None
    held: tuple[Hold, ...]
    names: CardNames

    @property
    def stance(self) -> str:
        """The name of the stance, ``unknown`` where there is none."""
        return stance_word(self.seat.judgement.stance)

    @property
    def power(self) -> str:
        """The mark of the power: the nearest whole, or unknown."""
        return whole(self.seat.judgement.power)

    @property
    def off_limits(self) -> bool:
        """Whether one does not lobby the person: our cover is then no merit and no fault."""
        return self.seat.judgement.off_limits is not None

    @property
    def cover_state(self) -> Word:
        """The state of our cover in words; of none, how long a contact has been silent."""
        if self.off_limits:
            return Word("page.card.off_limits")
        return state(self.cover)

    @property
    def cover_mark(self) -> str:
        """The mark of our cover; of somebody off limits one of its own, no fault."""
        return "cover-off_limits" if self.off_limits else f"cover-{self.cover.state}"

    @property
    def outside(self) -> bool:
        """Whether the border is dashed: somebody external, or not identified yet."""
        return self.person.external is not None or self.person.placeholder


def sketched(found: DecisionBriefing, people: Iterable[str]) -> dict[str, Sketch]:
    """Return what the cards of a drawing show, by person."""
    everybody = _everybody(found)
    return {id_: everybody[id_] for id_ in people}


def sketch(found: DecisionBriefing, person: str) -> Sketch:
    """Return what a person's card shows in a decision."""
    return _everybody(found)[person]


def card(drawn: Sketch, density: Density, at: tuple[float, float]) -> Card:
    """Draw a card at a place."""
    return Card(
        person=drawn.person.id,
        x=at[0],
        y=at[1],
        width=WIDTH,
        height=HEIGHTS[density],
        shapes=_shapes(drawn, density),
        label=spoken(drawn),
    )


@lru_cache(maxsize=_KEPT)
def spoken(drawn: Sketch) -> Word:
    """Return what is read aloud: name, title, part, power, stance, cover."""
    said = drawn.seat.judgement
    title = Word("page.card.title", {"title": drawn.person.title or ""})
    doing = Word("page.card.doing", {"doing": doing_words(drawn.seat)})
    return Word(
        "page.card.label",
        {
            "name": drawn.person.shown,
            "title": title if drawn.person.title and drawn.person.name else "",
            "doing": doing if said.roles or said.advocacy else "",
            "power": power_words(drawn.seat),
            "stance": Word(f"terms.stance.{drawn.stance}"),
            "cover": drawn.cover_state,
            "veto": Word("page.card.veto") if drawn.seat.holds_veto else "",
        },
    )


# ---- what is shown of it


@lru_cache(maxsize=1)
def _everybody(found: DecisionBriefing) -> Mapping[str, Sketch]:
    """Gather what everybody's card shows, once for all views of the decision."""
    names = CardNames(found.analysis.account)
    return {id_: _gathered(found, id_, names) for id_ in found.analysis.seats}


def _gathered(found: DecisionBriefing, person: str, names: CardNames) -> Sketch:
    analysis = found.analysis
    account, seat = analysis.account, analysis.seats[person]
    return Sketch(
        person=account.people[person],
        seat=seat,
        cover=analysis.cover[person],
        gap=_dot(found, person),
        competitor=_competitor(account, seat),
        held=holds(account, person),
        names=names,
    )


def _dot(found: DecisionBriefing, person: str) -> str:
    """The dot of the open gaps that name the person, else of those planned, else none."""
    hers = [gap for gap in found.gaps if person in gap.people]
    some = [gap.severity for gap in hers if gap.state is GapState.OPEN]
    if some:
        return dot(min(some, key=list(Severity).index).value, len(some))
    planned = sum(gap.state is GapState.PLANNED for gap in hers)
    return dot(PLANNED, planned) if planned else ""


def _competitor(account: Account, seat: Seat) -> str | None:
    """The competitor whom the person would choose, else the one that knows her well."""
    choice = account.competitors.get(seat.judgement.prefers or "")
    if choice is not None and choice.id != "status_quo":
        return choice.shown
    for competitor in account.competitors.values():
        if competitor.contacts.get(seat.person) in _DEEP:
            return competitor.shown
    return None


# ---- shapes


@lru_cache(maxsize=_KEPT)
def _shapes(drawn: Sketch, density: Density) -> tuple[Shape, ...]:
    return tuple(_drawn(drawn, density))


def _drawn(drawn: Sketch, density: Density) -> Iterator[Shape]:
    height = HEIGHTS[density]
    power = drawn.seat.judgement.power
    strong = power is not None and power >= 5
    yield Shape(
        "rect",
        0,
        0,
        width=WIDTH,
        height=height,
        radius=8,
        fill="surface",
        stroke="ink" if strong else "card",
        stroke_width=2 if strong else 1,
        dash=OUTSIDE if drawn.outside else "",
        part="frame",
    )
    yield Shape("mark", 0, 0, mark=f"bar-{density}-{drawn.stance}")
    yield from _texts(drawn, density)
    yield from _foot(drawn, density)
    yield from _pills(drawn, _SMALL_SIZE[density])
    if drawn.gap:
        yield Shape("mark", -9, -9, mark=drawn.gap, part="badge", layer="gaps")


def _texts(drawn: Sketch, density: Density) -> Iterator[Shape]:
    person, size = drawn.person, NAME_SIZE[density]
    name = drawn.names.of(person.id, room=_ROOM, size=size, weight=600)
    yield Shape(
        "text", _LEFT, 19, text=name, fill="ink", size=size, weight=600, part="name"
    )
    if density == "compact" or person.name is None:
        return
    title = wrap(clean(person.title or ""), _ROOM, _TITLE_SIZE, lines=2)
    for i, line in enumerate(title):
        y = 34 + i * _TITLE_LINE
        yield Shape(
            "text", _LEFT, y, text=line, fill="quiet", size=_TITLE_SIZE, part="text"
        )


def _foot(drawn: Sketch, density: Density) -> Iterator[Shape]:
    part, height = main_part(drawn.seat), HEIGHTS[density]
    word: Text = Word("page.card.no_role")
    x = float(_LEFT)
    if part is not None:
        mark, word = part
        yield Shape("mark", _LEFT, height - 19, mark=mark)
        x += _WORD_IN[density]
    yield Shape(
        "text",
        x,
        height - 8.5,
        text=word,
        fill="quiet",
        size=_SMALL_SIZE[density],
        part="text",
        judged=True,
    )
    yield Shape("mark", _PIPS_AT[density], height - 17.5, mark=f"power-{drawn.power}")
    yield Shape("mark", _COVER_AT, height - 20, mark=drawn.cover_mark)


def _pills(drawn: Sketch, size: float) -> Iterator[Shape]:
    """Veto and competitors on the top edge, from the right, as far as there is room."""
    right = WIDTH - 8.0
    if drawn.seat.holds_veto:
        veto = Word("page.card.veto_pill")
        yield from pill(veto, size, right, PILLS["veto"], "surface")
        right -= wide(veto, size) + GAP
    yield from pills(drawn.competitor, drawn.held, size, right)
