"""Only we have been calling: the last contacts with a key person were all our initiative.

*Why it matters*
Somebody who wants something from us calls. Three meetings in a row that only we asked for
are politeness, and politeness looks like cover until the day of the vote.

*How to close it*
Change the channel or the agenda: bring what this person wants instead of what we want to
tell, let a colleague of theirs invite us, or ask for something small and see what comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.facts import standing
from decisionmap.gaps.people import first_place, key_people, member_shown, shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.account import LogEntry
from decisionmap.model.process import How
from decisionmap.model.terms import Severity, Side


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each key person with whom the last ``entries`` or more were all ours."""
    told = _by_person(analysis)
    for person in key_people(analysis):
        run = list(takewhile(_is_ours, told.get(person, ())))
        if len(run) >= limits["entries"]:
            yield _finding(analysis, person, run)


def _by_person(analysis: Analysis) -> dict[str, list[LogEntry]]:
    """Return the entries with each person, newest first; a review is with nobody."""
    found: dict[str, list[LogEntry]] = {}
    met = (entry for entry in analysis.account.log if entry.how is not How.REVIEW)
    for entry in sorted(met, key=lambda entry: entry.date or date.min):
        for person in entry.people:
            found.setdefault(person, []).append(entry)
    return {person: entries[::-1] for person, entries in found.items()}


def _is_ours(entry: LogEntry) -> bool:
    return entry.initiative is Side.OURS


def _finding(analysis: Analysis, person: str, run: Sequence[LogEntry]) -> Finding:
    channels = dict.fromkeys(str(entry.how) for entry in run if entry.how is not None)
    member = next((who for entry in run for who in entry.who), None)
    return Finding(
        (person,),
        first_place(analysis, (run[0].places,), "initiative", "with", "date"),
        case="default" if channels else "bare",
        figures={
            "person": shown(analysis, person),
            "n": len(run),
            "since": run[-1].date or analysis.as_of,
            "channels": tuple(Phrase(f"terms.how.{how}") for how in channels),
            "member": member_shown(analysis, member)
            if member
            else Phrase("gaps.whom.one_of_ours"),
            "standing": standing(analysis, person),
        },
        ask=person,
    )


RULE = Rule("one-way", Severity.MEDIUM, check, limits={"entries": 3.0}, coverage=True)
