"""Write a document as one page that opens from disk and asks the network for nothing.

Whatever the account says reaches the page by ``markup``, by the template's autoescape
or, in the browser, by ``textContent``; no markup, style or script is made of it. The
template is the page's shell alone, because each command compiles it anew.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from decisionmap.formats.html import font
from decisionmap.formats.html.body import decisions
from decisionmap.formats.html.drawing import signs
from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.explore import engine
from decisionmap.formats.html.help import command, dialog, scriptless
from decisionmap.formats.html.island import island
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.markup import element, joined
from decisionmap.formats.html.pen import Pen
from decisionmap.formats.html.policy import policy
from decisionmap.formats.html.wardrobe import Wardrobe, variables
from decisionmap.page import Document

STYLES = (
    "frame.css",
    "blocks.css",
    "process.css",
    "table.css",
    "picture.css",
    "panel.css",
    "finding.css",
    "hush.css",
    "tip.css",
    "outline.css",
    "sheet.css",
    "trying.css",
    "figures.css",
    "story.css",
)
SCRIPTS = (
    "page.js",
    "words.js",
    "make.js",
    "lights.js",
    "drawing.js",
    "picture.js",
    "hand.js",
    "panel.js",
    "gaps.js",
    "table.js",
    "views.js",
    "keys.js",
    "theme.js",
    "menu.js",
    "figures.js",
    "layers.js",
    "outline.js",
    "hush.js",
    "sheet.js",
    "strokes.js",
    "take.js",
    "squeeze.js",
    "find.js",
    "filters.js",
    "focus.js",
    "route.js",
    "fold.js",
    "tip.js",
    "trial.js",
    "trying.js",
    "story.js",
    "start.js",
)
"""In the order in which they stand in the page, as one scope: what a function names may
stand anywhere, what runs as the page is read knows only what stands before it."""
FREE = ("explore.js", "explore.css")
"""What only a page with a free network has."""
SPACED = (
    *(
        f" {sign} "
        for sign in ("=>", "===", "!==", "&&", "||", "=", "+", "*", "<", ">")
    ),
    *(" >= ", " ? ", ") {", "{ ", " }", ", "),
)
"""Spaces that the page's script does without; none of them stands in a text of ours."""
_HERE = Path(__file__).parent


def write(document: Document) -> str:
    """Return the page of a document; the same document gives the same bytes."""
    lexicon, wardrobe = Lexicon(document.language), Wardrobe()
    painter = Painter(document, lexicon, wardrobe)
    pen = Pen(lexicon, painter)
    skip = pen.own("button", "skip", {"class": "skip", "data-skip": ""})
    heard = element("p", {"class": "heard", "data-announced": "", "role": "status"})
    parts = decisions(pen, document)
    body = joined(skip, scriptless(), *parts, dialog(pen), command(pen), heard)
    data = island(document, lexicon, painter)
    drawn_once = signs(pen)
    library = engine(document)
    script, sheets = _scripts(bool(library)), _styles(bool(library))
    style = "".join((variables(document.palette), sheets, *wardrobe.rules()))
    faces = font.script()
    return _shell().render(
        language=lexicon.language,
        title=document.title,
        policy=policy(scripts=filter(None, (faces, script, library)), style=style),
        style=Markup(style),
        faces=Markup(faces),
        script=Markup(script),
        engine=Markup(library),
        data=Markup(data),
        signs=drawn_once,
        body=body,
    )


@cache
def _shell() -> Template:
    """Return the one template; everything in it is escaped."""
    found = Environment(autoescape=True, undefined=StrictUndefined)
    return found.from_string((_HERE / "page.html").read_text("utf-8"))


@cache
def _styles(free: bool) -> str:
    return "".join(_slim(name) for name in (*STYLES, *(FREE[1:] if free else ())))


@cache
def _scripts(free: bool) -> str:
    """Return all script as one module; what starts the page stands last."""
    *first, start = SCRIPTS
    names = (*first, *(FREE[:1] if free else ()), start)
    script = "".join(_slim(name) for name in names)
    for spaced in SPACED:
        script = script.replace(spaced, spaced.replace(" ", ""))
    return script


def _slim(name: str) -> str:
    """Return a file without its indentation and its lines of comment alone.

    Ours hold no text of several lines, so no line's beginning carries meaning.
    """
    lines = (line.strip() for line in (_HERE / name).read_text("utf-8").splitlines())
    return "".join(
        f"{line}\n" for line in lines if line and not line.startswith(("//", "/*"))
    )
