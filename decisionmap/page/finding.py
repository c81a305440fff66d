"""By what people are found: facets with their values, and each person's own."""

from __future__ import annotations

from decisionmap.frozen import dataclass
from decisionmap.page.text import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its id, its name, the mark that stands for it."""

    id: str
    text: Text
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to choose among people: by unit, role, stance. A person may have several
    values of one, or none."""

    id: str
    title: Text
    choices: tuple[Choice, ...]
