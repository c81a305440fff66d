"""A story: the steps in which a decision is presented, each with the view it speaks of."""

from __future__ import annotations

from decisionmap.frozen import dataclass
from decisionmap.page.text import Text


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One step: a headline, a line below it, the view, whom it speaks of, what to say.

    Without people nobody is dimmed. ``notes`` are for whoever presents.
    """

    title: Text
    view: str
    text: Text | None = None
    people: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
