"""What can be read of a drawing, measured on the page's data, without drawing it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import hypot

from decisionmap.page import ARROW, Card, Connector, Drawing, Page, Picture, Shape
from decisionmap.views.layout.neighbours import reached
from decisionmap.views.style.marks import marks
from decisionmap.views.style.metrics import width
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def drawings(page: Page) -> tuple[Drawing, ...]:
    """All drawings of a page, in their densities."""
    blocks = [block for section in page.sections for block in section.blocks]
    return tuple(d for b in blocks if isinstance(b, Picture) for d in b.drawings)


def faults(page: Page) -> list[str]:
    """Everything that could not be read, in any density and either language."""
    return [
        f"{drawing.density}: {fault}"
        for drawing in drawings(page)
        for fault in _faults(drawing)
    ]


def _faults(drawing: Drawing) -> Iterator[str]:
    yield from _overlaps(drawing)
    for language in LANGUAGES:
        for card in drawing.cards:
            yield from _card(card, language)
        yield from _labels(drawing, language)
        yield from _texts(drawing, language)
    for line in drawing.connectors:
        yield from _line(line, drawing)
    yield from _outside(drawing)
    left_out = {card.person for card in drawing.cards} - reached(
        drawing.neighbours, drawing.home or ""
    )
    yield from (f"no key reaches {person}" for person in sorted(left_out))


def _overlaps(drawing: Drawing) -> Iterator[str]:
    for a, b in combinations(drawing.cards, 2):
        if _meet(_box(a), _box(b)):
            yield f"{a.person} lies over {b.person}"
    for c, d in combinations(drawing.frames, 2):
        there = (d.x, d.y, d.x + d.width, d.y + d.height)
        if _meet((c.x, c.y, c.x + c.width, c.y + c.height), there):
            yield f"the blocks at {c.x}, {c.y} and {d.x}, {d.y} overlap"


def _card(card: Card, language: str) -> Iterator[str]:
    inside = (0.0, 0.0, card.width, card.height)
    told: list[tuple[str, Box]] = []
    for shape in card.shapes:
        if shape.part in ("badge", "frame") or shape.kind not in ("text", "mark"):
            continue
        box = _extent(shape, language)
        told.append((shape.mark or tell(language, shape.text), box))
        if not _within(box, inside):
            yield f"{told[-1][0]!r} leaves the card of {card.person}"
    for (one, a), (other, b) in combinations(told, 2):
        if _meet(a, b):
            yield f"{one!r} runs into {other!r} on the card of {card.person}"
    for shape in card.shapes:
        if shape.part == "badge" and shape.kind == "text":
            left, _, right, _ = _extent(shape, language)
            if left < 26 or right > card.width:
                yield f"a badge of {card.person} leaves the card sideways"


def _labels(drawing: Drawing, language: str) -> Iterator[str]:
    for frame in drawing.frames:
        if frame.label is None:
            continue
        box = _extent(frame.label, language)
        ground = (frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
        if not _within(box, ground):
            yield f"{tell(language, frame.label.text)!r} leaves its block"
        for card in drawing.cards:
            if _meet(box, _box(card)):
                yield f"{tell(language, frame.label.text)!r} lies over {card.person}"


def _texts(drawing: Drawing, language: str) -> Iterator[str]:
    """What is wrong with texts that stand free: heads of columns, names of lanes."""
    whole = (0.0, 0.0, drawing.width, drawing.height)
    for label in drawing.labels:
        if label.kind != "text":
            continue
        box = _extent(label, language)
        if not _within(box, whole):
            yield f"{tell(language, label.text)!r} leaves the drawing"
        for card in drawing.cards:
            if _meet(box, _box(card)):
                yield f"{tell(language, label.text)!r} lies over {card.person}"


def _line(line: Connector, drawing: Drawing) -> Iterator[str]:
    for (x0, y0), (x1, y1) in pairwise(way(line)):
        stretch = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        for card in drawing.cards:
            foreign = card.person not in (line.source, line.target)
            if foreign and _meet(stretch, _box(card), thin=True):
                yield f"{line.source} → {line.target} runs through {card.person}"
    cards = {card.person: _box(card) for card in drawing.cards}
    ends = ((line.source, line.points[0]), (line.target, tip(line)))
    for person, end in ends:
        if not _within((*end, *end), cards[person]):
            yield f"a line of {person} does not reach the card"
    if line.curved:
        for person, _ in ends:
            left, top, right, bottom = cards[person]
            inside = (left + 2, top + 2, right - 2, bottom - 2)
            if any(_within((*point, *point), inside) for point in way(line)):
                yield f"a line of {person} runs over the card"


def way(line: Connector, steps: int = 24) -> list[Point]:
    """The points of a line; of a curve, points on it that lie close."""
    if not line.curved:
        return list(line.points)
    found = [line.points[0]]
    for at in range(0, len(line.points) - 1, 3):
        curve = line.points[at : at + 4]
        found += [_on(curve, step / steps) for step in range(1, steps + 1)]
    return found


def _on(curve: Sequence[Point], t: float) -> Point:
    """The point of a cubic curve at ``t`` from 0 to 1 (Bernstein's form)."""
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(share * x for share, (x, _) in zip(shares, curve, strict=True)),
        sum(share * y for share, (_, y) in zip(shares, curve, strict=True)),
    )


def tip(line: Connector) -> Point:
    """Where a line ends to the eye: the tip of its arrow where it has one."""
    (x0, y0), (x, y) = line.points[-2:]
    if not line.arrow:
        return x, y
    long = hypot(x - x0, y - y0)
    return x + ARROW * (x - x0) / long, y + ARROW * (y - y0) / long


def _outside(drawing: Drawing) -> Iterator[str]:
    whole = (0.0, 0.0, drawing.width, drawing.height)
    boxes = [(card.person, _box(card)) for card in drawing.cards]
    boxes += [
        ("a line", (x, y, x, y)) for line in drawing.connectors for x, y in way(line)
    ]
    for name, box in boxes:
        if not _within(box, whole):
            yield f"{name} lies outside the drawing"


# ---- boxes


def _box(card: Card) -> Box:
    return card.x, card.y, card.x + card.width, card.y + card.height


def _extent(shape: Shape, language: str) -> Box:
    if shape.kind == "mark":
        mark = marks()[shape.mark]
        return shape.x, shape.y, shape.x + mark.width, shape.y + mark.height
    wide = width(tell(language, shape.text), shape.size, shape.weight)
    left = shape.x - {"start": 0, "middle": wide / 2, "end": wide}[shape.anchor]
    return left, shape.y - shape.size * 0.75, left + wide, shape.y + shape.size * 0.22


def _within(box: Box, room: Box, slack: float = 0.01) -> bool:
    return (
        box[0] >= room[0] - slack
        and box[1] >= room[1] - slack
        and box[2] <= room[2] + slack
        and box[3] <= room[3] + slack
    )


def _meet(a: Box, b: Box, *, thin: bool = False) -> bool:
    """Whether two boxes share more than an edge; a thin one has no area of its own."""
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if thin:
        inside = a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]
        return inside and across >= 0 and down >= 0
    return across > 0.01 and down > 0.01
