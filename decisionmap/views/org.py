"""Org: who reports to whom, in two densities, with the political layer on every card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decisionmap.analysis.steps import deciding
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.model.account import Account
from decisionmap.model.terms import Line
from decisionmap.page import (
    SCREEN,
    Canvas,
    Connector,
    Drawing,
    Frame,
    Note,
    Outlined,
    Page,
    Picture,
    Section,
    Shape,
    Text,
    Word,
)
from decisionmap.views.layout.arrange import Arrangement, arrange
from decisionmap.views.layout.box import Block
from decisionmap.views.layout.forest import Forest, Tie, plant
from decisionmap.views.layout.neighbours import neighbours
from decisionmap.views.pieces.card import (
    NAME_SIZE,
    WIDTH,
    Density,
    Sketch,
    card,
    sketched,
)
from decisionmap.views.pieces.density import densities, key_alone
from decisionmap.views.pieces.legend import legend
from decisionmap.views.pieces.outline import grouped, indented
from decisionmap.views.pieces.people import person
from decisionmap.views.style.lines import LINES
from decisionmap.views.style.marks import HEIGHTS
from decisionmap.views.style.metrics import clean, fit, width

ID = "org"
_LABEL_SIZE = 12.0
_LABEL_IN, _LABEL_DOWN = 14.0, 17.0
_LABEL_CLEAR = 8.0


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Draw the organisation around a decision: those who sit in it."""
    account = found.analysis.account
    people = tuple(found.analysis.seats)
    sketches = sketched(found, people)
    forest = plant(people, tuple(ties(account, people)))
    drawings = _drawings(forest, sketches, account, canvas)
    alone: tuple[Drawing, ...] = ()
    if key := key_alone(found):
        few = plant(key, tuple(ties(account, key)))
        alone = _drawings(few, {id_: sketches[id_] for id_ in key}, account, canvas)
    told = Picture(drawings, tuple(_outline(forest, account)), alone)
    picture = told if people else Note(Word("page.org.nobody"), "quiet")
    section = Section(None, (picture,), plain=True)
    return Page(ID, Word("page.org.title"), (section,), legend((*drawings, *alone)))


def ties(account: Account, people: tuple[str, ...]) -> Iterator[Tie]:
    """Yield the reporting lines between people; others in between are passed over.

    A manager who has no part in the decision is not drawn: the line goes on to the next
    one above who has, and is marked as going through somebody.
    """
    drawn = frozenset(people)
    for id_ in people:
        for line in account.people[id_].reports_to:
            manager = _above(account, line.to, drawn, id_)
            if manager is None:
                continue
            solid = line.line is Line.SOLID
            kind = "reports" if solid and not account.people[id_].external else "dotted"
            yield Tie(
                manager, id_, kind if manager == line.to else "reports-via", solid
            )


def _above(
    account: Account, manager: str, drawn: frozenset[str], of: str
) -> str | None:
    """The first of a manager's own chain of solid lines who is drawn."""
    seen = {of}
    above: str | None = manager
    while above is not None and above not in seen and above in account.people:
        if above in drawn:
            return above
        seen.add(above)
        lines = account.people[above].reports_to
        above = next((line.to for line in lines if line.line is Line.SOLID), None)
    return None


def _outline(forest: Forest, account: Account) -> Iterator[Outlined]:
    """Yield the trees, then those outside them, by unit where there is no tree at all."""
    yield from indented(forest)
    rest: dict[str, list[str]] = {}
    for id_ in forest.alone:
        unit = "" if forest.roots else account.people[id_].unit or ""
        rest.setdefault(unit, []).append(id_)
    for unit, people in sorted(rest.items(), key=lambda group: not group[0]):
        alone = Word("page.org.alone", {"n": len(people)})
        named = Word("page.org.block", {"unit": clean(unit), "n": len(people)})
        yield from grouped(people, named if unit else alone)


# ---- the drawings


