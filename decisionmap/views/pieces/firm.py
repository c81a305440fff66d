"""The client firm: its facts, why it is a key account, where the relationship stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from decisionmap.model.account import Account, Firm
from decisionmap.model.process import Relationship
from decisionmap.page import (
    Cell,
    Entry,
    Lane,
    Listing,
    Section,
    Stop,
    StopState,
    Table,
    Text,
    Word,
)

_WORDS = "page.account"
_RUNGS = tuple(one for one in Relationship if one is not Relationship.DISINTEGRATING)
"""The stages through which a relationship grows; it may come apart from any of them."""
_REASONS = ("volume", "profitability", "diversification", "market_access", "innovation")


def firm(account: Account) -> Iterator[Section]:
    """Yield what the firm is to us, as far as the map says it."""
    entries = tuple(_entries(account.firm))
    if entries:
        yield Section(_word("firm"), (Listing(entries),), id="firm")


def _entries(firm: Firm) -> Iterator[Entry]:
    if firm.sector is not None:
        yield Entry(_word("sector"), (firm.sector,))
    if firm.tier is not None:
        yield Entry(_word("tier"), (Word(f"terms.tier.{firm.tier}"),))
    if firm.retain_until is not None:
        day = Word("page.value.day", {"day": firm.retain_until})
        yield Entry(_word("retain"), (day,))
    if firm.note is not None:
        yield Entry(_word("note"), (firm.note,))


def selection(account: Account) -> Iterator[Section]:
    """Yield why this is a key account: each reason from 1 to 5, the stronger the darker."""
    given = account.firm.selection
    known = [reason for reason in _REASONS if reason in given]
    if known:
        heads = tuple(_word(f"reason.{reason}") for reason in known)
        row = tuple(_reason(given[reason]) for reason in known)
        table = Table(heads, (row,))
        yield Section(_word("selection"), (table,), id="selection")


def _reason(value: float) -> Cell:
    """Return a reason's strength: 5 is filled most, up to 2 not at all."""
    told = Word("page.value.five", {"n": value})
    return Cell(told, heat=_heat(value), value=value)


def _heat(value: float) -> Literal[0, 1, 2, 3]:
    if value < 3:
        return 0
    return 1 if value < 4 else 2 if value < 5 else 3


# ---- the relationship


def relationship(account: Account) -> Iterator[Section]:
    """Yield the stages of a relationship: where it stands, and where it is to go."""
    firm = account.firm
    if firm.relationship is None and firm.target is None:
        return
    apart = Relationship.DISINTEGRATING
    first = (apart,) if firm.relationship is apart else ()
    stops = tuple(_stop(firm, rung) for rung in (*first, *_RUNGS))
    yield Section(_word("relationship"), (Lane(stops),), id="relationship")


def _stop(firm: Firm, rung: Relationship) -> Stop:
    title = Word(f"terms.relationship.{rung}")
    here = firm.relationship is rung
    aim = _aim(firm, rung, here=here)
    when = _word("today") if here else aim or ""
    facts = (aim,) if here and aim is not None else ()
    return Stop(when, title, _lies(firm, rung, aimed=aim is not None), facts)


def _lies(firm: Firm, rung: Relationship, *, aimed: bool) -> StopState:
    if firm.relationship is rung:
        return "overdue" if rung is Relationship.DISINTEGRATING else "now"
    if aimed:
        return "aim"
    if firm.relationship not in _RUNGS:
        return "ahead"
    return "done" if _RUNGS.index(rung) < _RUNGS.index(firm.relationship) else "ahead"


def _aim(firm: Firm, rung: Relationship, *, here: bool) -> Text | None:
    """Return until when a stage is to be reached, or kept; None if it is not aimed at."""
    target = firm.target
    if target is None or target.relationship is not rung:
        return None
    if target.by is None:
        return _word("keep" if here else "aim")
    return _word("keep_by" if here else "aim_by", day=target.by)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
