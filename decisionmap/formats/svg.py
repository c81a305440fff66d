"""One picture as an SVG that stands alone: title, drawing, legend, source, all in it.

Every colour is written out, every sign drawn where it stands, every text is ``<text>``:
nothing that an office program or a browser without our styles could lose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decisionmap.formats._vector import (
    cut,
    escaped,
    geometry,
    hatching,
    head,
    quoted,
    room_of,
    route,
    tidy,
)
from decisionmap.frozen import dataclass
from decisionmap.page import (
    Card,
    Connector,
    Document,
    Drawing,
    Frame,
    Legend,
    LegendItem,
    Note,
    NothingDrawn,
    Page,
    Part,
    Picture,
    Shape,
    Text,
)
from decisionmap.words.dialect import plain
from decisionmap.words.telling import tell

FONT = "Inter, 'Segoe UI', Arial, sans-serif"
_MARGIN = 24.0
_TITLE, _SAID, _SMALL = 18.0, 13.0, 12.0
_HEAD = 64.0
"""Height of title and subtitle above a drawing."""
_LEGEND_LINE = 24.0
_LEAST_WIDTH = 480.0


def write(document: Document) -> str:
    """Return the document's drawings as one SVG, under each other where there are more.

    Of each picture the fullest density is written, without what a switch would show.
    """
    pen = _Pen(document)
    found = [
        (part, page, drawing)
        for part in document.parts
        for page in part.pages
        for drawing in _drawings(page)
    ]
    if not found:
        raise NothingDrawn("no page of the document holds a drawing")
    width = max(_LEAST_WIDTH, *(drawing.width for _, _, drawing in found))
    body: list[str] = []
    y = 0.0
    for part, page, drawing in found:
        told, height = pen.sheet(part, page, drawing, width)
        body.append(f'<g transform="translate(0 {tidy(y)})">{told}</g>')
        y += height
    return pen.whole("\n".join(body), width, y)


def draws(document: Document) -> bool:
    """Tell whether there is anything in a document that a picture can hold."""
    return any(any(_drawings(page)) for part in document.parts for page in part.pages)


def _drawings(page: Page) -> Iterator[Drawing]:
    """Yield what is drawn on a page; a page that only says why it is empty says so."""
    blocks = [block for section in page.sections for block in section.blocks]
    for block in blocks:
        if isinstance(block, Picture):
            yield block.drawings[0]
    match blocks:
        case [Note(text=said)]:
            line = Shape("text", _MARGIN, 28, text=said, size=_SAID, fill="quiet")
            yield Drawing("full", _LEAST_WIDTH, 48, labels=(line,))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes elements of one document, its words told and its colours resolved."""

    document: Document

    def whole(self, body: str, width: float, height: float) -> str:
        """Return the SVG around what is drawn."""
        size = f'width="{tidy(width)}" height="{tidy(height)}"'
        box = f'viewBox="0 0 {tidy(width)} {tidy(height)}"'
        language = plain(self.document.language)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img"'
            f" xml:lang={quoted(language)} font-family={quoted(FONT)}>\n"
            f"<title>{escaped(self.document.title)}</title>\n"
            f"<desc>{self.said(self.document.source)}</desc>\n"
            f'<rect width="100%" height="100%" fill="{self.colour("page")}"/>\n'
            f"{body}\n</svg>\n"
        )

    def sheet(
        self, part: Part, page: Page, drawing: Drawing, width: float
    ) -> tuple[str, float]:
        """Return one drawing with what stands above and below it, and its height."""
        left = (width - drawing.width) / 2
        legend, below = self.legend(page.legend, width)
        source = self.text(
            self.document.source, _MARGIN, below + 24, 11, width - 2 * _MARGIN
        )
        foot = _HEAD + drawing.height
        told = (
            "".join(self.head(part, page, width))
            + f'<g transform="translate({tidy(left)} {tidy(_HEAD)})">'
            + "".join(self.drawn(drawing))
            + f'</g><g transform="translate(0 {tidy(foot)})">{legend}{source}</g>'
        )
        return told, foot + below + 44

    def head(self, part: Part, page: Page, width: float) -> Iterator[str]:
        """Yield the account and the decision, and what the page shows."""
        room = width - 2 * _MARGIN
        name = self.plain(part.name)
        title = f"{self.document.title} · {name}" if name else self.document.title
        yield self.text(title, _MARGIN, 32, _TITLE, room, weight=700, fill="ink")
        told = [self.plain(text) for text in (page.title, *part.subtitle)]
        yield self.text(" · ".join(told), _MARGIN, 52, _SMALL, room)

    # ---- the drawing

    def drawn(self, drawing: Drawing) -> Iterator[str]:
        """Yield everything of a drawing, from the ground up."""
        for frame in drawing.frames:
            yield self.frame(frame)
        for line in drawing.connectors:
            yield self.line(line)
        for label in drawing.labels:
            yield self.shape(label)
        for card in drawing.cards:
            yield self.card(card)

    def frame(self, frame: Frame) -> str:
        """Return a block's ground and name."""
        ground = Shape(
            "rect",
            frame.x,
            frame.y,
            width=frame.width,
            height=frame.height,
            radius=frame.radius,
            fill=frame.fill,
            stroke=frame.stroke,
            stroke_width=1.5 if frame.stroke else 0,
        )
        told = self.shape(ground)
        if frame.hatched:
            lines = hatching(frame)
            told += self.shape(
                Shape("path", 0, 0, path=lines, stroke="hatch", stroke_width=1)
            )
        return told + (self.shape(frame.label) if frame.label is not None else "")

    def line(self, line: Connector) -> str:
        """Return a line, with the head of its arrow and its sign where it has them."""
        look = Shape(
            "path",
            0,
            0,
            path=route(line),
            stroke=line.stroke,
            stroke_width=line.width,
            dash=line.dash,
        )
        told = self.shape(look)
        if line.arrow:
            told += self.shape(Shape("path", 0, 0, path=head(line), fill=line.stroke))
        return told + (self.shape(line.sign) if line.sign is not None else "")

    def card(self, card: Card) -> str:
        """Return a person's card, read aloud by its title."""
        inside = "".join(self.shape(shape) for shape in card.shapes if not shape.layer)
        return (
            f'<g transform="translate({tidy(card.x)} {tidy(card.y)})">'
            f"<title>{self.said(card.label)}</title>{inside}</g>\n"
        )

    # ---- what stands below

    def legend(self, groups: tuple[Legend, ...], width: float) -> tuple[str, float]:
        """Return the legend, broken where it would run out, and where it ends."""
        told: list[str] = []
        x, y = _MARGIN, 20.0
        for group in groups:
            if group.layer:
                continue
            title = self.plain(group.title)
            wide = room_of(title, _SMALL) + 8
            # A title stands on one line with the first of its signs, never alone.
            first = self.wide(group.items[0]) if group.items else 0
            x, y = _next(x, y, wide + first, width)
            told.append(self.text(title, x, y, _SMALL, wide, weight=600, fill="ink"))
            x += wide
            for item in group.items:
                wide = self.wide(item)
                x, y = _next(x, y, wide, width)
                told.append(self.item(item, x, y))
                x += wide
            x += 16
        return "".join(told), y

    def item(self, item: LegendItem, x: float, y: float) -> str:
        """Return a sign and what it means."""
        mark = self.document.marks[item.mark]
        sign = Shape("mark", x, y - 4 - mark.height / 2, mark=item.mark)
        text = self.plain(item.text)
        start = x + mark.width + 5
        return self.shape(sign) + self.text(
            text, start, y, _SMALL, room_of(text, _SMALL) + 1
        )

    def wide(self, item: LegendItem) -> float:
        """Return the room that an item of the legend takes."""
        text = self.plain(item.text)
        return self.document.marks[item.mark].width + 5 + room_of(text, _SMALL) + 10

    # ---- shapes

    def shape(self, shape: Shape) -> str:
        """Return the element of a shape; a mark is drawn out where it stands."""
        if shape.kind == "mark":
            inside = "".join(map(self.shape, self.document.marks[shape.mark].shapes))
            moved = f"translate({tidy(shape.x)} {tidy(shape.y)})"
            return f'<g transform="{moved}">{inside}</g>'
        look = "".join(f' {name}="{value}"' for name, value in self.look(shape).items())
        if shape.kind == "text":
            return f"<text{look}>{self.said(shape.text)}</text>"
        return f"<{shape.kind}{look}/>"

    def look(self, shape: Shape) -> Mapping[str, str]:
        """Return the attributes of a shape: where, how large, in which colours."""
        found = dict(geometry(shape))
        found["fill"] = self.colour(shape.fill) if shape.fill else "none"
        if shape.stroke:
            found["stroke"] = self.colour(shape.stroke)
            found["stroke-width"] = tidy(shape.stroke_width)
            found |= {"stroke-linecap": "round", "stroke-linejoin": "round"}
        if shape.dash:
            found["stroke-dasharray"] = shape.dash
        if shape.kind == "text":
            found["font-size"] = tidy(shape.size)
            found["font-weight"] = f"{shape.weight}"
            if shape.anchor != "start":
                found["text-anchor"] = shape.anchor
        return found

    def text(
        self,
        text: Text,
        x: float,
        y: float,
        size: float,
        room: float,
        *,
        weight: int = 400,
        fill: str = "quiet",
    ) -> str:
        """Return a line of text that ends where its room does."""
        told = cut(self.plain(text), size, room)
        return self.shape(
            Shape("text", x, y, text=told, size=size, weight=weight, fill=fill)
        )

    def colour(self, name: str) -> str:
        """Return a colour of the palette on light ground, as paper has it."""
        return self.document.palette[name].light

    def plain(self, text: Text) -> str:
        """Return a text in the document's language."""
        return tell(self.document.language, text)

    def said(self, text: Text) -> str:
        """Return a text told and made inert."""
        return escaped(self.plain(text))


def _next(x: float, y: float, wide: float, width: float) -> tuple[float, float]:
    """Where the next piece of the legend goes: here, or at the start of a new line."""
    if x > _MARGIN and x + wide > width - _MARGIN:
        return _MARGIN, y + _LEGEND_LINE
    return x, y
