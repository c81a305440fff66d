"""In which column of Influence everybody stands: steps to the decision, or who signs it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import reaching
from decisionmap.model.terms import Role
from decisionmap.page import Word
from decisionmap.views.layout.columns import Link, Ranks, ends

SIGNING = -1
"""The rank of those who sign what was decided: right of the decision."""


def standing(
    analysis: Analysis, deciders: Sequence[str], links: Iterable[Link]
) -> Ranks:
    """Return the steps that each person has to go: to who decides, else to where sway ends.

    Who signs, hears somebody who decides and has no path back stands after the decision.
    """
    if not deciders:
        arrows = [link for link in links if link.arrow]
        return ends(tuple(analysis.seats), arrows)
    return {
        id_: SIGNING if steps is None and _signs(analysis, id_, deciders) else steps
        for id_, steps in analysis.steps.items()
    }


def _signs(analysis: Analysis, person: str, deciders: Iterable[str]) -> bool:
    """Tell whether a person signs, and hears those who decide, if through others."""
    roles = analysis.seats[person].judgement.roles
    return Role.SIGNATORY in roles and not reaching(
        [person], analysis.graph
    ).isdisjoint(deciders)


def title(analysis: Analysis, deciders: Sequence[str], steps: int) -> Word:
    """Return what stands above a column: its steps, or what is done where they end."""
    if steps > 0:
        return Word("page.influence.steps", {"n": steps})
    if steps == SIGNING:
        return Word("page.influence.signing")
    key = "decision" if decides(analysis, deciders[0]) else "budget"
    return Word(f"page.influence.{key}")


def decides(analysis: Analysis, person: str) -> bool:
    """Tell whether a person decides, and not only holds the budget."""
    return Role.DECIDER in analysis.seats[person].judgement.roles


def pathless(*, to_decider: bool) -> Word:
    """Return what is said of those who stand apart: no way to who decides, or no sway."""
    return Word(f"page.influence.{'no_path' if to_decider else 'no_sway'}")
