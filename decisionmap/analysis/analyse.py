"""Analyse one decision of an account on a day: every measure, put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from decisionmap.analysis.certainty import certainties, certainty
from decisionmap.analysis.cover import covers
from decisionmap.analysis.coverage import coverage
from decisionmap.analysis.exposure import exposure
from decisionmap.analysis.graph import make_graph
from decisionmap.analysis.key import key_people
from decisionmap.analysis.reading import reading
from decisionmap.analysis.result import Analysis, Reading, Strength
from decisionmap.analysis.rooms import Rooms
from decisionmap.analysis.routes import introductions
from decisionmap.analysis.say import say
from decisionmap.analysis.steps import deciding, steps
from decisionmap.analysis.strength import strengths
from decisionmap.analysis.verdict import verdict
from decisionmap.analysis.weight import weight
from decisionmap.model.account import Account
from decisionmap.model.decision import Decision
from decisionmap.model.seat import Seat
from decisionmap.model.settings import Thresholds
from decisionmap.model.state import State, state_on

_DEFAULT = Thresholds()


def analyse(
    account: Account,
    decision: str,
    *,
    as_of: date,
    thresholds: Thresholds = _DEFAULT,
) -> Analysis:
    """Return everything computed about a decision (``main`` where the map names none).

    The same account and day give the same figures to the last digit, in whatever order
    and under whatever ids the people stand in the file.
    """
    return analyse_state(state_on(account, as_of), decision, thresholds=thresholds)


def analyse_state(
    state: State,
    decision: str,
    *,
    thresholds: Thresholds = _DEFAULT,
    rooms: Rooms | None = None,
) -> Analysis:
    """Return the same of a state, which all decisions of an account share.

    Whoever analyses several of them hands in the ``rooms`` of the state, which they share.
    """
    found = _measured(state, decision, thresholds, rooms or Rooms(state))
    found = replace(found, introductions=introductions(found))
    return replace(found, verdict=verdict(found))


def _measured(
    state: State, decision: str, thresholds: Thresholds, rooms: Rooms
) -> Analysis:
    """Return the measures that need no other but the graph, the seats and the contacts."""
    account, as_of = state.account, state.day
    matter, seats = account.decisions[decision], state.seats[decision]
    contacts = _contacts(state, matter, seats)
    graph = make_graph(account.people, seats, contacts)
    shares = say(seats)
    weights = weight(shares, graph)
    cover = covers(seats, contacts, thresholds)
    sure = certainties(seats, as_of)
    return Analysis(
        account=account,
        decision=matter,
        as_of=as_of,
        thresholds=thresholds,
        graph=graph,
        seats=seats,
        say=shares,
        weight=weights,
        reading=_reading(account, seats, shares, weights),
        cover=cover,
        coverage=coverage(weights, cover, seats),
        exposure=exposure(weights, cover),
        certainty=certainty(weights, sure),
        certainties=sure,
        steps=steps(seats, graph),
        key=key_people(seats, weights, thresholds),
        partial=not deciding(seats),
        rooms=rooms,
    )


def _reading(
    account: Account,
    seats: Mapping[str, Seat],
    shares: Mapping[str, float],
    weights: Mapping[str, float],
) -> Reading:
    """Return where the room stands, told by those who are there and may be asked."""
    there = {id_ for id_ in seats if account.people[id_].left is None}
    named = (id_ for id_ in there if not account.people[id_].placeholder)
    asked = (id_ for id_ in there if seats[id_].judgement.off_limits is None)
    return reading(
        seats, shares, weights, named=frozenset(named), asked=frozenset(asked)
    )


def _contacts(
    state: State, decision: Decision, seats: Mapping[str, Seat]
) -> tuple[Strength, ...]:
    """Return the contacts as they count in this decision."""
    quiet = decision.quiet_on(state.day)
    silent = {
        id_
        for id_, seat in seats.items()
        if quiet or seat.judgement.off_limits is not None
    }
    return strengths(
        state.account,
        closing=state.closing,
        silent_counts_not=frozenset(silent),
        as_of=state.day,
    )
