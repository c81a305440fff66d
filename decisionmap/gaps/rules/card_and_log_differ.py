"""A card says one stance, and the newest log entry says another.

*Why it matters*
The newer of the two counts, of one day the card, so the numbers are right today; but whoever
reads the other reads something else, and soon two of ours tell the client's story in two ways.

*How to close it*
Correct one: bring the card up to date, or write into the log what has changed since.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.seat import Seat, Statement
from decisionmap.model.terms import Severity, stance_word


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each person of whom card and newest entry hold different known stances."""
    for person, seat in analysis.seats.items():
        if gone(analysis, person):
            continue
        card, entry = _card_and_entry(seat)
        if card is None or entry is None or None in (card.stance, entry.stance):
            continue
        if card.stance != entry.stance:
            newer = seat.statements[0] is entry
            yield _finding(analysis, person, card, entry, newer=newer)


def _card_and_entry(seat: Seat) -> tuple[Statement | None, Statement | None]:
    """Return what the card says and the newest entry, whoever noted it.

    Statements come with the one that counts first, then the newest, so the first of
    each kind is the newest of its kind.
    """
    card = next((one for one in seat.statements if one.on_card), None)
    return card, next((one for one in seat.statements if not one.on_card), None)


def _finding(
    analysis: Analysis, person: str, card: Statement, entry: Statement, *, newer: bool
) -> Finding:
    return Finding(
        (person,),
        card.place if newer else entry.place,
        case="default" if newer else "same_day" if card.day == entry.day else "card",
        figures={
            "person": shown(analysis, person),
            "card": stance_word(card.stance),
            "log": stance_word(entry.stance),
            "day": entry.day or analysis.as_of,
            "reason": Phrase(f"gaps.counts.{_reason(card, entry, newer=newer)}"),
            "noted": _noted(analysis, entry),
            "standing": standing(analysis, person),
        },
    )


def _reason(card: Statement, entry: Statement, *, newer: bool) -> str:
    """Return why the one counts: the newer does, and a dated one before one without."""
    if newer:
        return "log_dated" if card.day is None else "log_newer"
    if card.day == entry.day:
        return "same_day"
    return "card_dated" if entry.day is None else "card_newer"


def _noted(analysis: Analysis, entry: Statement) -> Phrase:
    if entry.rater is None:
        return Phrase("gaps.noted.nobody")
    return Phrase("gaps.noted.member", {"member": member_shown(analysis, entry.rater)})


RULE = Rule("card-and-log-differ", Severity.LOW, check)
