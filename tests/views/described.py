"""A page told as text, to be held against the file that says how it was drawn."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from decisionmap.page import Legend, Text
from decisionmap.words.telling import tell


def drawn_now(lines: Iterable[str], snapshot: Path) -> str:
    """Return what is drawn; DECISIONMAP_SNAPSHOT=write writes it down anew."""
    drawn = "\n".join(lines) + "\n"
    if os.environ.get("DECISIONMAP_SNAPSHOT") == "write":
        snapshot.write_text(drawn, encoding="utf-8")
    return drawn


def both(text: Text) -> str:
    """Return a text in both languages, once where they say the same."""
    english, spanish = tell("en", text), tell("es", text)
    return english if english == spanish else f"{english} / {spanish}"


def legend_line(group: Legend) -> str:
    """Return a group of the legend as one line."""
    items = ", ".join(f"{item.mark} {both(item.text)}" for item in group.items)
    return f"legend {both(group.title)}: {items}"
