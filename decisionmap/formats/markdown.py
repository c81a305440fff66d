"""A document as Markdown: headings, tables and lists that any reader shows alike.

Text from the map is inert: no letter of it can become a heading, a link, a picture, a
table's border or a tag. Escapes are backslashes before ASCII punctuation, as CommonMark
says; ``<``, ``>`` and ``&`` become entities, since some readers undo a backslash first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from decisionmap.formats._process import lines
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
from decisionmap.words.columns import visible
from decisionmap.words.loader import say
from decisionmap.words.telling import tell

_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~$]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LINE_START = re.compile(r"^(\s*)([-+]|\d+(?=[.]))")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp):|\b(www)\.")


def write(document: Document) -> str:
    """Return the document as Markdown text, ended by one newline."""
    pen = _Pen(document)
    lines = [line for part in document.parts for line in pen.part(part)]
    source = f"*{pen.inline(document.source)}*"
    return "\n".join((*lines, source)) + "\n"


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, letter for letter, on one line.

    >>> escaped("*Ana* | [x](http://a.b)")
    '\\\\*Ana\\\\* \\\\| \\\\[x\\\\](http&#58;//a.b)'
    """
    plain = " ".join(visible(text).split())
    told = _SPECIAL.sub(r"\\\g<0>", plain).translate(_ENTITIES)
    return _ADDRESS.sub(_unlinked, told)


def _unlinked(found: re.Match[str]) -> str:
    """Spell the sign by which readers know an address and make a link of it."""
    scheme = found[1]
    return f"{scheme}&#58;" if scheme else f"{found[2]}&#46;"


class _Pen:
    """Sets one document in its language."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = document.language

    def inline(self, text: Text) -> str:
        return escaped(tell(self.language, text))

    def line(self, text: Text) -> str:
        """Return a text that begins a line, and yet begins no list."""
        return _LINE_START.sub(r"\1\\\2", self.inline(text))

    def part(self, part: Part) -> Iterator[str]:
        heads = (self.document.title, part.name)
        told = dict.fromkeys(filter(None, map(self.inline, heads)))
        yield f"# {' · '.join(told)}"
        yield ""
        subtitle = " · ".join(filter(None, map(self.inline, part.subtitle)))
        if subtitle:
            yield from (subtitle, "")
        if part.verdict:
            yield from (f"**{self.inline(part.verdict)}**", "")
        if part.numbers:
            yield from self.numbers(part.numbers)
        for page in part.pages:
            for section in page.sections:
                yield from self.section(section)

    def section(self, section: Section) -> Iterator[str]:
        if section.title is not None:
            yield f"## {self.inline(section.title)}"
            yield ""
        for block in section.blocks:
            yield from self.block(block)
            yield ""

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Note():
                yield self.note(block)
            case Table():
                yield from self.table(block)
            case Callout():
                yield from self.callout(block)
            case Numbers():
                yield from self.numbers(block.numbers)
            case Cards():
                for card in block.cards:
                    facts = (card.title or "", *card.facts)
                    told = " · ".join(filter(None, map(self.inline, facts)))
                    yield f"- **{self.inline(card.name)}** {told}".rstrip()
            case Listing() | Lane():
                for head, told in lines(block, self.inline, self.glyph):
                    yield f"- **{head}**: {told}" if told else f"- **{head}**"
            case Picture():
                yield f"*{say(self.language, 'report.picture')}*"

    def note(self, note: Note) -> str:
        text = self.line(note.text)
        if note.tone == "plain":
            return text
        return f"*{text}*" if note.tone == "quiet" else f"**{text}**"

    def numbers(self, numbers: Sequence[Number]) -> Iterator[str]:
        """Set each figure with its detail and its meaning as a row."""
        for number in numbers:
            value = self.inline(number.value)
            if number.detail is not None:
                value += f", {self.inline(number.detail)}"
            meaning = self.inline(number.meaning)
            yield f"- **{self.inline(number.label)} {value}**: {meaning}"
        yield ""

    def callout(self, callout: Callout) -> Iterator[str]:
        kind = say(self.language, f"report.kind.{callout.kind}")
        title = self.inline(callout.title)
        yield f"- **{kind} · {escaped(callout.id)}**: {title}"
        for fact in callout.facts:
            yield f"  - {self.line(fact)}"
        if callout.move is not None:
            yield f"  - → {self.inline(callout.move)}"
        if callout.ask is not None:
            yield f"  - ? {self.inline(callout.ask)}"
        if callout.line is not None:
            # A report travels: it names the file, and no folder of whoever wrote it.
            file = PurePath(callout.line.file).name
            yield f"  - {escaped(file)}:{callout.line.number}"

    def table(self, table: Table) -> Iterator[str]:
        if table.caption is not None:
            yield from (f"*{self.inline(table.caption)}*", "")
        if not table.rows:
            if table.empty is not None:
                yield f"*{self.inline(table.empty)}*"
            return
        yield self.row([self.head(table, i) for i in _count(table)])
        rules = ("---:" if i in table.numeric else "---" for i in _count(table))
        yield f"| {' | '.join(rules)} |"
        for row in table.rows:
            yield self.row([self.cell(cell.text, cell.mark) for cell in row])
        if table.foot:
            told = (self.cell(cell.text, cell.mark) for cell in table.foot)
            yield self.row([f"**{text}**" if text else "" for text in told])

    def head(self, table: Table, column: int) -> str:
        """Set a head with its small print behind it."""
        under = table.under[column] if table.under else ""
        told = (self.inline(table.heads[column]), self.inline(under))
        return ", ".join(filter(None, told))

    def cell(self, text: Text, mark: str) -> str:
        return f"{self.glyph(mark)} {self.inline(text)}".strip()

    def glyph(self, mark: str) -> str:
        """Return what stands for a mark where nothing can be drawn."""
        known = self.document.marks.get(mark)
        return escaped(known.glyph) if known is not None else ""

    def row(self, cells: Sequence[str]) -> str:
        return f"| {' | '.join(cells)} |"


def _count(table: Table) -> range:
    return range(len(table.heads))
