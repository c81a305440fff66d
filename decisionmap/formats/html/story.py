"""Set the steps of a presentation apart for the script that shows them."""

from __future__ import annotations

from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.page import StoryStep

OWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("story.title", ()),
    ("story.next", ()),
    ("story.previous", ()),
    ("story.end", ()),
    ("story.notes", ()),
    ("story.notes_short", ()),
    ("story.step", ("n", "m")),
)
"""Texts that the script sets while it presents."""


def coded(step: StoryStep, lexicon: Lexicon) -> list[object]:
    """Return headline, view, the line below, whom it speaks of, the presenter's notes."""
    return [
        lexicon.coded(step.title),
        step.view,
        "" if step.text is None else lexicon.coded(step.text),
        step.people,
        [lexicon.coded(note) for note in step.notes],
    ]
