"""Champions: who sells for us inside, whether that was put to the test, and when it showed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.model.person import ChampionTest, Judgement
from decisionmap.model.terms import Advocacy, Proof, Stance, Tri


class Trial(StrEnum):
    """How somebody stands in the champion test."""

    PASSED = "passed"
    """A yes to each of the four questions."""
    OPEN = "open"
    """A yes to some, a no to none: who passes is not known yet."""
    FAILED = "failed"
    """A no to one of them."""
    UNTRIED = "untried"
    """Nobody answered any of them."""


def answers(analysis: Analysis, person: str) -> Mapping[str, Tri]:
    """Return the answers to the four questions of the champion test, in their order.

    Whether somebody wants us to win, is listened to, speaks for us when we are not
    there, and has something to gain by it: what tells a champion from a friend.

    Source: the tests of a champion in MEDDPICC (power, selling inside, a stake in it).
    """
    test = analysis.seats[person].judgement.champion_test or ChampionTest()
    return {
        "wants_us": test.wants_us,
        "has_clout": test.has_clout,
        "sells_inside": test.sells_inside,
        "vested": test.vested,
    }


def trial(analysis: Analysis, person: str) -> Trial:
    """Return how somebody stands in the champion test: one no is enough to fail it."""
    given = set(answers(analysis, person).values())
    if Tri.NO in given:
        return Trial.FAILED
    if given == {Tri.YES}:
        return Trial.PASSED
    return Trial.OPEN if Tri.YES in given else Trial.UNTRIED


def champions(analysis: Analysis) -> tuple[str, ...]:
    """Return those said to be our champions who are there, in the file's order."""
    return tuple(
        person
        for person, seat in analysis.seats.items()
        if seat.judgement.advocacy is Advocacy.CHAMPION and _there(analysis, person)
    )


def supporters(analysis: Analysis) -> tuple[str, ...]:
    """Return those for us who are there and have a name, in the file's order."""
    return tuple(
        person
        for person, seat in analysis.seats.items()
        if _for_us(seat.judgement) and _there(analysis, person)
    )


def stays(analysis: Analysis, person: str, days: float) -> bool:
    """Tell whether nobody knows that somebody leaves within some days.

    Of whoever is about to go one asks no more who speaks for us tomorrow.
    """
    leaves = analysis.account.people[person].leaves
    return leaves is None or (leaves - analysis.as_of).days > days


def deeds(analysis: Analysis, person: str) -> tuple[date | None, ...]:
    """Return when somebody was seen in behaviour to be for us, the latest first.

    Whatever card, seat or log says of it counts, a later and weaker word hides nothing;
    a deed without a date comes last, as None.
    """
    days = {said.seen for said in _said(analysis, person) if _deed(said)}
    return tuple(sorted(days, key=lambda day: day or date.min, reverse=True))


def _there(analysis: Analysis, person: str) -> bool:
    placeholder = analysis.account.people[person].placeholder
    return not (placeholder or gone(analysis, person))


def _for_us(said: Judgement) -> bool:
    return said.stance is not None and said.stance >= Stance.FOR


def _deed(said: Judgement) -> bool:
    return said.proof is Proof.BEHAVIOUR and _for_us(said)


def _said(analysis: Analysis, person: str) -> Iterator[Judgement]:
    """Yield what was said of a person in this decision: as it counts, then each word."""
    yield analysis.seats[person].judgement
    yield analysis.account.people[person].judgement
    for entry in analysis.account.log:
        learned = entry.learned.get(person)
        if learned is not None and entry.decision in (None, analysis.decision.id):
            said = learned.judgement
            yield said if said.seen is not None else _dated(said, entry.date)


def _dated(said: Judgement, day: date | None) -> Judgement:
    return Judgement(stance=said.stance, proof=said.proof, seen=day)
