"""One side of the scorecard measures nothing.

*Why it matters*
What is measured is looked after. A scorecard of figures about money alone says how the
account went; the client, the processes and what we learn say how it will go.

*How to close it*
One measure for each side that has none, with a target and today's figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.model.terms import Severity

_SIDES = ("financial", "customer", "process", "learning")


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the sides without a measure of a scorecard that has begun to measure."""
    card = analysis.account.scorecard
    if card is None:
        return
    empty = tuple(side for side in _SIDES if not getattr(card, side))
    if not empty:
        return
    begun = len(empty) < len(_SIDES)
    yield Finding(
        (),
        first_place(analysis, (analysis.account.places,), "scorecard"),
        case="default" if begun else "unknown",
        figures={
            "sides": tuple(Phrase(f"gaps.scorecard.{side}") for side in empty),
            "n": len(_SIDES) - len(empty),
            "first": Phrase(f"gaps.scorecard.{empty[0]}"),
        },
        unknown=not begun,
        stake=0.0,
    )


RULE = Rule("unbalanced-scorecard", Severity.LOW, check, account=True)
