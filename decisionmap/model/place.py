"""Where in a file something stands, and what is wrong there."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from decisionmap.frozen import dataclass

Figure = object
"""What a sentence may be filled with: text, a number, a date, or a tuple of texts."""


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file: line and column count from 1, columns in code points."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


Places = Mapping[str, Place]
"""Where each written key of a record has its value; a key that is absent was not written."""


class Grade(StrEnum):
    """Whether a problem stops the work."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the text: what is wrong, where, and how to mend it.

    The sentences are looked up at the very end, in the reader's language, under
    ``problems.<code>.<case>`` (``message`` and ``mend``) and filled with the figures.
    ``width`` is how many characters the caret underlines.
    """

    place: Place
    code: str
    case: str = "default"
    grade: Grade = Grade.ERROR
    figures: Mapping[str, Figure] = field(default_factory=dict)
    width: int = 1
    fix: str | None = None
    """The text that certainly mends it in place of the guilty one, where there is one."""


class MapProblems(Exception):  # noqa: N818 - it tells what the file has, not what failed
    """A map with errors has no briefing; the problems say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the map")
        self.problems = problems
