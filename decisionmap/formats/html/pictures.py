"""Keep drawings as data: the page draws each when its view is first looked at.

Lists of numbers take a third of what elements do, and what nobody looks at costs nothing.
A card that looks alike in several drawings of one density is kept once.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2

from decisionmap.formats._vector import hatching, route
from decisionmap.formats.html.elements import Painter, near
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.wardrobe import Look, look_of
from decisionmap.page import Card, Connector, Drawing, Frame, Page, Part, Picture, Shape

_TAGS = ("rect", "circle", "path", "text", "mark")
_FLAGS = {"frame": "f", "name": "n", "badge": "b", "gaps": "g", "rivals": "r"}
"""Part and layer of a shape, in a letter each; ``j`` says that it judges."""
Kept = list[object]


def pictures(part: Part) -> Iterator[tuple[Page, Picture]]:
    """Yield the pictures of a decision, in the order in which its views hold them."""
    for page in part.pages:
        for section in page.sections:
            for block in section.blocks:
                if isinstance(block, Picture):
                    yield page, block


class Album:
    """Codes the drawings of one decision."""

    def __init__(self, part: Part, lexicon: Lexicon, painter: Painter) -> None:
        self._part = part
        self._lexicon = lexicon
        self._painter = painter
        self._ids = {person: at for at, person in enumerate(part.people)}
        self._cards: dict[str, dict[int, Kept]] = {}
        self._first: dict[tuple[str, str], tuple[Shape, ...]] = {}
        self._labels: dict[str, object] = {}

    def coded(self) -> dict[str, object]:
        """Return pictures, who is meant by a number in them, and the cards' shapes."""
        told = [
            [
                *(self._drawing(one, page) for one in picture.drawings),
                *({**self._drawing(one, page), "key": 1} for one in picture.key),
            ]
            for page, picture in pictures(self._part)
        ]
        return {"pictures": told, "ids": list(self._ids), "cards": self._cards}

    def _drawing(self, drawn: Drawing, page: Page) -> dict[str, object]:
        reach = near(drawn)
        return {
            "density": drawn.density,
            "size": [_short(drawn.width), _short(drawn.height)],
            "smallest": drawn.smallest,
            "home": drawn.home or "",
            "label": self._lexicon.coded(page.title),
            "frames": [self._frame(frame) for frame in drawn.frames],
            "lines": [self._line(line) for line in drawn.connectors],
            "labels": [self._shape(shape) for shape in drawn.labels],
            "cards": [
                self._card(card, drawn.density, reach[card.person])
                for card in drawn.cards
            ],
        }

    def _card(self, card: Card, density: str, reach: str) -> Kept:
        """Return who, where, whom the keys reach, what is read aloud; then its shapes,
        where the decision's first card of the person in this density has others."""
        who = self._id(card.person)
        if card.person not in self._labels:
            self._labels[card.person] = self._lexicon.coded(card.label)
        kept: Kept = [
            who,
            _short(card.x),
            _short(card.y),
            reach,
            self._labels[card.person],
        ]
        first = self._first.setdefault((card.person, density), card.shapes)
        shapes = self._cards.setdefault(density, {})
        if who not in shapes:
            shapes[who] = [self._shape(shape) for shape in card.shapes]
        elif first != card.shapes:
            kept.append([self._shape(shape) for shape in card.shapes])
        return kept

    def _id(self, person: str) -> int:
        return self._ids.setdefault(person, len(self._ids))

    def _line(self, line: Connector) -> Kept:
        """Return kind, ends, look, path; then the look of its head and where it points
        from, then its sign, as far as there are any."""
        kept: Kept = [
            line.kind,
            self._id(line.source),
            self._id(line.target),
            self._painter.look(look_of(line)),
            route(line),
        ]
        if line.arrow or line.sign is not None:
            kept.append(self._head(line) if line.arrow else 0)
        if line.sign is not None:
            kept.append(self._shape(line.sign))
        return kept

    def _head(self, line: Connector) -> Kept:
        (x0, y0), (x, y) = line.points[-2:]
        look = self._painter.look(Look(line.stroke))
        return [look, _short(x), _short(y), round(atan2(y - y0, x - x0), 3)]

    def _frame(self, frame: Frame) -> Kept:
        """Return the ground of a block, whether it folds, its hatching and its name."""
        width = 1.5 if frame.stroke else 0
        look = self._painter.look(Look(frame.fill, frame.stroke, width))
        box = (frame.x, frame.y, frame.width, frame.height, frame.radius)
        lines: object = 0
        if frame.hatched:
            lines = [self._painter.look(Look("", "hatch", 1)), hatching(frame)]
        label = 0 if frame.label is None else self._shape(frame.label)
        return [[look, *map(_short, box)], int(frame.folds), lines, label]

    def _shape(self, shape: Shape) -> Kept:
        """Return tag, look or mark, place, size or path or text, flags, what it picks."""
        kept: Kept = [_TAGS.index(shape.kind)]
        if shape.kind == "mark":
            kept.append(self._painter.number(shape.mark))
        else:
            kept.append(self._painter.look(look_of(shape)))
        kept += (_short(shape.x), _short(shape.y))
        if shape.kind == "rect" and shape.part != "frame":
            kept += map(_short, (shape.width, shape.height, shape.radius))
        elif shape.kind == "circle":
            kept.append(_short(shape.radius))
        elif shape.kind == "path":
            kept.append(shape.path)
        elif shape.kind == "text":
            kept.append(self._lexicon.coded(shape.text))
        flags = "".join(_FLAGS.get(name, "") for name in (shape.part, shape.layer))
        flags += "j" * shape.judged
        if flags or shape.picks:
            kept.append(
                {"is": flags, **({"picks": shape.picks} if shape.picks else {})}
            )
        return kept


def _short(length: float) -> float:
    """Return a length with at most two decimals, whole where it can be."""
    rounded = round(length, 2)
    return int(rounded) if rounded == int(rounded) else rounded
