"""Reporting lines that close on themselves: each loop is told once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from decisionmap.mapfile.shown import shown
from decisionmap.model.account import Account
from decisionmap.model.place import Place, Problem
from decisionmap.model.terms import Line

_MOST_TOLD = 50
_MOST_NAMED = 8


class _Tie(NamedTuple):
    """One solid reporting line."""

    place: Place
    person: str
    manager: str


def reporting(account: Account) -> Iterator[Problem]:
    """Yield each loop of solid reporting lines, at its first line in the file.

    A loop that was told is taken as mended at that line, so that one wrong line is one
    problem however many people it catches; dotted lines do not count.
    """
    ties = sorted(
        _Tie(one.places["to"], person.id, one.to)
        for person in account.people.values()
        for one in person.reports_to
        if one.line is Line.SOLID and "to" in one.places
    )
    for tie in [tie for tie in ties if tie.person == tie.manager]:
        figures = {"id": shown(tie.person)}
        yield Problem(
            tie.place, "reporting-loop", "self", figures=figures, width=len(tie.manager)
        )
    others = _cyclic([tie for tie in ties if tie.person != tie.manager])
    for group in _groups(others):
        yield from _among(group)


def _groups(ties: list[_Tie]) -> Iterator[list[_Tie]]:
    """Yield the lines of people who are joined by lines at all, group by group."""
    near: dict[str, list[_Tie]] = {}
    for tie in ties:
        near.setdefault(tie.person, []).append(tie)
        near.setdefault(tie.manager, []).append(tie)
    seen: set[str] = set()
    for first in near:
        if first in seen:
            continue
        seen.add(first)
        group, todo = set(), [first]
        while todo:
            for tie in near[todo.pop()]:
                group.add(tie)
                fresh = {tie.person, tie.manager} - seen
                seen |= fresh
                todo += fresh
        yield sorted(group)


def _among(left: list[_Tie]) -> Iterator[Problem]:
    """Yield the loops of one group; of very many the first, and that there are more."""
    for number in range(_MOST_TOLD + 1):
        loop = next((path for tie in left if (path := _loop(tie, left))), None)
        if loop is None:
            return
        yield _told(loop, "more" if number == _MOST_TOLD else None)
        left = _cyclic([tie for tie in left if tie is not loop[0]])


def _cyclic(ties: list[_Tie]) -> list[_Tie]:
    """Drop, again and again, the lines of people whom nobody or who report to nobody."""
    while True:
        people = {tie.person for tie in ties} & {tie.manager for tie in ties}
        kept = [t for t in ties if t.person in people and t.manager in people]
        if len(kept) == len(ties):
            return kept
        ties = kept


def _loop(first: _Tie, ties: list[_Tie]) -> list[_Tie] | None:
    """Return the shortest loop through a line, or None if there is none."""
    above: dict[str, list[_Tie]] = {}
    for tie in ties:
        above.setdefault(tie.person, []).append(tie)
    came: dict[str, _Tie] = {first.manager: first}
    todo = deque([first.manager])
    while todo:
        person = todo.popleft()
        for tie in above.get(person, ()):
            if tie.manager == first.person:
                return _path(first, tie, came)
            if tie.manager not in came:
                came[tie.manager] = tie
                todo.append(tie.manager)
    return None


def _path(first: _Tie, last: _Tie, came: dict[str, _Tie]) -> list[_Tie]:
    path = [last]
    while path[-1] is not first:
        path.append(came[path[-1].person])
    return path[::-1]


def _told(loop: list[_Tie], case: str | None = None) -> Problem:
    names = [shown(tie.person) for tie in loop]
    ring = names[:_MOST_NAMED] + (["…"] if len(names) > _MOST_NAMED else [])
    lines = sorted({tie.place.line for tie in loop})
    some = ", ".join(str(line) for line in lines[:_MOST_NAMED])
    figures = {
        "id": names[0],
        "manager": names[1],
        "ring": " → ".join([*ring, names[0]]),
        "lines": some + (", …" if len(lines) > _MOST_NAMED else ""),
    }
    first = loop[0]
    case = case or ("pair" if len(loop) == 2 else "default")
    return Problem(
        first.place, "reporting-loop", case, figures=figures, width=len(first.manager)
    )
