"""What people are called in a sentence, as one says it: by name, else title or id."""

from __future__ import annotations

from decisionmap.model.account import Account
from decisionmap.model.naming import called


def person(account: Account, id_: str) -> str:
    """Return what one of theirs is called; an id that names nobody stands for itself."""
    known = account.people.get(id_)
    return _said(account, known.name, known.shown) if known is not None else id_


def member(account: Account, id_: str) -> str:
    """Return what one of ours is called: one may be named only by a contact's id."""
    known = account.team.get(id_)
    return _said(account, known.name, known.shown) if known is not None else id_


def _said(account: Account, name: str | None, shown: str) -> str:
    """Return a name as one says it in the map's language; a title stays whole."""
    return called(name, spanish=account.language == "es") if name else shown
