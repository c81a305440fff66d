"""What people are called in a sentence: theirs by name, ours by name or by id."""

from __future__ import annotations

from decisionmap.model.account import Account


def person(account: Account, id_: str) -> str:
    """Return what one of theirs is called; an id that names nobody stands for itself."""
    known = account.people.get(id_)
    return known.shown if known is not None else id_


def member(account: Account, id_: str) -> str:
    """Return what one of ours is called: one may be named only by a contact's id."""
    known = account.team.get(id_)
    return known.shown if known is not None else id_
