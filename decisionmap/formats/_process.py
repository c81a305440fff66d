"""How a decision is taken, as lines of text: what a terminal and Markdown share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from decisionmap.page import Chip, Entry, Lane, Listing, Stop, Text

Say = Callable[[Text], str]
Glyph = Callable[[str], str]
"""What stands for a mark, by its name."""


def lines(block: Listing | Lane, say: Say, glyph: Glyph) -> Iterator[tuple[str, str]]:
    """Yield each fact or stop: what it is called, and what is told of it."""
    if isinstance(block, Listing):
        for entry in block.entries:
            yield say(entry.label), ", ".join(_told(entry, say, glyph))
        return
    for stop in block.stops:
        heads = map(say, (block.title or "", stop.when, stop.title))
        yield " · ".join(filter(None, heads)), ", ".join(_told(stop, say, glyph))


def _told(item: Entry | Stop, say: Say, glyph: Glyph) -> Iterator[str]:
    texts = item.values if isinstance(item, Entry) else (*item.facts, *item.judged)
    yield from map(say, texts)
    for chip in item.chips:
        yield _person(chip, say, glyph)


def _person(chip: Chip, say: Say, glyph: Glyph) -> str:
    doing = "" if chip.doing is None else say(chip.doing)
    before, behind = map(glyph, chip.marks)
    told = (before, say(chip.name), doing, behind)
    return " ".join(filter(None, told))