def _drawings(
    forest: Forest, sketches: Mapping[str, Sketch], account: Account, canvas: Canvas
) -> tuple[Drawing, ...]:
    """Draw people in each density that so many allow."""
    return tuple(
        _drawing(density, forest, sketches, account, canvas)
        for density in densities(len(sketches))
    )


def _drawing(
    density: Density,
    forest: Forest,
    sketches: Mapping[str, Sketch],
    account: Account,
    canvas: Canvas,
) -> Drawing:
    size = NAME_SIZE[density]
    placed = arrange(
        forest,
        (WIDTH, HEIGHTS[density]),
        (canvas.width, canvas.height),
        {id_: account.people[id_].unit for id_ in sketches},
        name=size,
    )
    home = _home(sketches)
    order = {id_: i for i, id_ in enumerate(sketches)}
    at = dict(sorted(placed.cards.items(), key=lambda item: order[item[0]]))
    return Drawing(
        density=density,
        width=placed.width,
        height=placed.height,
        cards=tuple(card(sketches[id_], density, place) for id_, place in at.items()),
        connectors=tuple(_connectors(placed, forest)),
        frames=tuple(_frame(block, account) for block in placed.blocks),
        neighbours=neighbours(at, home),
        smallest=size,
        home=home,
    )


def _home(sketches: Mapping[str, Sketch]) -> str | None:
    """Who decides, else the first of all."""
    seats = {id_: drawn.seat for id_, drawn in sketches.items()}
    return next(iter((*deciding(seats), *seats)), None)


def _connectors(placed: Arrangement, forest: Forest) -> Iterator[Connector]:
    across = {(tie.manager, tie.report): tie for tie in forest.across}
    for route in placed.routes:
        tie = forest.branches.get(route.report)
        if tie is None or tie.manager != route.manager:
            tie = across[route.manager, route.report]
        yield Connector(
            kind=tie.kind,
            source=route.manager,
            target=route.report,
            points=route.points,
            stroke="reports",
            dash=LINES[tie.kind],
        )


def _frame(block: Block, account: Account) -> Frame:
    label = _label(block, account)
    return Frame(block.x, block.y, block.width, block.height, label=label, folds=True)


def _label(block: Block, account: Account) -> Shape:
    """The block's name, on the side of the line that comes in from above."""
    x, right = block.x + _LABEL_IN, block.x + block.width - _LABEL_IN
    room = right - x
    if block.port is not None:
        wanted = width(_named(block, account, room), _LABEL_SIZE, 600)
        before, after = block.port - _LABEL_CLEAR - x, right - block.port - _LABEL_CLEAR
        room = max(before, after)
        if before < min(wanted, room):
            x, room = block.port + _LABEL_CLEAR, after
    return Shape(
        "text",
        x,
        block.y + _LABEL_DOWN,
        text=_named(block, account, room),
        fill="quiet",
        size=_LABEL_SIZE,
        weight=600,
    )


def _named(block: Block, account: Account, room: float) -> Text:
    """The unit of the head, else of most, else whose people they are; and how many."""
    count = len(block.people)
    unit = block.label or _unit(block, account)
    if unit:
        text, figures = "page.org.block", {"unit": unit}
    elif block.head is not None:
        text, figures = "page.org.team", {"unit": person(account, block.head)}
    else:
        return Word("page.org.alone", {"n": count})
    bare = width(Word(text, {"unit": "", "n": count}), _LABEL_SIZE, 600)
    cut = fit(clean(figures["unit"]), room - bare, _LABEL_SIZE, 600)
    return Word(text, {"unit": cut, "n": count})


def _unit(block: Block, account: Account) -> str | None:
    if block.head is None:
        return None
    if account.people[block.head].unit:
        return account.people[block.head].unit
    units = [account.people[id_].unit for id_ in block.people]
    named = [unit for unit in units if unit]
    return max(named, key=named.count) if named else None
