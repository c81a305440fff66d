"""Write a document as one page that opens from disk and asks the network for nothing.

Whatever the account says reaches the page by ``markup``, by the template's autoescape
or, in the browser, by ``textContent``; no markup, style or script is made of it. The
templates hold what stands once in a page; what stands there a hundred times is written
by ``blocks`` and ``drawing``, because a template is compiled anew by each command.
"""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from decisionmap.formats.html import font
from decisionmap.formats.html.blocks import block, gap
from decisionmap.formats.html.drawing import signs
from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.island import island
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.panel import Panel, drawn, telling
from decisionmap.formats.html.pen import Pen
from decisionmap.formats.html.policy import policy
from decisionmap.formats.html.wardrobe import Wardrobe, variables
from decisionmap.page import Document, Note, Page, Picture, Word

STYLES = ("frame.css", "blocks.css", "picture.css", "panel.css")
SCRIPTS = (
    "page.js",
    "words.js",
    "lights.js",
    "picture.js",
    "hand.js",
    "panel.js",
    "views.js",
    "keys.js",
    "start.js",
)
"""In the order in which they stand in the page: each knows those before it."""
_HERE = Path(__file__).parent


def write(document: Document) -> str:
    """Return the page of a document; the same document gives the same bytes."""
    lexicon, wardrobe = Lexicon(document.language), Wardrobe()
    painter = Painter(document, lexicon, wardrobe)
    pen = Pen(lexicon, painter)
    body = _render(
        "body.html",
        document=document,
        pen=pen,
        block=partial(block, pen),
        gap=partial(gap, pen),
    )
    data = island(document, lexicon, painter)
    drawn_once = signs(pen, wardrobe)
    style = "".join(
        (*font.faces(), variables(document.palette), _styles(), *wardrobe.rules())
    )
    script = _scripts()
    return _render(
        "page.html",
        document=document,
        policy=policy(script=script, style=style),
        style=Markup(style),
        script=Markup(script),
        data=Markup(data),
        signs=drawn_once,
        body=Markup(body),
    )


def _render(template: str, **values: object) -> str:
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    """Return the one door to the templates: everything in them is escaped."""
    found = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {"Word": Word, "Note": Note, "Panel": Panel}
    found.tests |= {"drawn": drawn, "telling": telling}
    found.filters["layered"] = has_layer
    return found


def has_layer(pages: tuple[Page, ...], layer: str) -> bool:
    """Tell whether some card has shapes that a switch shows."""
    return any(
        shape.layer == layer
        for page in pages
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Picture)
        for drawing in block.drawings
        for card in drawing.cards
        for shape in card.shapes
    )


@cache
def _styles() -> str:
    return "".join(_slim(name) for name in STYLES)


@cache
def _scripts() -> str:
    """Return all script in one closed scope."""
    return f'(()=>{{"use strict";\n{"".join(_slim(name) for name in SCRIPTS)}}})()'


def _slim(name: str) -> str:
    """Return a file without its indentation and its lines of comment alone.

    Ours hold no text of several lines, so no line's beginning carries meaning.
    """
    lines = (line.strip() for line in (_HERE / name).read_text("utf-8").splitlines())
    return "".join(
        f"{line}\n" for line in lines if line and not line.startswith(("//", "/*"))
    )
