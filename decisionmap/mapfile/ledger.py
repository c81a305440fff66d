"""How much is told of a file: the first problems, and how many more there are.

Who has a thousand problems has one, and reads no further list. Errors come before
warnings where there is no room for both; a warning is never more than a warning,
however many there are of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from decisionmap.model.place import Grade, Problem

MOST_TOLD = 1_000


@dataclass(slots=True)
class Ledger:
    """The problems of one file as they are met; beyond a thousand they are counted."""

    kept: list[Problem] = field(default_factory=list)
    met: Counter[Grade] = field(default_factory=Counter)

    def add(self, problem: Problem) -> None:
        """Keep a problem, or count it where there are enough of its grade."""
        if not self.full(problem.grade):
            self.kept.append(problem)
        self.met[problem.grade] += 1

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems one by one."""
        for problem in problems:
            self.add(problem)

    def take(self, other: Ledger) -> None:
        """Add what another one holds."""
        self.extend(other.kept)
        self.count(other.untold)

    def full(self, grade: Grade) -> bool:
        """Tell whether a further problem of a grade would only be counted."""
        return self.met[grade] >= MOST_TOLD

    def count(self, untold: Mapping[Grade, int]) -> None:
        """Count problems that nobody keeps."""
        self.met.update(untold)

    @property
    def total(self) -> int:
        """How many problems were met."""
        return self.met.total()

    @property
    def untold(self) -> Mapping[Grade, int]:
        """How many problems of each grade were met and not kept."""
        return self.met - Counter(one.grade for one in self.kept)

    def told(self) -> tuple[Problem, ...]:
        """Return what is told, in the order of the file; last, how many more there are."""
        ordered = sorted(self.kept, key=lambda problem: problem.place)
        errors = [one for one in ordered if one.grade is Grade.ERROR][:MOST_TOLD]
        warnings = [one for one in ordered if one.grade is Grade.WARNING]
        told = [*errors, *warnings[: MOST_TOLD - len(errors)]]
        told.sort(key=lambda problem: problem.place)
        more = self.met - Counter(one.grade for one in told)
        return (*told, *(_more(told[-1], grade, n) for grade, n in more.items()))


def _more(last: Problem, grade: Grade, more: int) -> Problem:
    case = "problems" if grade is Grade.ERROR else "warnings"
    return Problem(last.place, "too-long", case, grade, {"more": more}, last.width)
