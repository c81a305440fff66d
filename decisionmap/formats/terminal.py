"""A document as text for a terminal: marks, columns and, where wanted, colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.formats._process import lines
from decisionmap.frozen import dataclass
from decisionmap.page import (
    Block,
    Callout,
    Cards,
    Document,
    Lane,
    Listing,
    Note,
    Number,
    Numbers,
    Part,
    Picture,
    Section,
    Table,
    Text,
)
from decisionmap.words.columns import columns, padded, visible, wrapped
from decisionmap.words.loader import say
from decisionmap.words.telling import tell

WIDTH = 100
"""Columns where nobody says how many there are."""
SIGNS = {"critical": "▲", "high": "◆", "medium": "●", "low": "○", "question": "?"}
"""The sign of each kind of gap: its shape tells it where there is no colour."""
_SGR = {
    "bold": "1",
    "quiet": "2",
    "warning": "33",
    "critical": "1;31",
    "high": "33",
    "medium": "36",
    "low": "2",
    "question": "36",
    "stale": "33",
    "uncovered": "1;31",
}
_INDENT = 13
"""Where the text of a gap begins: after its sign and severity."""
_ROOM = 76
"""Columns that a gap's text needs to leave its rule a column of its own."""
_LEAST = 6
"""A column of a table is never narrower, or its words fall apart."""
_BETWEEN = 2


def write(document: Document, *, width: int = WIDTH, colour: bool = False) -> str:
    """Return the document as lines of at most ``width`` columns, ended by a newline."""
    terminal = _Terminal(document, width, colour)
    parts = [line for part in document.parts for line in (*terminal.part(part), "")]
    source = terminal.paragraph(document.source, "quiet")
    return "\n".join(line.rstrip() for line in (*parts, *source)) + "\n"


