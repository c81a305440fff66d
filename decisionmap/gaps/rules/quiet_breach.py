"""A contact inside a quiet period, planned or noted, other than through whoever is allowed.

*Why it matters*
In a tender one visit too many can cost the whole award, and our own rules as well as theirs
are broken by it. A planned one can still be cancelled; a noted one has to be told.

*How to close it*
Cancel the move or put it outside the period, and tell compliance. What has happened is told
to compliance at once, and is accepted in the map with the reason once it has been. Only a
move that names this rule closes it: one more meeting would not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown, named, shown
from decisionmap.gaps.planning import on_time
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.account import LogEntry, Move
from decisionmap.model.decision import Quiet
from decisionmap.model.place import Figure
from decisionmap.model.process import How
from decisionmap.model.terms import Severity, Side

_WRITTEN = {How.MAIL, How.MESSAGE, How.DOCUMENT}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each move to come and each noted contact that lies in a quiet period."""
    if not analysis.decision.quiet:
        return
    for move in analysis.account.plan:
        if on_time(move, analysis) and _of(move.decision, analysis):
            yield from _planned(analysis, move)
    for entry in analysis.account.log:
        if _contact(entry) and _of(entry.decision, analysis):
            yield from _noted(analysis, entry)


def _of(decision: str | None, analysis: Analysis) -> bool:
    return decision in (None, analysis.decision.id)


def _contact(entry: LogEntry) -> bool:
    """Tell whether an entry is a contact of ours: no review, nothing that only reached us."""
    received = entry.how in _WRITTEN and entry.initiative is Side.THEIRS
    return entry.how is not How.REVIEW and not (received and entry.answered is not True)


def _planned(analysis: Analysis, move: Move) -> Iterator[Finding]:
    for quiet in _periods(analysis, move.due):
        through = move.via and all(person in quiet.only for person in move.via)
        people = () if through else (*move.people, *move.via)
        met = tuple(p for p in _met(analysis, people, quiet) if not gone(analysis, p))
        if met:
            yield Finding(
                met,
                first_place(analysis, (move.places,), "due", "what"),
                figures={
                    "what": move.what,
                    "day": move.due,
                    **_told(analysis, met, quiet, move.who),
                },
            )
            return


def _noted(analysis: Analysis, entry: LogEntry) -> Iterator[Finding]:
    for quiet in _periods(analysis, entry.date):
        met = _met(analysis, entry.people, quiet)
        if met:
            yield Finding(
                met,
                first_place(analysis, (entry.places,), "date", "with"),
                case="noted" if quiet.holds(analysis.as_of) else "past",
                figures={
                    "what": "",
                    "day": entry.date,
                    **_told(analysis, met, quiet, entry.who),
                },
            )
            return


def _periods(analysis: Analysis, day: date | None) -> Iterator[Quiet]:
    if day is not None:
        yield from (quiet for quiet in analysis.decision.quiet if quiet.holds(day))


def _met(analysis: Analysis, people: Iterable[str], quiet: Quiet) -> tuple[str, ...]:
    """Return whom of those who sit a contact reaches without being allowed to."""
    return tuple(
        person
        for person in dict.fromkeys(people)
        if person in analysis.seats and person not in quiet.only
    )


def _told(
    analysis: Analysis, met: tuple[str, ...], quiet: Quiet, who: tuple[str, ...]
) -> dict[str, Figure]:
    ours = tuple(member_shown(analysis, member) for member in who)
    only = tuple(named(analysis, person) for person in quiet.only)
    return {
        "names": tuple(shown(analysis, person) for person in met),
        "ours": ours or Phrase("gaps.whom.one_of_ours"),
        "period": _span(quiet),
        "only": only or Phrase("gaps.quiet.nobody"),
    }


def _span(quiet: Quiet) -> Phrase:
    figures = {"start": quiet.start, "end": quiet.end}
    if quiet.start is None:
        return Phrase(f"gaps.quiet.{'until' if quiet.end else 'always'}", figures)
    return Phrase(f"gaps.quiet.{'between' if quiet.end else 'since'}", figures)


RULE = Rule("quiet-breach", Severity.HIGH, check, named=True)
