"""Fold all that was said of one person: card, seat and log entries, the latest counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

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
    """Which of two statements counts: the later; then the card; then the later line."""

    day: date
    on_card: bool
    of_seat: bool
    order: int


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
        written = self.judgement.seen if key == "stance" else None
        day = written if self.on_card else self.day
        return _Rank(day or date.min, self.on_card, self.of_seat, self.order)


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
    """Return the statement about a field that counts for a seat.

    The seat's own newest, but a later log entry about the person at large.
    """
    telling = [one for one in said if writes(one.judgement, key)]
    of_seat = [one for one in telling if one.of_seat]
    at_large = [one for one in telling if not one.of_seat]
    own = max(of_seat, key=lambda one: one.rank(key), default=None)
    other = max(at_large, key=lambda one: one.rank(key), default=None)
    if own is None or other is None:
        return own or other
    later = other.rank(key).day > own.rank(key).day
    return other if later and not other.on_card else own


def _take(into: Judgement, said: Judgement, keys: tuple[str, ...]) -> Judgement:
    values: dict[str, Any] = {key: getattr(said, key) for key in keys}
    places = {key: place for key, place in into.places.items() if key not in keys}
    places.update((key, said.places[key]) for key in keys if key in said.places)
    return replace(into, **values, places=places)


def _statements(
    said: list[Said], counting: Said | None, file: str
) -> tuple[Statement, ...]:
    """Return the newest stance of each rater, the one that counts first, then by day.

    Nobody's name stands on a card; where a seat states a stance the card does not speak.
    """
    telling = [one for one in said if writes(one.judgement, "stance")]
    if any(one.on_card and one.of_seat for one in telling):
        telling = [one for one in telling if one.of_seat or not one.on_card]
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
    )
