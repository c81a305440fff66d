"""Draw the marks of a page, and number the looks and marks that its drawings use."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from decisionmap.formats._vector import tidy
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.markup import element, empty
from decisionmap.formats.html.wardrobe import Look, Wardrobe, look_of
from decisionmap.page import Document, Drawing, Mark, Shape

_DIRECTIONS = ("left", "up", "right", "down")


class Painter:
    """Draws the marks of one document and remembers which marks and looks it used."""

    def __init__(
        self, document: Document, lexicon: Lexicon, wardrobe: Wardrobe
    ) -> None:
        self._marks = document.marks
        self._lexicon = lexicon
        self._wardrobe = wardrobe
        self._used: dict[str, str] = {}

    def shape(self, shape: Shape) -> Markup:
        """Return the element of a shape of a mark, dressed."""
        attributes: dict[str, str | int] = {}
        if shape.kind != "mark":
            attributes["class"] = self._wardrobe.dress(look_of(shape))
        attributes |= _GEOMETRY[shape.kind](shape)
        if shape.kind == "mark":
            attributes["href"] = f"#{self.mark(shape.mark)}"
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

    def number(self, name: str) -> int:
        """Return the number in the id of a mark."""
        return int(self.mark(name)[1:])

    def look(self, look: Look) -> int:
        """Return the number in the class of a look."""
        return int(self._wardrobe.dress(look)[1:])

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
