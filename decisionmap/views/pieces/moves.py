"""The plan of moves: who of ours does what, with whom, until when, what is overdue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.catalogue import FOLDER
from decisionmap.gaps.planning import concerns
from decisionmap.model.account import Account, Move
from decisionmap.model.process import MoveStatus
from decisionmap.model.terms import Stance, stance_word
from decisionmap.page import (
    Cell,
    Chip,
    Lane,
    Section,
    Stop,
    StopState,
    Table,
    Text,
    Word,
)
from decisionmap.registry import names
from decisionmap.views.pieces.chips import chip
from decisionmap.views.pieces.people import member, person

_WORDS = "page.plan"


def moves(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the open moves of a decision, a lane for each owner, soonest first.

    Those with something overdue come first, else they come as the team stands in the
    file, what nobody owns last.
    """
    there = _of(found.analysis, (MoveStatus.OPEN,))
    lanes = tuple(
        Lane(tuple(_stops(found, some)), title=_owned(found.analysis.account, owner))
        for owner, some in _by_owner(found.analysis, there)
    )
    if lanes:
        title = _word("moves", n=len(there))
        yield Section(title, lanes, id="moves")


def past(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the moves of a decision that are done or were dropped, newest first."""
    there = _of(found.analysis, (MoveStatus.DONE, MoveStatus.DROPPED))
    if there:
        there.sort(key=lambda move: move.due or date.min, reverse=True)
        heads = tuple(map(_word, ("what", "who", "with", "until", "status")))
        account = found.analysis.account
        rows = tuple(tuple(_row(account, move)) for move in there)
        title = _word("past", n=len(there))
        yield Section(title, (Table(heads, rows),), id="past")


def _by_owner(
    analysis: Analysis, moves: Sequence[Move]
) -> list[tuple[str | None, list[Move]]]:
    """Return moves by their first owner, each owner's soonest first.

    Owners with something overdue come first, then in the file's order, nobody last.
    """
    team = {name: at for at, name in enumerate(analysis.account.team)}
    owners: dict[str | None, list[Move]] = {}
    for move in sorted(moves, key=lambda move: move.due or date.max):
        owners.setdefault(move.who[0] if move.who else None, []).append(move)

    def order(item: tuple[str | None, list[Move]]) -> tuple[bool, bool, int]:
        owner, some = item
        late = any(_overdue(move, analysis.as_of) for move in some)
        return not late, owner is None, team.get(owner or "", len(team))

    return sorted(owners.items(), key=order)


def _overdue(move: Move, today: date) -> bool:
    """Tell whether an open move is past its date."""
    return move.due is not None and move.due < today


def closes(move: Move) -> Text | None:
    """Return what the rule is called whose gap a move closes; one not built, its id."""
    if move.gap in names(FOLDER):
        return Word(f"rules.{move.gap}.title")
    return move.gap


def _of(analysis: Analysis, states: Sequence[MoveStatus]) -> list[Move]:
    return [
        move
        for move in analysis.account.plan
        if move.status in states and concerns(move, analysis)
    ]


def _owned(account: Account, owner: str | None) -> Text:
    return _word("nobody") if owner is None else member(account, owner)


# ---- one move on its lane


def _stops(found: DecisionBriefing, moves: Sequence[Move]) -> Iterator[Stop]:
    today = found.analysis.as_of
    upcoming = [m.due for m in moves if m.due is not None and m.due >= today]
    for move in moves:
        lies: StopState = "ahead"
        if _overdue(move, today):
            lies = "overdue"
        elif upcoming and move.due == upcoming[0]:
            lies = "next"
        facts = tuple(_facts(found.analysis.account, move))
        yield Stop(_when(move, today), move.what, lies, facts, tuple(_met(found, move)))


def _when(move: Move, today: date) -> Word:
    if move.due is None:
        return Word("page.lane.undated")
    days = (move.due - today).days
    case = "late" if days < 0 else "today" if days == 0 else "due"
    return _word(case, day=move.due, days=abs(days))


def _facts(account: Account, move: Move) -> Iterator[Text]:
    """Yield who of ours goes along, which gap it closes, whether it comes again."""
    others = tuple(member(account, name) for name in move.who[1:])
    if others:
        yield _word("together", names=others)
    gap = closes(move)
    if gap is not None:
        yield _word("closes", gap=gap)
    if move.every is not None:
        yield _word("every", days=move.every)
    if move.note is not None:
        yield move.note


def _met(found: DecisionBriefing, move: Move) -> Iterator[Chip]:
    """Yield whom a move is made with and what is aimed at, then through whom.

    A way in that leads to nobody named is told as such.
    """
    for id_ in dict.fromkeys((*move.people, *move.aim)):
        aim = None
        if id_ in move.aim:
            wanted = move.aim[id_]
            word = stance_word(None if wanted is None else Stance(wanted))
            aim = _word("aim", stance=Word(f"terms.stance.{word}"))
        yield chip(found, id_, aim)
    alone = not (move.people or move.aim)
    for id_ in move.via:
        yield chip(found, id_, _word("via_alone" if alone else "via"))


def _row(account: Account, move: Move) -> Iterator[Cell]:
    whom = dict.fromkeys((*move.people, *move.aim))
    people = tuple(person(account, name) for name in whom)
    yield Cell(move.what)
    yield Cell(_names(tuple(member(account, name) for name in move.who)))
    yield Cell(_names(people))
    day = "" if move.due is None else Word("page.value.day", {"day": move.due})
    yield Cell(day)
    yield Cell(_word(f"state.{move.status}"))


def _names(names: tuple[str, ...]) -> Text:
    return Word("page.value.names", {"names": names}) if names else ""


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
