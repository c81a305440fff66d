"""Write a picture: its drawings as SVG, cards and lines by name, and its zoom."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats._vector import tidy
from decisionmap.formats.html.elements import near
from decisionmap.formats.html.markup import Attributes, element, empty
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Card, Drawing, Picture, Text, Word

_ZOOM = (
    ("in", "zoom_in", "M3 8H13M8 3V13"),
    ("out", "zoom_out", "M3 8H13"),
    ("fit", "fit", "M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10"),
)
"""What a button of the zoom does, the name of its text, its icon."""
_ICON: Attributes = {"class": "icon", "aria-hidden": "true", "width": 16, "height": 16}
_HIDDEN: Attributes = {"aria-hidden": "true"}


def picture(pen: Pen, block: Picture, title: Text) -> Markup:
    """Return a picture in its densities, the fullest shown until the page chooses."""
    plain = len(block.drawings)
    drawings = (
        _drawing(pen, drawn, title, hidden=number > 0, key=number >= plain)
        for number, drawn in enumerate((*block.drawings, *block.key))
    )
    window = element("div", {"class": "window"}, *drawings)
    return element("div", {"class": "picture"}, window, zoom(pen, "data-zoom"))


def zoom(pen: Pen, does: str) -> Markup:
    """Return the buttons that zoom; ``does`` is the attribute the script knows them by."""
    buttons = (
        element("button", {does: way, **pen.labels(Word(f"ui.{name}"))}, icon(path))
        for way, name, path in _ZOOM
    )
    return element("div", {"class": "zoom"}, *buttons)


def signs(pen: Pen) -> Markup:
    """Return all marks that are drawn once and used by number.

    The drawing has no size but is rendered: what a hidden one holds is not painted.
    """
    marks = (
        element("g", {"id": id_, **judged}, *all_)
        for id_, judged, all_ in pen.painter.marks()
    )
    size = {"width": 0, "height": 0}
    return element(
        "svg", {"class": "signs", **_HIDDEN, **size}, element("defs", {}, *marks)
    )


def icon(path: str) -> Markup:
    """Return the icon of a button, a line in a square of 16."""
    return element("svg", _ICON, empty("path", {"d": path}))


def _drawing(
    pen: Pen, drawn: Drawing, title: Text, *, hidden: bool, key: bool
) -> Markup:
    """Return one drawing. Its script gives cards their role, so that each costs little."""
    painter, reach = pen.painter, near(drawn)
    ground = (
        *map(painter.block, drawn.frames),
        *painter.lines(drawn.connectors),
        *map(painter.shape, drawn.labels),
    )
    return element(
        "svg",
        {
            "class": "map",
            "role": "group",
            "data-density": drawn.density,
            "data-smallest": f"{drawn.smallest}",
            "data-home": drawn.home or "",
            "viewBox": f"0 0 {tidy(drawn.width)} {tidy(drawn.height)}",
            **pen.labels(title),
            **({"data-key": ""} if key else {}),
            **({"hidden": ""} if hidden else {}),
        },
        element("g", _HIDDEN, *ground),
        *(
            _card(pen, card, reach[card.person], again=pen.again(card, drawn.density))
            for card in drawn.cards
        ),
    )


def _card(pen: Pen, card: Card, reach: str, *, again: bool) -> Markup:
    """Return a person's card; a label that translates is set by the page's script.

    What another drawing of the decision shows already is left for the script to copy.
    """
    label = pen.label(card)
    number, shown = pen.lexicon.number(label), pen.lexicon.shown(label)
    return element(
        "g",
        {
            "data-card": card.person,
            "data-near": reach,
            "transform": f"translate({tidy(card.x)} {tidy(card.y)})",
            **({"aria-label": shown} if number is None else {"data-a": number}),
        },
        *(() if again else map(pen.painter.shape, card.shapes)),
    )
