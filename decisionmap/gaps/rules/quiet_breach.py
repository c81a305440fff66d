"""A contact inside a quiet period other than through whoever is allowed, or with somebody
off limits; planned or noted.

*Why it matters*
In a tender one visit too many can cost the whole award, and our own rules as well as theirs
are broken by it; a lunch with somebody who is not to be lobbied gets us excluded. A planned
one can still be cancelled; a noted one has to be told.

*How to close it*
Cancel the move or put it outside the period, and tell compliance. What has happened is told
to compliance at once, and is accepted in the map with the reason once it has been. Only a
move that names this rule closes it: one more meeting would not. An event open to all, and
what only reached us, is no breach. With somebody off limits the gap is a step graver, on
whatever day; that nobody noted since when it holds, a contact of long ago is let pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from decisionmap.analysis.presence import gone, off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown, named, shown
from decisionmap.gaps.planning import on_time
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.account import LogEntry, Move
from decisionmap.model.decision import Quiet
from decisionmap.model.place import Figure
from decisionmap.model.process import How, MoveStatus
from decisionmap.model.terms import Severity, Side

_WRITTEN = {How.MAIL, How.MESSAGE, How.DOCUMENT}
_OPEN = {How.REVIEW, How.EVENT}
"""What is no contact with anybody in particular: our own review, an event open to all."""


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each move to come and each noted contact that was not to be.

    With somebody off limits a move is one too many whatever its date, and a contact is
    told for ``days`` days.
    """
    closed = frozenset(p for p in analysis.seats if _closed(analysis, p))
    if not (closed or analysis.decision.quiet):
        return
    for move in analysis.account.plan:
        if move.status is MoveStatus.OPEN and _of(move.decision, analysis):
            yield from _planned(analysis, move, closed)
    for entry in analysis.account.log:
        if _contact(entry) and _of(entry.decision, analysis):
            yield from _noted(analysis, entry, closed, limits["days"])


def _closed(analysis: Analysis, person: str) -> bool:
    """Tell whether a person is off limits; whoever is the channel of a period is not."""
    channel = any(person in quiet.only for quiet in analysis.decision.quiet)
    return off_limits(analysis, person) and not channel


def _of(decision: str | None, analysis: Analysis) -> bool:
    return decision in (None, analysis.decision.id)


def _contact(entry: LogEntry) -> bool:
    """Tell whether an entry is a contact of ours: no review, no event open to all,
    nothing that only reached us."""
    received = entry.how in _WRITTEN and entry.initiative is Side.THEIRS
    return entry.how not in _OPEN and not (received and entry.answered is not True)


def _planned(
    analysis: Analysis, move: Move, closed: frozenset[str]
) -> Iterator[Finding]:
    there = tuple(p for p in (*move.people, *move.via) if not gone(analysis, p))
    barred = tuple(person for person in dict.fromkeys(there) if person in closed)
    spot = first_place(analysis, (move.places,), "with", "via", "what")
    if barred:
        told = {"what": move.what, **_why(analysis, barred, move.who)}
        yield Finding(barred, spot, case="off_limits", figures=told, step=1)
    elif on_time(move, analysis):
        yield from _in_silence(analysis, move, there)


def _in_silence(
    analysis: Analysis, move: Move, there: tuple[str, ...]
) -> Iterator[Finding]:
    """Find a move that falls into a quiet period, and not through whoever is allowed."""
    for quiet in _periods(analysis, move.due):
        through = move.via and all(person in quiet.only for person in move.via)
        met = () if through else _met(analysis, there, quiet)
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


def _noted(
    analysis: Analysis, entry: LogEntry, closed: frozenset[str], days: float
) -> Iterator[Finding]:
    barred = tuple(person for person in dict.fromkeys(entry.people) if person in closed)
    spot = first_place(analysis, (entry.places,), "date", "with")
    day = entry.date
    if barred and day is not None and (analysis.as_of - day).days <= days:
        told = {"day": day, **_why(analysis, barred, entry.who)}
        yield Finding(barred, spot, case="off_limits_noted", figures=told, step=1)
        return
    for quiet in _periods(analysis, day):
        met = _met(analysis, entry.people, quiet)
        if met:
            yield Finding(
                met,
                spot,
                case="noted" if quiet.holds(analysis.as_of) else "past",
                figures={"day": day, **_told(analysis, met, quiet, entry.who)},
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
    only = tuple(named(analysis, person) for person in quiet.only)
    return {
        **_who(analysis, met, who),
        "period": _span(quiet),
        "only": only or Phrase("gaps.quiet.nobody"),
    }


def _who(
    analysis: Analysis, met: tuple[str, ...], who: tuple[str, ...]
) -> dict[str, Figure]:
    ours = tuple(member_shown(analysis, member) for member in who)
    return {
        "names": tuple(shown(analysis, person) for person in met),
        "n": len(met),
        "ours": ours or Phrase("gaps.whom.one_of_ours"),
    }


def _why(
    analysis: Analysis, barred: tuple[str, ...], who: tuple[str, ...]
) -> dict[str, Figure]:
    """Return the figures of a contact with somebody off limits: who, and why not."""
    said = (analysis.seats[person].judgement.off_limits for person in barred)
    reasons = "; ".join(dict.fromkeys(reason for reason in said if reason))
    return {**_who(analysis, barred, who), "reasons": reasons}


def _span(quiet: Quiet) -> Phrase:
    figures = {"start": quiet.start, "end": quiet.end}
    if quiet.start is None:
        return Phrase(f"gaps.quiet.{'until' if quiet.end else 'always'}", figures)
    return Phrase(f"gaps.quiet.{'between' if quiet.end else 'since'}", figures)


RULE = Rule("quiet-breach", Severity.HIGH, check, limits={"days": 180.0}, named=True)
