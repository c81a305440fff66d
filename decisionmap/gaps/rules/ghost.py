"""Somebody whom our own notes name again and again is not on the map.

*Why it matters*
A name that comes up twice is told to us for a reason: that person writes, checks or is
asked. As long as it stands in notes only, nobody weighs it and nobody goes there.

*How to close it*
Add the person with what is known, be it the name alone, and ask whoever told us what part
he or she plays. The rule reads the notes of the log with care: it knows full names and
surnames behind a title, and lets pass what may be a firm, a place or somebody on the map.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.ghosts import Ghost, ghosts
from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place, member_shown
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find each name that stands in ``entries`` or more and nowhere on the map."""
    for ghost in ghosts(analysis.account):
        if len(ghost.entries) >= limits["entries"]:
            yield _finding(analysis, ghost)


def _finding(analysis: Analysis, ghost: Ghost) -> Finding:
    days = [entry.date for entry in ghost.entries if entry.date is not None]
    last = ghost.entries[-1]
    member = next((who for entry in ghost.entries[::-1] for who in entry.who), None)
    return Finding(
        (),
        first_place(analysis, (last.places,), "note"),
        figures={
            "name": ghost.name,
            "n": len(ghost.entries),
            "first": min(days, default=analysis.as_of),
            "last": max(days, default=analysis.as_of),
            "member": member_shown(analysis, member)
            if member
            else Phrase("gaps.whom.one_of_ours"),
        },
        stake=0.0,
    )


RULE = Rule(
    "ghost",
    Severity.MEDIUM,
    check,
    limits={"entries": 2.0},
    coverage=True,
    account=True,
)
