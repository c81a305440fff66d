"""What a map hardly says: bare names, people in no decision, contacts without a date."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.account import Account
from decisionmap.model.state import seatless
from decisionmap.page import Note, Word
from decisionmap.views.pieces.people import member, person

SEATS = {"en": "seats", "es": "papeles"}
"""The key of a decision's seats, as a map in each language writes it."""
_MOST_NAMED = 4
"""People told by name; more are counted."""


def only_names(analysis: Analysis) -> tuple[str, ...]:
    """Return those of whom only the name is written, and who count for nothing yet."""
    return tuple(
        id_
        for id_, seat in analysis.seats.items()
        if seat.bare and not analysis.weight[id_]
    )


def undated(analysis: Analysis) -> Iterator[Strength]:
    """Yield each contact of ours of which nobody noted when it last was."""
    for cover in analysis.cover.values():
        for contact in cover.contacts:
            if contact.silence is None and contact.full > 0:
                yield contact


def speaks_little(found: DecisionBriefing) -> bool:
    """Tell whether finding no gap may be for want of anything written."""
    return bool(found.asleep or only_names(found.analysis))


def name_note(analysis: Analysis) -> Iterator[Note]:
    """Yield a line on those who are only names: by name where they are few."""
    people = only_names(analysis)
    if people:
        few = len(people) <= _MOST_NAMED
        names = tuple(person(analysis.account, id_) for id_ in people) if few else ()
        figures = {"n": len(people), "names": names}
        yield Note(Word(f"report.bare.{'people' if few else 'many'}", figures), "quiet")


def seat_note(account: Account) -> Iterator[Note]:
    """Yield a line on those who sit in none of the decisions, and where to name them."""
    people = seatless(account)
    if people:
        few = len(people) <= _MOST_NAMED
        names = tuple(person(account, id_) for id_ in people) if few else ()
        key = SEATS["es" if account.language == "es" else "en"]
        figures = {"n": len(people), "names": names, "key": key}
        case = "seatless" if few else "many_seatless"
        yield Note(Word(f"report.bare.{case}", figures), "quiet")


def date_note(analysis: Analysis) -> Iterator[Note]:
    """Yield a line that asks for the dates of our contacts."""
    asked = tuple(undated(analysis))
    if len(asked) > _MOST_NAMED:
        yield Note(Word("page.asleep.many_undated", {"n": len(asked)}), "quiet")
    elif asked:
        ties = tuple(_tie(analysis, contact) for contact in asked)
        yield Note(Word("page.asleep.undated", {"ties": ties}), "quiet")


def _tie(analysis: Analysis, contact: Strength) -> Word:
    account = analysis.account
    figures = {
        "member": member(account, contact.member),
        "person": person(account, contact.person),
    }
    return Word("page.asleep.tie", figures)
