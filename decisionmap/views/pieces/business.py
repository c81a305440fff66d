"""Their business line by line: what is ours, what could be, and who holds it today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import fsum

from decisionmap.model.account import Account, Business
from decisionmap.model.money import Money
from decisionmap.page import Cell, Section, Table, Word
from decisionmap.views.pieces.judged import preferred

_WORDS = "page.business"


def business(account: Account) -> Iterator[Section]:
    """Yield the lines of their business, summed where all are in one currency."""
    lines = account.firm.business
    if lines:
        heads = tuple(map(_word, ("unit", "what", "ours", "potential", "held")))
        rows = tuple(tuple(_row(account, line)) for line in lines)
        foot = tuple(_sums(lines)) if len(lines) > 1 else ()
        table = Table(heads, rows, foot=foot, numeric=frozenset({2, 3}))
        yield Section(_word("title"), (table,), id="business")


def _row(account: Account, line: Business) -> Iterator[Cell]:
    yield Cell(line.unit or "")
    yield Cell(line.what or "")
    yield _money(line.ours)
    yield _money(line.potential)
    yield Cell("" if line.held_by is None else preferred(account, line.held_by))


def _sums(lines: Iterable[Business]) -> Iterator[Cell]:
    """Yield the row of sums; what several currencies come to nobody can add."""
    ours = [line.ours for line in lines if line.ours is not None]
    potential = [line.potential for line in lines if line.potential is not None]
    if len({money.currency for money in (*ours, *potential)}) == 1:
        yield from (Cell(_word("sum")), Cell(""))
        yield from (_money(_sum(some)) for some in (ours, potential))
        yield Cell("")


def _sum(some: list[Money]) -> Money | None:
    if not some:
        return None
    return Money(fsum(money.amount for money in some), some[0].currency)


def _money(value: Money | None) -> Cell:
    if value is None:
        return Cell("")
    return Cell(_word("amount", value=value), value=value.amount)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
