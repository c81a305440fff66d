"""Influence: who sways whom, in columns by the steps that lie between them and who decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from decisionmap.analysis.steps import deciding
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.frozen import dataclass
from decisionmap.model.account import Account
from decisionmap.model.terms import Proof
from decisionmap.page import (
    SCREEN,
    Block,
    Canvas,
    Connector,
    Drawing,
    Note,
    Outlined,
    Page,
    Picture,
    Section,
    Shape,
    Text,
    Word,
)
from decisionmap.views.layout.columns import Columns, Link, Ranks, stand
from decisionmap.views.layout.layers import Layered, Woven, set_out, woven
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
from decisionmap.views.pieces.outline import stepped
from decisionmap.views.pieces.steps import decides, pathless, standing, title
from decisionmap.views.style.lines import CONFLICT, SWAYS
from decisionmap.views.style.marks import HEIGHTS
from decisionmap.views.style.metrics import width

ID = "influence"
_HEAD_SIZE = 12.0
_HEAD_DOWN, _RULE_DOWN, _LANE_DOWN = 24.0, 10.0, 32.0
"""How far down from the top the heads stand; from the lane's, its rule and its name."""


@dataclass(frozen=True, slots=True)
class Sway:
    """One line of the picture, whichever way it runs."""

    kind: str
    link: Link
    strength: float


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Draw the influence around a decision: those who sit in it, and what joins them."""
    analysis = found.analysis
    people = tuple(analysis.seats)
    sways = tuple(ties(analysis.account, people))
    deciders = deciding(analysis.seats)
    blocks: tuple[Block, ...] = tuple(_notes(found, deciders, sways))
    drawings: tuple[Drawing, ...] = ()
    alone: tuple[Drawing, ...] = ()
    if people:
        ranks = standing(analysis, deciders, [sway.link for sway in sways])
        drawings = _drawings(found, people, sways, deciders, ranks, canvas)
        outline = tuple(_outline(found, deciders, ranks))
        key = key_alone(found)
        alone = _drawings(found, key, sways, deciders, ranks, canvas) if key else ()
        blocks = (*blocks, Picture(drawings, outline, alone))
    section = Section(None, blocks)
    return Page(
        ID, Word("page.influence.title"), (section,), legend((*drawings, *alone))
    )


def ties(account: Account, people: Sequence[str]) -> Iterator[Sway]:
    """Yield every sway between people, then every conflict, each pair of people once."""
    drawn = frozenset(people)
    for id_ in people:
        for tie in account.people[id_].influences:
            if tie.target in drawn and tie.target != id_ and tie.strength > 0:
                doubtful = tie.proof in (None, Proof.GUESS)
                kind = "unverified" if doubtful else "influences"
                yield Sway(kind, Link(id_, tie.target), tie.strength)
    told: dict[frozenset[str], Sway] = {}
    for id_ in people:
        for conflict in account.people[id_].conflicts:
            pair = frozenset((id_, conflict.other))
            if len(pair) < 2 or not pair <= drawn:
                continue
            if pair not in told or told[pair].strength < conflict.strength:
                link = Link(id_, conflict.other, arrow=False)
                told[pair] = Sway("conflict", link, conflict.strength)
    yield from told.values()


def _notes(
    found: DecisionBriefing, deciders: Sequence[str], sways: Sequence[Sway]
) -> Iterator[Note]:
    """Say what a reader would miss: people, who decides, or any line."""
    if not found.analysis.seats:
        yield Note(Word("page.org.nobody"), "quiet")
        return
    if not sways:
        yield Note(Word("page.influence.no_lines"), "quiet")
    if not deciders:
        yield Note(Word("page.influence.nobody_decides"), "quiet")
    elif not decides(found.analysis, deciders[0]):
        yield Note(Word("page.influence.to_budget"), "quiet")


def _outline(
    found: DecisionBriefing, deciders: Sequence[str], ranks: Ranks
) -> Iterator[Outlined]:
    """Yield people by their steps: the nearest to who decides first."""
    heads: dict[int | None, Text] = {None: pathless(to_decider=bool(deciders))}
    if deciders:
        steps = {rank for rank in ranks.values() if rank is not None}
        heads |= {step: title(found.analysis, deciders, step) for step in steps}
    yield from stepped(ranks, heads, nearest_first=bool(deciders))


# ---- the drawings


def _drawings(
    found: DecisionBriefing,
    people: Sequence[str],
    sways: Sequence[Sway],
    deciders: Sequence[str],
    ranks: Ranks,
    canvas: Canvas,
) -> tuple[Drawing, ...]:
    """Draw each density; who stands where is the same in all."""
    sketches = sketched(found, people)
    sways = [s for s in sways if {s.link.source, s.link.target} <= sketches.keys()]
    ranks = {id_: ranks[id_] for id_ in people}
    links = [sway.link for sway in sways]
    size = (canvas.width, canvas.height)
    drawn = densities(len(people))
    columns = stand(ranks, links, (WIDTH, HEIGHTS[drawn[0]]), size)
    plan = woven(columns, links)
    heads = tuple(_titles(found, deciders, columns))
    first = (*deciders, *chain(*columns.above[-1:]), *people)
    home = next(id_ for id_ in first if id_ in sketches)
    return tuple(
        _drawing(density, plan, sways, sketches, heads, home, size) for density in drawn
    )


def _titles(
    found: DecisionBriefing, deciders: Sequence[str], columns: Columns
) -> Iterator[Text | None]:
    """What stands above each column: the steps, or what is done in it."""
    for steps in columns.steps:
        if steps is None or not deciders:
            yield None
        else:
            yield title(found.analysis, deciders, steps)


def _drawing(
    density: Density,
    plan: Woven,
    sways: Sequence[Sway],
    sketches: Mapping[str, Sketch],
    heads: Sequence[Text | None],
    home: str,
    canvas: tuple[float, float],
) -> Drawing:
    placed = set_out(plan, (WIDTH, HEIGHTS[density]), canvas)
    at = {id_: placed.cards[id_] for id_ in sketches}
    apart = pathless(to_decider=any(heads))
    labels = (*_heads(plan.columns, placed, heads), *_lane(placed, apart))
    needed = 0.0 if placed.lane is None else 2 * placed.lane[0][0] + _wide(apart)
    return Drawing(
        density=density,
        width=max(placed.width, needed),
        height=placed.height,
        cards=tuple(card(sketches[id_], density, place) for id_, place in at.items()),
        connectors=tuple(_connectors(placed, sways)),
        labels=labels,
        neighbours=neighbours(at, home),
        smallest=NAME_SIZE[density],
        home=home,
    )


def _connectors(placed: Layered, sways: Sequence[Sway]) -> Iterator[Connector]:
    """Yield the lines, those of one look after each other, conflicts on top."""
    drawn = list(zip(sways, placed.lines, placed.signs, strict=True))
    kinds = list(SWAYS)
    drawn.sort(key=lambda one: (kinds.index(one[0].kind), one[0].strength))
    for sway, points, (x, y) in drawn:
        conflict = sway.kind == "conflict"
        look = SWAYS[sway.kind]
        wide = look.width(sway.strength)
        half = CONFLICT / 2
        yield Connector(
            kind=sway.kind,
            source=sway.link.source,
            target=sway.link.target,
            points=points,
            curved=True,
            stroke=look.stroke,
            width=wide,
            dash=look.dash(wide),
            arrow=sway.link.arrow,
            sign=Shape("mark", x - half, y - half, mark="conflict")
            if conflict
            else None,
        )


def _heads(
    columns: Columns, placed: Layered, heads: Sequence[Text | None]
) -> Iterator[Shape]:
    """Yield the heads, each above the middle of the columns of its step."""
    for i, head in enumerate(heads):
        if head is None or (i and columns.steps[i - 1] == columns.steps[i]):
            continue
        last = max(
            j for j, steps in enumerate(columns.steps) if steps == columns.steps[i]
        )
        middle = (placed.columns[i] + placed.columns[last] + WIDTH) / 2
        decides = columns.steps[i] == 0
        yield Shape(
            "text",
            round(middle, 1),
            _HEAD_DOWN,
            text=head,
            fill="ink" if decides else "quiet",
            size=_HEAD_SIZE,
            weight=700 if decides else 600,
            anchor="middle",
        )


def _lane(placed: Layered, name: Text) -> Iterator[Shape]:
    """Yield the rule above the lane and its name."""
    if placed.lane is None:
        return
    (x, y), long = placed.lane
    yield Shape(
        "path",
        x,
        y + _RULE_DOWN,
        path=f"M0,0 H{max(long, _wide(name)):g}",
        stroke="card",
        stroke_width=1.4,
        dash="0.1 5",
    )
    yield Shape(
        "text",
        x,
        y + _LANE_DOWN,
        text=name,
        fill="quiet",
        size=_HEAD_SIZE,
        weight=600,
    )


def _wide(name: Text) -> float:
    return ceil(width(name, _HEAD_SIZE, 600))
