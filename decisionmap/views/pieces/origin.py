"""Where a judged fact comes from: the card, a seat, or an entry of the log, and who said it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from decisionmap.analysis.result import Analysis
from decisionmap.model.account import Learned, LogEntry
from decisionmap.model.overlay import writes
from decisionmap.model.person import Judgement
from decisionmap.model.place import Place
from decisionmap.model.seat import Seat, Statement
from decisionmap.page import Line, Text, Word
from decisionmap.views.pieces.judged import value_of
from decisionmap.views.pieces.people import member, person


def joined(*parts: Text | None) -> Text | None:
    """Return what is known of a fact as one line, or nothing where nothing is."""
    told = [part for part in parts if part]
    if not told:
        return None
    return reduce(lambda a, b: Word("page.evidence.and", {"a": a, "b": b}), told)


def how_known(analysis: Analysis, said: Statement) -> tuple[Text, ...]:
    """Return how a stance is known: the proof, who noted it, who of theirs told it."""
    if said.stance is None:
        return ()
    proof = () if said.proof is None else (Word(f"terms.proof.{said.proof}"),)
    return (*proof, *told_by(analysis, said))


def told_by(analysis: Analysis, said: Statement) -> tuple[Text, ...]:
    """Return who of ours noted a stance, and who of theirs told it."""
    return tuple(_told_by(analysis, said.rater, said.source))


def origin(analysis: Analysis, id_: str, key: str) -> Text | None:
    """Return where a folded field comes from, where that is not the card alone.

    An entry of the log tells its day and who noted it; the value of the card stands
    beside the one that counts here wherever the two differ.
    """
    return joined(*_entry(analysis, id_, key), beside(analysis, id_, key))


def beside(analysis: Analysis, id_: str, key: str) -> Word | None:
    """Return what the card or seat says of a field, where something else counts here."""
    said = analysis.seats[id_].judgement
    card = _card(analysis, id_, key)
    if card is None or getattr(card, key) == getattr(said, key):
        return None
    where = "seat" if card is analysis.decision.seats.get(id_) else "card"
    value = value_of(analysis.account, card, key)
    return Word(f"page.evidence.{where}", {"value": value})


def log_beside(analysis: Analysis, seat: Seat) -> Word | None:
    """Return what the newest entry of the log says of a stance, where the card counts."""
    first = next(iter(seat.statements), None)
    logged = next((one for one in seat.statements if not one.on_card), None)
    if first is None or logged is None or not first.on_card:
        return None
    if logged.stance == first.stance:
        return None
    told = value_of(analysis.account, Judgement(stance=logged.stance), "stance")
    if logged.day is None:
        return Word("page.evidence.log_undated", {"value": told})
    return Word("page.evidence.log", {"value": told, "day": logged.day})


def line_of(place: Place) -> Line:
    """Return the line of a place."""
    return Line(place.file, place.line)


def _entry(analysis: Analysis, id_: str, key: str) -> Iterator[Text]:
    found = _logged(analysis, id_, key)
    if found is None:
        return
    entry, learned = found
    if entry.date is not None:
        yield Word("page.evidence.learned", {"day": entry.date})
    rater = learned.by or next(iter(entry.who), None)
    yield from _told_by(analysis, rater, learned.source)


def _told_by(
    analysis: Analysis, rater: str | None, source: str | None
) -> Iterator[Text]:
    if rater is not None:
        yield Word("page.evidence.by", {"value": member(analysis.account, rater)})
    if source is not None:
        yield Word("page.evidence.source", {"value": person(analysis.account, source)})


def _logged(analysis: Analysis, id_: str, key: str) -> tuple[LogEntry, Learned] | None:
    """Return the entry of the log that a field was taken from, known by its place."""
    place = analysis.seats[id_].judgement.places.get(key)
    for entry in analysis.account.log:
        learned = entry.learned.get(id_)
        if learned is None or place is None:
            continue
        if learned.judgement.places.get(key) == place:
            return entry, learned
    return None


def _card(analysis: Analysis, id_: str, key: str) -> Judgement | None:
    """Return the card that says something of a field: under an entry of the log also
    the seat's, which stands before the person's own."""
    seat = analysis.decision.seats.get(id_)
    own = analysis.account.people[id_].judgement
    if seat is not None and writes(seat, key) and _logged(analysis, id_, key):
        return seat
    return own if writes(own, key) else None
