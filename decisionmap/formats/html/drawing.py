"""Write the window of a picture with its zoom, the signs of the page, its icons."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats.html.markup import Attributes, element, empty
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Word

_ZOOM = (
    ("in", "zoom_in", "M3 8H13M8 3V13"),
    ("out", "zoom_out", "M3 8H13"),
    ("fit", "fit", "M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10"),
)
"""What a button of the zoom does, the name of its text, its icon."""
_ICON: Attributes = {"class": "icon", "aria-hidden": "true", "width": 16, "height": 16}
_HIDDEN: Attributes = {"aria-hidden": "true"}


def picture(pen: Pen) -> Markup:
    """Return the window of a picture, which the script fills when it is first seen."""
    window = element("div", {"class": "window"})
    shown: Attributes = {"class": "picture", "data-picture": pen.next_picture()}
    return element("div", shown, window, zoom(pen, "data-zoom"))


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
