"""Fold all that was said of one person: card, seat and log entries, the latest counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from decisionmap.frozen import dataclass
from decisionmap.model.account import Learned, LogEntry
from decisionmap.model.overlay import overlay, writes
from decisionmap.model.person import Judgement
from decisionmap.model.place import Place
from decisionmap.model.seat import Statement
from decisionmap.model.terms import Proof

_LEARNED = (
    "power",
    "interest",
    "roles",
    "veto",
    "prefers",
    "advocacy",
    "adaptability",
)
"""What a log entry may change besides the stance."""

_BUNDLE = ("stance", "proof", "seen")
"""A stance brings its proof and its day."""


class _Rank(NamedTuple):
    """Which of two statements counts: the later; then the card; then the later line.

    An undated card is older than any entry, an undated entry included; of card and seat
    the seat's counts, for it says what differs.
    """

    day: date
    dated_card: bool
    order: int
    of_seat: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One judgement of a person: where it comes from and from which day."""

    judgement: Judgement
    of_seat: bool
    on_card: bool = True
    day: date | None = None
    order: int = -1
    rater: str | None = None
    source: str | None = None
    place: Place | None = None

    @staticmethod
    def logged(entry: LogEntry, learned: Learned, *, order: int) -> Said:
        """Return what a log entry says: of the seat if it names the decision.

        Who rates is ``by``, else the first of ``who``. A stance of unstated proof is a
        guess, seen on the entry's day.
        """
        said = learned.judgement
        if writes(said, "stance"):
            said = replace(said, proof=said.proof or Proof.GUESS, seen=entry.date)
        return Said(
            judgement=said,
            of_seat=entry.decision is not None,
            on_card=False,
            day=entry.date,
            order=order,
            rater=learned.by or next(iter(entry.who), None),
            source=learned.source,
            place=next(iter(entry.places.values()), None),
        )

    def rank(self, key: str) -> _Rank:
        """Return how the statement about a field compares; only a stance has a day."""
        day = self.day_of(key)
        dated_card = self.on_card and day is not None
        return _Rank(day or date.min, dated_card, self.order, self.of_seat)

    def day_of(self, key: str) -> date | None:
        """Return from which day the statement about a field is, where that is told."""
        if not self.on_card:
            return self.day
        return self.judgement.seen if key == "stance" else None


def fold(
    card: Judgement, seat: Judgement | None, entries: tuple[Said, ...], file: str
) -> tuple[Judgement, tuple[Statement, ...]]:
    """Return what is held of a person in a decision, and the newest stance of each rater.

    ``entries`` are those about the person that speak of this decision or of none.
    """
    said = [Said(card, of_seat=False)]
    judgement = card
    if seat is not None:
        own = _whole_stance(card, seat)
        said.append(Said(own, of_seat=True))
        judgement = overlay(card, own)
    said.extend(entries)
    for key in _LEARNED if entries else ():
        latest = _latest(said, key)
        if latest is not None and not latest.on_card:
            judgement = _take(judgement, latest.judgement, (key,))
    counting = _latest(said, "stance")
    if counting is not None:
        judgement = _take(judgement, counting.judgement, _BUNDLE)
    return judgement, _statements(said, counting, file)


def _whole_stance(card: Judgement, seat: Judgement) -> Judgement:
    """Complete a seat that only proves or dates anew the stance of the card."""
    dated = seat.proof is not None or seat.seen is not None
    if writes(seat, "stance") or not dated or not writes(card, "stance"):
        return seat
    return replace(
        seat,
        stance=card.stance,
        proof=seat.proof or card.proof,
        seen=seat.seen or card.seen,
        places={
            **{k: p for k, p in card.places.items() if k in _BUNDLE},
            **seat.places,
        },
    )


def _latest(said: list[Said], key: str) -> Said | None:
    """Return the statement about a field that counts for a seat: the newest there is."""
    return max(_telling(said, key), key=lambda one: one.rank(key), default=None)


def _telling(said: list[Said], key: str) -> list[Said]:
    """Return who says something of a field: the card, the seat, and entries on either.

    What a seat writes without a day stands in place of the card's, however new that is:
    it says in what this decision differs. With a day it is one statement among others.
    """
    telling = [one for one in said if writes(one.judgement, key)]
    if any(one.on_card and one.of_seat and one.day_of(key) is None for one in telling):
        return [one for one in telling if one.of_seat or not one.on_card]
    return telling


def _take(into: Judgement, said: Judgement, keys: tuple[str, ...]) -> Judgement:
    values: dict[str, Any] = {key: getattr(said, key) for key in keys}
    places = {key: place for key, place in into.places.items() if key not in keys}
    places.update((key, said.places[key]) for key in keys if key in said.places)
    return replace(into, **values, places=places)


def _statements(
    said: list[Said], counting: Said | None, file: str
) -> tuple[Statement, ...]:
    """Return the newest stance of each rater, the one that counts first, then by day.

    Nobody's name stands on a card or seat: of the two the newer speaks, once.
    """
    telling = _telling(said, "stance")
    telling.sort(key=lambda one: one.rank("stance"), reverse=True)
    telling.sort(key=lambda one: one is not counting)
    newest: dict[tuple[bool, str | None], Said] = {}
    for one in telling:
        newest.setdefault((one.on_card, one.rater), one)
    return tuple(_statement(one, file) for one in newest.values())


def _statement(said: Said, file: str) -> Statement:
    place = said.judgement.places.get("stance") or said.place or Place(file, 1, 1)
    return Statement(
        stance=said.judgement.stance,
        proof=said.judgement.proof,
        day=said.judgement.seen,
        rater=said.rater,
        source=said.source,
        place=place,
        on_card=said.on_card,
        in_seat=said.on_card and said.of_seat,
    )
