"""Write the body of a page: each decision with its header, bar, views, panel and foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from decisionmap.formats.html.bar import bar
from decisionmap.formats.html.blocks import block
from decisionmap.formats.html.finding import finding
from decisionmap.formats.html.markup import Attributes, element
from decisionmap.formats.html.panel import Panel, drawn, telling
from decisionmap.formats.html.pen import Pen
from decisionmap.page import (
    Document,
    Legend,
    LegendItem,
    Note,
    Number,
    Page,
    Part,
    Section,
    Word,
)

_HIDDEN: Attributes = {"hidden": ""}
_NONE: Attributes = {}


def decisions(pen: Pen, document: Document) -> Iterator[Markup]:
    """Yield the decisions; all but the first lie in store until they are asked for."""
    for part in document.parts:
        named: Attributes = {"data-decision": part.id}
        panel = Panel(part)
        pen.turn_over()
        written = element(
            "div",
            {"class": "decision", **named},
            _header(pen, document, part),
            bar(pen, part),
            finding(pen, part),
            element("main", {}, _stage(pen, part, panel), _aside(pen, part, panel)),
            _footer(pen, document, part),
        )
        first = part is document.parts[0]
        yield written if first else element("template", named, written)


# ---- above the views


def _header(pen: Pen, document: Document, part: Part) -> Markup:
    """Return whose decision it is and which, its verdict and its figures."""
    told = [pen.text("span", text) for text in part.subtitle]
    if len(document.parts) == 1 and part.name:
        whole = {"class": "deal", "title": pen.lexicon.shown(part.name)}
        told.insert(0, pen.text("span", part.name, whole))
    titles = [element("h1", {}, document.title)]
    if len(document.parts) > 1:
        missed = {"class": "missed", "data-missed": "", "role": "status"}
        titles += (_choice(pen, document, part), element("span", missed))
    titles.append(element("p", {"class": "subtitle"}, *told))
    verdict = pen.text("p", part.verdict, {"data-verdict": ""})
    numbers = (_number(pen, number) for number in part.numbers)
    return element(
        "header",
        {},
        element(
            "div",
            {"class": "about"},
            element("div", {"class": "titles"}, *titles),
            verdict,
        ),
        element("div", {"class": "numbers"}, *numbers),
    )


def _number(pen: Pen, number: Number) -> Markup:
    """Return a figure of the header, and what it means, shown on request."""
    meaning = f"meaning-{number.id}"
    asked = {
        "data-number": number.id,
        "data-people": " ".join(number.people),
        "aria-expanded": "false",
        "aria-controls": meaning,
        **({"data-prints": number.command} if number.command else {}),
    }
    told = [pen.text("b", number.value), pen.text("span", number.label)]
    if number.detail is not None:
        told.append(pen.text("small", number.detail))
    shown = {"class": "meaning", "id": meaning, **_HIDDEN}
    return element(
        "div",
        {"class": "number"},
        element("button", asked, *told),
        element("div", shown, pen.text("p", number.meaning)),
    )


def _choice(pen: Pen, document: Document, part: Part) -> Markup:
    options = (
        pen.text(
            "option",
            other.name,
            {"value": other.id, **({"selected": ""} if other is part else {})},
        )
        for other in document.parts
    )
    named = pen.labels(Word("ui.decision"))
    return element("select", {"data-decisions": "", **named}, *options)


# ---- the views, and the panel beside them


def _stage(pen: Pen, part: Part, panel: Panel) -> Markup:
    views = (_view(pen, page, part, panel) for page in part.pages)
    unsaid = pen.own("p", "unsaid", {"class": "unsaid"})
    return element("div", {"class": "stage"}, *views, unsaid)


def _view(pen: Pen, page: Page, part: Part, panel: Panel) -> Markup:
    """Return a page of the decision; the verdict that opens it stands in the header."""
    again = (Note(part.verdict, "strong"),)
    sections = (
        _section(pen, section, page, panel)
        for section in page.sections
        if section.blocks != again
    )
    return element(
        "section",
        {
            "class": "view drawn" if drawn(page) else "view",
            "id": f"view-{page.id}",
            "data-view": page.id,
            "role": "tabpanel",
            "tabindex": -1,
            "aria-labelledby": f"tab-{page.id}",
            **({"data-telling": ""} if telling(page, part) else {}),
            **_HIDDEN,
        },
        element("div", {"class": "flow"}, *sections),
    )


def _section(pen: Pen, section: Section, page: Page, panel: Panel) -> Markup:
    named = {"data-section": section.id} if section.id else {}
    named |= {"data-plain": ""} if section.plain else {}
    title = () if section.title is None else (pen.text("h2", section.title),)
    # what has no name of its own is called as its section
    page = page if section.title is None else replace(page, title=section.title)
    blocks = (block(pen, one, page, panel) for one in section.blocks)
    return element("div", {"class": "section", **named}, *title, *blocks)


def _aside(pen: Pen, part: Part, panel: Panel) -> Markup:
    """Return the panel: the decision's gaps, and the place where a person opens."""
    told = [
        pen.text("h2", Word("ui.gaps", {"count": panel.count()})),
        pen.own("p", "hint" if part.callouts else "no_gaps", {"class": "hint"}),
    ]
    return element(
        "aside",
        pen.labels(Word("ui.panel")),
        pen.text(
            "button",
            Word("ui.gaps", {"count": panel.count()}),
            {"class": "handle", "data-handle": "", "aria-expanded": "false"},
        ),
        element("div", {"class": "gaps", "tabindex": -1}, *told),
        element("div", {"class": "pane", "data-pane": "", **_HIDDEN}),
    )


# ---- below them


def _footer(pen: Pen, document: Document, part: Part) -> Markup:
    """Return the legend of all views and where it all comes from."""
    legends = (_group(pen, group, views) for group, views in _groups(part.pages))
    return element(
        "footer",
        {},
        element("div", {"class": "legends"}, *legends),
        pen.text("p", document.source, {"class": "source"}),
    )


def _groups(pages: tuple[Page, ...]) -> list[tuple[Legend, list[str]]]:
    """Return each group of the legends once, in their order, with the views it is of."""
    groups: list[tuple[Legend, list[str]]] = []
    for page in pages:
        at = 0
        for legend in page.legend:
            known = [n for n, (other, _) in enumerate(groups) if other == legend]
            if known:
                groups[known[0]][1].append(page.id)
            else:
                groups.insert(at, (legend, [page.id]))
            at = (known[0] if known else at) + 1
    return groups


def _group(pen: Pen, legend: Legend, views: list[str]) -> Markup:
    switched = {"data-layer": legend.layer, **_HIDDEN} if legend.layer else _NONE
    items = (_item(pen, item) for item in legend.items)
    title = pen.text("b", legend.title)
    named = {"class": "group", "data-legend": " ".join(views)}
    return element("div", {**named, **switched}, title, *items)


def _item(pen: Pen, item: LegendItem) -> Markup:
    """Return a mark and its meaning; one that stands for a value filters by it."""
    told = pen.sign(item.mark), pen.text("span", item.text)
    if not item.picks:
        return element("span", {}, *told)
    pressed = {"data-picks": item.picks, "aria-pressed": "false"}
    return element("button", pressed, *told)
