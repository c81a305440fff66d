"""A function that can still say no has nobody on the map.

*Why it matters*
Legal, security, purchasing and finance seldom choose; they stop. A decision that is as
good as made then waits for somebody who hears our name for the first time.

*How to close it*
Ask who there can still say no, and put that seat on the map: a `placeholder` will do
until there is a name. Which functions count goes by the kind of decision; a team sets its
own list with the limit `functions`.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule, Words
from decisionmap.gaps.whom import source, whom
from decisionmap.mapfile.titles import functions_of
from decisionmap.model.process import DecisionKind
from decisionmap.model.terms import Function, Role, Severity, Veto

_F = Function
_FUNCTIONS = Words(
    vocabulary="function",
    otherwise=(_F.PURCHASING,),
    by="decision_kind",
    each={
        DecisionKind.NEW: (_F.LEGAL, _F.SECURITY, _F.PURCHASING, _F.FINANCE),
        DecisionKind.REBUY: (_F.PURCHASING,),
        DecisionKind.RENEWAL: (_F.PURCHASING, _F.FINANCE),
        DecisionKind.TENDER: (_F.PURCHASING, _F.LEGAL, _F.FINANCE),
    },
)
_BY_VETO = {
    Veto.BUDGET: _F.FINANCE,
    Veto.LEGAL: _F.LEGAL,
    Veto.SECURITY: _F.SECURITY,
    Veto.PURCHASING: _F.PURCHASING,
}
"""The function that speaks through a veto."""


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the functions that this kind of decision needs and that nobody speaks for.

    Where the kind is not written only what every kind needs is asked for, as a question,
    unless the team has set the functions itself.
    """
    kind = analysis.decision.kind
    functions = limits.words("functions")
    needed = functions.of(kind)
    heard = {one for person in analysis.seats for one in _speaks_for(analysis, person)}
    silent = tuple(function for function in needed if function not in heard)
    if silent:
        unknown = kind is None and bool(functions.each)
        yield _finding(analysis, silent, needed, unknown=unknown)


def _speaks_for(analysis: Analysis, person: str) -> Iterator[str]:
    """Yield the functions a person speaks for: the person's own, those that the title
    names, that of a veto; the unit's only where nothing else tells."""
    if gone(analysis, person):
        return
    one, said = analysis.account.people[person], analysis.seats[person].judgement
    if one.function is not None:
        yield one.function
    else:
        yield from functions_of(one.unit or "")
    yield from functions_of(one.title or "")
    if said.veto in _BY_VETO:
        yield _BY_VETO[said.veto]
    if Role.BUYER in said.roles:
        yield _F.PURCHASING


def _finding(
    analysis: Analysis,
    silent: tuple[str, ...],
    needed: tuple[str, ...],
    *,
    unknown: bool,
) -> Finding:
    asked = source(analysis)
    return Finding(
        (),
        first_place(analysis, (analysis.decision.places,), "kind", "stage", "name"),
        case="unknown" if unknown else "default",
        figures={
            "functions": _terms(silent),
            "needed": _terms(needed),
            "people": len(analysis.seats),
            "whom": whom(analysis, asked),
        },
        unknown=unknown,
        stake=1.0,
        ask=asked,
    )


def _terms(functions: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(Phrase(f"terms.function.{one}") for one in functions)


RULE = Rule(
    "silent-veto",
    Severity.HIGH,
    check,
    limits={"functions": _FUNCTIONS},
    wakes=("selection",),
)
