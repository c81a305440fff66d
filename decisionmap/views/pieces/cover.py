"""How our cover of somebody is told: none is not the same where a contact went cold."""

from __future__ import annotations

from decisionmap.analysis.result import Cover, CoverState
from decisionmap.page import Word


def state(cover: Cover) -> Word:
    """Return the state of a cover; of none, since when whoever knows the person is silent."""
    told = Word(f"terms.cover_state.{cover.state}")
    known = next((one for one in cover.contacts if one.strength > 0), None)
    if cover.state is not CoverState.NONE or known is None or known.silence is None:
        return told
    return Word("page.card.cold", {"state": told, "days": known.silence})