@dataclass(frozen=True, slots=True)
class _Terminal:
    """Sets one document: knows its language, how wide to set, and whether in colour."""

    document: Document
    width: int
    colour: bool

    def part(self, part: Part) -> Iterator[str]:
        """Set a decision: what it is, the verdict, the numbers, then the sections."""
        heads = (self.document.title, part.name, *part.subtitle)
        head = " · ".join(dict.fromkeys(filter(None, map(self.say, heads))))
        yield from self.paragraph(head, "bold")
        if part.verdict:
            yield from self.paragraph(part.verdict)
        if part.numbers:
            yield from self.numbers(part.numbers)
        for page in part.pages:
            for section in page.sections:
                yield from self.section(section)

    def section(self, section: Section) -> Iterator[str]:
        """Set a section under its title."""
        yield ""
        if section.title is not None:
            yield from self.paragraph(section.title, "bold")
        rules = [block.id for block in section.blocks if isinstance(block, Callout)]
        rule_width = max(map(len, rules), default=0)
        for block in section.blocks:
            yield from self.block(block, rule_width)

    def block(self, block: Block, rule_width: int) -> Iterator[str]:
        """Set a block by its kind."""
        match block:
            case Note():
                tone = {"strong": "bold", "plain": ""}.get(block.tone, block.tone)
                yield from self.paragraph(block.text, tone, indent=1)
            case Table():
                yield from self.table(block)
            case Callout():
                yield from self.callout(block, rule_width)
            case Numbers():
                yield from self.numbers(block.numbers)
            case Cards():
                for card in block.cards:
                    facts = (card.name, card.title or "", *card.facts)
                    told = " · ".join(filter(None, map(self.say, facts)))
                    yield from self.paragraph(told, indent=1)
            case Listing() | Lane():
                for head, told in lines(block, self.say, self._glyph):
                    line = f"{head}: {told}" if told else head
                    yield from self.paragraph(line, indent=1)
            case Picture():
                yield from self.paragraph(say(self.language, "report.picture"), "quiet")

    # ---- prose

    @property
    def language(self) -> str:
        return self.document.language

    def say(self, text: Text) -> str:
        return visible(tell(self.language, text))

    def paint(self, text: str, tone: str) -> str:
        code = _SGR.get(tone)
        if not (self.colour and code and text.strip()):
            return text
        return f"\x1b[{code}m{text}\x1b[0m"

    def paragraph(self, text: Text, tone: str = "", indent: int = 0) -> Iterator[str]:
        for line in wrapped(self.say(text), self.width - indent):
            yield " " * indent + self.paint(line, tone)

    def numbers(self, numbers: Sequence[Number]) -> Iterator[str]:
        """Set figures in one line, broken only between two of them."""
        line = ""
        for number in numbers:
            told = f"{self.say(number.label)} {self.say(number.value)}"
            if number.detail is not None:
                told += f", {self.say(number.detail)}"
            if line and columns(line) + columns(told) + 3 > self.width:
                yield self.paint(line, "bold")
                line = ""
            line = f"{line}   {told}" if line else told
        yield self.paint(line, "bold")

    # ---- gaps

    def callout(self, callout: Callout, rule_width: int) -> Iterator[str]:
        """Set a gap: sign and severity, then the sentence, the facts, the mend.

        The rule has a column of its own where the terminal is wide, else it leads the
        facts.
        """
        name = say(self.language, f"report.kind.{callout.kind}")
        margin = padded(f" {SIGNS.get(callout.kind, '')} {name}", _INDENT - 1) + " "
        lead, indent = self.paint(margin, callout.kind), _INDENT
        rule = callout.id
        if self.width - _INDENT - rule_width - _BETWEEN >= _ROOM:
            column = padded(rule, rule_width) + " " * _BETWEEN
            lead, indent = lead + self.paint(column, "quiet"), indent + len(column)
            rule = ""
        for text, tone in self._of(callout, rule):
            for line in wrapped(text, self.width - indent):
                yield lead + self.paint(line, tone)
                lead = " " * indent

    def _of(self, callout: Callout, rule: str) -> Iterator[tuple[str, str]]:
        """Give the texts of a gap, each with its tone."""
        yield self.say(callout.title), "bold"
        facts = "; ".join(filter(None, map(self.say, callout.facts)))
        line = ""
        if callout.line is not None:
            line = visible(f"{callout.line.file}:{callout.line.number}")
        told = " · ".join(filter(None, (rule, facts, line)))
        if told:
            yield told, "quiet"
        if callout.move is not None:
            yield f"→\N{NO-BREAK SPACE}{self.say(callout.move)}", ""
        if callout.ask is not None:
            yield f"?\N{NO-BREAK SPACE}{self.say(callout.ask)}", ""

    # ---- tables

    def table(self, table: Table) -> Iterator[str]:
        """Set a table in columns; where there is no row, say so instead."""
        if table.caption is not None:
            yield from self.paragraph(table.caption, "quiet", indent=1)
        if not table.rows:
            if table.empty is not None:
                yield from self.paragraph(table.empty, "quiet", indent=1)
            return
        heads = [self._head(table, column) for column in range(len(table.heads))]
        foot = (table.foot,) if table.foot else ()
        rows = [
            [self._cell(cell.text, cell.mark) for cell in row]
            for row in (*table.rows, *foot)
        ]
        if table.narrow is not None and _least([heads, *rows]) > self.width - 1:
            yield from self.table(table.narrow)
            return
        whole = table.narrow is not None
        widths = _widths([heads, *rows], self.width - 1, whole=whole)
        rule = " " + self.paint("─" * (sum(widths) + _gaps(widths)), "quiet")
        if any(heads):
            yield from self._row(heads, widths, table.numeric, ["quiet"] * len(heads))
            yield rule
        for told, row in zip(rows, (*table.rows, *foot), strict=True):
            if row is table.foot:
                yield rule
            tones = [cell.tone for cell in row]
            yield from self._row(told, widths, table.numeric, tones)

    def _head(self, table: Table, column: int) -> str:
        """Return a head with its small print behind it."""
        under = table.under[column] if table.under else ""
        return ", ".join(filter(None, (self.say(table.heads[column]), self.say(under))))

    def _cell(self, text: Text, mark: str) -> str:
        return f"{self._glyph(mark)} {self.say(text)}".strip()

    def _glyph(self, mark: str) -> str:
        known = self.document.marks.get(mark)
        return known.glyph if known is not None else SIGNS.get(mark, "")

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[int],
        numeric: frozenset[int],
        tones: Sequence[str],
    ) -> Iterator[str]:
        broken = [
            wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)
        ]
        for number in range(max(map(len, broken))):
            line = [
                self._set(lines[number], width, column in numeric, tone)
                if number < len(lines)
                else " " * width
                for column, (lines, width, tone) in enumerate(
                    zip(broken, widths, tones, strict=True)
                )
            ]
            yield " " + (" " * _BETWEEN).join(line)

    def _set(self, text: str, width: int, right: bool, tone: str) -> str:
        """Fill a cell's line up to its column; the colour ends with the text."""
        painted = self.paint(text, tone)
        return padded(text, width, right=right).replace(text, painted, 1)


def _gaps(widths: Sequence[int]) -> int:
    return _BETWEEN * (len(widths) - 1)


def _least(rows: Sequence[Sequence[str]]) -> int:
    """Return the columns a table needs where names stay whole and no word is cut."""
    first, *others = zip(*rows, strict=True)
    words = [_longest_word(column) for column in others]
    return sum([max(map(columns, first)), *words, _gaps([0, *words])])


def _longest_word(column: Sequence[str]) -> int:
    return max(
        (columns(word) for cell in column for word in cell.split(" ")), default=1
    )


def _widths(rows: Sequence[Sequence[str]], width: int, *, whole: bool) -> list[int]:
    """Return each column's width: its longest cell's, narrowed where all do not fit.

    The widest column gives way first, down to its longest word and then further: a
    long text can be broken, a short one cannot. ``whole`` keeps the names in front.
    """
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    words = [_longest_word(column) for column in zip(*rows, strict=True)]
    if whole:
        words[0] = widths[0]
    room = width - _gaps(widths)
    for least in (words, [min(word, _LEAST) for word in words], [1] * len(words)):
        _narrow(widths, least, room)
    return widths


def _narrow(widths: list[int], least: Sequence[int], room: int) -> None:
    while sum(widths) > room:
        movable = [i for i, width in enumerate(widths) if width > least[i]]
        if not movable:
            return
        widest = max(movable, key=lambda i: widths[i])
        widths[widest] -= 1
