"""When a rule wakes: it judges only what the map has begun to say, and sleeps until then.

Each condition has a name, told to the reader under ``gaps.waking.<name>``. A rule lists
the names of those that must all hold; until then it finds nothing, asks nothing, and one
grey line says what would wake it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from decisionmap.analysis.presence import ours
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.strength import joins
from decisionmap.gaps.rule import Rule
from decisionmap.model.person import Judgement
from decisionmap.model.process import Stage

_STAGES = tuple(Stage)


def holds(name: str, analysis: Analysis) -> bool:
    """Tell whether a named condition holds for the map."""
    return CONDITIONS[name](analysis)


def missing(rule: Rule, analysis: Analysis) -> tuple[str, ...]:
    """Return the conditions that keep a rule asleep; none of them when it is awake."""
    return tuple(name for name in rule.wakes if not holds(name, analysis))


def named_people(analysis: Analysis) -> int:
    """Count the people of the map who have a name: no placeholders, nobody by title."""
    people = analysis.account.people.values()
    return sum(1 for person in people if person.name and not person.placeholder)


def reached(analysis: Analysis, stage: Stage) -> bool:
    """Tell whether the decision has come to a stage or beyond it."""
    at = analysis.decision.stage
    return at is not None and _STAGES.index(at) >= _STAGES.index(stage)


def closes_within(analysis: Analysis, days: int) -> bool:
    """Tell whether the decision closes in so many days or should have closed already."""
    close = analysis.decision.close
    return close is not None and (close - analysis.as_of).days <= days


def _two_of_ours(analysis: Analysis) -> bool:
    return len(tuple(ours(analysis))) >= 2


def _six_people(analysis: Analysis) -> bool:
    return named_people(analysis) >= 6


def _first_proof(analysis: Analysis) -> bool:
    return any(
        said.proof is not None or said.seen is not None for said in _judged(analysis)
    )


def _judged(analysis: Analysis) -> Iterator[Judgement]:
    account = analysis.account
    for person in account.people.values():
        yield person.judgement
    for decision in account.decisions.values():
        yield from decision.seats.values()
    for entry in account.log:
        for learned in entry.learned.values():
            yield learned.judgement


def _requirements(analysis: Analysis) -> bool:
    return reached(analysis, Stage.REQUIREMENTS) or closes_within(analysis, 180)


def _selection(analysis: Analysis) -> bool:
    return reached(analysis, Stage.SELECTION) or closes_within(analysis, 90)


def _first_month(analysis: Analysis) -> bool:
    days = tuple(_contact_days(analysis))
    return bool(days) and (analysis.as_of - min(days)).days >= 30


def _contact_days(analysis: Analysis) -> Iterator[date]:
    account = analysis.account
    for contact in account.contacts:
        if contact.last is not None:
            yield contact.last
    for entry in account.log:
        met = joins(entry) and entry.who and entry.people
        if met and entry.date is not None:
            yield entry.date


CONDITIONS: Mapping[str, Callable[[Analysis], bool]] = {
    "two-of-ours": _two_of_ours,
    "six-people": _six_people,
    "first-proof": _first_proof,
    "requirements": _requirements,
    "selection": _selection,
    "first-month": _first_month,
}
"""Name of each condition → whether it holds."""
