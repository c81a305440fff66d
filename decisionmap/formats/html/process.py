"""Write how a decision is taken: facts beside their names, stops along a line, people."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats.html.markup import Attributes, element
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Chip, Entry, Lane, Listing, Stop


def listing(pen: Pen, block: Listing) -> Markup:
    """Return facts beside their names."""
    return element(
        "dl", {"class": "listing"}, *(_entry(pen, one) for one in block.entries)
    )


def lane(pen: Pen, block: Lane) -> Markup:
    """Return the stops of a lane, in order, along one line, beside its title."""
    stops = element("ol", {"class": "lane"}, *(_stop(pen, one) for one in block.stops))
    if block.title is None:
        return stops
    return element("div", {"class": "owned"}, pen.text("h3", block.title), stops)


def _entry(pen: Pen, entry: Entry) -> Markup:
    told = [pen.text("span", value, {"class": "value"}) for value in entry.values]
    told += (_chip(pen, chip) for chip in entry.chips)
    kind: Attributes = {"class": "people"} if entry.chips else {}
    return element("div", kind, pen.text("dt", entry.label), element("dd", {}, *told))


def _stop(pen: Pen, stop: Stop) -> Markup:
    when = () if not stop.when else (pen.text("span", stop.when, {"class": "when"}),)
    judged: Attributes = {"class": "fact", "data-judged": ""}
    told = [
        *when,
        pen.text("b", stop.title),
        *(pen.text("span", fact, {"class": "fact"}) for fact in stop.facts),
        *(pen.text("span", fact, judged) for fact in stop.judged),
        *(_chip(pen, chip) for chip in stop.chips),
    ]
    kind = f"{stop.state} quiet" if stop.quiet else stop.state
    return element("li", {"class": kind}, *told)


def _chip(pen: Pen, chip: Chip) -> Markup:
    """Return a person in the flow; pages walk along those who open with the arrows."""
    words = [element("b", {}, chip.name)]
    if chip.doing is not None:
        words.append(pen.text("span", chip.doing))
    if not chip.person:
        return element("span", {"class": "chip"}, element("span", {}, *words))
    spoken: Attributes = {} if chip.label is None else pen.labels(chip.label)
    named = {"class": "chip", "data-card": chip.person, "tabindex": -1, **spoken}
    before, behind = chip.marks
    words.append(pen.sign(behind))
    return element("button", named, pen.sign(before), element("span", {}, *words))
