"""Influence on a plane: columns towards who decides, lines that pass between all cards.

What does not depend on the size of cards is worked out once (:func:`woven`); each
density is then set out on its own (:func:`set_out`). Nothing is left to chance: the
same people and lines always give the same picture. All stands on whole points, which
is crisp on a screen and short in a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from decisionmap.frozen import dataclass
from decisionmap.page import ARROW
from decisionmap.views.layout.box import Point
from decisionmap.views.layout.breadth import Breadth, breadth
from decisionmap.views.layout.columns import HEAD, LANE_HEAD, Columns, Link
from decisionmap.views.layout.curves import Stretch, bent, bow, halfway, level
from decisionmap.views.layout.lane import CLEAR, GAP, SLOT, Lane, lane
from decisionmap.views.layout.levels import Pull, Stack, levels
from decisionmap.views.layout.order import Order, ordered
from decisionmap.views.layout.sides import LEFT, RIGHT, Port, Sides, sides
from decisionmap.views.layout.strands import Net, weave

FOOT = 20.0
_MOST_ROUNDS, _LEAST_ROUNDS, _MOVES = 80, 4, 24_000
"""Rounds in which heights settle: as many as keep within so many moves of a node."""
_NEARLY = 5.0
"""A line that falls or rises by no more is drawn straight where it can be."""
_THROUGH = 8.0
"""How much more a line counts to be level between two slots than between two cards."""


@dataclass(frozen=True, slots=True)
class Woven:
    """Who stands where and in which order, whatever the size of the cards."""

    columns: Columns
    links: tuple[Link, ...]
    net: Net
    order: Order
    sides: Sides


@dataclass(frozen=True, slots=True)
class Layered:
    """Where cards, lines and heads stand, all within 0, 0, width, height.

    ``lines`` go with the links, as cubic curves from the source to the target; where a
    link has an arrow, its line ends where the arrow's head begins. ``signs`` are places
    for a sign on each line. ``columns`` are the left edges; ``lane`` is where the rule
    above the lane starts and how long it is.
    """

    width: float
    height: float
    cards: Mapping[str, Point]
    lines: tuple[tuple[Point, ...], ...]
    signs: tuple[Point, ...]
    columns: tuple[float, ...]
    lane: tuple[Point, float] | None


def woven(columns: Columns, links: Sequence[Link]) -> Woven:
    """Cut lines at the columns, order the columns and sort lines to sides of cards."""
    net = weave(columns, links)
    order = ordered(net)
    return Woven(columns, tuple(links), net, order, sides(net, order))


def set_out(
    plan: Woven, card: tuple[float, float], canvas: tuple[float, float]
) -> Layered:
    """Set everything out for cards of one size, about as wide as the canvas is."""
    ports = plan.sides.ports(card[1])
    low = lane(plan.net, plan.order, card[1])
    at, bottom = _levels(plan, ports, card[1], low)
    height = bottom + FOOT
    wide = breadth(
        plan.net, plan.order, plan.sides, card[0], height * canvas[0] / canvas[1]
    )
    lines = _lines(plan, _straightened(plan, ports, at), at, wide)
    people = plan.net.people
    return Layered(
        width=wide.width,
        height=height,
        cards={
            person: (wide.columns[plan.net.column[i]], at[i] - card[1] / 2)
            for i, person in enumerate(people)
        },
        lines=tuple(line for line, _ in lines),
        signs=tuple(sign for _, sign in lines),
        columns=wide.columns,
        lane=_rule(plan.columns.laned, bottom - low.height, wide, card[0]),
    )


def _rule(
    laned: int, top: float, wide: Breadth, card: float
) -> tuple[Point, float] | None:
    if not laned:
        return None
    left, right = wide.columns[0], wide.columns[laned - 1] + card
    return (left, float(round(top - LANE_HEAD))), right - left


# ---- heights


def _levels(
    plan: Woven, ports: Mapping[Port, float], card: float, low: Lane
) -> tuple[list[float], float]:
    """The height of every node's middle, and where the lowest card ends."""
    net = plan.net
    above = [[n for n in column if not net.low[n]] for column in plan.order]
    packed = [_packed(column, net, card) for column in above]
    below = [low.height + LANE_HEAD if some else 0.0 for some in plan.columns.lane]
    bottom = max(
        high + (beneath + GAP if beneath and high else beneath)
        for (_, high), beneath in zip(packed, below, strict=True)
    )
    stacks = [
        Stack(nodes, places, bottom - high - (beneath + GAP if beneath else 0.0))
        for nodes, (places, high), beneath in zip(above, packed, below, strict=True)
        if nodes
    ]
    top = bottom - low.height
    fixed = {node: top + y for node, y in low.at.items()}
    moves = _MOVES // len(net.column)
    rounds = max(_LEAST_ROUNDS, min(_MOST_ROUNDS, moves))
    at = levels(stacks, _pulls(plan, ports), fixed, rounds)
    return [float(round(y + HEAD)) for y in at], float(round(bottom + HEAD))


