"""Write tables: small ones as markup, sortable ones and matrices as data of the page.

A large table costs its markup for each cell, so the page keeps it as lists of numbers
and texts and its script builds it when it is first looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.markup import Attributes, element
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Cell, Page, Part, PersonFacts, Table

_NONE: Attributes = {}
_FIGURE = re.compile(r"[0-9]+(\N{NO-BREAK SPACE}%)?")
"""A figure as it reads in every language; by it a column sorts as by its value."""


def table(pen: Pen, table: Table, page: Page) -> Markup:
    """Return a table that scrolls by itself, or what to say where it has no row."""
    if not table.rows and table.empty is not None:
        return pen.text("p", table.empty, {"class": "note quiet"})
    named = pen.labels(page.title if table.caption is None else table.caption)
    region = {"class": "wide", "role": "region", "tabindex": 0, **named}
    if not _kept(table):
        return element("div", region, _written(pen, table))
    kept = element("div", {**region, "data-table": pen.next_table()})
    if not table.sortable:
        return kept
    take = pen.own("button", "csv", {"class": "tool csv", "data-csv": ""})
    return element("div", {"class": "sheet"}, take, kept)


# ---- kept as data


def tables(part: Part) -> Iterator[Table]:
    """Yield the tables of a decision that are kept as data, in the page's order."""
    for page in part.pages:
        for section in page.sections:
            for block in section.blocks:
                if isinstance(block, Table) and _kept(block):
                    yield block


def coded(
    table: Table, people: Mapping[str, PersonFacts], lexicon: Lexicon, painter: Painter
) -> dict[str, object]:
    """Return a table as the script reads it: texts by their numbers, cells as lists."""

    def row(cells: tuple[Cell, ...]) -> list[object]:
        told = (_coded(cell, people, lexicon, painter) for cell in cells)
        return [_bare(t) if n in table.numeric else t for n, t in enumerate(told)]

    told: dict[str, object] = {
        "heads": [lexicon.coded(head) for head in table.heads],
        "rows": [row(cells) for cells in table.rows],
        "figures": sorted(table.numeric),
    }
    if table.under:
        told["under"] = [lexicon.coded(text) for text in table.under]
    if table.foot:
        told["foot"] = row(table.foot)
    if table.sortable:
        told["sorts"] = 1
    if table.matrix:
        told["matrix"] = 1
    return told


def _kept(table: Table) -> bool:
    return bool(table.rows) and (table.sortable or table.matrix)


def _coded(
    cell: Cell, people: Mapping[str, PersonFacts], lexicon: Lexicon, painter: Painter
) -> object:
    """Return text, person, value, mark, class as far as there are any; text alone bare.

    A person's own name is not told again: its place is empty.
    """
    known = people.get(cell.person) if cell.person else None
    text = "" if known and known.name == cell.text else lexicon.coded(cell.text)
    if _is_text(cell):
        return text
    told: list[object] = [
        text,
        cell.person,
        "" if cell.value is None else _short(cell.value),
        painter.mark(cell.mark) if cell.mark else "",
        _dress(cell, painter),
    ]
    while len(told) > 1 and told[-1] == "":
        told.pop()
    return told if len(told) > 1 else text


def _is_text(cell: Cell) -> bool:
    """Tell whether a cell is its text and nothing besides, as most are."""
    return cell.value is None and not (cell.person or cell.mark or _dressed(cell))


def _bare(told: object) -> object:
    """Return a figure that can be read off its text as the text alone."""
    match told:
        case [str(text), "", int() | float()] if _FIGURE.fullmatch(text):
            return text
    return told


def _short(value: float) -> float:
    """Return a value with as many decimals as a page ever sorts by."""
    return int(value) if value == int(value) else round(value, 4)


# ---- written as markup


def _written(pen: Pen, table: Table) -> Markup:
    under = table.under or ("",) * len(table.heads)
    heads = (
        element(
            "th",
            {"scope": "col", **_column(table, number)},
            pen.text("span", head),
            pen.text("small", below) if below else Markup(),
        )
        for number, (head, below) in enumerate(zip(table.heads, under, strict=True))
    )
    inside = [
        element("thead", {}, element("tr", {}, *heads)),
        element("tbody", {}, *(_row(pen, table, row) for row in table.rows)),
    ]
    if table.foot:
        inside.append(element("tfoot", {}, _row(pen, table, table.foot)))
    if table.caption is not None:
        inside.insert(0, pen.text("caption", table.caption))
    return element("table", {}, *inside)


def _row(pen: Pen, table: Table, row: tuple[Cell, ...]) -> Markup:
    cells = (
        element("td", _column(table, number), pen.sign(cell.mark), _cell(pen, cell))
        for number, cell in enumerate(row)
    )
    return element("tr", {}, *cells)


def _cell(pen: Pen, cell: Cell) -> Markup:
    dress = _dress(cell, pen.painter)
    dressed = {"class": dress} if dress else {}
    if cell.number:
        return pen.text("button", cell.text, opening(cell.number))
    if not cell.person:
        return pen.text("span", cell.text, dressed)
    card: Attributes = {"data-card": cell.person, "tabindex": -1}
    return pen.text("button", cell.text, {**card, "class": f"who {dress}".strip()})


def opening(number: str) -> Attributes:
    """Return the attributes of a figure that opens what stands behind it."""
    return {"class": "figure", "data-figure": number, "aria-expanded": "false"}


def _dress(cell: Cell, painter: Painter) -> str:
    """Return the classes of a cell: its tone, how warm it is, its border."""
    if not _dressed(cell):
        return ""
    warm = f"h{cell.heat}" if cell.heat else ""
    tone = painter.tone(cell.tone) if cell.tone else ""
    return " ".join(filter(None, (warm, cell.edge, tone)))


def _dressed(cell: Cell) -> bool:
    return bool(cell.heat or cell.edge or cell.tone)


def _column(table: Table, number: int) -> Attributes:
    return {"class": "figure"} if number in table.numeric else _NONE
