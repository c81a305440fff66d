"""Whose card says one thing while a newer log entry, which counts, says the other.

No fault of the file, so reading does not tell it: among the gaps it is
``card-and-log-differ``. Only ``check`` notes it, for whoever has just changed a card and
wonders why the picture has not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.mapfile.shown import shown
from decisionmap.model.account import Account
from decisionmap.model.place import Grade, Place, Problem
from decisionmap.model.seat import Statement
from decisionmap.model.terms import stance_word


def overtaken(account: Account, day: date) -> Iterator[Problem]:
    """Yield each stance of a card or seat on whose other side a newer entry stands.

    A change of degree alone, against to strongly against, is how a log is meant to grow.
    """
    if not any(_sides(account, person) for person in account.people):
        return
    from decisionmap.model.state import state_on  # which most maps can do without here

    told: set[Place] = set()
    for room in state_on(account, day).seats.values():
        for person, seat in room.items():
            card = next((one for one in seat.statements if one.on_card), None)
            if card is None or account.people[person].left or card.place in told:
                continue
            entry = seat.statements[0]
            if not entry.on_card and _apart(card, entry):
                told.add(card.place)
                yield _note(account.people[person].shown, card, entry)


def _sides(account: Account, person: str) -> bool:
    """Tell whether cards or seats and log may differ of somebody, by a quick look."""
    seats = (decision.seats.get(person) for decision in account.decisions.values())
    written = {one.stance for one in seats if one is not None}
    written.add(account.people[person].judgement.stance)
    logged = {
        entry.learned[person].judgement.stance
        for entry in account.log
        if person in entry.learned
    }
    return (
        bool(logged - {None}) and bool(written - {None}) and len(written | logged) > 1
    )


def _apart(card: Statement, entry: Statement) -> bool:
    """Tell whether two stances are known and on different sides: for, neutral, against."""
    if card.stance is None or entry.stance is None or entry.day is None:
        return False
    return (card.stance > 0) - (card.stance < 0) != (entry.stance > 0) - (
        entry.stance < 0
    )


def _note(person: str, card: Statement, entry: Statement) -> Problem:
    figures = {
        "person": shown(person),
        "card": stance_word(card.stance),
        "log": stance_word(entry.stance),
        "day": entry.day,
    }
    case = "default" if card.day is None else "dated"
    return Problem(card.place, "stance-overtaken", case, Grade.WARNING, figures)
