"""Write the help of a page: which key does what, the command, what is said without script."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats.html.markup import element, joined
from decisionmap.formats.html.pen import Pen
from decisionmap.words.loader import LANGUAGES, say

_KEYS = (
    ("1 – 9", "views"),
    ("← ↑ → ↓", "arrows"),
    ("Home", "home"),
    ("Enter Space", "enter"),
    ("Esc", "escape"),
    ("+ − 0", "zoom"),
    ("G", "dots"),
    ("/", "find"),
    ("F < >", "focus"),
    ("R", "route"),
    ("K", "key_people"),
    ("C", "fold"),
    ("]", "panel"),
    ("L", "legend"),
    ("S . , N", "story"),
    ("→ ← PageDown PageUp", "slides"),
    ("T Backspace", "trial"),
    ("X", "hush"),
    ("?", "help"),
)
"""Keys as they stand on a keyboard, and the name of what they do."""
_TRANSLATED = ("Home", "Enter", "Space", "Backspace", "PageDown", "PageUp")
"""Keys that are called otherwise where another language is written."""
_SWITCH = Markup('<input type="checkbox" data-shortcuts checked> ')


def dialog(pen: Pen) -> Markup:
    """Return the help that a key or the bar opens."""
    rows = (_row(pen, keys, does) for keys, does in _KEYS)
    table = element("table", {"class": "keys"}, element("tbody", {}, *rows))
    return element(
        "dialog",
        {"id": "help", "aria-labelledby": "help-title"},
        pen.own("h2", "keys.title", {"id": "help-title"}),
        table,
        element("label", {}, _SWITCH, pen.own("span", "keys.on")),
        pen.own("button", "close", {"class": "tool", "data-close": ""}),
    )


def scriptless() -> Markup:
    """Return what a reader is told whose browser runs no script: in each language."""
    told = (
        element("p", {"lang": language}, say(language, "ui.scriptless"))
        for language in LANGUAGES
    )
    return element("noscript", {}, *told)


def command(pen: Pen) -> Markup:
    """Return the dialog that shows the command which makes a view again."""
    told = {"data-copied": "", "role": "status"}
    return element(
        "dialog",
        {"id": "command", "aria-labelledby": "command-title"},
        pen.own("h2", "command", {"id": "command-title"}),
        element("p", {}, element("code", {})),
        element("p", told),
        pen.own("button", "copy", {"class": "tool", "data-copy": ""}),
        " ",
        pen.own("button", "close", {"class": "tool", "data-close": ""}),
    )


def _row(pen: Pen, keys: str, does: str) -> Markup:
    shown = joined(*(_key(pen, key) for key in keys.split()))
    meaning = pen.own("td", f"keys.{does}")
    return element("tr", {}, element("th", {"scope": "row"}, shown), meaning)


def _key(pen: Pen, key: str) -> Markup:
    if key == "–":
        return Markup(" – ")
    if key in _TRANSLATED:
        return pen.own("kbd", f"key.{key.lower()}") + " "
    return element("kbd", {}, key) + " "
