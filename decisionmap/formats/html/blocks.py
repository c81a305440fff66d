"""Write the blocks a page is made of."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats.html.callouts import callout
from decisionmap.formats.html.drawing import picture
from decisionmap.formats.html.explore import web
from decisionmap.formats.html.markup import element
from decisionmap.formats.html.panel import Panel
from decisionmap.formats.html.pen import Pen
from decisionmap.formats.html.process import lane, listing
from decisionmap.formats.html.tables import opening, table
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
            tone = "" if block.tone == "plain" else f" {block.tone}"
            return pen.text("p", block.text, {"class": f"note{tone}"})
        case Table():
            return table(pen, block, page)
        case Callout():
            return callout(pen, block, panel)
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
            return picture(pen)
        case Web():
            return web(pen, block)


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
    told = [_figure(pen, number)]
    if number.detail is not None:
        told.append(pen.text("span", number.detail, {"class": "detail"}))
    told.append(pen.text("span", number.meaning, {"class": "meaning"}))
    return element("div", {}, pen.text("dt", number.label), element("dd", {}, *told))


def _figure(pen: Pen, number: Number) -> Markup:
    """Return a figure; one that stands in the header too opens what stands behind it."""
    value = pen.text("b", number.value)
    if not number.command:
        return value
    return element("button", opening(number.id), value)
