"""Turn what is drawn into SVG elements, dressed in the classes of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from decisionmap.formats._vector import hatching, head, route, tidy
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.markup import element, empty, joined
from decisionmap.formats.html.wardrobe import Look, Wardrobe, look_of
from decisionmap.page import Connector, Document, Drawing, Frame, Mark, Shape

_DIRECTIONS = ("left", "up", "right", "down")


class Painter:
    """Draws the shapes of one document and remembers which marks and looks it used."""

    def __init__(
        self, document: Document, lexicon: Lexicon, wardrobe: Wardrobe
    ) -> None:
        self._marks = document.marks
        self._lexicon = lexicon
        self._wardrobe = wardrobe
        self._used: dict[str, str] = {}

    def shape(self, shape: Shape) -> Markup:
        """Return the element of a shape, dressed and with its part in its card."""
        attributes: dict[str, str | int] = {}
        if shape.kind != "mark":
            attributes["class"] = self._wardrobe.dress(look_of(shape))
        attributes |= _GEOMETRY[shape.kind](shape)
        if shape.kind == "mark":
            attributes["href"] = f"#{self.mark(shape.mark)}"
        if shape.part in ("frame", "name", "badge"):
            attributes[f"data-{shape.part}"] = ""
        if shape.layer:
            attributes["data-layer"] = shape.layer
        if shape.picks:
            attributes["data-picks"] = shape.picks
        if shape.judged:
            attributes["data-judged"] = ""
        if shape.kind != "text":
            return empty(_TAGS[shape.kind], attributes)
        number = self._lexicon.written(shape.text)
        if number is not None:
            attributes["data-t"] = number
        return element("text", attributes, self._lexicon.shown(shape.text))

    def mark(self, name: str) -> str:
        """Return the id under which a mark is drawn once for the whole page."""
        if name not in self._used:
            self._marks[name]  # an unknown mark is a fault of the view: fail here
            self._used[name] = f"m{len(self._used)}"
        return self._used[name]

    def tone(self, name: str) -> str:
        """Return the class that sets a text of the flow in a colour of the palette."""
        return self._wardrobe.dress(Look(ink=name))

    def __contains__(self, mark: str) -> bool:
        return mark in self._marks

    def box(self, name: str) -> Mark:
        """Return a mark with its size."""
        return self._marks[name]

    def marks(self) -> Iterator[tuple[str, dict[str, str], list[Markup]]]:
        """Yield each used mark's id, whether it judges, and its elements.

        Those that other marks use are yielded as well.
        """
        done = 0
        while done < len(self._used):
            name, number = list(self._used.items())[done]
            mark = self._marks[name]
            judged = {"data-judged": ""} if mark.judged else {}
            yield number, judged, [self.shape(shape) for shape in mark.shapes]
            done += 1

    def block(self, frame: Frame) -> Markup:
        """Return the ground of a block of cards, and its name."""
        size = {"width": tidy(frame.width), "height": tidy(frame.height)}
        corner = {"rx": tidy(frame.radius)}
        line = 1.5 if frame.stroke else 0
        look = self._wardrobe.dress(Look(frame.fill, frame.stroke, line))
        folds = {"data-block": ""} if frame.folds else {}
        place = _at("x", "y", frame.x, frame.y)
        ground = [empty("rect", {"class": look} | place | size | corner | folds)]
        if frame.hatched:
            lines = {"class": self._wardrobe.dress(Look("", "hatch", 1))}
            ground.append(empty("path", lines | {"d": hatching(frame)}))
        if frame.label is not None:
            ground.append(self.shape(frame.label))
        return joined(*ground)

    def lines(self, lines: Iterable[Connector]) -> Iterator[Markup]:
        """Yield lines between people; bare ones alike in a group dressed for all."""
        for look, alike in groupby(lines, lambda line: _bare(line) and look_of(line)):
            if not look:
                yield from map(self._marked, alike)
                continue
            dressed = {"class": self._wardrobe.dress(look)}
            yield element("g", dressed, *map(self._line, alike))

    def _line(self, line: Connector) -> Markup:
        return empty("path", _named(line) | {"d": route(line)})

    def _marked(self, line: Connector) -> Markup:
        """Return a line with its head and its sign, in a group: they dim together.

        A head is a path of its own: a marker by reference is lost where its drawing is
        hidden, and in any file that the drawing is copied to.
        """
        parts = [
            empty(
                "path",
                {"class": self._wardrobe.dress(look_of(line)), "d": route(line)},
            )
        ]
        if line.arrow:
            filled = self._wardrobe.dress(Look(line.stroke))
            parts.append(empty("path", {"class": filled, "d": head(line)}))
        if line.sign is not None:
            parts.append(self.shape(line.sign))
        return element("g", _named(line), *parts)


def _bare(line: Connector) -> bool:
    return not line.arrow and line.sign is None


def _named(line: Connector) -> dict[str, str]:
    return {"data-line": line.kind, "data-from": line.source, "data-to": line.target}


def near(drawing: Drawing) -> dict[str, str]:
    """Return whom the arrow keys reach from each card: left,up,right,down as numbers.

    Numbers count the drawing's cards from 0; nobody in a direction is an empty place.
    """
    numbers = {card.person: str(at) for at, card in enumerate(drawing.cards)}
    there = {
        card.person: drawing.neighbours.get(card.person, {}) for card in drawing.cards
    }
    return {
        person: ",".join(numbers.get(ways.get(way, ""), "") for way in _DIRECTIONS)
        for person, ways in there.items()
    }


def _at(across: str, down: str, x: float, y: float) -> dict[str, str]:
    return {name: tidy(value) for name, value in ((across, x), (down, y)) if value}


def _rect(shape: Shape) -> dict[str, str]:
    if shape.part == "frame":  # its class says how large it is
        return _at("x", "y", shape.x, shape.y)
    size = {"width": tidy(shape.width), "height": tidy(shape.height)}
    corner = {"rx": tidy(shape.radius)} if shape.radius else {}
    return _at("x", "y", shape.x, shape.y) | size | corner


def _circle(shape: Shape) -> dict[str, str]:
    return _at("cx", "cy", shape.x, shape.y) | {"r": tidy(shape.radius)}


def _path(shape: Shape) -> dict[str, str]:
    moved = {"transform": f"translate({tidy(shape.x)} {tidy(shape.y)})"}
    return {"d": shape.path} | (moved if shape.x or shape.y else {})


def _corner(shape: Shape) -> dict[str, str]:
    return _at("x", "y", shape.x, shape.y)


_TAGS = {"rect": "rect", "circle": "circle", "path": "path", "mark": "use"}
_GEOMETRY: dict[str, Callable[[Shape], dict[str, str]]] = {
    "rect": _rect,
    "circle": _circle,
    "path": _path,
    "text": _corner,
    "mark": _corner,
}
