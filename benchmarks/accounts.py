"""Accounts of any size, made up and always the same: what benchmarks and tests run on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

DAY = date(2026, 11, 23)
"""The day on which a made-up account is looked at; nothing in it is later."""

_GIVEN = ("Ana", "Luis", "Marta", "Iker", "Nuria", "Javier", "Rosa", "Carlos", "Elena")
_FAMILY = (
    "Soler",
    "Prieto",
    "Llorente",
    "Baeza",
    "Quiroga",
    "Vidal",
    "Casals",
    "Ibarra",
)
_UNITS = ("Operaciones", "Finanzas", "Compras", "Sistemas", "Calidad", "Logística")
_STANCES = ("strongly_for", "for", "neutral", "against", "strongly_against", "unknown")
_PROOFS = ("behaviour", "signal", "claim", "guess")
_ROLES = ("user", "influencer", "evaluator", "prescriber", "gatekeeper", "implementer")
_TEAM = ("laura", "pablo", "ana-i", "miguel", "sofia", "diego")


def account(people: int, *, seed: int = 0, ties: int = 0) -> str:
    """Return the map file of an account of so many people.

    The first decides; each reports to one of those before in a tree of sevens and sways
    one to three others, or as many as ``ties`` says; a third are known by one of ours,
    half of their meetings are in the log.
    """
    dice = Random(seed)
    lines = [
        "map: 1",
        f"account: {{name: Generated {people}, sector: packaging, tier: key}}",
        "people:",
        *(line for at in range(people) for line in _person(at, people, dice, ties)),
        "team:",
        *(f"  {member}: {{name: {member.title()}, role: sales}}" for member in _TEAM),
    ]
    meetings = list(_meetings(people, dice))
    lines += ["contacts:", *_contacts(meetings), "decisions:", *_decision(people)]
    lines += ["log:", *_log(meetings[::2])]
    return "\n".join(lines) + "\n"


def account_of_size(bytes_: int, *, seed: int = 0) -> str:
    """Return the smallest account whose file has at least so many bytes."""
    low, high = 1, 10
    while len(account(high, seed=seed).encode()) < bytes_:
        low, high = high, high * 2
    while low < high:
        middle = (low + high) // 2
        small = len(account(middle, seed=seed).encode()) < bytes_
        low, high = (middle + 1, high) if small else (low, middle)
    return account(low, seed=seed)


def _person(at: int, people: int, dice: Random, ties: int) -> Iterator[str]:
    unit = _UNITS[min(at, at // 7) % len(_UNITS)]
    yield f"  p{at}:"
    yield f"    name: {dice.choice(_GIVEN)} {dice.choice(_FAMILY)} {dice.choice(_FAMILY)}"
    yield f"    title: {_title(at, unit)}"
    yield f"    unit: {unit}"
    if at:
        yield f"    reports_to: p{(at - 1) // 7}"
    yield f"    power: {max(1, 5 - len(str(at * 3)) + dice.randrange(2))}"
    yield f"    interest: {dice.randrange(1, 6)}"
    yield f"    roles: [{'decider' if at == 0 else dice.choice(_ROLES)}]"
    yield f"    stance: {dice.choice(_STANCES)}"
    yield f"    proof: {dice.choice(_PROOFS)}"
    yield f"    seen: {DAY - timedelta(days=dice.randrange(300))}"
    wanted = ties or dice.randrange(1, 4)
    swayed = {dice.randrange(people) for _ in range(wanted)} - {at}
    if swayed:
        told = ", ".join(f"p{to}: {dice.randrange(1, 6)}" for to in sorted(swayed))
        yield f"    influences: {{{told}}}"


def _title(at: int, unit: str) -> str:
    if at == 0:
        return "Directora General"
    return f"{'Director' if at < 8 else 'Jefe' if at < 60 else 'Técnico'} de {unit}"


def _meetings(people: int, dice: Random) -> Iterator[tuple[str, int, date]]:
    for at in sorted(dice.sample(range(people), max(1, people // 3))):
        yield dice.choice(_TEAM), at, DAY - timedelta(days=dice.randrange(200))


def _contacts(meetings: list[tuple[str, int, date]]) -> Iterator[str]:
    for member in sorted({member for member, _, _ in meetings}):
        yield f"  {member}:"
        for who, person, day in meetings:
            if who == member:
                depth = ("met", "working", "trusted")[person % 3]
                yield f"    p{person}: {{depth: {depth}, last: {day}}}"


def _decision(people: int) -> Iterator[str]:
    yield "  framework:"
    yield "    name: Maintenance framework"
    yield "    kind: renewal"
    yield "    value: 2.4M EUR"
    yield "    close: 2027-03-31"
    yield "    stage: validation"
    last = f"people: {{p{people - 1}: advises}}"
    yield f"    steps: [{{name: Board, kind: committee, date: 2027-03-10, {last}}}]"


def _log(meetings: list[tuple[str, int, date]]) -> Iterator[str]:
    for member, person, day in sorted(meetings, key=lambda meeting: meeting[2]):
        yield f"  - {{date: {day}, who: [{member}], with: [p{person}], how: meeting}}"
