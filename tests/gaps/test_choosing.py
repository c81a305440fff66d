"""What a rule chooses to name: the criterion that separates, the person to win first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Finder = Callable[..., Any]


def _gap(found: Finder, rule: str, text: str) -> Any:
    gaps, _ = found(text)
    return next(gap for gap in gaps if gap.rule == rule)


def _held(found: Finder, cares: str, *criteria: str) -> Any:
    return _gap(
        found,
        "competitor-holds-power",
        f"""
        account: Acme
        people: {{carmen: {{name: Carmen, power: 5, cares: {{{cares}}}}}}}
        competitors: {{norte: {{name: Norte, contacts: {{carmen: met}}}}, sur: {{name: Sur}}}}
        decisions: {{crm: {{criteria: [{", ".join(criteria)}]}}}}
        """,
    )


UPTIME = "{name: uptime, weight: 40, ours: 4, competitors: {norte: 3}}"
FIT = "{name: fit, weight: 15, ours: 4, competitors: {norte: 1}}"
PRICE = "{name: price, weight: 90, ours: 2, competitors: {norte: 4}}"


@pytest.mark.parametrize(
    ("cares", "criterion"),
    [
        ("", "fit"),
        ("uptime: 5, fit: 1", "uptime"),
        ("uptime: 5", "uptime"),
        ("fit: 5", "fit"),
        ("price: 5, fit: 1", "fit"),
    ],
)
def test_the_criterion_that_separates_counts_lead_and_weight_and_care(
    cares: str, criterion: str, found: Finder
) -> None:
    gap = _held(found, cares, PRICE, UPTIME, FIT)
    assert (gap.case, gap.figures["criterion"]) == ("criterion", criterion)
    scores = {"uptime": (4, 3), "fit": (4, 1)}[criterion]
    assert (gap.figures["score"], gap.figures["theirs"]) == scores


@pytest.mark.parametrize(
    "criterion",
    [
        PRICE,
        "{name: even, weight: 40, ours: 3, competitors: {norte: 3}}",
        "{name: unscored, weight: 40, competitors: {norte: 1}}",
        "{name: unknown, weight: 40, ours: 5}",
        "{name: elsewhere, weight: 40, ours: 5, competitors: {sur: 1}}",
        "{name: weightless, ours: 5, competitors: {norte: 1}}",
    ],
)
def test_where_no_criterion_separates_none_is_named(
    criterion: str, found: Finder
) -> None:
    assert _held(found, "", criterion).case == "default"


def _to_win(found: Finder, people: str, contacts: str = "") -> str:
    gap = _gap(
        found,
        "no-supporter-with-power",
        f"""
        account: Acme
        people: {{{people}}}
        team: {{jo: {{name: Jo}}}}
        contacts: {{jo: {{{contacts}}}}}
        decisions: {{crm: {{stage: requirements}}}}
        """,
    )
    (person,) = gap.people
    return str(person)


def _one(name: str, power: float, said: str = "stance: neutral") -> str:
    return f"{name}: {{name: {name}, power: {power}, interest: 3, veto: yes, {said}}}"


@pytest.mark.parametrize(
    ("people", "contacts", "first"),
    [
        pytest.param(
            f"{_one('eva', 3)}, {_one('ana', 4)}", "", "ana", id="the heavier"
        ),
        pytest.param(
            f"{_one('eva', 3)}, {_one('ana', 4)}",
            "eva: met 2026-11-20",
            "eva",
            id="whom we reach",
        ),
        pytest.param(
            f"{_one('ana', 4)}, {_one('eva', 4, 'stance: neutral, influences: {luis: 5}')}"
            f", {_one('luis', 5)}",
            "eva: met 2026-11-20",
            "eva",
            id="whom we reach before whom we could be introduced to",
        ),
        pytest.param(
            f"{_one('ana', 4)}, {_one('luis', 3)}"
            ", guide: {name: guide, power: 1, stance: for, influences: {luis: 5}}",
            "guide: trusted 2026-11-20",
            "luis",
            id="to whom somebody can introduce us",
        ),
        pytest.param(
            f"{_one('ana', 4, 'stance: against')}, {_one('eva', 3)}",
            "",
            "eva",
            id="who can be moved",
        ),
        pytest.param(
            f"{_one('ana', 5, 'stance: strongly_against')}, {_one('eva', 3, 'stance: against')}",
            "",
            "eva",
            id="who can be moved more easily",
        ),
        pytest.param(
            f"{_one('ana', 5, 'stance: against')}, {_one('eva', 2)}",
            "",
            "ana",
            id="half as movable but more than twice as heavy",
        ),
        pytest.param(
            f"{_one('ana', 5)}, {_one('eva', 3, 'stance: unknown')}",
            "",
            "ana",
            id="an unknown stance is as movable as a neutral one",
        ),
        pytest.param(
            f"{_one('ana', 5, 'off_limits: audits')}, {_one('eva', 1)}",
            "",
            "eva",
            id="nobody off limits",
        ),
    ],
)
def test_the_first_to_win_counts_weight_and_reach_and_how_movable(
    people: str, contacts: str, first: str, found: Finder
) -> None:
    assert _to_win(found, people, contacts) == first
