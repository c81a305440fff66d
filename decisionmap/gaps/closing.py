"""How near the close of a decision is, and whether the map negotiates it already."""

from __future__ import annotations

from decisionmap.analysis.result import Analysis
from decisionmap.model.decision import Alternative
from decisionmap.model.process import Stage
from decisionmap.model.terms import Side


def days_to_close(analysis: Analysis, within: float) -> int | None:
    """Return the days to the close where they are no more than some, else None.

    A close that has passed, and a decision that is being delivered, are history: what
    was to be prepared for them no longer can be.
    """
    close = analysis.decision.close
    if close is None or analysis.decision.stage is Stage.DELIVERY:
        return None
    days = (close - analysis.as_of).days
    return days if 0 <= days <= within else None


def closing_without_alternative(
    analysis: Analysis, within: float, side: Side
) -> int | None:
    """Return the days to a close that is near while a side's alternative is empty.

    None where it is not near, or the map says what that side does without the other.
    """
    batna = analysis.decision.batna
    said = None
    if batna is not None:
        said = batna.ours if side is Side.OURS else batna.theirs
    return days_to_close(analysis, within) if empty(said) else None


def negotiating(analysis: Analysis) -> bool:
    """Tell whether the map has begun to negotiate: terms, a mandate, an alternative,
    concessions, packages or a table, or the stage of the contract."""
    decision = analysis.decision
    alternatives = decision.batna
    return bool(
        decision.terms
        or decision.mandate
        or decision.concessions
        or decision.packages
        or decision.table
        or (alternatives and not empty(alternatives.ours))
        or (alternatives and not empty(alternatives.theirs))
        or decision.stage is Stage.CONTRACT
    )


def empty(alternative: Alternative | None) -> bool:
    """Tell whether nothing is said of what an alternative is, nor what it is worth."""
    if alternative is None:
        return True
    return not (alternative.text or "").strip() and alternative.value is None