def _packed(column: Sequence[int], net: Net, card: float) -> tuple[list[float], float]:
    """How far below the top the middle of each node lies when all are packed, and how
    high they are together."""
    people = len(net.people)
    places: list[float] = []
    y = 0.0
    for before, node in pairwise([-1, *column]):
        if before < 0:
            y += card / 2 if node < people else CLEAR
        elif before < people and node < people:
            y += card + GAP
        elif before >= people and node >= people:
            y += SLOT
        else:
            y += card / 2 + CLEAR
        places.append(y)
    if column:
        y += card / 2 if column[-1] < people else CLEAR
    return places, y


def _pulls(plan: Woven, ports: Mapping[Port, float]) -> list[list[Pull]]:
    """What each node's lines lead to, and how much it counts that they be level."""
    net = plan.net
    pulls: list[list[Pull]] = [[] for _ in net.column]
    known: set[tuple[int, int]] = set()
    for line, strand in enumerate(net.strands):
        if net.inside(strand):
            continue
        for a, b in pairwise(strand):
            if net.shared and (a, b) in known:
                continue
            known.add((a, b))
            slots = (a >= len(net.people)) + (b >= len(net.people))
            counts = (1.0, 2.0, _THROUGH)[slots]
            lower = ports.get((line, a), 0.0) - ports.get((line, b), 0.0)
            pulls[a].append((b, -lower, counts))
            pulls[b].append((a, lower, counts))
    return pulls


# ---- lines


def _straightened(
    plan: Woven, ports: Mapping[Port, float], at: Sequence[float]
) -> Mapping[Port, float]:
    """Move the only line at a side by what little it lacks to run straight."""
    net, ends = plan.net, plan.sides.ends
    moved = dict(ports)
    for line, strand in enumerate(net.strands):
        if len(strand) > 2 or net.inside(strand):
            continue
        a, b = strand
        fall = at[b] + ports[line, b] - at[a] - ports[line, a]
        if not 0 < abs(fall) <= _NEARLY:
            continue
        if len(ends[a][RIGHT]) == 1:
            moved[line, a] += fall
        elif len(ends[b][LEFT]) == 1:
            moved[line, b] -= fall
    return moved


def _lines(
    plan: Woven, ports: Mapping[Port, float], at: Sequence[float], wide: Breadth
) -> list[tuple[tuple[Point, ...], Point]]:
    """Each line's points from source to target, and the place of a sign on it."""
    net = plan.net
    curves = _stretches(plan, ports, at, wide)
    found = []
    for line, strand in enumerate(net.strands):
        if net.inside(strand):
            points = _bow(plan, line, ports, at, wide)
            found.append((points, halfway(points)))
            continue
        points = curves[line, 0]
        sign = halfway(points)
        for i, node in enumerate(strand[1:-1], 1):
            left = wide.columns[net.column[node]]
            points += level(at[node], left, left + wide.card) + curves[line, i][1:]
        backward = net.people[strand[0]] != plan.links[line].source
        found.append((points[::-1] if backward else points, sign))
    return found


def _stretches(
    plan: Woven, ports: Mapping[Port, float], at: Sequence[float], wide: Breadth
) -> dict[tuple[int, int], tuple[Point, ...]]:
    """The curve of every line through every channel it takes, left to right."""
    net = plan.net
    channels: list[dict[Stretch, list[tuple[int, int]]]] = [{} for _ in net.columns]
    for line, strand in enumerate(net.strands):
        if net.inside(strand):
            continue
        link = plan.links[line]
        rightward = net.people[strand[0]] == link.source
        for i, (a, b) in enumerate(pairwise(strand)):
            x0 = wide.columns[net.column[a]] + wide.card
            x1 = wide.columns[net.column[b]]
            if link.arrow and rightward and i == len(strand) - 2:
                x1 -= ARROW
            elif link.arrow and not rightward and i == 0:
                x0 += ARROW
            start = x0, at[a] + ports.get((line, a), 0.0)
            end = x1, at[b] + ports.get((line, b), 0.0)
            along = channels[net.column[a]].setdefault(Stretch(start, end), [])
            along.append((line, i))
    return {
        name: (stretch.start, *curve)
        for some in channels
        for (stretch, names), curve in zip(some.items(), bent(list(some)), strict=True)
        for name in names
    }


def _bow(
    plan: Woven,
    line: int,
    ports: Mapping[Port, float],
    at: Sequence[float],
    wide: Breadth,
) -> tuple[Point, ...]:
    """A line between two of one column, from its source to its target."""
    link, strand = plan.links[line], plan.net.strands[line]
    source, target = strand
    if plan.net.people[source] != link.source:
        source, target = target, source
    out = 1 if plan.sides.bows[line] == RIGHT else -1
    x = wide.columns[plan.net.column[source]] + (wide.card if out > 0 else 0.0)
    head = ARROW * out if link.arrow else 0.0
    start = x, at[source] + ports[line, source]
    end = x + head, at[target] + ports[line, target]
    return bow(start, end, out * wide.depths[line])
