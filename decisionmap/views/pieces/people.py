"""What people are called in a sentence, as one says it: by name, else title or id."""

from __future__ import annotations

from decisionmap.model.account import Account


def person(account: Account, id_: str) -> str:
    """Return what one of theirs is called; an id that names nobody stands for itself."""
    return account.called.get(id_, id_)


def member(account: Account, id_: str) -> str:
    """Return what one of ours is called: one may be named only by a contact's id."""
    return account.called.get(id_, id_)
