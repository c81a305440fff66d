"""What every rule asks about a person: the name, the line in the map, the weight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.rule import Phrase
from decisionmap.model.place import Place, Places


def shown(analysis: Analysis, person: str) -> str | Phrase:
    """Return what to call one of theirs in running text; a seat without a name is told
    as whoever holds it."""
    title = named(analysis, person)
    if analysis.account.people[person].placeholder:
        return Phrase("gaps.seat.nameless", {"title": title})
    return title


def named(analysis: Analysis, person: str) -> str:
    """Return the name as one says it in the map's language, else the title or the id;
    of two namesakes with what tells them apart."""
    return analysis.account.called[person]


def member_shown(analysis: Analysis, member: str) -> str:
    """Return what to call one of ours; the id where the team does not list the member."""
    return analysis.account.called.get(member, member)


def key_people(analysis: Analysis) -> tuple[str, ...]:
    """Return the key people in the order of the file."""
    return tuple(person for person in analysis.seats if person in analysis.key)


def heaviest(analysis: Analysis, people: tuple[str, ...]) -> tuple[str, ...]:
    """Return people by weight, the greatest first; equal ones by id."""
    weight = analysis.weight
    return tuple(sorted(people, key=lambda p: (-round(weight.get(p, 0.0), 9), p)))


def some(
    analysis: Analysis, people: Sequence[str], *, most: int = 3, either: bool = False
) -> Phrase:
    """Return the first of some people by name, and how many more there are.

    With ``either`` any of them will do: *Ana or Luis*.
    """
    names = tuple(named(analysis, person) for person in people)
    one_of = "either" if either else "all"
    if len(names) <= most + 1:
        return Phrase(f"gaps.some.{one_of}", {"names": names})
    told = {"names": ", ".join(names[:most]), "n": len(names) - most}
    return Phrase(f"gaps.some.{one_of}_more", told)


def in_turn(analysis: Analysis, people: Sequence[str]) -> str:
    """Return those of a chain by name, ours or theirs: ``Jo → Ana → Carmen``."""
    theirs = analysis.account.people
    names = (
        (named if one in theirs else member_shown)(analysis, one) for one in people
    )
    return " → ".join(names)


def place(analysis: Analysis, person: str, *keys: str) -> Place:
    """Return where the map says the first of some fields, else where it names the person."""
    return first_place(analysis, tuple(_places(analysis, person)), *keys)


def first_place(analysis: Analysis, records: tuple[Places, ...], *keys: str) -> Place:
    """Return the first place that records have for some keys, else for any, else the top."""
    for key in keys:
        for places in records:
            if key in places:
                return places[key]
    written = [spot for places in records[-1:] for spot in places.values()]
    named = analysis.account.places.get("account") or Place(analysis.account.file, 1, 1)
    return min(written, default=named)


def _places(analysis: Analysis, person: str) -> Iterator[Places]:
    one = analysis.account.people[person]
    seat = analysis.seats.get(person)
    if seat is not None:
        yield seat.judgement.places
        yield seat.places
    yield one.judgement.places
    yield one.places
