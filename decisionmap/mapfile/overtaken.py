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
from decisionmap.model.terms import Stance, stance_word


def overtaken(account: Account, day: date) -> Iterator[Problem]:
    """Yield each stance of a card or seat on whose other side a newer entry stands.

    A change of degree alone, against to strongly against, is how a log is meant to grow.
    """
    if not _may_differ(account):
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


def _may_differ(account: Account) -> bool:
    """Tell whether cards and log may differ of anybody, by one quick look at each."""
    logged: dict[str, set[Stance | None]] = {}
    for entry in account.log:
        for person, learned in entry.learned.items():
            logged.setdefault(person, set()).add(learned.judgement.stance)
    cards = [(key, one.judgement) for key, one in account.people.items()]
    for decision in account.decisions.values():
        cards += decision.seats.items()
    return any(
        logged.get(person, set()) - {None, said.stance}
        for person, said in cards
        if said.stance is not None
    )


def _apart(card: Statement, entry: Statement) -> bool:
    """Tell whether two stances are known and on different sides."""
    if card.stance is None or entry.stance is None or entry.day is None:
        return False
    return _side(card.stance) != _side(entry.stance)


def _side(stance: Stance) -> int:
    """Return -1 against, 0 neutral, 1 for."""
    return (stance > 0) - (stance < 0)


def _note(person: str, card: Statement, entry: Statement) -> Problem:
    figures = {
        "person": shown(person),
        "card": stance_word(card.stance),
        "log": stance_word(entry.stance),
        "day": entry.day,
    }
    case = "default" if card.day is None else "dated"
    return Problem(card.place, "stance-overtaken", case, Grade.WARNING, figures)
