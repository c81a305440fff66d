"""Write the blocks a page is made of, and the gaps of its panel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from markupsafe import Markup

from decisionmap.formats.html.drawing import picture
from decisionmap.formats.html.explore import web
from decisionmap.formats.html.markup import element
from decisionmap.formats.html.panel import Panel
from decisionmap.formats.html.pen import Pen
from decisionmap.formats.html.process import lane, listing
from decisionmap.formats.html.tables import table
from decisionmap.page import (
    Block,
    Callout,
    Cards,
    Lane,
    Listing,
    Note,
    Number,
    Numbers,
    Page,
    PersonCard,
    Picture,
    Table,
    Web,
)


def block(pen: Pen, block: Block, page: Page, panel: Panel) -> Markup:
    """Return a block of a page, told by its kind."""
    match block:
        case Note():
            return pen.text("p", block.text, {"class": f"note {block.tone}"})
        case Table():
            return table(pen, block, page)
        case Callout():
            return _callout(pen, block, panel)
        case Cards():
            cards = (_person(pen, card) for card in block.cards)
            return element("div", {"class": "cards"}, *cards)
        case Numbers():
            tiles = (_tile(pen, number) for number in block.numbers)
            return element("dl", {"class": "tiles"}, *tiles)
        case Listing():
            return listing(pen, block)
        case Lane():
            return lane(pen, block)
        case Picture():
            return picture(pen, block, page.title)
        case Web():
            return web(pen, block)


def gap(pen: Pen, callout: Callout, number: int) -> Markup:
    """Return a gap of the panel; its number is that in the document's order."""
    return element(
        "button",
        {
            "class": f"callout {callout.kind}",
            "data-at": number,
            "data-gap": callout.id,
            "data-people": " ".join(callout.people),
            "aria-pressed": "false",
        },
        _severity(pen, callout),
        pen.text("span", callout.title, {"class": "title"}),
        *_told(pen, callout),
    )


def filename(path: str) -> str:
    """Return a file's own name: where it lay on the writer's machine is nobody's business."""
    return PurePath(path).name


# ---- callouts


def _callout(pen: Pen, callout: Callout, panel: Panel) -> Markup:
    """Return a gap or question set in the text.

    A gap that the panel tells already is told once: the page fills this one from there.
    """
    same = panel.number(callout)
    attributes: dict[str, str | int] = {"class": f"callout {callout.kind}"}
    if callout.kind != "question":
        attributes["data-gap"] = callout.id
    attributes["data-people"] = " ".join(callout.people)
    if same is not None:
        attributes["data-same"] = same
    told = () if same is not None else _in_full(pen, callout, panel)
    return element("article", attributes, *told, *_line(callout))


def _in_full(pen: Pen, callout: Callout, panel: Panel) -> Iterator[Markup]:
    yield _severity(pen, callout)
    yield pen.text("h3", callout.title)
    yield from _told(pen, callout)
    if callout.people and panel.mapped:
        yield pen.own("button", "show", {"class": "plain", "data-show": ""})


def _line(callout: Callout) -> Iterator[Markup]:
    if callout.line is not None:
        told = f"{filename(callout.line.file)}:{callout.line.number}"
        yield element("span", {"class": "line"}, told)


def _severity(pen: Pen, callout: Callout) -> Markup:
    sign = f"severity-{callout.kind}"
    told = [
        pen.sign(sign if sign in pen.painter else ""),
        pen.own("span", f"kind.{callout.kind}"),
    ]
    if callout.state != "open" and callout.kind != "question":
        told.append(pen.own("span", f"state.{callout.state}", {"class": "state"}))
    return element("span", {"class": "kind"}, *told)


def _told(pen: Pen, callout: Callout) -> Iterator[Markup]:
    """Yield the facts of a gap, then what to ask and what to do."""
    for fact in callout.facts:
        yield pen.text("span", fact, {"class": "fact"})
    if callout.ask is not None:
        yield pen.text("span", callout.ask, {"class": "ask"})
    if callout.move is not None:
        yield pen.text("span", callout.move, {"class": "move"})


# ---- people and figures


def _person(pen: Pen, card: PersonCard) -> Markup:
    """Return a person's small card; pages walk along them with the arrow keys."""
    words = [element("span", {"class": "name", "data-name": ""}, card.name)]
    if card.title is not None:
        words.append(pen.text("span", card.title, {"class": "job"}))
    words += (pen.text("span", fact, {"class": "fact"}) for fact in card.facts)
    return element(
        "button",
        {"class": "person", "data-card": card.person, "tabindex": -1},
        element("span", {"class": "signs"}, *map(pen.sign, card.marks)),
        element("span", {"class": "words"}, *words),
    )


def _tile(pen: Pen, number: Number) -> Markup:
    told = [pen.text("b", number.value)]
    if number.detail is not None:
        told.append(pen.text("span", number.detail, {"class": "detail"}))
    told.append(pen.text("span", number.meaning, {"class": "meaning"}))
    return element("div", {}, pen.text("dt", number.label), element("dd", {}, *told))
