"""Write gaps and questions: those of the panel as data, told once, the others as markup.

A gap stands in the panel, in the view of the gaps and in the pane of each person it
names: the page keeps it once and its script sets it wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from markupsafe import Markup

from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.markup import Attributes, element
from decisionmap.formats.html.panel import Panel
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Callout, Part, Text, Word


def coded(part: Part, lexicon: Lexicon, painter: Painter) -> dict[str, object]:
    """Return the gaps of a decision in their order, and the groups of the panel.

    A group is its heading (nothing over what is open) and the numbers of its gaps.
    """
    groups = [
        [
            lexicon.coded(Word(f"ui.apart.{state}", {"count": len(some)}))
            if state != "open"
            else "",
            [number for number, _ in some],
        ]
        for state, some in Panel(part).groups()
    ]
    gaps = [_coded(callout, lexicon, painter) for callout in part.callouts]
    return {"gaps": gaps, "groups": groups}


def callout(pen: Pen, told: Callout, panel: Panel) -> Markup:
    """Return a gap or question set in the text; one that the panel tells, by its number."""
    same = panel.number(told)
    if same is not None:
        return element("article", {"data-same": same})
    attributes: dict[str, str | int] = {"class": f"callout {told.kind}"}
    if told.kind != "question":
        attributes["data-gap"] = told.id
    attributes["data-people"] = " ".join(told.people)
    return element("article", attributes, *_in_full(pen, told, panel))


# ---- as data


def _coded(told: Callout, lexicon: Lexicon, painter: Painter) -> list[object]:
    """Return kind, rule, people, texts, sign, line as the script reads them.

    Texts are what it is called, its state, title, facts, what to ask, what to do.
    """

    def text(said: Text | None) -> int | str:
        return "" if said is None else lexicon.coded(said)

    sign = f"severity-{told.kind}"
    state = None if told.state == "open" else Word(f"ui.state.{told.state}")
    return [
        told.kind,
        told.id,
        list(told.people),
        [
            lexicon.coded(Word(f"ui.kind.{told.kind}")),
            text(state),
            text(told.title),
            [lexicon.coded(fact) for fact in told.facts],
            text(told.ask),
            text(told.move),
        ],
        painter.mark(sign) if sign in painter else "",
        "" if told.line is None else _line(told),
    ]


def _line(told: Callout) -> str:
    """Return a line with its file's own name: where it lay is nobody's business."""
    assert told.line is not None
    return f"{PurePath(told.line.file).name}:{told.line.number}"


# ---- as markup


def _in_full(pen: Pen, told: Callout, panel: Panel) -> Iterator[Markup]:
    sign = f"severity-{told.kind}"
    kind: Attributes = {"class": "kind"}
    yield element(
        "span",
        kind,
        pen.sign(sign if sign in pen.painter else ""),
        pen.own("span", f"kind.{told.kind}"),
    )
    yield pen.text("h3", told.title)
    for fact in told.facts:
        yield pen.text("span", fact, {"class": "fact"})
    if told.ask is not None:
        yield pen.text("span", told.ask, {"class": "ask"})
    if told.move is not None:
        yield pen.text("span", told.move, {"class": "move"})
    if told.people and panel.mapped:
        yield pen.own("button", "show", {"class": "plain", "data-show": ""})
    if told.line is not None:
        yield element("span", {"class": "line"}, _line(told))
