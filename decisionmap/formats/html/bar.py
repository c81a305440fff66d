"""Write the bar of a page: its views, and the tools that work on all of them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from decisionmap.formats.html.drawing import icon
from decisionmap.formats.html.markup import Attributes, element
from decisionmap.formats.html.panel import layered
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Page, Part, Word

_HELP = "M5.2 6C5.2 2.2 10.8 2.2 10.8 6C10.8 8.2 8 8 8 10.4M8 13V13.1"
_FIND = "M2.8 7A4.2 4.2 0 1 1 11.2 7A4.2 4.2 0 1 1 2.8 7M10.2 10.2L13.6 13.6"
_PRESENT = "M2.5 3H13.5V10.5H2.5ZM5.5 13.5L8 10.5L10.5 13.5"
_MORE = "M8 3V3.1M8 8V8.1M8 13V13.1"
_HUSHED = "M1.5 8C4.5 3.5 11.5 3.5 14.5 8C11.5 12.5 4.5 12.5 1.5 8ZM3 13L13 3"
_LAYERS = (
    ("gaps", "dots", "M8 2.5L14 13H2ZM8 6.5V9M8 11V11.1"),
    ("rivals", "rivals", "M3 2V14M3 3H12L10 6L12 9H3"),
)
"""What lies over every drawing when its switch is pressed: name, text, icon."""
MENU: tuple[tuple[str, str], ...] = (
    ("theming", "theme"),
    ("hushing", "hush"),
    ("print", "print"),
    ("as-svg", "as_svg"),
    ("as-png", "as_png"),
    ("command", "command"),
)
"""The entries of the menu: what each does, and the name of its text."""


def bar(pen: Pen, part: Part) -> Markup:
    """Return the bar: tabs, switches, the menu, language, help."""
    named = pen.labels(Word("ui.views"))
    tabs = (_tab(pen, page) for page in part.pages)
    return element(
        "nav",
        {"class": "bar"},
        element("div", {"class": "tabs", "role": "tablist", **named}, *tabs),
        element("span", {"class": "gap"}),
        element("div", {"class": "tools"}, *_tools(pen, part)),
    )


def tool(pen: Pen, does: str, called: str, path: str, **more: str) -> Markup:
    """Return a button with an icon; what it is called stands beside it on request."""
    label = Word(f"ui.{called}")
    named: Attributes = {**pen.labels(label), "title": pen.lexicon.shown(label)}
    return element(
        "button", {"class": "tool", f"data-{does}": "", **more, **named}, icon(path)
    )


def _tools(pen: Pen, part: Part) -> Iterator[Markup]:
    if part.people:
        yield tool(pen, "finding", "find", _FIND, **{"aria-expanded": "false"})
    for layer, called, path in _LAYERS:
        if layered(part.pages, layer):
            pressed = {"data-layers": layer, "aria-pressed": "false"}
            yield tool(pen, "layered", called, path, **pressed)
    shown = {"class": "tool hushing", "aria-pressed": "true"}
    yield tool(pen, "hushing", "unhush", _HUSHED, **shown)
    if part.story:
        yield tool(pen, "present", "story.present", _PRESENT)
    yield _menu(pen)
    yield element(
        "button",
        {"class": "tool", "data-language": "", **pen.labels(Word("ui.other_long"))},
        pen.own("span", "other"),
    )
    yield tool(pen, "help", "help", _HELP)


def _menu(pen: Pen) -> Markup:
    """Return what is wanted now and then: a button, and the entries it opens."""
    opens = {"aria-expanded": "false", "aria-haspopup": "menu", "aria-controls": "menu"}
    opener = tool(pen, "menu", "more", _MORE, **opens)
    entries = (
        pen.own(
            "button", name, {f"data-{does}": "", "role": "menuitem", "tabindex": -1}
        )
        for does, name in MENU
    )
    inside = {"class": "menu", "id": "menu", "role": "menu", "hidden": ""}
    return element("div", {"class": "more"}, opener, element("div", inside, *entries))


def _tab(pen: Pen, page: Page) -> Markup:
    return pen.text(
        "button",
        page.title,
        {
            "role": "tab",
            "id": f"tab-{page.id}",
            "data-tab": page.id,
            "aria-controls": f"view-{page.id}",
            "aria-selected": "false",
            "tabindex": -1,
        },
    )
